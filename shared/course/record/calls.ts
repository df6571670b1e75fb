import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Histogram } from '#shared/contracts/frame.ts';
import type { GradeCall } from '#shared/contracts/judgement.ts';

/** A grade call as the log has it. */
export interface Called {
  readonly seq: number;
  readonly tick: number;
  /** Wall time of the call, UTC ms. */
  readonly atMs: number;
  readonly participantId: string;
  readonly name: string;
  readonly call: GradeCall;
}

/** Grades that a histogram counts: 0-5. */
const GRADES = 6;

/** Every grade call of a log, oldest first. */
export function callsOf(log: readonly LoggedAction[]): readonly Called[] {
  return log.flatMap(({ action, actor, seq, tick, atMs }) =>
    action.type === 'grade.call'
      ? [{ seq, tick, atMs, participantId: actor.id, name: actor.name, call: action }]
      : [],
  );
}

/** The latest call of each learner: the one that stands. */
export function standingCalls(calls: readonly Called[]): ReadonlyMap<string, Called> {
  return new Map(calls.map((called) => [called.participantId, called]));
}

/**
 * How many standing calls say which grade.
 *
 * @param present learners who are there, by identity
 */
export function histogramOf(
  standing: ReadonlyMap<string, Called>,
  present: ReadonlySet<string>,
): Histogram {
  const counts = Array.from({ length: GRADES }, () => 0);
  for (const { call } of standing.values()) {
    counts[call.grade] = (counts[call.grade] ?? 0) + 1;
  }
  return { counts, present: present.size };
}
