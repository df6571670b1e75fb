import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { whenWords } from '#client/pages/host/injects/when-words.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import type { SessionState } from '#client/store/session-store.ts';
import { spanLabel } from '#client/store/time.ts';
import { ExpectationMarks } from './expectation-marks.tsx';

type Expected = NonNullable<SessionState['lead']>['teaching']['expected'][number];

/** What should be done, when, why it matters, and whether it was done. */
export function ExpectedActions(props: {
  readonly expected: readonly Expected[];
  readonly run: Command['run'];
}) {
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
            <ExpectationMarks id={action.id} what={what.text} run={props.run} />
          </li>
        );
      })}
    </ol>
  );
}
