import type { i18n, TFunction } from 'i18next';
import { armedWords } from '#client/pages/host/injects/when-words.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';

/** When the list has an inject: at a time, after a condition, or when somebody brings it in. */
export function plannedWords(
  { t, i18n: { language } }: { readonly t: TFunction; readonly i18n: i18n },
  { when, plannedTick }: SessionInject,
): string {
  if (when !== undefined) {
    return armedWords(when, { t, language });
  }
  return plannedTick === undefined
    ? t('drill.row.unplanned')
    : t('drill.row.planned', { time: elapsedLabel(plannedTick) });
}
