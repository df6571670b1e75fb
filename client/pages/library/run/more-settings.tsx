import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  NAME_POLICIES,
  ORDER_MODES,
  REVEAL_POLICIES,
  SCALE_NAMES,
} from '#client/store/vocabulary.ts';
import { type RunOptions, SWITCHES } from './run-options.ts';

interface OptionsProps {
  readonly options: RunOptions;
  readonly onChange: (options: RunOptions) => void;
}

/** What most sessions leave as it is, behind a word. */
export function MoreSettings(
  props: OptionsProps & {
    readonly seed: string;
    readonly seedProblem: string | null;
    readonly onSeed: (seed: string) => void;
  },
) {
  const { t } = useTranslation();
  const { options, onChange } = props;
  return (
    <details className="disclosure">
      <summary>{t('library.run.more')}</summary>
      <div className="run-form__more">
        <Lists options={options} onChange={onChange} />
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            className="run-form__choice"
            label={t(`library.run.${name}`)}
            description={t(`library.run.${name}-help`)}
            checked={options[name]}
            onChange={(event) => onChange({ ...options, [name]: event.currentTarget.checked })}
          />
        ))}
        <TextInput
          label={t('library.run.seed')}
          description={t('library.run.seed-help')}
          inputMode="numeric"
          autoComplete="off"
          value={props.seed}
          error={props.seedProblem}
          onChange={(event) => props.onSeed(event.currentTarget.value)}
        />
      </div>
    </details>
  );
}

function Lists({ options, onChange }: OptionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('library.run.reveal')}
        help={t(`library.run.reveal-${options.reveal}-help`)}
        value={options.reveal}
        values={REVEAL_POLICIES}
        wordOf={(value) => t(`library.run.reveal-${value}`)}
        onChange={(reveal) => onChange({ ...options, reveal })}
      />
      <Choice
        label={t('library.run.orders')}
        help={t(`library.run.orders-${options.orders}-help`)}
        value={options.orders}
        values={ORDER_MODES}
        wordOf={(value) => t(`library.run.orders-${value}`)}
        onChange={(orders) => onChange({ ...options, orders })}
      />
      <Choice
        label={t('library.run.scale')}
        help={t('library.run.scale-help')}
        value={options.scale}
        values={SCALE_NAMES}
        wordOf={(value) => t(`grade.scale.${value}`)}
        onChange={(scale) => onChange({ ...options, scale })}
      />
      <Choice
        label={t('library.run.names')}
        help={t(`library.run.names-${options.names}-help`)}
        value={options.names}
        values={NAME_POLICIES}
        wordOf={(value) => t(`library.run.names-${value}`)}
        onChange={(names) => onChange({ ...options, names })}
      />
    </>
  );
}

/** One of a list of the protocol, with what it does as it is now. */
function Choice<Value extends string>(props: {
  readonly label: string;
  readonly help: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}) {
  const { value, values, wordOf } = props;
  return (
    <NativeSelect
      label={props.label}
      description={props.help}
      value={value}
      data={values.map((one) => ({ value: one, label: wordOf(one) }))}
      onChange={(event) => {
        const named = event.currentTarget.value;
        props.onChange(values.find((one) => one === named) ?? value);
      }}
    />
  );
}
