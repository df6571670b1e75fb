import { VITALS } from '#client/store/vocabulary.ts';
import type { SeriesName } from './columns.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with as many decimals as its series is charted with, in the reader's language. */
export function formatSeries(series: SeriesName, value: number, language: string): string {
  const decimals = series === 'fio2' ? 2 : VITALS[series].decimals;
  return formatNumber(value, { decimals, language });
}

/** A number with a fixed count of decimals, in the reader's language. */
export function formatNumber(
  value: number,
  as: { readonly decimals: number; readonly language: string },
): string {
  const key = `${as.language} ${as.decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(as.language, {
      minimumFractionDigits: as.decimals,
      maximumFractionDigits: as.decimals,
    });
  formats.set(key, format);
  return format.format(value);
}

/** The unit of a series as people write it; empty for a fraction. */
export function unitOf(series: SeriesName): string {
  return series === 'fio2' ? '' : VITALS[series].unit;
}
