import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { axisValueFormat, formatAxisTick } from '#client/charts/rows/axis-label.ts';
import { limitsOf, type PanelId, panelOf } from '#client/charts/rows/panels.ts';
import { useSession } from '#client/store/session-context.tsx';
import { PanelLegend } from './panel-legend.tsx';
import { TrendChart, type TrendChartShared } from './trend-chart.tsx';

export interface TrendChartsProps extends Omit<TrendChartShared, 'formatAxisTick' | 'markWords'> {
  readonly panels: readonly PanelId[];
  /** Height of all charts together with their legends, in pixels. */
  readonly height: number;
  /** What each chart says, in words. */
  readonly summaries: Readonly<Partial<Record<PanelId, string>>>;
}

/** The charts of a stack, one above the other on one time axis. Loaded when first needed. */
export function TrendCharts(props: TrendChartsProps) {
  const { panels, height, summaries, ...shared } = props;
  const { t, i18n } = useTranslation();
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  const markWords = useMemo(
    () => ({
      fever: t('monitor.trend.fever'),
      scale: t(`grade.scale.${scale}`),
      language: i18n.language,
    }),
    [t, scale, i18n.language],
  );
  const alarmLimits = useSession((state) => state.facts?.alarmLimits ?? null);
  const limits = useMemo(
    () => panels.map((id) => limitsOf(panelOf(id), alarmLimits)),
    [panels, alarmLimits],
  );
  const plots = height - panels.length * shared.scale.legend;
  const shares = panels.reduce((sum, id) => sum + panelOf(id).share, 0);
  return panels.map((id, index) => (
    <figure key={id} className="trend-panel" data-panel={id}>
      <PanelLegend panel={panelOf(id)} height={shared.scale.legend} />
      <figcaption className="visually-hidden">{summaries[id]}</figcaption>
      <TrendChart
        {...shared}
        panel={panelOf(id)}
        limits={limits[index] ?? []}
        height={Math.max(40, Math.floor((plots * panelOf(id).share) / shares))}
        title={t(`monitor.panel.${id}`)}
        description={summaries[id] ?? ''}
        formatAxisTick={formatAxisTick}
        formatValue={axisValueFormat(id, i18n.language)}
        markWords={markWords}
        isFirst={index === 0}
        isLast={index === panels.length - 1}
      />
    </figure>
  ));
}
