import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesName } from '#client/charts/rows/columns.ts';
import { limitsOf, type PanelId, panelOf } from '#client/charts/rows/panels.ts';
import { crossings, summarise } from '#client/charts/rows/trend-summary.ts';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { Trend } from './use-trend.ts';

/** What each chart says, in words: range, direction, last value, limits crossed. */
export function usePanelSummaries(
  trend: Trend,
  panels: readonly PanelId[],
): Readonly<Partial<Record<PanelId, string>>> {
  const { t, i18n } = useTranslation();
  const { source, columns, span } = trend;
  const alarmLimits = useSession((state) => state.facts?.alarmLimits ?? null);
  return useMemo(() => {
    const say = { t, language: i18n.language };
    const texts = panels.map((id) => {
      const series = panelOf(id).lines.flatMap((line) => line.series);
      const values = series.map((name) => seriesText(say, { name, columns, source, span }));
      const limits = limitsOf(panelOf(id), alarmLimits).map((limit) =>
        crossingText(say, { ...limit, source, span }),
      );
      const said = [...values, ...limits].filter((text) => text !== null);
      const text = said.length === 0 ? t('monitor.summary.nothing') : said.join(' ');
      return [id, `${t(`monitor.panel.${id}`)}: ${text}`] as const;
    });
    return Object.fromEntries(texts);
  }, [columns, source, span, panels, alarmLimits, t, i18n.language]);
}

interface Words {
  readonly t: TFunction;
  readonly language: string;
}

function seriesText(
  words: Words,
  of: Pick<Trend, 'columns' | 'source' | 'span'> & { readonly name: SeriesName },
): string | null {
  const summary = summarise(of.columns, { series: of.name, span: of.span, whole: of.source.chart });
  if (summary === null) {
    return null;
  }
  const number = (value: number) => formatSeries(of.name, value, words.language);
  return words.t('monitor.summary.series', {
    name: words.t(`monitor.short.${of.name}`),
    last: number(summary.last.value),
    lowest: number(summary.lowest),
    highest: number(summary.highest),
    unit: unitOf(of.name) === '' ? '' : ` ${unitOf(of.name)}`,
    direction: summary.direction ?? 'unknown',
  });
}

function crossingText(
  words: Words,
  of: Pick<Trend, 'source' | 'span'> & { readonly vital: SeriesName; readonly value: number },
): string | null {
  const crossing = crossings(of.source.chart, of.vital, { limit: of.value, span: of.span });
  return crossing === null
    ? null
    : words.t('monitor.summary.crossing', {
        name: words.t(`monitor.short.${of.vital}`),
        limit: formatSeries(of.vital, of.value, words.language),
        unit: unitOf(of.vital),
        direction: crossing.lastUpwards ? 'upwards' : 'downwards',
        count: crossing.count,
        time: elapsedLabel(crossing.lastTick),
      });
}
