import { shownTemperature, temperatureUnit } from '#client/store/figures.ts';
import { VITALS } from '#client/store/vocabulary.ts';
import type { SeriesName } from './columns.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A charted value as people read it here: in the device's unit, with the decimals of its series. */
export function formatSeries(series: SeriesName, value: number, language: string): string {
  const decimals = series === 'fio2' ? 2 : VITALS[series].decimals;
  const shown = series === 'temperatureC' ? shownTemperature(value) : value;
  return formatNumber(shown, { decimals, language });
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
  if (series === 'temperatureC') {
    return temperatureUnit();
  }
  return series === 'fio2' ? '' : VITALS[series].unit;
}
