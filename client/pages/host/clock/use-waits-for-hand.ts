import { useSession } from '#client/store/session-context.tsx';

/** Whether the session goes on and its clock moves only when somebody moves it. */
export function useWaitsForHand(): boolean {
  return useSession(({ clock, facts }) => {
    const isUsual = clock?.pauseReason === null || clock?.pauseReason === 'person';
    const goesOn = clock?.status === 'running' || (clock?.status === 'paused' && isUsual);
    return facts?.manualClock === true && goesOn;
  });
}
