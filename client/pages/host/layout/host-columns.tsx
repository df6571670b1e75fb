import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { NextPanel } from '#client/pages/host/clock/next-panel.tsx';
import { DrillPanel } from '#client/pages/host/drill/drill-panel.tsx';
import { HiddenPanel } from '#client/pages/host/hidden/hidden-panel.tsx';
import { InjectsPanel } from '#client/pages/host/injects/injects-panel.tsx';
import { BookmarkList } from '#client/pages/host/log/bookmark-list.tsx';
import { LogPanel } from '#client/pages/host/log/log-panel.tsx';
import { CasePanel } from '#client/pages/host/panels/case-panel.tsx';
import { GuidePanel } from '#client/pages/host/panels/guide-panel.tsx';
import { ReplayPanel } from '#client/pages/host/panels/replay-panel.tsx';
import { PatientPanel } from '#client/pages/host/patient/patient-panel.tsx';
import { ProposedOrders } from '#client/pages/host/people/proposed-orders.tsx';
import { RosterPanel } from '#client/pages/host/people/roster-panel.tsx';
import { EventsHere } from './events-here.tsx';
import {
  type HostView,
  LEFT_PARTS,
  type LeftPart,
  RIGHT_PARTS,
  type RightPart,
} from './host-view.ts';

/** The console on a desk: what comes, the patient, the people; each column scrolls by itself. */
export function HostColumns(props: HostView) {
  const { command, transport, onOverride } = props;
  return (
    <div className="host-columns">
      <div className="host-columns__column">
        <NextPanel />
        <ProposedOrders run={command.run} />
        <LeftTabs {...props} />
      </div>
      <div className="host-columns__column">
        <PatientPanel run={command.run} transport={transport} onOverride={onOverride} />
        <HiddenPanel />
      </div>
      <div className="host-columns__column">
        <RightTabs {...props} />
      </div>
    </div>
  );
}

function LeftTabs({ command, places }: HostView) {
  const { t } = useTranslation();
  const contents: Readonly<Record<LeftPart, ReactNode>> = {
    injects: <Sheet part="injects" content={<InjectsPanel run={command.run} />} />,
    drill: <DrillPanel />,
    orders: <Sheet part="orders" content={<OrderForm />} />,
    results: <Sheet part="results" content={<LabResults />} />,
    events: <Sheet part="events" content={<EventsHere />} />,
  };
  return (
    <Tabs
      className="host-part"
      color="var(--text)"
      keepMounted={false}
      value={places.left}
      onChange={(value) => places.show({ left: named(LEFT_PARTS, value) })}
    >
      <Tabs.List grow aria-label={t('host.left.label')}>
        {LEFT_PARTS.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`host.left.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {LEFT_PARTS.map((part) => (
        <Tabs.Panel key={part} value={part} className="host-part__content">
          {contents[part]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A part whose tab is its heading for the eye. */
function Sheet(props: { readonly part: LeftPart; readonly content: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t(`host.left.${props.part}`)}>
      {props.content}
    </section>
  );
}

function RightTabs({ code, command, transport, places }: HostView) {
  const { t } = useTranslation();
  const { run } = command;
  const contents: Readonly<Record<RightPart, ReactNode>> = {
    people: <RosterPanel code={code} run={run} />,
    guide: <GuidePanel run={run} />,
    log: (
      <>
        <BookmarkList transport={transport} />
        <LogPanel run={run} />
      </>
    ),
    session: (
      <>
        <CasePanel />
        <ReplayPanel code={code} />
      </>
    ),
  };
  return (
    <Tabs
      className="host-part"
      color="var(--text)"
      keepMounted={false}
      value={places.right}
      onChange={(value) => places.show({ right: named(RIGHT_PARTS, value) })}
    >
      <Tabs.List grow aria-label={t('host.right.label')}>
        {RIGHT_PARTS.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`host.tabs.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {RIGHT_PARTS.map((part) => (
        <Tabs.Panel key={part} value={part} className="host-part__content">
          {contents[part]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function named<Part extends string>(parts: readonly [Part, ...Part[]], value: string | null): Part {
  return parts.find((part) => part === value) ?? parts[0];
}
