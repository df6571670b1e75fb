import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { Panel } from '#client/components/panel.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { Truth } from './truth-panel.tsx';

/** Height of all charts together on a desk. */
const TREND_PX = 420;

/** The patient as they truly are: the grade and why, the numerics, the trend. */
export function PatientPanel(props: { readonly narrow?: boolean }) {
  const { t } = useTranslation();
  const narrow = props.narrow === true;
  return (
    <Panel heading={t('host.patient.heading')} className="patient-panel" aside={<PatientName />}>
      <Truth />
      <Numerics layout="tiles" />
      {narrow ? <TrendStack layout="single" /> : <TrendStack height={TREND_PX} shortcuts />}
    </Panel>
  );
}

function PatientName() {
  const { t, i18n } = useTranslation();
  const patient = useSession((state) => state.facts?.patient);
  if (patient === undefined) {
    return null;
  }
  const name = inLanguage(patient.label, i18n.language).text;
  return (
    <span className="secondary">
      {t('host.patient.name', { name, years: patient.ageYears, weight: patient.weightKg })}
    </span>
  );
}
