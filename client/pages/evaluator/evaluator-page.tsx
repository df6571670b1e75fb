import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { SessionClock } from '#client/components/monitor/session-clock.tsx';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { Panel } from '#client/components/panel.tsx';
import { useHelpTopic } from '#client/components/shell/help/help-topic.tsx';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import { RecordKept } from '#client/components/shell/record-kept.tsx';
import { ThemeMenu } from '#client/components/shell/theme-menu.tsx';
import { DrillPanel } from '#client/pages/host/drill/drill-panel.tsx';
import { LogPanel } from '#client/pages/host/log/log-panel.tsx';
import { GuidePanel } from '#client/pages/host/panels/guide-panel.tsx';
import { Truth } from '#client/pages/host/patient/truth-panel.tsx';
import { useCommand } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import '#client/pages/host/panels/host-panels.css';
import './evaluator.css';

/** What an evaluator watches by: the list, what is expected, the true patient, and the log. */
export function EvaluatorPage() {
  const { t } = useTranslation();
  const { run, refusal } = useCommand();
  useHelpTopic({ page: 'evaluator' });
  return (
    <>
      <header className="evaluator__head">
        <h1>{t('host.role.evaluator')}</h1>
        <Standing />
        <SessionClock />
        <ThemeMenu />
      </header>
      <LinkNotice />
      <Ended />
      <main className="evaluator">
        {refusal !== null && <RefusalText title={t('host.refused.title')} refusal={refusal} />}
        <div className="evaluator__column">
          <DrillPanel />
        </div>
        <div className="evaluator__column">
          <Panel heading={t('host.patient.heading')} className="patient-panel">
            <Truth />
            <Numerics layout="tiles" />
            <TrendStack layout="single" />
          </Panel>
        </div>
        <div className="evaluator__column">
          <GuidePanel run={run} />
          <LogPanel run={run} />
        </div>
      </main>
    </>
  );
}

/** How the session stands, which decides what there is to watch. */
function Standing() {
  const { t } = useTranslation();
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  return (
    <p className="evaluator__standing" role="status">
      {t(`host.status.${status}`)}
    </p>
  );
}

/** After the end: that it has come, and until when there is something to read. */
function Ended() {
  const { t } = useTranslation();
  const isOver = useSession(hasEnded);
  return isOver ? (
    <div className="evaluator__ended">
      <p role="status">
        <strong>{t('host.ended.title')}</strong>
      </p>
      <RecordKept />
    </div>
  ) : null;
}
