import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { repeatWords } from '#client/components/orders/order-words.ts';
import type { OrderFieldsProps } from './fields-props.ts';
import { typedNumber } from './typed-number.ts';

/** Whether an order is carried out once, or how often. */
export function RepeatField(
  props: Pick<OrderFieldsProps, 'draft' | 'onChange'> & {
    /** The intervals to choose from, min. */
    readonly offered: readonly number[];
  },
) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <NativeSelect
      label={t('monitor.order.repeat')}
      value={String(draft.everyMinutes ?? 'once')}
      data={[
        { value: 'once', label: t('monitor.order.repeat.once') },
        ...props.offered.map((minutes) => ({
          value: String(minutes),
          label: repeatWords({ t }, minutes),
        })),
      ]}
      onChange={(event) =>
        onChange({ ...draft, everyMinutes: typedNumber(event.currentTarget.value) })
      }
    />
  );
}
