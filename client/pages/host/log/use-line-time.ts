import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/**
 * How to say when something of the log was, in simulated time. A line has the tick in which it takes
 * effect; what is done once no tick is left stands at the end of the course.
 */
export function useLineTime(): (line: { readonly tick: number }) => string {
  const endTick = useSession((state) => state.lead?.endTick ?? Number.POSITIVE_INFINITY);
  return ({ tick }) => elapsedLabel(Math.min(tick, endTick));
}
