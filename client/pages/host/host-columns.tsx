import { useTranslation } from 'react-i18next';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { Panel } from '#client/components/panel.tsx';
import { CasePanel } from '#client/pages/host/panels/case-panel.tsx';
import { HiddenPanel } from '#client/pages/host/panels/hidden-panel.tsx';
import { LogPanel } from '#client/pages/host/panels/log-panel.tsx';
import { NextPanel } from '#client/pages/host/panels/next-panel.tsx';
import { PatientPanel } from '#client/pages/host/panels/patient-panel.tsx';
import { ReplayPanel } from '#client/pages/host/panels/replay-panel.tsx';
import { RosterPanel } from '#client/pages/host/panels/roster-panel.tsx';
import type { Command } from './use-command.ts';
import type { Transport } from './use-transport.ts';

/** What every layout of the console is drawn from. */
export interface HostView {
  readonly code: string;
  readonly command: Command;
  readonly transport: Transport;
}

/** The console on a desk: what comes, the patient, the people. */
export function HostColumns(props: HostView) {
  const { t } = useTranslation();
  const { code, command } = props;
  return (
    <div className="host-columns">
      <div className="host-columns__column">
        <NextPanel />
        <Panel heading={t('host.events.heading')}>
          <EventList />
        </Panel>
        <Panel heading={t('host.orders.heading')}>
          <OrderForm />
        </Panel>
      </div>
      <div className="host-columns__column">
        <PatientPanel />
        <HiddenPanel />
      </div>
      <div className="host-columns__column">
        <RosterPanel code={code} run={command.run} />
        <LogPanel />
        <ReplayPanel code={code} />
        <CasePanel />
      </div>
    </div>
  );
}
