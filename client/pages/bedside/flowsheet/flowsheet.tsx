import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SeriesName, valueAt } from '#client/charts/rows/columns.ts';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { resultLine } from '#client/components/monitor/event-line.ts';
import { useEntered } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import type { VitalName } from '#shared/contracts/quantities.ts';
import { EnterForm } from './enter-form.tsx';
import './flowsheet.css';
import { type FlowsheetRow, flowsheetRows } from './flowsheet-rows.ts';

const COLUMNS = [
  'temperatureC',
  'heartRatePerMin',
  'pressureMmHg',
  'spo2Percent',
  'fio2',
  'respiratoryRatePerMin',
  'fatigue',
] as const;

type Column = (typeof COLUMNS)[number];

const FIRST_ROWS = 30;

/** What is written down of the patient, newest first: sets, values by hand, results. */
export function Flowsheet() {
  const { t } = useTranslation();
  const chart = useSession((state) => state.chart);
  const results = useSession((state) => state.results);
  const isContinuous = useSession((state) => state.facts?.monitoring.mode === 'continuous');
  const entered = useEntered();
  const [most, setMost] = useState(FIRST_ROWS);
  const rows = useMemo(
    () => flowsheetRows({ chart, entered, results, isContinuous }),
    [chart, entered, results, isContinuous],
  );
  return (
    <section className="flowsheet" aria-labelledby="flowsheet-heading">
      <h3 id="flowsheet-heading" className="visually-hidden">
        {t('bedside.flowsheet.heading')}
      </h3>
      <EnterForm />
      <p className="secondary">
        {isContinuous ? t('bedside.flowsheet.thinned') : t('bedside.flowsheet.rounds')}
      </p>
      <FlowsheetTable rows={rows.slice(0, most)} chart={chart} />
      {rows.length > most && (
        <button type="button" className="plain-button" onClick={() => setMost(most + FIRST_ROWS)}>
          {t('monitor.events.more', { count: rows.length - most })}
        </button>
      )}
    </section>
  );
}

function FlowsheetTable(props: {
  readonly rows: readonly FlowsheetRow[];
  readonly chart: ChartColumns;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus.
    <section className="flowsheet__table" tabIndex={0} aria-label={t('bedside.flowsheet.caption')}>
      <table>
        <caption className="visually-hidden">{t('bedside.flowsheet.caption')}</caption>
        <Head />
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.key} row={row} chart={props.chart} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('monitor.table.time')}</th>
        {COLUMNS.map((name) => (
          <th scope="col" key={name}>
            {t(`monitor.table.${name}`)}{' '}
            <span className="secondary">
              {unitOf(name === 'pressureMmHg' ? 'systolicMmHg' : name)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row(props: { readonly row: FlowsheetRow; readonly chart: ChartColumns }) {
  const words = useTranslation();
  const { t, i18n } = words;
  const { row, chart } = props;
  switch (row.kind) {
    case 'result':
      return (
        <tr data-kind="result">
          <Time tick={row.tick} by={t('bedside.flowsheet.laboratory')} />
          <td colSpan={COLUMNS.length}>{resultLine(words, row.result)}</td>
        </tr>
      );
    case 'entry':
      return (
        <tr data-kind="entry">
          <Time tick={row.tick} by={row.entry.by} />
          {COLUMNS.map((name) => (
            <td key={name} className="tabular">
              {enteredText(row.entry, name, i18n.language)}
            </td>
          ))}
        </tr>
      );
    case 'set':
      return (
        <tr>
          <Time tick={row.tick} />
          {COLUMNS.map((name) => (
            <td key={name} className="tabular">
              {setText(chart, { row: row.row, name, language: i18n.language })}
            </td>
          ))}
        </tr>
      );
  }
}

/** When a row was written and, where that was no monitor and no round, by whom. */
function Time(props: { readonly tick: number; readonly by?: string }) {
  return (
    <th scope="row">
      <span className="numeral">{elapsedLabel(props.tick)}</span>
      {props.by !== undefined && <span className="flowsheet__by">{props.by}</span>}
    </th>
  );
}

function setText(
  chart: ChartColumns,
  at: { readonly row: number; readonly name: Column; readonly language: string },
): string {
  const text = (series: SeriesName) => {
    const value = valueAt(chart, series, at.row);
    return value === null ? '–' : formatSeries(series, value, at.language);
  };
  return at.name === 'pressureMmHg'
    ? `${text('systolicMmHg')}/${text('diastolicMmHg')} (${text('mapMmHg')})`
    : text(at.name);
}

/** One pressure is written as half of a pair: `86/–`. */
function enteredText(
  entry: { readonly vital: VitalName; readonly value: number },
  column: Column,
  language: string,
): string {
  const value = formatSeries(entry.vital, entry.value, language);
  if (column !== 'pressureMmHg') {
    return entry.vital === column ? value : '';
  }
  if (entry.vital === 'systolicMmHg') {
    return `${value}/–`;
  }
  return entry.vital === 'diastolicMmHg' ? `–/${value}` : '';
}
