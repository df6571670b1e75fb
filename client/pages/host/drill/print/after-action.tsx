import { useTranslation } from 'react-i18next';
import { OtherMark } from '#client/pages/host/drill/other-mark.tsx';
import { plannedWords } from '#client/pages/host/drill/planned-words.ts';
import { type DrillLine, useDrill } from '#client/pages/host/drill/use-drill.ts';
import { fromWords, standingOf } from '#client/pages/host/injects/inject-views.ts';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { useNameOf } from '#client/pages/host/responder/use-name-of.ts';
import { shownCode } from '#client/store/join-code.ts';
import { useExpectationMarks } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';

type Mark =
  ReturnType<typeof useExpectationMarks> extends ReadonlyMap<string, infer One> ? One : never;

/** What was brought in when, what should have followed, what was seen, and how long it took. */
export function AfterAction() {
  const { t } = useTranslation();
  const lines = useDrill();
  const marks = useExpectationMarks();
  const code = useSession((state) => state.facts?.code ?? '');
  return (
    <section className="print-sheet">
      <h1>{t('drill.report.heading', { code: shownCode(code) })}</h1>
      <table className="print-table print-table--report">
        <thead>
          <tr>
            <th scope="col" className="print-table__no">
              {t('drill.preview.no')}
            </th>
            <th scope="col">{t('drill.evaluator.inject')}</th>
            <th scope="col" className="print-table__time">
              {t('drill.report.fired')}
            </th>
            <th scope="col">{t('drill.evaluator.expected')}</th>
            <th scope="col">{t('drill.evaluator.observed')}</th>
            <th scope="col" className="print-table__gap">
              {t('drill.report.gap')}
            </th>
            <th scope="col" className="print-table__owner">
              {t('drill.report.owner')}
            </th>
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={7} className="print-notice">
              {t('shell.footer.notice')}
            </td>
          </tr>
        </tfoot>
        <tbody>
          {lines.map((line) => (
            <Row
              key={line.inject.injectId}
              line={line}
              mark={marks.get(line.inject.injectId) ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: { readonly line: DrillLine; readonly mark: Mark | null }) {
  const words = useTranslation();
  const { t } = words;
  const { line, mark } = props;
  const { inject, view } = line;
  const firedTick = view.status === 'fired' ? view.tick : null;
  return (
    <tr>
      <th scope="row">{inject.no}</th>
      <td>
        <p>{plannedWords(words, inject)}</p>
        <p>
          <strong>{fromWords(t, { inject })}</strong> {inject.text}
        </p>
      </td>
      <td>
        {firedTick === null ? t(`drill.status.${standingOf(view)}`) : elapsedLabel(firedTick)}
      </td>
      <td>{inject.expectedAction}</td>
      <td>{mark !== null && <Observed mark={mark} />}</td>
      <td>
        {mark !== null && firedTick !== null && (mark.result === 'done' || mark.result === 'late')
          ? spanLabel(Math.max(0, mark.tick - firedTick))
          : null}
      </td>
      <td>
        <Owner responder={mark?.responder} to={inject.to} />
      </td>
    </tr>
  );
}

/** Who responded; while nobody is said to have, whom the inject was for. */
function Owner(props: { readonly responder: string | undefined; readonly to: string | undefined }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { responder, to } = props;
  const isSomebody = responder !== undefined && responder !== 'nobody';
  return (
    <>
      {isSomebody && (
        <p>
          <strong>{nameOf(responder)}</strong> {t('drill.report.responded')}
        </p>
      )}
      {responder === 'nobody' && <p>{t('drill.report.nobody')}</p>}
      {!isSomebody && to !== undefined && <p>{t('drill.report.addressed', { to })}</p>}
    </>
  );
}

function Observed({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  const timeOf = useLineTime();
  return (
    <>
      {mark.result !== 'unmarked' && (
        <p>
          <strong>{t(`drill.mark.${mark.result}`)}</strong>
        </p>
      )}
      {mark.note !== undefined && <p>{mark.note}</p>}
      {mark.result !== 'unmarked' && (
        <p>{t('drill.mark.by', { time: timeOf(mark), name: mark.by })}</p>
      )}
      {mark.other !== undefined && <OtherMark mark={mark.other} />}
    </>
  );
}
