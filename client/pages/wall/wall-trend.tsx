import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelSummaries } from '#client/charts/live/use-panel-summaries.ts';
import { useLiveSource, useTrend } from '#client/charts/live/use-trend.ts';
import { useTrendSource } from '#client/charts/live/use-trend-source.ts';
import type { ChartScale } from '#client/charts/rows/chart-scale.ts';
import { PANEL_IDS, type PanelId } from '#client/charts/rows/panels.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import { useElementSize } from '#client/charts/use-element-size.ts';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import '#client/charts/trend-stack.css';

const TrendCharts = lazy(async () => ({
  default: (await import('#client/charts/trend-charts.tsx')).TrendCharts,
}));

/** Nobody points at a wall. */
const NOTHING_TO_READ: readonly TrendRow[] = [];

const FIRST_SIZE = { width: 860, height: 560 };

/** The last twelve hours of one vital sign, chosen by keys 1-5 or by name. */
export function WallTrend() {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<PanelId>('temperature');
  const panels = useMemo(() => [panel], [panel]);
  const [ref, size] = useElementSize(FIRST_SIZE);
  const scale = useFarScale(size.width);
  const trend = useTrend(useLiveSource(useTrendSource()), '12h', { width: size.width, scale });
  const summaries = usePanelSummaries(trend, panels);
  const syncId = useId();
  useShortcuts(
    Object.fromEntries(PANEL_IDS.map((id, index) => [String(index + 1), () => setPanel(id)])),
  );
  return (
    <section className="wall__trend" aria-label={t('monitor.trend.heading')}>
      <fieldset className="wall__choices">
        <legend className="visually-hidden">{t('wall.trend.choose')}</legend>
        {PANEL_IDS.map((id) => (
          <button key={id} type="button" aria-pressed={id === panel} onClick={() => setPanel(id)}>
            {t(`wall.panel.${id}`)}
          </button>
        ))}
      </fieldset>
      <div className="wall__plot" ref={ref}>
        <Suspense fallback={null}>
          <TrendCharts
            rows={trend.rows}
            readRows={NOTHING_TO_READ}
            span={trend.span}
            axisTicks={trend.axisTicks}
            marks={trend.marks}
            width={size.width}
            height={size.height - scale.timeAxis}
            syncId={syncId}
            scale={scale}
            panels={panels}
            summaries={summaries}
          />
        </Suspense>
      </div>
    </section>
  );
}

/** The wall is drawn for a projector of 1920 x 1080 and scaled to what there is, as in wall.css. */
function useFarScale(width: number): ChartScale {
  // The width changes with the window, and says when to look at it again.
  const share = useMemo(() => (width > 0 ? windowShare() : 1), [width]);
  return useMemo(
    () => ({
      line: 4 * share,
      text: Math.round(28 * share),
      left: Math.round(72 * share),
      right: Math.round(44 * share),
      timeAxis: Math.round(44 * share),
      legend: Math.round(40 * share),
    }),
    [share],
  );
}

function windowShare(): number {
  const { innerWidth, innerHeight } = window;
  const isStacked = innerHeight > innerWidth || innerWidth < 960 || innerHeight < 560;
  const share = Math.min(innerWidth / (isStacked ? 1000 : 1920), innerHeight / 1080);
  return Math.max(Math.round(share * 20) / 20, 16 / 28);
}
