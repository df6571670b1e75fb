import type { CapdScore, IceScore } from '#shared/contracts/judgement.ts';
import { type BrainScore, brainScoreOf } from '#shared/course/record/brain-score.ts';

/** What the words of a score are made of: `part` is an ICE test with items that were not tested. */
export type ScoreSaid = {
  readonly kind: BrainScore['kind'] | 'part';
  readonly total: number;
  readonly tested: number;
};

/** The score of a brain test, for words. */
export function scoreSaid({ kind, total, partialSum, tested }: BrainScore): ScoreSaid {
  return { kind: total === null ? 'part' : kind, total: partialSum, tested };
}

/** The score that an action gives, for words. */
export function actionScoreSaid(action: IceScore | CapdScore): ScoreSaid {
  return scoreSaid(brainScoreOf(action));
}
