import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import { OVERRIDDEN_VITALS } from '#client/store/lead-vocabulary.ts';
import { VITALS } from '#client/store/vocabulary.ts';
import type { OverriddenVital } from '#shared/contracts/inject.ts';

/** The longest ramp, minutes. */
const LONGEST_RAMP = 240;

/** A vital sign, the value it should have, and how long it takes to come there. */
export interface VitalChange {
  readonly vital: OverriddenVital;
  readonly value: number | null;
  readonly rampMinutes: number | null;
}

/** Chooses a vital sign and its value within what a living patient can show. */
export function VitalFields(props: {
  readonly draft: VitalChange;
  readonly onChange: (change: VitalChange) => void;
}) {
  const { t } = useTranslation();
  const { vital, value, rampMinutes } = props.draft;
  const { minimum, maximum, decimals, unit } = VITALS[vital];
  const change = (part: Partial<VitalChange>) =>
    props.onChange({ vital, value, rampMinutes, ...part });
  return (
    <>
      <NativeSelect
        label={t('inject.vital.label')}
        value={vital}
        data={OVERRIDDEN_VITALS.map((name) => ({
          value: name,
          label: t(`inject.vital.${name}`),
        }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          const chosen = OVERRIDDEN_VITALS.find((name) => name === named) ?? vital;
          change({ vital: chosen, value: null });
        }}
      />
      <div className="form-row">
        <NumberInput
          label={t('inject.vital.value', { unit })}
          description={t('inject.vital.range', { minimum, maximum })}
          value={value ?? ''}
          min={minimum}
          max={maximum}
          step={decimals === 0 ? 1 : 0.1}
          decimalScale={decimals}
          data-autofocus
          onChange={(typed) => change({ value: typedNumber(typed) })}
        />
        <NumberInput
          label={t('inject.vital.ramp')}
          description={t('inject.vital.ramp-help')}
          value={rampMinutes ?? ''}
          min={0}
          max={LONGEST_RAMP}
          allowDecimal={false}
          onChange={(typed) => change({ rampMinutes: typedNumber(typed) })}
        />
      </div>
    </>
  );
}
