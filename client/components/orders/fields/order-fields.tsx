import { useTranslation } from 'react-i18next';
import { SET_MINUTES } from '#client/components/orders/order-draft.ts';
import { DRUG_RULES, doseBasis, isDosed } from '#client/store/vocabulary.ts';
import { DoseFields } from './dose-fields.tsx';
import type { OrderFieldsProps } from './fields-props.ts';
import { OxygenFields } from './oxygen-fields.tsx';
import { RepeatField } from './repeat-field.tsx';
import { TestFields } from './test-fields.tsx';

/** What an order needs to be told, by what is ordered. */
export function OrderFields(props: OrderFieldsProps) {
  const { draft } = props;
  return (
    <div className="order-fields">
      <OrderHelp draft={draft} patient={props.patient} />
      {isDosed(draft.intervention) && <DoseFields {...props} intervention={draft.intervention} />}
      {draft.intervention === 'oxygen' && <OxygenFields {...props} />}
      {draft.intervention === 'vital-signs' && <RepeatField {...props} offered={SET_MINUTES} />}
      {draft.intervention === 'laboratory' && <TestFields {...props} />}
    </div>
  );
}

/** What an intervention is, and how its usual dose for this patient is reckoned. */
export function OrderHelp(props: Pick<OrderFieldsProps, 'draft' | 'patient'>) {
  const { t } = useTranslation();
  const { patient } = props;
  const { intervention } = props.draft;
  const basis = isDosed(intervention) ? doseBasis(intervention, patient) : null;
  const unit = isDosed(intervention) ? DRUG_RULES[intervention].units[0] : '';
  const byWeight = { perKg: basis?.value, weight: patient.weightKg, unit };
  return (
    <p className="secondary">
      {t(`monitor.order.help.${intervention}`)}
      {basis?.perKg === true && (
        <>
          {' '}
          {basis.most === null
            ? t('monitor.order.basis', byWeight)
            : t('monitor.order.basis-most', { ...byWeight, most: basis.most })}
        </>
      )}
    </p>
  );
}
