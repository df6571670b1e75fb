import type { TFunction } from 'i18next';
import { shownGrade } from '#client/components/grade-chip.tsx';
import type { CallAxes } from '#shared/contracts/judgement.ts';

/** The axes of a call in one line: `fever ≥ 38.0 °C · low pressure, no pressor · no hypoxia`. */
export function axesWords(t: TFunction, axes: CallAxes): string {
  return [
    t(`judge.fever.${axes.fever}`),
    t(`judge.hypotension.${axes.hypotension}`),
    t(`judge.hypoxia.${axes.hypoxia}`),
  ].join(' · ');
}

/** A grade as a caller says it: `2 · Moderate`. */
export function calledWords(t: TFunction, grade: number): string {
  return t('judge.call.grade', { grade, word: t(`grade.word.${shownGrade(grade)}`) });
}
