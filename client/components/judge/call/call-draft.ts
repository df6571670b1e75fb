import type { CallAxes, GradeCall } from '#shared/contracts/judgement.ts';

/** A grade call while it is being made: nothing is chosen until somebody chooses it. */
export interface CallDraft {
  readonly fever: CallAxes['fever'] | null;
  readonly hypotension: CallAxes['hypotension'] | null;
  readonly hypoxia: CallAxes['hypoxia'] | null;
  readonly hasOtherCause: boolean;
  readonly otherCause: string;
  readonly grade: number | null;
  readonly icans: number | null;
  readonly confidence: number | null;
  readonly reason: string;
  /** What of the reason was taken from the chart, by the chip that offered it. */
  readonly taken: Readonly<Record<string, string>>;
}

/** Characters of a reason, at most. */
export const MOST_REASON = 500;

/** What a call cannot be sent without, in the order of the form. */
const NEEDED = ['fever', 'hypotension', 'hypoxia', 'otherCause', 'grade', 'confidence'] as const;

/** Something that a call lacks: a choice, or the words for another cause. */
export type Missing = (typeof NEEDED)[number];

/** A call before anything is chosen. */
export const NO_CALL: CallDraft = {
  fever: null,
  hypotension: null,
  hypoxia: null,
  hasOtherCause: false,
  otherCause: '',
  grade: null,
  icans: null,
  confidence: null,
  reason: '',
  taken: {},
};

/** Whether anything of a call is chosen or written. */
export function hasBegun(draft: CallDraft): boolean {
  return !isSameDraft(draft, NO_CALL);
}

/** Whether two calls say the same so far. */
export function isSameDraft(one: CallDraft, other: CallDraft): boolean {
  return JSON.stringify({ ...NO_CALL, ...one }) === JSON.stringify({ ...NO_CALL, ...other });
}

/** What is still to be chosen or said. */
export function missingOf(draft: CallDraft): readonly Missing[] {
  return NEEDED.filter((name) =>
    name === 'otherCause'
      ? draft.hasOtherCause && draft.otherCause.trim() === ''
      : draft[name] === null,
  );
}

/** The call that a draft says; null while something is missing. */
export function callOf(draft: CallDraft): GradeCall | null {
  const { fever, hypotension, hypoxia, grade, confidence } = draft;
  if (fever === null || hypotension === null || hypoxia === null) {
    return null;
  }
  if (grade === null || confidence === null || missingOf(draft).length > 0) {
    return null;
  }
  const otherCause = draft.hasOtherCause ? draft.otherCause.trim() : '';
  const reason = draft.reason.trim();
  return {
    type: 'grade.call',
    grade,
    axes: { fever, hypotension, hypoxia },
    confidence,
    ...(draft.icans === null ? {} : { icans: draft.icans }),
    ...(otherCause === '' ? {} : { otherCause }),
    ...(reason === '' ? {} : { reason }),
  };
}

/** A call laid open again, to be changed, with what of it was taken from the chart. */
export function draftOf(call: GradeCall, taken: CallDraft['taken'] = {}): CallDraft {
  return {
    ...call.axes,
    hasOtherCause: call.otherCause !== undefined,
    otherCause: call.otherCause ?? '',
    grade: call.grade,
    icans: call.icans ?? null,
    confidence: call.confidence,
    reason: call.reason ?? '',
    taken,
  };
}
