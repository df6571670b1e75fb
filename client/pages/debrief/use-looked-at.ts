import { useCallback, useEffect, useState } from 'react';
import { usePoint, useSession } from '#client/store/session-context.tsx';
import { usePaced } from '#client/store/use-paced.ts';

/** Wall ms between two minutes that the wall is shown. */
const POINT_EVERY_MS = 250;

interface LookedAt {
  readonly tick: number;
  /** Where a button led to: then nothing else has said so. */
  readonly jumpedTo: number | null;
}

/**
 * The minute of the debrief that is looked at. The wall is shown the one of the facilitator and
 * follows it; everybody else looks where they like.
 */
export function useLookedAt(within: {
  readonly firstTick: number;
  readonly fromTick: number;
  readonly toTick: number;
}) {
  const { firstTick, fromTick, toTick } = within;
  const [at, setAt] = useState<LookedAt>({ tick: firstTick, jumpedTo: null });
  const setTick = useCallback((tick: number) => setAt({ tick, jumpedTo: null }), []);
  const jump = useCallback((tick: number) => setAt({ tick, jumpedTo: tick }), []);
  const [followed, setFollowed] = useState<number | null>(null);
  const shown = useSession((state) => state.lookedAtTick);
  if (shown !== followed) {
    setFollowed(shown);
    setTick(Math.min(toTick, Math.max(fromTick, shown ?? at.tick)));
  }
  useShowing(at.tick);
  return { ...at, setTick, jump };
}

/** Shows the wall where a facilitator looks, again after the line was lost. */
function useShowing(tick: number): void {
  const point = usePoint();
  const shows = useSession(({ you, link }) => you?.role === 'facilitator' && link === 'live');
  const paced = usePaced(tick, POINT_EVERY_MS);
  useEffect(() => {
    if (shows) {
      point(paced);
    }
  }, [point, shows, paced]);
}
