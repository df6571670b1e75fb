import type { i18n, TFunction } from 'i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { shownGrade } from '#client/components/grade-chip.tsx';
import type { CallAxes } from '#shared/contracts/judgement.ts';

/** How a component asks for words: what `useTranslation` gives it. */
interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** From here on a temperature is a fever, °C. Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758. */
const FEVER_C = 38;

/** What a call says of the temperature, in the unit of this device. */
export function feverWords(words: Words, fever: CallAxes['fever']): string {
  const limit = formatSeries('temperatureC', FEVER_C, words.i18n.language);
  return words.t(`judge.fever.${fever}`, { limit, unit: unitOf('temperatureC') });
}

/** The axes of a call in one line: `≥ 38.0 °C · low pressure, no pressor · no hypoxia`. */
export function axesWords(words: Words, axes: CallAxes): string {
  const { t } = words;
  return [
    feverWords(words, axes.fever),
    t(`judge.hypotension.${axes.hypotension}`),
    t(`judge.hypoxia.${axes.hypoxia}`),
  ].join(' · ');
}

/** A grade as a caller says it: `2 · Moderate`. */
export function calledWords(t: TFunction, grade: number): string {
  return t('judge.call.grade', { grade, word: t(`grade.word.${shownGrade(grade)}`) });
}
