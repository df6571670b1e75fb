import { useState } from 'react';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { useWakeLock } from '#client/components/device/use-wake-lock.ts';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { useColourScheme, useThemeChoice } from '#client/components/shell/colour-scheme.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { isOver } from '#client/store/session-state.ts';
import type { SessionStatus } from '#shared/contracts/frame.ts';
import { useIdleCursor } from './device/use-idle-cursor.ts';
import { useWallScale } from './device/use-wall-scale.ts';
import { WallBriefing } from './lobby/wall-briefing.tsx';
import { WallLobby } from './lobby/wall-lobby.tsx';
import { WallAnnouncer } from './said/wall-announcer.tsx';
import { WallBanner } from './said/wall-banner.tsx';
import './wall.css';
import './wall-alarms.css';
import './wall-numerics.css';
import './wall-side.css';
import { WallGrades } from './wall-grades.tsx';
import { WallHeader } from './wall-header.tsx';
import { WallHistogram } from './wall-histogram.tsx';
import { WallJoin } from './wall-join.tsx';
import { useIsPaused, WallEnded, WallPaused } from './wall-states.tsx';
import { WallTape } from './wall-tape.tsx';
import { WallTrend } from './wall-trend.tsx';

const VERY_LARGE = 1.2;

/** The wall: what everybody in the room sees of the patient, readable at six metres. */
export function WallPage() {
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const link = useSession((state) => state.link);
  const isPaused = useIsPaused();
  const [isCodeHidden, setIsCodeHidden] = useState(false);
  const { scale, grow } = useWallScale();
  const isIdle = useIdleCursor();
  const [, chooseTheme] = useThemeChoice();
  const scheme = useColourScheme();
  useWakeLock(true);
  useShortcuts({
    f: toggleFullscreen,
    h: () => setIsCodeHidden((hidden) => !hidden),
    d: () => chooseTheme(scheme === 'light' ? 'dark' : 'light'),
    '+': () => grow(1),
    '=': () => grow(1),
    '-': () => grow(-1),
  });
  return (
    <div
      className="wall"
      data-paused={isPaused}
      data-ended={isOver(status)}
      data-link={link}
      data-idle={isIdle}
      data-large={scale >= VERY_LARGE}
      style={{ '--wall-scale': scale } as React.CSSProperties}
    >
      <WallAnnouncer />
      <WallScene status={status} isPaused={isPaused} isCodeHidden={isCodeHidden} />
    </div>
  );
}

/** What the wall shows while a session stands where it stands. */
function WallScene(props: {
  readonly status: SessionStatus;
  readonly isPaused: boolean;
  readonly isCodeHidden: boolean;
}) {
  const { status, isPaused, isCodeHidden } = props;
  switch (status) {
    case 'lobby':
      return (
        <>
          <WallBanner />
          <WallLobby />
        </>
      );
    case 'briefing':
      return (
        <main className="wall__briefing">
          <WallBriefing />
          <WallBanner />
          <WallJoin isHidden={isCodeHidden} />
        </main>
      );
    case 'running':
    case 'paused':
    case 'ended':
    case 'debrief':
      return (
        <>
          <WallHeader />
          <main className="wall__main">
            <Numerics layout="wall" />
            <div className="wall__side">
              <WallBanner />
              {isPaused && <WallPaused />}
              <div className="wall__told">
                <WallGrades />
                <WallHistogram />
              </div>
              <WallTrend />
            </div>
            <WallTape />
            <WallJoin isHidden={isCodeHidden || isOver(status)} />
          </main>
          {isOver(status) && <WallEnded />}
        </>
      );
  }
}

function toggleFullscreen(): void {
  if (document.fullscreenElement === null) {
    // A browser may decline; then the wall stays as large as its window.
    void document.documentElement.requestFullscreen().catch(() => undefined);
  } else {
    void document.exitFullscreen();
  }
}
