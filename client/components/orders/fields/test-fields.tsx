import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LAB_TESTS } from '#client/store/vocabulary.ts';
import type { LabTest } from '#shared/contracts/order.ts';
import type { OrderFieldsProps } from './fields-props.ts';

/** Which tests the laboratory is asked for, each by itself or all at once. */
export function TestFields(props: OrderFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  const hasAll = draft.tests.length === LAB_TESTS.length;
  const choose = (tests: readonly LabTest[]) => onChange({ ...draft, tests });
  return (
    <fieldset className="order-fields__tests">
      <legend>{t('monitor.order.tests')}</legend>
      <Checkbox
        label={t('monitor.order.tests.all')}
        checked={hasAll}
        indeterminate={!hasAll && draft.tests.length > 0}
        onChange={() => choose(hasAll ? [] : LAB_TESTS)}
      />
      {LAB_TESTS.map((test) => (
        <Checkbox
          key={test}
          label={t(`monitor.test.${test}`)}
          checked={draft.tests.includes(test)}
          onChange={(event) => {
            const isWanted = event.currentTarget.checked;
            choose(
              LAB_TESTS.filter((other) =>
                other === test ? isWanted : draft.tests.includes(other),
              ),
            );
          }}
        />
      ))}
    </fieldset>
  );
}
