import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { useWakeLock } from '#client/components/device/use-wake-lock.ts';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import { useSession } from '#client/store/session-context.tsx';
import './bedside.css';
import { BedsideDesk } from './bedside-desk.tsx';
import { BedsideHelp } from './bedside-help.tsx';
import { BedsideLobby } from './bedside-lobby.tsx';
import { BedsidePhone } from './bedside-phone.tsx';
import { PatientStrip } from './patient-strip.tsx';
import { StatusBar } from './status-bar.tsx';

const PHONE = '(width < 48rem)';

/** The bedside of a learner: notice, judge, act. */
export function BedsidePage() {
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const isPhone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false });
  const openHelp = () => setIsHelpOpen(true);
  useShortcuts({ '?': openHelp });
  useWakeLock(status === 'running');
  return (
    <div className="bedside">
      <PatientStrip onHelp={openHelp} />
      <LinkNotice />
      <StatusBar />
      <Body status={status} isPhone={isPhone} />
      <BedsideHelp isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  );
}

function Body(props: { readonly status: string; readonly isPhone: boolean }) {
  if (props.status === 'lobby') {
    return <BedsideLobby />;
  }
  return props.isPhone ? <BedsidePhone /> : <BedsideDesk />;
}
