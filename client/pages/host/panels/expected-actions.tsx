import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatSeries } from '#client/charts/rows/vital-format.ts';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { SessionState } from '#client/store/session-store.ts';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';

type Expected = NonNullable<SessionState['lead']>['teaching']['expected'][number];

/** What should be done, when, and why it matters. */
export function ExpectedActions(props: { readonly expected: readonly Expected[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ol className="guide__list guide__expected">
      {props.expected.map((action) => {
        const what = inLanguage(action.what, i18n.language);
        const why = inLanguage(action.why, i18n.language);
        return (
          <li key={action.id}>
            <p lang={what.language}>
              <strong>{what.text}</strong>{' '}
              <span className="guide__severity">{t(`host.severity.${action.severity}`)}</span>
            </p>
            <p>
              {whenWords(action.when, { t, language: i18n.language })},{' '}
              {t('host.when.within', { duration: spanLabel(action.withinMinutes) })}
            </p>
            <p className="secondary" lang={why.language}>
              {why.text}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** From when on, in words: a time, or what has to have happened. */
function whenWords(
  when: Expected['when'],
  words: { readonly t: TFunction; readonly language: string },
): string {
  const { t } = words;
  if ('atTick' in when) {
    return t('host.when.at', { time: elapsedLabel(when.atTick) });
  }
  const condition = conditionWords(when, words);
  return when.afterMinutes === 0
    ? t('host.when.from', { condition })
    : t('host.when.after', { condition, duration: spanLabel(when.afterMinutes) });
}

function conditionWords(
  when: Exclude<Expected['when'], { readonly atTick: number }>,
  { t, language }: { readonly t: TFunction; readonly language: string },
): string {
  if ('crsGrade' in when) {
    return t('host.when.crs', { grade: when.crsGrade });
  }
  if ('icansGrade' in when) {
    return t('host.when.icans', { grade: when.icansGrade });
  }
  if ('temperatureFromC' in when) {
    const value = formatSeries('temperatureC', when.temperatureFromC, language);
    return t('host.when.temperature', { value });
  }
  return t('host.when.ordered', { what: t(`monitor.order.${when.ordered}`) });
}
