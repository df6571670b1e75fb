import { useTranslation } from 'react-i18next';
import type { Msel } from '#client/pages/host/drill/msel/parse-msel.ts';
import { plannedWords } from '#client/pages/host/drill/planned-words.ts';
import { effectWords, fromWords } from '#client/pages/host/injects/inject-views.ts';
import { dueOf, dueOnceAdded } from '#client/pages/host/injects/minute/in-minute.ts';
import { MinutePlace } from '#client/pages/host/injects/minute/minute-place.tsx';
import { useSession } from '#client/store/session-context.tsx';

/** What a list brings in, and what of it stands in the session already. */
export function ImportPreview(props: {
  readonly msel: Msel;
  readonly standing: ReadonlySet<string>;
}) {
  const words = useTranslation();
  const { t } = words;
  const { injects, ignored } = props.msel;
  const views = useSession((state) => state.injects);
  const fresh = injects.filter(({ injectId }) => !props.standing.has(injectId));
  const due = [...dueOf(views), ...dueOnceAdded(fresh)];
  return (
    <>
      {ignored.length > 0 && (
        <p>{t('drill.import.ignored', { columns: ignored.join(', '), count: ignored.length })}</p>
      )}
      <section
        className="drill-import__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus.
        tabIndex={0}
        aria-label={t('drill.preview.caption')}
      >
        <table className="drill-table">
          <caption className="visually-hidden">{t('drill.preview.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('drill.preview.no')}</th>
              <th scope="col">{t('drill.preview.when')}</th>
              <th scope="col">{t('drill.preview.from')}</th>
              <th scope="col">{t('drill.preview.text')}</th>
            </tr>
          </thead>
          <tbody>
            {injects.map((inject) => (
              <tr key={inject.injectId}>
                <td className="tabular">{inject.no}</td>
                <td className="tabular">
                  {plannedWords(words, inject)} <MinutePlace injectId={inject.injectId} due={due} />
                </td>
                <td>{fromWords(t, { inject })}</td>
                <td>
                  {inject.text}
                  {inject.effect !== undefined && (
                    <p className="secondary">{effectWords(words, inject.effect)}</p>
                  )}
                  {props.standing.has(inject.injectId) && (
                    <p className="secondary">{t('drill.preview.there')}</p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
