import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { firstRowAt, type SeriesName, valueAt } from '#client/charts/rows/columns.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useBrainTest } from '#client/components/monitor/use-brain-test.ts';
import { useDeviceSettings } from '#client/store/client-parts.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import './trend-table.css';

const COLUMNS = [
  'temperatureC',
  'heartRatePerMin',
  'pressureMmHg',
  'spo2Percent',
  'fio2',
  'respiratoryRatePerMin',
  'fatigue',
  'iceScore',
  'capdScore',
] as const;

/** Asked, and on the chart only of those who lead: a column that would be empty is left out. */
const ASKED: readonly Column[] = ['iceScore', 'capdScore'];

type Column = (typeof COLUMNS)[number];

const EVERY_TICKS = [5, 15, 30, 60, 120, 240, 720, 1440] as const;
const MOST_ROWS = 30;

/**
 * The rows of a table for a window, newest first: all where rounds brought few, else what stood on
 * the chart at round times and what was charted last.
 */
export function tableRows(columns: ChartColumns, span: TickSpan): number[] {
  const length = span.toTick - span.fromTick;
  const every = EVERY_TICKS.find((ticks) => length / ticks <= MOST_ROWS) ?? 1440;
  const first = firstRowAt(columns, span.fromTick);
  const end = firstRowAt(columns, span.toTick + 1);
  if (end - first <= length / every) {
    return Array.from({ length: end - first }, (_, index) => end - 1 - index);
  }
  const rows: number[] = [];
  let slot = Number.POSITIVE_INFINITY;
  for (let row = end - 1; row >= first; row -= 1) {
    const own = Math.floor((columns.tick[row] ?? 0) / every);
    const isFirstOfSlot = row === first || Math.floor((columns.tick[row - 1] ?? 0) / every) < own;
    if (rows.length === 0 || (isFirstOfSlot && own < slot)) {
      rows.push(row);
      slot = rows.length === 1 ? Number.POSITIVE_INFINITY : own;
    }
  }
  return rows;
}

/** The trend as a table: the equal of the charts for those who read rather than see. */
export const TrendTable = memo(function TrendTable(props: {
  readonly columns: ChartColumns;
  readonly span: TickSpan;
}) {
  const { columns, span } = props;
  const { t } = useTranslation();
  const isMapShown = useDeviceSettings().map === 'on';
  const rows = useMemo(() => tableRows(columns, span), [columns, span]);
  const brainTest = useBrainTest() === 'capd' ? 'capdScore' : 'iceScore';
  const shown = COLUMNS.filter(
    (name) =>
      !ASKED.includes(name) ||
      (name === brainTest && rows.some((row) => valueAt(columns, name, row) !== null)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus.
    <section className="trend-table" tabIndex={0} aria-label={t('monitor.table.caption')}>
      <table>
        <caption className="visually-hidden">{t('monitor.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('monitor.table.time')}</th>
            {shown.map((name) => (
              <th scope="col" key={name}>
                {name === 'pressureMmHg' && !isMapShown
                  ? t('monitor.numerics.bp')
                  : t(`monitor.table.${name}`)}{' '}
                <span className="secondary">
                  {unitOf(name === 'pressureMmHg' ? 'systolicMmHg' : name)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={columns.tick[row]} columns={columns} row={row} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

function TableRow(props: {
  readonly columns: ChartColumns;
  readonly row: number;
  readonly shown: readonly Column[];
}) {
  const { columns, row } = props;
  const { i18n } = useTranslation();
  const isMapShown = useDeviceSettings().map === 'on';
  const text = (series: SeriesName) => {
    const value = valueAt(columns, series, row);
    return value === null ? '–' : formatSeries(series, value, i18n.language);
  };
  return (
    <tr>
      <th scope="row">{elapsedLabel(columns.tick[row] ?? 0)}</th>
      {props.shown.map((name) => (
        <td key={name}>
          {name === 'pressureMmHg'
            ? `${text('systolicMmHg')}/${text('diastolicMmHg')}${isMapShown ? ` (${text('mapMmHg')})` : ''}`
            : text(name)}
        </td>
      ))}
    </tr>
  );
}
