import { useTranslation } from 'react-i18next';
import { plannedWords } from '#client/pages/host/drill/planned-words.ts';
import { fromWords } from '#client/pages/host/injects/inject-views.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';

const RESULTS = ['done', 'late', 'missed'] as const;

/** Every inject with what it should set off, and room to write what was seen. */
export function EvaluatorList(props: { readonly injects: readonly SessionInject[] }) {
  const words = useTranslation();
  const { t } = words;
  return (
    <section className="print-sheet">
      <h1>{t('drill.evaluator.heading')}</h1>
      <table className="print-table">
        <thead>
          <tr>
            <th scope="col" className="print-table__no">
              {t('drill.preview.no')}
            </th>
            <th scope="col">{t('drill.evaluator.inject')}</th>
            <th scope="col">{t('drill.evaluator.expected')}</th>
            <th scope="col" className="print-table__observed">
              {t('drill.evaluator.observed')}
            </th>
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={4} className="print-notice">
              {t('shell.footer.notice')}
            </td>
          </tr>
        </tfoot>
        <tbody>
          {props.injects.map((inject) => (
            <tr key={inject.injectId}>
              <th scope="row">{inject.no}</th>
              <td>
                <p>{plannedWords(words, inject)}</p>
                <p>
                  <strong>{fromWords(t, { inject })}</strong> {inject.text}
                </p>
              </td>
              <td>
                <p>{inject.expectedAction}</p>
                {inject.evaluatorNote !== undefined && <p>{inject.evaluatorNote}</p>}
              </td>
              <td>
                <ul className="print-boxes">
                  {RESULTS.map((result) => (
                    <li key={result}>{t(`drill.mark.${result}`)}</li>
                  ))}
                </ul>
                <p className="print-line">{t('drill.evaluator.time')}</p>
                <p className="print-line">{t('drill.mark.note')}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
