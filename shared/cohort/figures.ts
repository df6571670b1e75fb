import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { PatientResult } from './patient-result.ts';
import {
  type Interval,
  inOrder,
  median,
  medianInterval,
  percentOf,
  shareInterval,
} from './statistics.ts';

/** A figure of a cohort: a share of patients, or how a quantity is spread among some of them. */
export type Figure =
  | { readonly kind: 'share'; readonly count: number; readonly of: number }
  | { readonly kind: 'median'; readonly sorted: readonly number[] };

/** The figures by which a cohort is compared with a trial; see {@link figuresOf}. */
export type Figures = ReturnType<typeof figuresOf>;

/** See {@link figuresOf}. */
export type FigureName = keyof Figures;

type Results = readonly PatientResult[];

const RIGOR_MINUTES = { value: 10, unit: 'min', source: 'ASSUMED: shorter shaking goes unnoted' };
const EARLY_DAYS = { value: 0.5, unit: 'd', source: 'ASSUMED: hardly time for cells to expand' };

/**
 * The figures of a cohort as trials report them: shares of everybody treated, or, with `OfCrs`, of
 * those with CRS; medians in days among those who had the thing.
 *
 * @param scale by which CRS is graded
 */
export function figuresOf(results: Results, scale: ScaleName) {
  const crs = results.filter((result) => result.crs[scale].peak >= 1);
  const icans = results.filter((result) => result.icans.peak >= 1);
  const both = crs.filter((result) => result.icans.peak >= 1);
  return {
    any: share(results, (result) => result.crs[scale].peak >= 1),
    grade3Plus: share(results, (result) => result.crs[scale].peak >= 3),
    onset: medianOf(crs, (result) => result.crs[scale].onsetDays),
    duration: medianOf(crs, (result) => result.crs[scale].durationDays),
    icansAny: share(results, (result) => result.icans.peak >= 1),
    icans3Plus: share(results, (result) => result.icans.peak >= 3),
    icansOnset: medianOf(icans, (result) => result.icans.onsetDays),
    icansDuration: medianOf(icans, (result) => result.icans.durationDays),
    tocilizumab: share(results, ({ given }) => given.tocilizumab),
    steroid: share(results, ({ given }) => given.steroid),
    vasopressor: share(results, ({ given }) => given.pressor),
    ventilation: share(results, ({ given }) => given.ventilation),
    anakinra: share(results, ({ given }) => given.anakinra),
    hypotensionOfCrs: share(crs, ({ given }) => given.bolus || given.pressor),
    vasopressorOfCrs: share(crs, ({ given }) => given.pressor),
    hypoxiaOfCrs: share(crs, ({ given }) => given.oxygen),
    rigorOfCrs: share(crs, ({ fever }) => fever.rigorMinutes >= RIGOR_MINUTES.value),
    feverWithin12hOfCrs: share(
      crs,
      ({ fever }) => fever.firstDays !== null && fever.firstDays < EARLY_DAYS.value,
    ),
    feverToHypotension: medianOf(crs, ({ fever, hypotensionDays }) =>
      between(fever.firstDays, hypotensionDays),
    ),
    feverToPeak: medianOf(
      crs.filter((result) => result.crs[scale].peak >= 2),
      (result) => between(result.fever.firstDays, result.crs[scale].peakDays),
    ),
    feverLength: medianOf(crs, ({ fever }) => between(fever.firstDays, fever.lastDays)),
    crsToIcans: medianOf(both, (result) =>
      between(result.crs[scale].onsetDays, result.icans.onsetDays),
    ),
    icansToPeak: medianOf(icans, (result) =>
      between(result.icans.onsetDays, result.icans.peakDays),
    ),
    completeResponse: share(results, ({ completeResponse }) => completeResponse.month3),
    completeResponse12Months: share(results, ({ completeResponse }) => completeResponse.month12),
    maxTemperature: medianOf(crs, ({ fever }) => fever.maxTemperatureC),
    peakCrp: medianOf(crs, ({ peakCrpMgPerL }) => peakCrpMgPerL),
    peakFerritin: medianOf(crs, ({ peakFerritinNgPerMl }) => peakFerritinNgPerMl),
  } satisfies Record<string, Figure>;
}

/** The value of a figure: percent of a share, the median of a quantity; null of nobody. */
export function pointOf(figure: Figure): number | null {
  return figure.kind === 'share' ? percentOf(figure) : median(figure.sorted);
}

/** The 95 % interval of a figure, in the unit of its value; null where there are too few. */
export function intervalOf(figure: Figure): Interval | null {
  return figure.kind === 'share' ? shareInterval(figure) : medianInterval(figure.sorted);
}

function share(among: Results, holds: (result: PatientResult) => boolean): Figure {
  return { kind: 'share', count: among.filter(holds).length, of: among.length };
}

function medianOf(among: Results, measure: (result: PatientResult) => number | null): Figure {
  const values = among.map(measure).filter((value) => value !== null);
  return { kind: 'median', sorted: inOrder(values) };
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}
