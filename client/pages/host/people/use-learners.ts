import { useMemo } from 'react';
import { useHandsUp, useStandingCalls } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { LearnerRow } from './people.ts';

/** The learners of the roster with their calls, hands and absences. */
export function useLearners(): readonly LearnerRow[] {
  const people = useSession((state) => state.roster?.people);
  const log = useSession((state) => state.log);
  const grade = useSession((state) => state.truth?.standing.grade ?? null);
  const calls = useStandingCalls();
  const hands = useHandsUp();
  return useMemo(() => {
    const left = lastDepartures(log);
    return (people ?? [])
      .filter(({ role }) => role === 'learner')
      .map((person) => {
        const { participantId, present } = person;
        const called = calls.get(participantId) ?? null;
        return {
          person,
          called,
          above: called === null || grade === null ? null : called.call.grade - grade,
          awaySinceMs: present ? null : (left.get(participantId) ?? null),
          handUp: hands.has(participantId),
        };
      });
  }, [people, log, grade, calls, hands]);
}

/** When each participant last left, wall time. */
function lastDepartures(log: readonly LoggedAction[]): ReadonlyMap<string, number> {
  return new Map(
    log.flatMap(({ action, atMs }) =>
      action.type === 'participant.leave' ? [[action.participantId, atMs] as const] : [],
    ),
  );
}
