import type { LoggedAction } from '#shared/contracts/action.ts';
import type { EnteredVital, SbarNote } from '#shared/contracts/judgement.ts';
import { type BrainScore, brainScoreOf } from './brain-score.ts';
import { undoneSeqs } from './branch.ts';

/** Where a line stands in the record: its place, simulated time and wall time (UTC ms). */
interface At {
  readonly seq: number;
  readonly tick: number;
  readonly atMs: number;
}

/** A message of the facilitator, not taken back. */
export interface Message extends At {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** An SBAR note as it was last saved. */
export interface Note extends At {
  readonly sbar: SbarNote;
}

/** A brain test that a learner scored. */
export interface BrainTest extends At, BrainScore {
  readonly participantId: string;
  readonly name: string;
}

/** A moment marked for the debrief. */
export interface Bookmark extends At {
  readonly label: string;
  readonly by: string;
}

/** What somebody said of an expected action. */
interface Said<Result> extends At {
  readonly result: Result;
  /** The identity of who responded, or `nobody`; left out where that is not known. */
  readonly responder?: string;
  readonly note?: string;
  readonly by: string;
}

type Observed = 'done' | 'late' | 'missed';

/**
 * What an evaluator said of an expected action; `unmarked` where the mark was taken back, and counts
 * as if nobody had marked it.
 */
export interface ExpectationMark extends Said<Observed | 'unmarked'> {
  /** What somebody else had said otherwise before; left out where nobody had. */
  readonly other?: Said<Observed>;
}

/** A value written into the chart by hand. */
export interface Entered extends At {
  readonly by: string;
  readonly vital: EnteredVital;
  readonly value: number;
}

/** Somebody who acknowledged an alarm. */
export interface AlarmMark extends At {
  readonly name: string;
}

/** The messages of a log, oldest first. */
export function messagesOf(log: readonly LoggedAction[]): readonly Message[] {
  const undone = undoneSeqs(log);
  return log.flatMap((entry) =>
    entry.action.type === 'message.send' && !undone.has(entry.seq)
      ? [{ ...atOf(entry), from: entry.actor.name, to: entry.action.to, text: entry.action.text }]
      : [],
  );
}

/** The note of each learner, by identity. */
export function notesOf(log: readonly LoggedAction[]): ReadonlyMap<string, Note> {
  return new Map(
    log.flatMap((entry) =>
      entry.action.type === 'note.save'
        ? [[entry.actor.id, { ...atOf(entry), sbar: entry.action.sbar }] as const]
        : [],
    ),
  );
}

/** The brain tests that learners scored, oldest first. */
export function brainTestsOf(log: readonly LoggedAction[]): readonly BrainTest[] {
  return log.flatMap((entry) => {
    const { action, actor } = entry;
    return action.type === 'ice.score' || action.type === 'capd.score'
      ? [
          {
            ...atOf(entry),
            participantId: actor.id,
            name: actor.name,
            ...brainScoreOf(action),
          },
        ]
      : [];
  });
}

/** The learners whose hand is up, by identity. */
export function handsUp(log: readonly LoggedAction[]): ReadonlySet<string> {
  const up = new Set<string>();
  for (const { action, actor } of log) {
    if (action.type === 'hand.raise' && action.up) {
      up.add(actor.id);
    } else if (action.type === 'hand.raise') {
      up.delete(actor.id);
    } else if (action.type === 'hand.lower' && action.participantId !== undefined) {
      up.delete(action.participantId);
    } else if (action.type === 'hand.lower') {
      up.clear();
    }
  }
  return up;
}

/** The bookmarks of a log, oldest first. */
export function bookmarksOf(log: readonly LoggedAction[]): readonly Bookmark[] {
  return log.flatMap((entry) =>
    entry.action.type === 'bookmark.add'
      ? [{ ...atOf(entry), label: entry.action.label, by: entry.actor.name }]
      : [],
  );
}

/** The latest mark of each expected action, by its id. */
export function expectationMarks(
  log: readonly LoggedAction[],
): ReadonlyMap<string, ExpectationMark> {
  const marks = new Map<string, ExpectationMark>();
  for (const entry of log) {
    const { action, actor } = entry;
    if (action.type === 'expectation.mark') {
      const { result, responder, note } = action;
      const before = marks.get(action.expectationId);
      // A note or a responder that comes later moves neither the time nor the witness.
      const first = before?.result === result ? before : { ...atOf(entry), by: actor.name };
      const other = otherAfter(before, { result, by: actor.name });
      marks.set(action.expectationId, {
        seq: first.seq,
        tick: first.tick,
        atMs: first.atMs,
        result,
        by: first.by,
        ...(responder === undefined ? {} : { responder }),
        ...(note === undefined ? {} : { note }),
        ...(other === undefined ? {} : { other }),
      });
    }
  }
  return marks;
}

/** What somebody else said otherwise, once a mark has come; nothing where all say the same. */
function otherAfter(
  before: ExpectationMark | undefined,
  now: Pick<ExpectationMark, 'result' | 'by'>,
): ExpectationMark['other'] {
  if (before === undefined) {
    return undefined;
  }
  const { other, ...last } = before;
  if (last.result === 'unmarked') {
    // Nothing stands that could be said otherwise; what somebody else had said before it does.
    return other?.by === now.by || other?.result === now.result ? undefined : other;
  }
  if (last.result !== now.result && last.by !== now.by) {
    return { ...last, result: last.result };
  }
  return other?.result === now.result ? undefined : other;
}

/** What people wrote into the chart by hand, oldest first. */
export function enteredOf(log: readonly LoggedAction[]): readonly Entered[] {
  return log.flatMap((entry) =>
    entry.action.type === 'chart.enter'
      ? [
          {
            ...atOf(entry),
            by: entry.actor.name,
            vital: entry.action.vital,
            value: entry.action.value,
          },
        ]
      : [],
  );
}

/** Who acknowledged which alarm, by the id of the alarm. */
export function alarmMarksOf(
  log: readonly LoggedAction[],
): ReadonlyMap<string, readonly AlarmMark[]> {
  const marks = new Map<string, AlarmMark[]>();
  for (const entry of log) {
    if (entry.action.type === 'alarm.acknowledge') {
      const { alarmId } = entry.action;
      marks.set(alarmId, [
        ...(marks.get(alarmId) ?? []),
        { ...atOf(entry), name: entry.actor.name },
      ]);
    }
  }
  return marks;
}

/** Who silenced the alarms of a device, oldest first. */
export function silencesOf(
  log: readonly LoggedAction[],
): readonly (AlarmMark & { readonly participantId: string })[] {
  return log.flatMap((entry) =>
    entry.action.type === 'alarm.silence'
      ? [{ ...atOf(entry), name: entry.actor.name, participantId: entry.actor.id }]
      : [],
  );
}

function atOf({ seq, tick, atMs }: LoggedAction): At {
  return { seq, tick, atMs };
}
