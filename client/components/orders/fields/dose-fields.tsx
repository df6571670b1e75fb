import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DOSE_MINUTES, withUnit } from '#client/components/orders/order-draft.ts';
import { DRUG_RULES, type DrugRule } from '#client/store/vocabulary.ts';
import { withMicroSign } from '#client/words/readable.ts';
import type { OrderUnit } from '#shared/contracts/order.ts';
import type { OrderFieldsProps } from './fields-props.ts';
import { NumberField } from './number-field.tsx';
import { RepeatField } from './repeat-field.tsx';

/** By how much an arrow key changes a dose, by its unit. */
const STEPS: Readonly<Record<OrderUnit, number>> = {
  mg: 1,
  mL: 250,
  ug: 10,
  'ug/kg/min': 0.01,
  'ug/min': 1,
  'U/min': 0.01,
};

/** Dose or rate, its unit, how it is given and how often, as far as each is a choice. */
export function DoseFields(
  props: OrderFieldsProps & { readonly intervention: keyof typeof DRUG_RULES },
) {
  const { t } = useTranslation();
  const { draft, patient, onChange } = props;
  const { units, routes, repeats }: DrugRule = DRUG_RULES[props.intervention];
  return (
    <>
      <NumberField
        label={doseLabel(draft.unit)}
        value={draft.dose}
        step={STEPS[draft.unit]}
        onChange={(dose) => onChange({ ...draft, dose })}
      />
      {units.length > 1 && (
        <NativeSelect
          label={t('monitor.order.unit')}
          value={draft.unit}
          data={units.map((unit) => ({ value: unit, label: withMicroSign(unit) }))}
          onChange={(event) =>
            onChange(withUnit(draft, oneOf(units, event.currentTarget.value), patient.weightKg))
          }
        />
      )}
      {routes.length > 1 && (
        <NativeSelect
          label={t('monitor.order.route')}
          value={draft.route}
          data={routes.map((route) => ({ value: route, label: t(`monitor.order.route.${route}`) }))}
          onChange={(event) =>
            onChange({ ...draft, route: oneOf(routes, event.currentTarget.value) })
          }
        />
      )}
      {repeats && <RepeatField {...props} offered={DOSE_MINUTES} />}
    </>
  );

  function doseLabel(unit: OrderUnit): string {
    switch (unit) {
      case 'mL':
        return t('monitor.order.volume');
      case 'mg':
      case 'ug':
        return t('monitor.order.dose', { unit: withMicroSign(unit) });
      case 'ug/kg/min':
      case 'ug/min':
      case 'U/min':
        return t('monitor.order.rate', { unit: withMicroSign(unit) });
    }
  }
}

/** The member of a list that a field names; fields offer only its members. */
function oneOf<Member extends string>(
  members: readonly [Member, ...Member[]],
  named: string,
): Member {
  return members.find((member) => member === named) ?? members[0];
}
