import { Tabs } from '@mantine/core';
import { Activity, BookOpen, Gauge, type LucideIcon, ScrollText, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { Panel } from '#client/components/panel.tsx';
import { NextPanel } from '#client/pages/host/clock/next-panel.tsx';
import { Timeline } from '#client/pages/host/clock/timeline.tsx';
import { TransportBar } from '#client/pages/host/clock/transport-bar.tsx';
import { DrillPanel } from '#client/pages/host/drill/drill-panel.tsx';
import { useDrill } from '#client/pages/host/drill/use-drill.ts';
import { HiddenPanel } from '#client/pages/host/hidden/hidden-panel.tsx';
import { Favourites } from '#client/pages/host/injects/favourites.tsx';
import { InjectsPanel } from '#client/pages/host/injects/injects-panel.tsx';
import { BookmarkList } from '#client/pages/host/log/bookmark-list.tsx';
import { LogPanel } from '#client/pages/host/log/log-panel.tsx';
import { MessageForm } from '#client/pages/host/messages/message-form.tsx';
import { CasePanel } from '#client/pages/host/panels/case-panel.tsx';
import { GuidePanel } from '#client/pages/host/panels/guide-panel.tsx';
import { ReplayPanel } from '#client/pages/host/panels/replay-panel.tsx';
import { PatientPanel } from '#client/pages/host/patient/patient-panel.tsx';
import { ProposedOrders } from '#client/pages/host/people/proposed-orders.tsx';
import { RosterPanel } from '#client/pages/host/people/roster-panel.tsx';
import { EventsHere } from './events-here.tsx';
import { type HostView, NARROW_PARTS, type NarrowPart } from './host-view.ts';

const ICONS: Readonly<Record<NarrowPart, LucideIcon>> = {
  drive: Gauge,
  patient: Activity,
  people: Users,
  guide: BookOpen,
  log: ScrollText,
};

/** The console on a phone: a complete remote control with its tabs at the thumb. */
export function HostTabs(props: HostView) {
  const { t } = useTranslation();
  const { places } = props;
  return (
    <Tabs
      className="host-tabs"
      value={places.narrow}
      inverted
      keepMounted={false}
      onChange={(value) =>
        places.show({ narrow: NARROW_PARTS.find((part) => part === value) ?? 'drive' })
      }
    >
      <div className="host-tabs__content">
        {NARROW_PARTS.map((part) => (
          <Tabs.Panel key={part} value={part} className="host-columns__column">
            <PartContent {...props} part={part} />
          </Tabs.Panel>
        ))}
      </div>
      <Tabs.List grow className="host-tabs__bar" aria-label={t('host.tabs.label')}>
        {NARROW_PARTS.map((part) => {
          const Icon = ICONS[part];
          return (
            <Tabs.Tab key={part} value={part} leftSection={<Icon size={20} aria-hidden="true" />}>
              {t(`host.tabs.${part}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
    </Tabs>
  );
}

function PartContent(props: HostView & { readonly part: NarrowPart }) {
  const { t } = useTranslation();
  const { part, code, command, transport } = props;
  const { run } = command;
  switch (part) {
    case 'drive':
      return <Drive {...props} />;
    case 'patient':
      return (
        <>
          <PatientPanel run={run} transport={transport} onOverride={props.onOverride} narrow />
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
      return (
        <>
          <Panel heading={t('host.message.heading')}>
            <MessageForm attempt={command.attempt} />
          </Panel>
          <RosterPanel code={code} run={run} />
        </>
      );
    case 'guide':
      return (
        <>
          <GuidePanel run={run} />
          <DrillHere inUse={false} />
          <CasePanel />
        </>
      );
    case 'log':
      return (
        <>
          <BookmarkList transport={transport} />
          <LogPanel run={run} />
          <Panel heading={t('host.events.heading')}>
            <EventsHere />
          </Panel>
          <ReplayPanel code={code} />
        </>
      );
  }
}

/** A drill that is in use drives the session, and stands there; until then it is prepared. */
function DrillHere(props: { readonly inUse: boolean }) {
  const isInUse = useDrill().length > 0;
  return isInUse === props.inUse ? <DrillPanel /> : null;
}

/** What drives a session: the clock, what comes, and what to bring in. */
function Drive({ command, transport, onBookmark }: HostView) {
  const { t } = useTranslation();
  const { run } = command;
  return (
    <>
      <TransportBar transport={transport} layout="remote" onBookmark={onBookmark} />
      <NextPanel />
      <ProposedOrders run={run} />
      <DrillHere inUse />
      <Panel heading={t('inject.favourites.heading')}>
        <Favourites run={run} />
        <details className="disclosure">
          <summary>{t('inject.favourites.all')}</summary>
          <InjectsPanel run={run} />
        </details>
      </Panel>
      <Timeline />
    </>
  );
}
