import type { i18n, TFunction } from 'i18next';
import { formatNumber } from '#client/charts/rows/vital-format.ts';
import { shownTemperature, shownTemperatureChange } from '#client/store/figures.ts';
import { VITALS } from '#client/store/vocabulary.ts';
import type { Contribution, ExplainedVital } from '#shared/contracts/truth-view.ts';
import type { ShownSum } from './shown-parts.ts';

interface Translation {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** The parts of a value in the unit of this device: the usual value, and what changes it. */
export function inShownUnit(
  vital: ExplainedVital,
  parts: readonly Contribution[],
): readonly Contribution[] {
  if (vital !== 'temperatureC') {
    return parts;
  }
  return parts.map(({ cause, value }) => ({
    cause,
    value: cause === 'baseline' ? shownTemperature(value) : shownTemperatureChange(value),
  }));
}

/** The sum in one line: `HR 112 = 78 + 21 fever + 9 low pressure`. */
export function sumWords(words: Translation, vital: ExplainedVital, sum: ShownSum): string {
  const { t } = words;
  const terms = sum.parts.filter(({ value }) => value !== 0);
  return t('host.explain.sum', {
    name: t(`monitor.short.${vital}`),
    value: plainNumber(words, vital, sum.value),
    terms: terms.map((part, index) => termWords(words, { vital, part, index })).join(' '),
  });
}

function termWords(
  words: Translation,
  term: { readonly vital: ExplainedVital; readonly part: Contribution; readonly index: number },
): string {
  const { vital, part, index } = term;
  const value = plainNumber(words, vital, Math.abs(part.value));
  const isFirst = index === 0 && part.value > 0;
  if (part.cause === 'baseline' && isFirst) {
    return value;
  }
  const cause = words.t(`host.cause.${part.cause}`);
  const named = words.t('host.explain.term', { value, cause });
  // A sign never ends a line: the blank behind it does not break.
  return isFirst ? named : `${part.value < 0 ? '−' : '+'}\u00a0${named}`;
}

/** A number of a vital sign with its sign: `+21`, `−0.4`; without one where it is the first. */
export function signedNumber(words: Translation, vital: ExplainedVital, value: number): string {
  return `${value < 0 ? '−' : '+'}${plainNumber(words, vital, Math.abs(value))}`;
}

/** A number with as many decimals as its vital sign is shown with. */
export function plainNumber(words: Translation, vital: ExplainedVital, value: number): string {
  return formatNumber(value, {
    decimals: VITALS[vital].decimals,
    language: words.i18n.language,
  });
}
