import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LimitedNumber } from '#client/pages/host/forms/limited-number.tsx';
import { VitalFields } from '#client/pages/host/overrides/vital-fields.tsx';
import { SENSORS } from '#client/store/lead-vocabulary.ts';
import { EFFECT_LIMITS, EFFECTS, type OwnInject } from './own-inject.ts';

interface EffectProps {
  readonly draft: OwnInject;
  readonly onChange: (draft: OwnInject) => void;
}

/** What an inject does besides being said: nothing, to a sensor, or to the patient. */
export function EffectFields(props: EffectProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <NativeSelect
        label={t('inject.effect.label')}
        value={draft.effect}
        data={EFFECTS.map((effect) => ({ value: effect, label: t(`inject.effect.${effect}`) }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          onChange({ ...draft, effect: EFFECTS.find((name) => name === named) ?? draft.effect });
        }}
      />
      {(draft.effect === 'lost' || draft.effect === 'offset') && <SensorFields {...props} />}
      {draft.effect === 'physiology' && (
        <VitalFields draft={draft} onChange={(vital) => onChange({ ...draft, ...vital })} />
      )}
      {draft.effect !== 'none' && (
        <LimitedNumber
          label={t('inject.effect.minutes')}
          value={draft.minutes}
          limits={EFFECT_LIMITS.minutes}
          onChange={(minutes) => onChange({ ...draft, minutes })}
        />
      )}
    </>
  );
}

function SensorFields({ draft, onChange }: EffectProps) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('inject.effect.sensor')}
        value={draft.sensor}
        data={SENSORS.map((sensor) => ({ value: sensor, label: t(`monitor.sensor.${sensor}`) }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          onChange({ ...draft, sensor: SENSORS.find((name) => name === named) ?? draft.sensor });
        }}
      />
      {draft.effect === 'offset' && (
        <LimitedNumber
          label={t('inject.effect.by')}
          value={draft.offset}
          limits={EFFECT_LIMITS.offset}
          decimals={1}
          onChange={(offset) => onChange({ ...draft, offset })}
        />
      )}
    </>
  );
}
