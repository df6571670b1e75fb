import { Tabs } from '@mantine/core';
import { Activity, BookOpen, Gauge, ScrollText, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { Panel } from '#client/components/panel.tsx';
import { HiddenPanel } from '#client/pages/host/hidden/hidden-panel.tsx';
import { CasePanel } from '#client/pages/host/panels/case-panel.tsx';
import { GuidePanel } from '#client/pages/host/panels/guide-panel.tsx';
import { LogPanel } from '#client/pages/host/panels/log-panel.tsx';
import { NextPanel } from '#client/pages/host/panels/next-panel.tsx';
import { PatientPanel } from '#client/pages/host/panels/patient-panel.tsx';
import { ReplayPanel } from '#client/pages/host/panels/replay-panel.tsx';
import { RosterPanel } from '#client/pages/host/panels/roster-panel.tsx';
import type { HostView } from './host-columns.tsx';
import { TransportBar } from './transport-bar.tsx';

const TABS = [
  { id: 'drive', Icon: Gauge },
  { id: 'patient', Icon: Activity },
  { id: 'people', Icon: Users },
  { id: 'guide', Icon: BookOpen },
  { id: 'log', Icon: ScrollText },
] as const;

type TabId = (typeof TABS)[number]['id'];

/** The console on a phone: a complete remote control with its tabs at the thumb. */
export function HostTabs(props: HostView) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabId>('drive');
  return (
    <Tabs
      className="host-tabs"
      value={tab}
      inverted
      keepMounted={false}
      onChange={(value) => setTab(TABS.find(({ id }) => id === value)?.id ?? 'drive')}
    >
      <div className="host-tabs__content">
        {TABS.map(({ id }) => (
          <Tabs.Panel key={id} value={id} className="host-columns__column">
            <TabContent id={id} {...props} />
          </Tabs.Panel>
        ))}
      </div>
      <Tabs.List grow className="host-tabs__bar" aria-label={t('host.tabs.label')}>
        {TABS.map(({ id, Icon }) => (
          <Tabs.Tab key={id} value={id} leftSection={<Icon size={20} aria-hidden="true" />}>
            {t(`host.tabs.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function TabContent(props: HostView & { readonly id: TabId }) {
  const { t } = useTranslation();
  const { id, code, command, transport } = props;
  switch (id) {
    case 'drive':
      return (
        <>
          <TransportBar transport={transport} layout="remote" />
          <NextPanel />
          <Panel heading={t('host.events.heading')}>
            <EventList />
          </Panel>
        </>
      );
    case 'patient':
      return (
        <>
          <PatientPanel narrow />
          <Panel heading={t('host.orders.heading')}>
            <OrderForm />
          </Panel>
          <Panel heading={t('host.results.heading')}>
            <LabResults />
          </Panel>
          <HiddenPanel />
        </>
      );
    case 'people':
      return <RosterPanel code={code} run={command.run} />;
    case 'guide':
      return (
        <>
          <GuidePanel />
          <CasePanel />
        </>
      );
    case 'log':
      return (
        <>
          <LogPanel />
          <ReplayPanel code={code} />
        </>
      );
  }
}
