import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#client/charts/rows/vital-format.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { LabResultView } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { LAB_NAMES, LABS } from '#client/store/vocabulary.ts';
import type { LabName } from '#shared/contracts/quantities.ts';
import './lab-results.css';

/** What the laboratory has reported: a column for each draw, newest first, and the cultures. */
export function LabResults() {
  const { t } = useTranslation();
  const results = useSession((state) => state.results);
  const { draws, cultures } = useMemo(() => sorted(results), [results]);
  if (results.length === 0) {
    return <p className="secondary">{t('monitor.lab.empty')}</p>;
  }
  return (
    <div className="lab-results">
      {draws.length > 0 && <DrawTable draws={draws} />}
      {cultures.length > 0 && (
        <ul className="lab-results__cultures" aria-label={t('monitor.culture.heading')}>
          {cultures.map((culture) => (
            <Culture key={`${culture.orderSeq}/${culture.readyTick}`} culture={culture} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** One draw: its values come back one after another. */
type Draw = Pick<LabResultView, 'orderSeq' | 'drawnTick' | 'values'>;

/** Draws and cultures, newest first; what was drawn together is one draw. */
function sorted(results: readonly LabResultView[]): {
  readonly draws: readonly Draw[];
  readonly cultures: readonly LabResultView[];
} {
  const newestFirst = [...results].sort(
    (one, other) => other.drawnTick - one.drawnTick || other.orderSeq - one.orderSeq,
  );
  const draws = new Map<string, Draw>();
  for (const result of newestFirst.filter(({ finding }) => finding === null)) {
    const key = drawKey(result);
    const values = { ...draws.get(key)?.values, ...result.values };
    draws.set(key, { ...result, values });
  }
  return {
    draws: [...draws.values()],
    cultures: newestFirst.filter(({ finding }) => finding !== null),
  };
}

function drawKey({ orderSeq, drawnTick }: Draw): string {
  return `${orderSeq}/${drawnTick}`;
}

function DrawTable(props: { readonly draws: readonly Draw[] }) {
  const { t } = useTranslation();
  const { draws } = props;
  const names = LAB_NAMES.filter((name) => draws.some(({ values }) => values[name] !== undefined));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus.
    <section className="lab-results__table" tabIndex={0} aria-label={t('monitor.lab.caption')}>
      <table>
        <caption className="visually-hidden">{t('monitor.lab.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('monitor.lab.drawn')}</th>
            {draws.map((draw) => (
              <th scope="col" key={drawKey(draw)} className="numeral">
                {elapsedLabel(draw.drawnTick)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <LabRow key={name} name={name} draws={draws} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LabRow(props: { readonly name: LabName; readonly draws: readonly Draw[] }) {
  const { t, i18n } = useTranslation();
  const { name, draws } = props;
  const { unit, decimals } = LABS[name];
  return (
    <tr>
      <th scope="row">
        {t(`monitor.lab.${name}`)} <span className="secondary">{unit}</span>
      </th>
      {draws.map((draw) => {
        const value = draw.values[name];
        return (
          <td key={drawKey(draw)} className="numeral">
            {value === undefined ? '–' : formatNumber(value, { decimals, language: i18n.language })}
          </td>
        );
      })}
    </tr>
  );
}

function Culture(props: { readonly culture: LabResultView }) {
  const { t } = useTranslation();
  const { finding, drawnTick, readyTick } = props.culture;
  if (finding === null) {
    return null;
  }
  const times = { drawn: elapsedLabel(drawnTick), ready: elapsedLabel(readyTick) };
  return (
    <li>
      <strong>{t(`monitor.culture.${finding}`)}</strong>{' '}
      <span className="secondary">{t('monitor.culture.times', times)}</span>
    </li>
  );
}
