import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { HiddenPanel } from '#client/pages/host/hidden/hidden-panel.tsx';
import { CasePanel } from '#client/pages/host/panels/case-panel.tsx';
import { GuidePanel } from '#client/pages/host/panels/guide-panel.tsx';
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

/** The chart of the patient as the learners have it: what happened, orders, results. */
function ChartTabs() {
  const { t } = useTranslation();
  return (
    <Tabs className="panel host-chart" color="var(--text)" defaultValue="events">
      <Tabs.List grow aria-label={t('host.chart.label')}>
        <Tabs.Tab value="events">{t('host.events.heading')}</Tabs.Tab>
        <Tabs.Tab value="orders">{t('host.orders.heading')}</Tabs.Tab>
        <Tabs.Tab value="results">{t('host.results.heading')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="events">
        <EventList />
      </Tabs.Panel>
      <Tabs.Panel value="orders">
        <OrderForm />
      </Tabs.Panel>
      <Tabs.Panel value="results">
        <LabResults />
      </Tabs.Panel>
    </Tabs>
  );
}

/** The console on a desk: what comes, the patient, the people. */
export function HostColumns(props: HostView) {
  const { code, command } = props;
  return (
    <div className="host-columns">
      <div className="host-columns__column">
        <NextPanel />
        <ChartTabs />
      </div>
      <div className="host-columns__column">
        <PatientPanel />
        <HiddenPanel />
      </div>
      <div className="host-columns__column">
        <RosterPanel code={code} run={command.run} />
        <GuidePanel />
        <LogPanel />
        <ReplayPanel code={code} />
        <CasePanel />
      </div>
    </div>
  );
}
