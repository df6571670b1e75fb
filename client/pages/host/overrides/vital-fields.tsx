import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LimitedNumber } from '#client/pages/host/forms/limited-number.tsx';
import { isWithin } from '#client/pages/host/forms/limits.ts';
import { OVERRIDDEN_VITALS } from '#client/store/lead-vocabulary.ts';
import { VITALS } from '#client/store/vocabulary.ts';
import type { OverriddenVital } from '#shared/contracts/inject.ts';

/** How long a vital sign may take to its value, minutes. */
const RAMP = { minimum: 0, maximum: 240 };

/** A vital sign, the value it should have, and how long it takes to come there. */
export interface VitalChange {
  readonly vital: OverriddenVital;
  readonly value: number | null;
  readonly rampMinutes: number | null;
}

/** Whether value and ramp are such as a patient and the protocol can have; missing ones break none. */
export function isPossible({ vital, value, rampMinutes }: VitalChange): boolean {
  return isWithin(value, VITALS[vital]) && isWithin(rampMinutes, RAMP);
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
        <LimitedNumber
          label={t('inject.vital.value', { unit })}
          description={t('inject.vital.range', { minimum, maximum })}
          value={value}
          limits={VITALS[vital]}
          decimals={decimals}
          autoFocus
          onChange={(typed) => change({ value: typed })}
        />
        <LimitedNumber
          label={t('inject.vital.ramp')}
          description={t('inject.vital.ramp-help')}
          value={rampMinutes}
          limits={RAMP}
          onChange={(typed) => change({ rampMinutes: typed })}
        />
      </div>
    </>
  );
}
