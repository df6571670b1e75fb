import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { Panel } from '#client/components/panel.tsx';
import { explainedVitals } from '#client/pages/host/explain/explained-vital.ts';
import { ExplanationPanel, ExplanationSheet } from '#client/pages/host/explain/explanation.tsx';
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
      <ExplainedNumerics narrow={narrow} />
      {narrow ? <TrendStack layout="single" /> : <TrendStack height={TREND_PX} shortcuts />}
    </Panel>
  );
}

/** The numerics, each a button that tells where its value comes from. */
function ExplainedNumerics(props: { readonly narrow: boolean }) {
  const [openId, setOpenId] = useState<NumericId | null>(null);
  const around = useRef<HTMLDivElement | null>(null);
  function close(): void {
    // The focus goes back to where the explanation was asked for; over a page the dialog does it.
    around.current?.querySelector<HTMLElement>(`[data-numeric="${openId}"]`)?.focus();
    setOpenId(null);
  }
  function toggle(id: NumericId): void {
    // The numerics and what explains them come into sight together.
    if (openId === null && !props.narrow) {
      around.current?.scrollIntoView({ block: 'start' });
    }
    setOpenId(id === openId ? null : id);
  }
  const Explanation = props.narrow ? ExplanationSheet : ExplanationPanel;
  return (
    <div ref={around} className="explained-numerics">
      <Numerics
        layout="tiles"
        explaining={{
          can: (id) => explainedVitals(id).length > 0,
          openId,
          onToggle: toggle,
        }}
      />
      {openId !== null && <Explanation id={openId} onClose={close} />}
    </div>
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
