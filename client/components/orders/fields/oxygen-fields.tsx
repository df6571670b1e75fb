import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withDevice } from '#client/components/orders/order-draft.ts';
import { DEVICE_RULES, OXYGEN_DEVICES } from '#client/store/vocabulary.ts';
import type { OrderFieldsProps } from './fields-props.ts';
import { NumberField } from './number-field.tsx';

/** The device, and what is set on it: a flow, a fraction, both or neither. */
export function OxygenFields(props: OrderFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  const { flow, usualFio2 } = DEVICE_RULES[draft.device];
  return (
    <>
      <NativeSelect
        label={t('monitor.order.device')}
        value={draft.device}
        data={OXYGEN_DEVICES.map((device) => ({
          value: device,
          label: t(`monitor.oxygen.${device}`),
        }))}
        onChange={(event) => {
          const device = OXYGEN_DEVICES.find((name) => name === event.currentTarget.value);
          onChange(withDevice(draft, device ?? draft.device));
        }}
      />
      {flow !== null && (
        <NumberField
          label={t('monitor.order.flow')}
          value={draft.flowLPerMin}
          step={1}
          onChange={(flowLPerMin) => onChange({ ...draft, flowLPerMin })}
        />
      )}
      {usualFio2 !== null && (
        <NumberField
          label={t('monitor.order.fio2')}
          value={draft.fio2}
          step={0.05}
          onChange={(fio2) => onChange({ ...draft, fio2 })}
        />
      )}
    </>
  );
}
