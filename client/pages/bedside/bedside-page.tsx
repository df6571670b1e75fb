import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { AlarmBar } from '#client/components/alarms/alarm-bar.tsx';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { useWakeLock } from '#client/components/device/use-wake-lock.ts';
import { useCalling } from '#client/components/judge/call/use-calling.ts';
import { DraftsProvider } from '#client/components/judge/drafts.tsx';
import { useMay } from '#client/components/judge/use-may.ts';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';
import { useHelpTopic } from '#client/components/shell/help/help-topic.tsx';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded, isOver } from '#client/store/session-state.ts';
import './bedside-head.css';
import './bedside.css';
import './bedside-desk.css';
import './bedside-phone.css';
import { BedsideDesk } from './bedside-desk.tsx';
import { BedsidePhone } from './bedside-phone.tsx';
import './before/before.css';
import { BedsideLobby } from './before/bedside-lobby.tsx';
import { Briefing } from './before/briefing.tsx';
import { NewMessage } from './messages/new-message.tsx';
import { useInbox } from './messages/use-inbox.ts';
import { useNote } from './note/use-note.ts';
import { CatchUp } from './notices/catch-up.tsx';
import { HandLowered } from './notices/hand-lowered.tsx';
import { LeftUnsent } from './notices/left-unsent.tsx';
import { OutcomesNotice, useOutcomes } from './notices/outcomes.tsx';
import { EndedBar, PausedBar } from './notices/status-bar.tsx';
import { UnsentActions } from './notices/unsent-actions.tsx';
import { VitalsAnnouncer } from './notices/vitals-announcer.tsx';
import { WentBack } from './notices/went-back.tsx';
import { PatientStrip } from './patient-strip.tsx';
import { usePartsShown } from './use-parts-shown.ts';

/** A phone, upright or on its side, where a desk would show a sixth of itself. */
const PHONE = '(width < 48rem), (width < 64rem) and (height < 30rem)';

/** The bedside of a learner: notice, judge, act, write it down. */
export function BedsidePage() {
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  useHelpTopic({ page: 'bedside', brainTest: useBrainTest() });
  useWakeLock(status === 'running');
  const begun = status !== 'lobby' && status !== 'briefing';
  const isPhone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false });
  return (
    <div className="bedside">
      <div className="bedside__head">
        <PatientStrip />
        {begun && !isOver(status) && <AlarmBar layout={isPhone ? 'phone' : 'desk'} />}
        <PausedBar />
        {begun && <WentBack />}
        {begun && !isOver(status) && <HandLowered />}
      </div>
      {!begun && <LinkNotice />}
      <DraftsProvider>
        {status === 'lobby' && <BedsideLobby />}
        {status === 'briefing' && <Briefing />}
        {begun && <AtBedside isPhone={isPhone} />}
      </DraftsProvider>
    </div>
  );
}

/** The bedside from the start of the clock on. */
function AtBedside({ isPhone }: { readonly isPhone: boolean }) {
  const parts = usePartsShown();
  const calling = useCalling();
  const mayCall = useMay('grade.call');
  const note = useNote();
  const isEnded = useSession(hasEnded);
  const inbox = useInbox();
  const outcomes = useOutcomes();
  const [vitalsAsked, setVitalsAsked] = useState(0);
  const go = (part: 'brain' | 'orders' | 'note') => {
    // On a desk the form of a call stands where they are.
    calling.putAside();
    parts.show(part, 'key');
  };
  useShortcuts({
    ...(mayCall ? { c: calling.open } : {}),
    i: () => go('brain'),
    o: () => go('orders'),
    s: () => go('note'),
    v: () => setVitalsAsked((count) => count + 1),
  });
  const shared = { parts, calling, note, inbox };
  return (
    <>
      <LinkNotice
        onEvents={() => parts.show('events', 'key')}
        unsent={<UnsentActions />}
        outcomes={<OutcomesNotice outcomes={outcomes} />}
      />
      <EndedBar />
      {isEnded && <LeftUnsent note={note} />}
      <NewMessage inbox={inbox} />
      <VitalsAnnouncer asked={vitalsAsked} />
      <CatchUp
        isLeft={parts.phone !== 'monitor' || calling.isOpen}
        onHandover={() => parts.show('handover')}
      />
      {isPhone ? <BedsidePhone {...shared} /> : <BedsideDesk {...shared} />}
    </>
  );
}
