import { useTranslation } from 'react-i18next';
import { lastRowWith, valueAt } from '#client/charts/rows/columns.ts';
import { formatSeries } from '#client/charts/rows/vital-format.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { ExplainedVital } from '#shared/contracts/truth-view.ts';

/** Says what the chart shows where it is not what was explained: a lost sensor, or an old round. */
export function ChartedInstead(props: {
  readonly vital: ExplainedVital;
  readonly tick: number;
  readonly explained: number;
}) {
  const words = useTranslation();
  const { vital, tick, explained } = props;
  const chart = useSession((state) => state.chart);
  const row = chart.tick.length - 1;
  const chartedTick = chart.tick[row];
  const charted = valueAt(chart, vital, row);
  if (chartedTick === undefined || charted === explained) {
    return null;
  }
  if (chartedTick === tick) {
    return charted === null ? (
      <p>{words.t('host.explain.lost')}</p>
    ) : (
      <p>
        {words.t('host.explain.disturbed', {
          value: formatSeries(vital, charted, words.i18n.language),
        })}
      </p>
    );
  }
  const last = lastRowWith(chart, vital, row);
  const value = valueAt(chart, vital, last);
  return value === null ? null : (
    <p>
      {words.t('host.explain.older', {
        value: formatSeries(vital, value, words.i18n.language),
        time: elapsedLabel(chart.tick[last] ?? 0),
      })}
    </p>
  );
}
