import { useTranslation } from 'react-i18next';
import type { TooltipContentProps } from 'recharts';
import type { SeriesName } from '#client/charts/rows/columns.ts';
import type { Panel } from '#client/charts/rows/panels.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { elapsedLabel } from '#client/store/time.ts';
import './trend-tooltip.css';

/** What the pointer is at: the time and what was charted then, true numbers also where held. */
export function TrendTooltip(props: Partial<TooltipContentProps> & { readonly panel: Panel }) {
  const { t, i18n } = useTranslation();
  const row = rowOf(props);
  if (props.active !== true || row === null) {
    return null;
  }
  const series = props.panel.lines.flatMap((line) => line.series);
  return (
    <div className="trend-tooltip">
      <p className="numeral">{elapsedLabel(row.tick)}</p>
      <dl>
        {series.map((name) => (
          <TooltipValue
            key={name}
            name={t(`monitor.short.${name}`)}
            text={textOf(row, name, i18n.language)}
          />
        ))}
      </dl>
    </div>
  );
}

function TooltipValue(props: { readonly name: string; readonly text: string | null }) {
  if (props.text === null) {
    return null;
  }
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className="numeral">{props.text}</dd>
    </div>
  );
}

function rowOf(props: Partial<TooltipContentProps>): TrendRow | null {
  const row: unknown = props.payload?.[0]?.payload;
  return typeof row === 'object' && row !== null && 'charted' in row ? (row as TrendRow) : null;
}

function textOf(row: TrendRow, name: SeriesName, language: string): string | null {
  const value = row.charted[name];
  return value === null ? null : `${formatSeries(name, value, language)} ${unitOf(name)}`.trim();
}
