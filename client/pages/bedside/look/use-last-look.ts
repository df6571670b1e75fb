import { useEffect, useRef, useState } from 'react';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { LatestValues } from '#client/store/session-state.ts';

/**
 * The vital signs as they were when this learner last looked away from them: went to another part,
 * or put the phone away. Kept on the device, since a phone forgets a page that is out of sight.
 *
 * @param isShown whether the numerics are on the screen now
 * @returns null before the first look away
 */
export function useLastLook(isShown: boolean): LatestValues | null {
  const { page, memory } = useParts();
  const key = `look.${useSession((state) => state.facts?.code ?? '')}`;
  const latest = useSession((state) => state.latest);
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  }, [latest]);
  const [last, setLast] = useState(() => readLook(memory.read(key)));
  useEffect(() => {
    if (!isShown) {
      return undefined;
    }
    const lookAway = () => {
      if (current.current !== null) {
        memory.write(key, JSON.stringify(current.current));
        setLast(current.current);
      }
    };
    const unwatch = page.onChange(() => page.hidden() && lookAway());
    return () => {
      unwatch();
      lookAway();
    };
  }, [isShown, page, memory, key]);
  return last;
}

function readLook(stored: string | null): LatestValues | null {
  try {
    const read = JSON.parse(stored ?? 'null') as Partial<LatestValues> | null;
    const isLook = typeof read?.tick === 'number' && typeof read.values === 'object';
    return isLook ? (read as LatestValues) : null;
  } catch {
    return null;
  }
}
