import { useState } from 'react';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { useWakeLock } from '#client/components/device/use-wake-lock.ts';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { useColourScheme, useThemeChoice } from '#client/components/shell/colour-scheme.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { useIdleCursor } from './use-idle-cursor.ts';
import { useWallScale } from './use-wall-scale.ts';
import './wall.css';
import './wall-lobby.css';
import './wall-numerics.css';
import { WallAnnouncer } from './wall-announcer.tsx';
import { WallHeader } from './wall-header.tsx';
import { WallJoin } from './wall-join.tsx';
import { WallLobby } from './wall-lobby.tsx';
import { WallEnded, WallPaused } from './wall-states.tsx';
import { WallTape } from './wall-tape.tsx';
import { WallTrend } from './wall-trend.tsx';

const VERY_LARGE = 1.2;

/** The wall: what everybody in the room sees of the patient, readable at six metres. */
export function WallPage() {
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const link = useSession((state) => state.link);
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
      data-status={status}
      data-link={link}
      data-idle={isIdle}
      data-large={scale >= VERY_LARGE}
      style={{ '--wall-scale': scale } as React.CSSProperties}
    >
      <WallAnnouncer />
      {status === 'lobby' ? (
        <WallLobby />
      ) : (
        <>
          <WallHeader />
          <main className="wall__main">
            <Numerics layout="wall" />
            <WallTrend />
            <WallTape />
            <WallJoin isHidden={isCodeHidden} />
          </main>
        </>
      )}
      {status === 'paused' && <WallPaused />}
      {status === 'ended' && <WallEnded />}
    </div>
  );
}

function toggleFullscreen(): void {
  if (document.fullscreenElement === null) {
    // A browser may decline; then the wall stays as large as its window.
    void document.documentElement.requestFullscreen().catch(() => undefined);
  } else {
    void document.exitFullscreen();
  }
}
