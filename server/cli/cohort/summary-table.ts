import type { ProductProfile } from '#shared/cohort/profiles.ts';
import type { CohortSummary } from '#shared/cohort/summary.ts';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { agreementTable } from './agreement-table.ts';

const NAME_WIDTH = 42;

/** The figures of a cohort for people, one a line, the grades by every scale, and how far they agree. */
export function summaryTable(
  summary: CohortSummary & { readonly patientDaysPerSecond: number },
  profile: ProductProfile,
): string {
  const { trialScale } = summary;
  const rows: readonly (readonly [string, string])[] = [
    [`CRS, any (${trialScale})`, percent(summary.anyPct)],
    [`CRS, grade 3 or more (${trialScale})`, percent(summary.grade3PlusPct[trialScale])],
    ['onset, median', days(summary.onsetMedianContinuousDays)],
    ['duration, median', days(summary.durationMedianContinuousDays)],
    ['ICANS, any', percent(summary.icansAnyPct)],
    ['ICANS, grade 3 or more', percent(summary.icans3PlusPct)],
    ['tocilizumab', percent(summary.tocilizumabPct)],
    ['steroid', percent(summary.steroidPct)],
    ['vasopressor', percent(summary.vasopressorPct)],
    ['hypotension treated, of those with CRS', percent(summary.hypotensionPctOfCrs)],
    ['oxygen, of those with CRS', percent(summary.hypoxiaPctOfCrs)],
    ['rigors, of those with CRS', percent(summary.rigorPctOfCrs)],
    ['fever within 12 h, of those with CRS', percent(summary.feverWithin12hPctOfCrs)],
    ['complete response, month 3', percent(summary.completeResponsePct)],
  ];
  return [
    `${summary.product} (${profile.fullName}): patients ${summary.patients}, days ${summary.days}, seed ${summary.seed}`,
    profile.basis,
    '',
    ...rows.map(([name, value]) => `${name.padEnd(NAME_WIDTH)} ${value}`),
    '',
    `${'highest grade, % of treated'.padEnd(28)} ${[0, 1, 2, 3, 4].map(cell).join('')}`,
    ...SCALE_NAMES.map(
      (scale) => `${scale.padEnd(28)} ${summary.gradePct[scale].slice(0, 5).map(cell).join('')}`,
    ),
    '',
    ...agreementTable(summary.scaleAgreement),
    '',
    `${summary.patientDaysPerSecond} patient-days per second`,
  ].join('\n');
}

function cell(value: number | null): string {
  return (value === null ? '-' : String(value)).padStart(7);
}

function percent(value: number | null): string {
  return value === null ? '-' : `${value.toFixed(1)} %`;
}

function days(value: number | null): string {
  return value === null ? '-' : `${value.toFixed(2)} d`;
}
