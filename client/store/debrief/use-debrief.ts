import { useCallback, useEffect, useMemo, useState } from 'react';
import { type ClientParts, useParts } from '../client-parts.tsx';
import { useSession } from '../session-context.tsx';
import type { Moment, OpenedDebrief } from './opened-debrief.ts';

/** How far the debrief of a session has come: computed, on the way, or why not. */
export type Debriefing =
  | { readonly at: 'wait' }
  | { readonly at: 'failed'; readonly reason: string }
  | { readonly at: 'open'; readonly debrief: OpenedDebrief };

const WAIT: Debriefing = { at: 'wait' };

/** Takes the record of a session and computes it anew; again when asked to. */
export function useDebrief(code: string): {
  readonly debriefing: Debriefing;
  readonly retry: () => void;
} {
  const parts = useParts();
  const token = useSession((state) => state.you?.token ?? null);
  const [debriefing, setDebriefing] = useState(WAIT);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt begins anew
  useEffect(() => {
    let left = false;
    let shown = WAIT;
    setDebriefing(WAIT);
    if (token !== null) {
      void opened(parts, { code, token }).then((found) => {
        if (left) {
          close(found);
        } else {
          shown = found;
          setDebriefing(found);
        }
      });
    }
    return () => {
      left = true;
      close(shown);
    };
  }, [parts, code, token, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { debriefing, retry };
}

async function opened(
  { rest, openDebrief }: ClientParts,
  place: { readonly code: string; readonly token: string },
): Promise<Debriefing> {
  const record = await rest.replay(place.code, place.token);
  if (!record.ok) {
    const { error } = record;
    const reason = error.kind === 'declined' ? error.refusal.message : '';
    return { at: 'failed', reason };
  }
  const debrief = await openDebrief(record.value);
  return debrief.ok
    ? { at: 'open', debrief: debrief.value }
    : { at: 'failed', reason: debrief.error };
}

function close(debriefing: Debriefing): void {
  if (debriefing.at === 'open') {
    debriefing.debrief.close();
  }
}

/** A minute of the course with its grades by every scale; the one before until it is computed. */
export function useMoment(debrief: OpenedDebrief, tick: number): Moment | null {
  const [moment, setMoment] = useState<Moment | null>(null);
  const look = useMemo(() => oneAtATime(debrief, setMoment), [debrief]);
  useEffect(() => look(tick), [look, tick]);
  return moment;
}

/** Asks for one minute at a time, and of those that were passed over meanwhile for the last only. */
function oneAtATime(
  debrief: OpenedDebrief,
  show: (moment: Moment | null) => void,
): (tick: number) => void {
  let wanted: number | null = null;
  let isAsking = false;
  async function ask(): Promise<void> {
    while (wanted !== null) {
      const tick = wanted;
      wanted = null;
      show(await debrief.at(tick));
    }
    isAsking = false;
  }
  return (tick) => {
    wanted = tick;
    if (!isAsking) {
      isAsking = true;
      void ask();
    }
  };
}
