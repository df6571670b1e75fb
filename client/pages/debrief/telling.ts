import type { TFunction } from 'i18next';
import type { GradedCourse, LearnerCalls } from '#client/store/debrief/opened-debrief.ts';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';

/** A learner's calls under the name by which the reader is told of them. */
export interface ToldLearner extends LearnerCalls {
  readonly label: string;
}

/** What a learner is called: `You`, a letter, or the name where names are told. */
export function telling(
  t: TFunction,
  learner: LearnerCalls,
  reader: { readonly own: string | null; readonly named: boolean },
): string {
  if (learner.participantId === reader.own) {
    return t('debrief.learner.you', { letter: learner.letter });
  }
  return reader.named ? learner.name : t('debrief.learner.letter', { letter: learner.letter });
}

/** The ticks at which a change by any scale was known or a grade was called, oldest first, each once. */
export function changesOf(graded: GradedCourse): readonly number[] {
  const spans = [
    ...SCALE_NAMES.map((name) => graded.scales[name].spans),
    graded.icans.spans,
    ...graded.learners.map((learner) => learner.spans),
  ].flat();
  return [...new Set(spans.map(({ knownTick }) => knownTick))].sort((one, other) => one - other);
}
