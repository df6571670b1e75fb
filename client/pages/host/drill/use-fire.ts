import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct, useSession } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { InjectView } from '#shared/contracts/inject.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** The furthest that one action can move the clock. */
const DAY_MINUTES = 1440;

/** How the lead of a drill brings injects in. */
export interface Fire {
  readonly fire: (view: InjectView) => void;
  readonly skip: (view: InjectView) => void;
  readonly refusal: Refusal | null;
}

/**
 * Brings injects in. Where time moves by hand alone the clock first runs to the time of the inject,
 * which is armed for it; one whose time has passed comes in with the next minute.
 */
export function useFire(): Fire {
  const act = useAct();
  const isManual = useSession((state) => state.facts?.manualClock ?? false);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useCallback(
    async (action: ClientAction) => {
      const answer = await act(action);
      setRefusal(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [act],
  );
  const runTo = useRunTo(tick, send);

  async function fire({ inject, when, status }: InjectView): Promise<void> {
    const { injectId, plannedTick } = inject;
    const dueTick = when !== null && 'atTick' in when ? when.atTick : plannedTick;
    if (!isManual || dueTick === undefined || dueTick <= tick) {
      const fired = await send({ type: 'inject.fire', injectId });
      if (fired && isManual) {
        runTo(tick + 1);
      }
      return;
    }
    const isSet = status === 'armed' && when !== null && 'atTick' in when;
    if (isSet || (await send({ type: 'inject.arm', injectId, when: { atTick: dueTick } }))) {
      runTo(dueTick);
    }
  }

  return {
    fire: (view) => void fire(view),
    skip: (view) => void send({ type: 'inject.skip', injectId: view.inject.injectId }),
    refusal,
  };
}

/** Moves the clock on to a tick, day by day, as far as it is not refused. */
function useRunTo(
  tick: number,
  send: (action: ClientAction) => Promise<boolean>,
): (toTick: number) => void {
  const [aimTick, setAimTick] = useState<number | null>(null);
  const askedAtTick = useRef<number | null>(null);
  useEffect(() => {
    if (aimTick === null || askedAtTick.current === tick) {
      return;
    }
    if (tick >= aimTick) {
      setAimTick(null);
      return;
    }
    askedAtTick.current = tick;
    const minutes = Math.min(DAY_MINUTES, aimTick - tick);
    void send({ type: 'clock.advance', minutes }).then((moves) => {
      if (!moves) {
        setAimTick(null);
      }
    });
  }, [aimTick, tick, send]);
  return (toTick) => {
    askedAtTick.current = null;
    setAimTick(toTick);
  };
}
