import { useEffect, useRef } from 'react';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { SPEEDS } from '#client/store/vocabulary.ts';
import type { Speed } from '#shared/contracts/speed.ts';

/** The speed of the clock, those on offer, and how it is changed. */
export interface SpeedControl {
  readonly speed: Speed;
  /** The speeds on offer, and the one that holds. */
  readonly offered: readonly Speed[];
  setSpeed(speed: Speed): void;
  faster(): void;
  slower(): void;
}

/** See {@link SpeedControl}. A step leads on from the one before it, also while that is on its way. */
export function useSpeed(run: Command['run']): SpeedControl {
  const speed = useSession((state) => state.clock?.speed ?? 1);
  const speeds = useSession((state) => state.lead?.options.speeds ?? SPEEDS);
  const offered = SPEEDS.filter((value) => value === speed || speeds.includes(value));
  const asked = useRef<readonly Speed[]>([]);
  useEffect(() => {
    asked.current = unseenOf(asked.current, speed);
  }, [speed]);
  const lastAsked = () => asked.current.at(-1) ?? speed;
  const setSpeed = (wanted: Speed | undefined) => {
    if (wanted !== undefined && wanted !== lastAsked()) {
      asked.current = [...asked.current, wanted];
      run({ type: 'clock.speed', speed: wanted });
    }
  };
  const step = (by: 1 | -1) => setSpeed(offered[offered.indexOf(lastAsked()) + by]);
  return { speed, offered, setSpeed, faster: () => step(1), slower: () => step(-1) };
}

/** What was asked for and has not come yet; nothing once the clock has a speed of another's. */
function unseenOf(asked: readonly Speed[], speed: Speed): readonly Speed[] {
  const came = asked.lastIndexOf(speed);
  return came < 0 ? [] : asked.slice(came + 1);
}
