import { useMemo } from 'react';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { InjectView } from '#shared/contracts/inject.ts';
import type { SbarNote } from '#shared/contracts/judgement.ts';
import { lastBranch, undoneSeqs } from '#shared/course/record/branch.ts';
import { type Called, callsOf, standingCalls } from '#shared/course/record/calls.ts';
import {
  alarmMarksOf,
  type BrainTest,
  bookmarksOf,
  brainTestsOf,
  enteredOf,
  expectationMarks,
  handsUp,
  messagesOf,
  notesOf,
  silencesOf,
} from '#shared/course/record/people-record.ts';
import { proposalsOf } from '#shared/course/record/proposals.ts';
import { useServerNowMs, useSession } from './session-context.tsx';
import { hasEnded } from './session-state.ts';

/** How long an action of the facilitator can be taken back, wall ms. */
export const UNDO_MS = 10_000;

const UNDOABLE = [
  'inject.add',
  'inject.arm',
  'inject.fire',
  'override.set',
  'message.send',
] as const;

export type { BrainTest, Called };

/** An action of this facilitator that can still be taken back. */
export interface Undoable {
  readonly seq: number;
  readonly type: (typeof UNDOABLE)[number];
  /** How many injects it added; 1 for anything else. */
  readonly count: number;
  /** By the server's clock. */
  readonly untilMs: number;
}

/** What the last branch of the log says, read by one of the folds of the record. */
function useRecord<Value>(fold: (log: readonly LoggedAction[]) => Value): Value {
  const log = useSession((state) => state.log);
  return useMemo(() => fold(lastBranch(log)), [fold, log]);
}

/** The latest call of each learner, by identity. */
export function useStandingCalls(): ReadonlyMap<string, Called> {
  return useRecord(standingCallsOf);
}

/** The calls of this learner, oldest first. */
export function useOwnCalls(): readonly Called[] {
  const calls = useRecord(callsOf);
  const own = useSession((state) => state.you?.participantId);
  return useMemo(() => calls.filter(({ participantId }) => participantId === own), [calls, own]);
}

/** The messages that this device may read, oldest first. */
export function useMessages() {
  const log = useSession((state) => state.log);
  return useMemo(() => messagesOf(log), [log]);
}

/** The note of each learner, by identity. */
export function useNotes() {
  const log = useSession((state) => state.log);
  return useMemo(() => notesOf(log), [log]);
}

/** The note of this learner as it was last saved. */
export function useOwnNote(): SbarNote | null {
  const notes = useNotes();
  const own = useSession((state) => state.you?.participantId);
  return own === undefined ? null : (notes.get(own)?.sbar ?? null);
}

/** The brain tests that learners scored, oldest first. */
export function useIceTests() {
  return useRecord(brainTestsOf);
}

/** The learners whose hand is up. */
export function useHandsUp() {
  const log = useSession((state) => state.log);
  return useMemo(() => handsUp(log), [log]);
}

/** The bookmarks, oldest first. */
export function useBookmarks() {
  return useRecord(bookmarksOf);
}

/** The latest mark of each expected action. */
export function useExpectationMarks() {
  return useRecord(expectationMarks);
}

/** What people wrote into the chart by hand, oldest first. */
export function useEntered() {
  return useRecord(enteredOf);
}

/** Who acknowledged which alarm. */
export function useAlarmMarks() {
  return useRecord(alarmMarksOf);
}

/** Who silenced the alarms of a device, oldest first. */
export function useSilences() {
  return useRecord(silencesOf);
}

/** The orders that wait for a facilitator; none where every order acts. */
export function useProposedOrders() {
  const proposed = useRecord(proposalsOf);
  const mode = useSession((state) => state.facts?.orders);
  return mode === 'proposed' ? proposed : NONE;
}

/** The last action of this facilitator that can still be taken back; null where there is none. */
export function useUndoable(): Undoable | null {
  const log = useSession((state) => state.log);
  const injects = useSession((state) => state.injects);
  const own = useSession((state) => state.you?.participantId);
  const ended = useSession(hasEnded);
  const nowMs = useServerNowMs();
  const undone = undoneSeqs(log);
  const line = log.findLast(({ action, actor }) => actor.id === own && isUndoable(action.type));
  if (ended || line === undefined || undone.has(line.seq) || nowMs >= line.atMs + UNDO_MS) {
    return null;
  }
  const { action, seq, atMs } = line;
  if (!isUndoable(action.type) || hasCome(action, injects)) {
    return null;
  }
  const count = action.type === 'inject.add' ? action.injects.length : 1;
  return { seq, type: action.type, count, untilMs: atMs + UNDO_MS };
}

/** Whether it armed an inject that has come in since: its arming is past taking back. */
function hasCome(action: LoggedAction['action'], injects: readonly InjectView[]): boolean {
  return (
    action.type === 'inject.arm' &&
    injects.some(({ inject, status }) => inject.injectId === action.injectId && status === 'fired')
  );
}

const NONE: ReturnType<typeof proposalsOf> = [];

function standingCallsOf(log: readonly LoggedAction[]): ReadonlyMap<string, Called> {
  return standingCalls(callsOf(log));
}

function isUndoable(type: string): type is Undoable['type'] {
  return UNDOABLE.some((undoable) => undoable === type);
}
