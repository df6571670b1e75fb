import {
  Activity,
  ChartLine,
  ClipboardPlus,
  FlaskConical,
  type LucideIcon,
  NotebookText,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { Handover } from './handover.tsx';

const PARTS = ['monitor', 'chart', 'orders', 'results', 'handover'] as const;
type Part = (typeof PARTS)[number];

const ICONS: Readonly<Record<Part, LucideIcon>> = {
  monitor: Activity,
  chart: ChartLine,
  orders: ClipboardPlus,
  results: FlaskConical,
  handover: NotebookText,
};

/** The bedside on a phone: one part at a time, chosen at the bottom where the thumb is. */
export function BedsidePhone() {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>('monitor');
  return (
    <>
      <main className="bedside-phone" data-part={part}>
        <h2 className="visually-hidden">{t(`bedside.tabs.${part}`)}</h2>
        {contentOf(part, t('monitor.events.heading'))}
      </main>
      <nav className="bedside-phone__tabs" aria-label={t('bedside.tabs.label')}>
        {PARTS.map((name) => (
          <TabButton key={name} part={name} current={name === part} onChoose={setPart} />
        ))}
      </nav>
    </>
  );
}

function contentOf(part: Part, eventsHeading: string): ReactNode {
  switch (part) {
    case 'monitor':
      return (
        <>
          <Numerics layout="tiles" />
          <h3>{eventsHeading}</h3>
          <EventList />
        </>
      );
    case 'chart':
      return <TrendStack layout="single" shortcuts />;
    case 'orders':
      return <OrderForm />;
    case 'results':
      return <LabResults />;
    case 'handover':
      return <Handover />;
  }
}

function TabButton(props: {
  readonly part: Part;
  readonly current: boolean;
  readonly onChoose: (part: Part) => void;
}) {
  const { t } = useTranslation();
  const Icon = ICONS[props.part];
  return (
    <button
      type="button"
      aria-current={props.current ? 'page' : undefined}
      onClick={() => props.onChoose(props.part)}
    >
      <Icon size={20} aria-hidden="true" />
      {t(`bedside.tabs.${props.part}`)}
    </button>
  );
}
