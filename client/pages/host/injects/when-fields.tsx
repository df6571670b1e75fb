import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import { INTERVENTIONS } from '#client/store/lead-vocabulary.ts';
import { WHEN_MODES, type WhenDraft } from './when-draft.ts';

const GRADES = [1, 2, 3, 4] as const;

interface FieldsProps {
  readonly draft: WhenDraft;
  readonly onChange: (draft: WhenDraft) => void;
}

/** When something should happen by itself: how it is told, and what belongs to that. */
export function WhenFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <NativeSelect
        label={t('inject.when.label')}
        value={draft.mode}
        data={WHEN_MODES.map((mode) => ({ value: mode, label: t(`inject.when.${mode}`) }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          onChange({ ...draft, mode: WHEN_MODES.find((mode) => mode === named) ?? draft.mode });
        }}
      />
      <ModeFields {...props} />
      {draft.mode !== 'in' && draft.mode !== 'at' && (
        <NumberInput
          label={t('inject.when.after-minutes')}
          value={draft.afterMinutes ?? ''}
          min={0}
          allowDecimal={false}
          onChange={(value) => onChange({ ...draft, afterMinutes: typedNumber(value) })}
        />
      )}
    </>
  );
}

function ModeFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  switch (draft.mode) {
    case 'in':
      return (
        <NumberInput
          label={t('inject.when.in-minutes')}
          value={draft.inMinutes ?? ''}
          min={1}
          allowDecimal={false}
          data-autofocus
          onChange={(value) => onChange({ ...draft, inMinutes: typedNumber(value) })}
        />
      );
    case 'at':
      return <TimeFields draft={draft} onChange={onChange} />;
    case 'crs':
    case 'icans':
      return (
        <NativeSelect
          label={t('inject.when.grade')}
          value={draft.grade}
          data={GRADES.map(String)}
          onChange={(event) => onChange({ ...draft, grade: Number(event.currentTarget.value) })}
        />
      );
    case 'temperature':
      return (
        <NumberInput
          label={t('inject.when.temperature-from')}
          value={draft.temperatureC ?? ''}
          min={37}
          max={42}
          step={0.1}
          decimalScale={1}
          onChange={(value) => onChange({ ...draft, temperatureC: typedNumber(value) })}
        />
      );
    case 'ordered':
      return <OrderedField draft={draft} onChange={onChange} />;
  }
}

/** A time after the infusion: `T+` days, hours and minutes. */
function TimeFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-row">
      <NumberInput
        label={t('inject.when.day')}
        value={draft.day ?? ''}
        min={0}
        allowDecimal={false}
        onChange={(value) => onChange({ ...draft, day: typedNumber(value) })}
      />
      <TextInput
        label={t('inject.when.time')}
        type="time"
        value={draft.time}
        onChange={(event) => onChange({ ...draft, time: event.currentTarget.value })}
      />
    </div>
  );
}

function OrderedField({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('inject.when.what')}
      value={draft.ordered}
      data={INTERVENTIONS.map((name) => ({ value: name, label: t(`monitor.order.${name}`) }))}
      onChange={(event) => {
        const named = event.currentTarget.value;
        const ordered = INTERVENTIONS.find((name) => name === named) ?? draft.ordered;
        onChange({ ...draft, ordered });
      }}
    />
  );
}
