import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { Panel } from '#client/components/panel.tsx';
import type { Transport } from '#client/pages/host/clock/use-transport.ts';
import { explainedVitals } from '#client/pages/host/explain/explained-vital.ts';
import { ExplanationPanel, ExplanationSheet } from '#client/pages/host/explain/explanation.tsx';
import { OverrideButton } from '#client/pages/host/overrides/override-button.tsx';
import { OverrideList } from '#client/pages/host/overrides/override-list.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { OverriddenVital } from '#shared/contracts/inject.ts';
import { RevealControl } from './reveal-control.tsx';
import { Sparkline, useSparkSource } from './spark/sparkline.tsx';
import { Truth } from './truth-panel.tsx';

/** Height of all charts together on a desk. */
const TREND_PX = 420;

interface PatientProps {
  readonly run: Command['run'];
  readonly transport: Transport;
  readonly onOverride: (vital: OverriddenVital) => void;
  readonly narrow?: boolean;
}

/** The patient as they truly are: the grade and why, the numerics, the trend. */
export function PatientPanel(props: PatientProps) {
  const { t } = useTranslation();
  const { run, transport, onOverride } = props;
  const narrow = props.narrow === true;
  return (
    <Panel
      heading={t('host.patient.heading')}
      className="patient-panel"
      aside={
        <>
          <PatientName />
          <RevealControl transport={transport} />
        </>
      }
    >
      <Truth />
      <ExplainedNumerics narrow={narrow} onOverride={onOverride} />
      <OverrideList run={run} />
      {narrow ? <TrendStack layout="single" /> : <TrendStack height={TREND_PX} />}
    </Panel>
  );
}

/** The numerics, each a button that tells where its value comes from. */
function ExplainedNumerics(props: {
  readonly narrow: boolean;
  readonly onOverride: PatientProps['onOverride'];
}) {
  const [openId, setOpenId] = useState<NumericId | null>(null);
  const around = useRef<HTMLDivElement | null>(null);
  const sparks = useSparkSource();
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
        cornerOf={(id) => <OverrideButton id={id} onOpen={props.onOverride} />}
        footOf={(id) => <Sparkline id={id} source={sparks} />}
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
