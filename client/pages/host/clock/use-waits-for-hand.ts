import { useSession } from '#client/store/session-context.tsx';

/** Whether the session goes on and its clock moves only when somebody moves it. */
export function useWaitsForHand(): boolean {
  return useSession(
    ({ clock, facts }) => facts?.manualClock === true && clock?.status === 'running',
  );
}
