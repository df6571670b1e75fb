import {
  Activity,
  Brain,
  ChartLine,
  ChevronRight,
  ClipboardPlus,
  Ellipsis,
  type LucideIcon,
  NotebookPen,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { CallDock } from '#client/components/judge/call/call-card.tsx';
import { CallHistory } from '#client/components/judge/call/call-history.tsx';
import { CallSheet } from '#client/components/judge/call/call-sheet.tsx';
import type { Calling } from '#client/components/judge/call/use-calling.ts';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import type { LatestValues } from '#client/store/session-state.ts';
import { SinceLook } from './look/since-look.tsx';
import { useLastLook } from './look/use-last-look.ts';
import { RaiseHand } from './messages/raise-hand.tsx';
import { UnreadBadge } from './messages/unread-badge.tsx';
import { partContent, type Shared } from './part-content.tsx';
import { usePartFocus } from './use-part-focus.ts';
import {
  MORE_PARTS,
  type Part,
  type PartsShown,
  PHONE_TABS,
  usePartName,
} from './use-parts-shown.ts';

type PhoneTab = (typeof PHONE_TABS)[number];

const ICONS: Readonly<Record<PhoneTab, LucideIcon>> = {
  monitor: Activity,
  chart: ChartLine,
  brain: Brain,
  orders: ClipboardPlus,
  note: NotebookPen,
  more: Ellipsis,
};

/** The bedside on a phone: one part at a time; what a thumb presses is at the foot. */
export function BedsidePhone(
  props: Shared & { readonly parts: PartsShown; readonly calling: Calling },
) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const { parts, calling, inbox } = props;
  const box = usePartFocus(parts.byKey);
  const lastLook = useLastLook(parts.phone === 'monitor' && !calling.isOpen);
  const tab = PHONE_TABS.find((name) => name === parts.phone) ?? 'more';
  return (
    <>
      <main className="bedside-phone" data-part={parts.phone}>
        <div ref={box} tabIndex={-1} className="bedside-phone__part">
          <h2 className="visually-hidden">{nameOf(parts.phone)}</h2>
          <PhonePart {...props} lastLook={lastLook} />
        </div>
      </main>
      <div className="bedside-phone__foot">
        <CallDock calling={calling} />
        <nav className="bedside-phone__tabs" aria-label={t('bedside.tabs.label')}>
          {PHONE_TABS.map((name) => (
            <TabButton key={name} part={name} current={name === tab} onChoose={parts.show}>
              {name === 'more' && <UnreadBadge count={inbox.unread.length} />}
            </TabButton>
          ))}
        </nav>
      </div>
      <CallSheet calling={calling} />
    </>
  );
}

function PhonePart(
  props: Shared & { readonly parts: PartsShown; readonly lastLook: LatestValues | null },
): ReactNode {
  const { t } = useTranslation();
  const { parts } = props;
  switch (parts.phone) {
    case 'monitor':
      return (
        <>
          <Numerics layout="tiles" />
          <SinceLook last={props.lastLook} />
          <CallHistory />
          <h3>{t('monitor.events.heading')}</h3>
          <EventList alarms />
        </>
      );
    case 'chart':
      return <TrendStack layout="single" shortcuts />;
    case 'more':
      return <More {...props} />;
    default:
      return partContent(parts.phone, props);
  }
}

function More(props: Shared & { readonly parts: PartsShown }) {
  const nameOf = usePartName();
  const { parts, inbox } = props;
  return (
    <>
      <RaiseHand />
      <ul className="bedside-phone__more">
        {MORE_PARTS.map((part) => (
          <li key={part}>
            <button type="button" onClick={() => parts.show(part)}>
              {nameOf(part)}
              {part === 'messages' && <UnreadBadge count={inbox.unread.length} />}
              <ChevronRight size={20} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function TabButton(props: {
  readonly part: PhoneTab;
  readonly current: boolean;
  readonly onChoose: (part: Part) => void;
  readonly children: ReactNode;
}) {
  const nameOf = usePartName();
  const Icon = ICONS[props.part];
  return (
    <button
      type="button"
      aria-current={props.current ? 'page' : undefined}
      onClick={() => props.onChoose(props.part)}
    >
      <Icon size={20} aria-hidden="true" />
      <span>
        {nameOf(props.part)}
        {props.children}
      </span>
    </button>
  );
}
