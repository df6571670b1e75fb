import type { TFunction } from 'i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';
import type { When } from '#shared/contracts/scenario-teaching.ts';

interface Words {
  readonly t: TFunction;
  readonly language: string;
}

/** From when on, in words: a time, or what has to have happened. */
export function whenWords(when: When, words: Words): string {
  const { t } = words;
  if ('atTick' in when) {
    return t('host.when.at', { time: elapsedLabel(when.atTick) });
  }
  const condition = conditionWords(when, words);
  return when.afterMinutes === 0
    ? t('host.when.from', { condition })
    : t('host.when.after', { condition, duration: spanLabel(when.afterMinutes) });
}

/** When an inject happens by itself, in words: `at T+2d 06:30`, `once CRS is grade 2`. */
export function armedWords(when: When, words: Words): string {
  const { t } = words;
  if ('atTick' in when) {
    return t('inject.armed.at', { time: elapsedLabel(when.atTick) });
  }
  const condition = conditionWords(when, words);
  return when.afterMinutes === 0
    ? t('inject.armed.once', { condition })
    : t('inject.armed.after', { condition, duration: spanLabel(when.afterMinutes) });
}

function conditionWords(
  when: Exclude<When, { readonly atTick: number }>,
  { t, language }: Words,
): string {
  if ('crsGrade' in when) {
    return t('host.when.crs', { grade: when.crsGrade });
  }
  if ('icansGrade' in when) {
    return t('host.when.icans', { grade: when.icansGrade });
  }
  if ('temperatureFromC' in when) {
    const value = formatSeries('temperatureC', when.temperatureFromC, language);
    return t('host.when.temperature', { value, unit: unitOf('temperatureC') });
  }
  return t('host.when.ordered', { what: t(`monitor.order.${when.ordered}`) });
}
