import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { summariseAgreement } from './agreement-summary.ts';
import { type Figure, figuresOf, pointOf } from './figures.ts';
import type { PatientResult } from './patient-result.ts';
import type { ProductProfile } from './profiles.ts';
import { HORIZON_DAYS } from './run-patient.ts';
import { roundUp, twoDecimals } from './statistics.ts';

type ByScale<Value> = Readonly<Record<ScaleName, Value>>;

/**
 * A cohort in the figures that trials report.
 *
 * Shares are percent of everybody treated, with `OfCrs` of those with CRS. What depends on a scale
 * is given by the scale of the product's own trial, and beside it by every scale. Medians are in
 * days: continuous, and rounded up to whole days as trials count them. Null stands where nobody is
 * left to count.
 */
export type CohortSummary = ReturnType<typeof summarise>;

/** Sums up the patients of one cohort. */
export function summarise(
  cohort: { readonly profile: ProductProfile; readonly seed: number },
  results: readonly PatientResult[],
) {
  const { profile, seed } = cohort;
  const figures = figuresOf(results, profile.trialScale);
  const scaled = byScale((scale) => figuresOf(results, scale));
  return {
    product: profile.product,
    patients: results.length,
    seed,
    days: HORIZON_DAYS,
    engineVersion: ENGINE_VERSION,
    trialScale: profile.trialScale,
    anyPct: pct(figures.any),
    anyPctByScale: byScale((scale) => pct(scaled[scale].any)),
    grade3PlusPct: byScale((scale) => pct(scaled[scale].grade3Plus)),
    gradePct: byScale((scale) => gradePct(results, scale)),
    scaleAgreement: summariseAgreement(results),
    onsetMedianDays: wholeDays(figures.onset),
    durationMedianDays: wholeDays(figures.duration),
    onsetMedianContinuousDays: rounded(figures.onset),
    durationMedianContinuousDays: rounded(figures.duration),
    onsetMedianContinuousDaysByScale: byScale((scale) => rounded(scaled[scale].onset)),
    durationMedianContinuousDaysByScale: byScale((scale) => rounded(scaled[scale].duration)),
    icansAnyPct: pct(figures.icansAny),
    icans3PlusPct: pct(figures.icans3Plus),
    icansOnsetMedianDays: wholeDays(figures.icansOnset),
    icansDurationMedianDays: wholeDays(figures.icansDuration),
    tocilizumabPct: pct(figures.tocilizumab),
    steroidPct: pct(figures.steroid),
    vasopressorPct: pct(figures.vasopressor),
    ventilationPct: pct(figures.ventilation),
    anakinraPct: pct(figures.anakinra),
    hypotensionPctOfCrs: pct(figures.hypotensionOfCrs),
    vasopressorPctOfCrs: pct(figures.vasopressorOfCrs),
    hypoxiaPctOfCrs: pct(figures.hypoxiaOfCrs),
    rigorPctOfCrs: pct(figures.rigorOfCrs),
    feverWithin12hPctOfCrs: pct(figures.feverWithin12hOfCrs),
    completeResponsePct: pct(figures.completeResponse),
    completeResponse12MonthsPct: pct(figures.completeResponse12Months),
    maxTemperatureMedianC: rounded(figures.maxTemperature),
    peakCrpMedianMgPerL: rounded(figures.peakCrp),
    peakFerritinMedianNgPerMl: rounded(figures.peakFerritin),
  };
}

/** Percent of everybody treated whose highest standing grade is 0, 1, 2, 3, 4 and 5. */
function gradePct(results: readonly PatientResult[], scale: ScaleName): readonly (number | null)[] {
  return [0, 1, 2, 3, 4, 5].map((grade) => {
    const count = results.filter((result) => result.crs[scale].peak === grade).length;
    return pct({ kind: 'share', count, of: results.length });
  });
}

function byScale<Value>(of: (scale: ScaleName) => Value): ByScale<Value> {
  return Object.fromEntries(SCALE_NAMES.map((name) => [name, of(name)])) as ByScale<Value>;
}

function pct(figure: Figure): number | null {
  return rounded(figure);
}

function rounded(figure: Figure): number | null {
  return twoDecimals(pointOf(figure));
}

function wholeDays(figure: Figure): number | null {
  const value = pointOf(figure);
  return value === null ? null : roundUp(value);
}
