import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import { VitalFields } from '#client/pages/host/overrides/vital-fields.tsx';
import { SENSORS } from '#client/store/lead-vocabulary.ts';
import { EFFECTS, type OwnInject } from './own-inject.ts';

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
        <NumberInput
          label={t('inject.effect.minutes')}
          value={draft.minutes ?? ''}
          min={1}
          max={1440}
          allowDecimal={false}
          onChange={(value) => onChange({ ...draft, minutes: typedNumber(value) })}
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
        <NumberInput
          label={t('inject.effect.by')}
          value={draft.offset ?? ''}
          min={-100}
          max={100}
          decimalScale={1}
          onChange={(value) => onChange({ ...draft, offset: typedNumber(value) })}
        />
      )}
    </>
  );
}
