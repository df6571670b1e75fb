import {
  comparePair,
  confusion,
  sameDiagnosis,
  sameGrade,
  withCrs,
} from '#shared/cohort/agreement.ts';
import { SCALE_PAIRS } from '#shared/cohort/agreement-summary.ts';
import type { PatientResult } from '#shared/cohort/patient-result.ts';
import type { ProductName } from '#shared/cohort/profiles.ts';
import { JULIET_REGRADED, PENNISI } from '#shared/cohort/published-agreement.ts';
import { type Count, percentOf, shareInterval } from '#shared/cohort/statistics.ts';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import { ABOUT_CONFUSIONS, ABOUT_PAIRS, ABOUT_PUBLISHED, WHY_APART } from './agreement-words.ts';
import { markdownTable } from './markdown-table.ts';

type Results = readonly PatientResult[];

/** A cohort of one product, as the section on agreement reads it. */
export interface AgreementCohort {
  readonly product: ProductName;
  readonly results: Results;
}

/** A published share, and the same share of a cohort. */
interface PublishedRow {
  readonly source: string;
  readonly name: string;
  readonly published: string;
  readonly counted: Count;
  readonly model: (results: Results) => Count;
}

const SHOWN_GRADES = [0, 1, 2, 3, 4] as const;

/** How far the scales agree on the same patients, beside what was published about that. */
export function agreementSection(cohorts: readonly AgreementCohort[]): string {
  return [
    '## How far the scales agree',
    ABOUT_PUBLISHED,
    publishedTable(cohorts),
    WHY_APART,
    ABOUT_PAIRS,
    pairTable(cohorts),
    ABOUT_CONFUSIONS,
    confusionTable(cohorts),
  ].join('\n\n');
}

function publishedTable(cohorts: readonly AgreementCohort[]): string {
  const products = cohorts.map(({ product }) => product);
  const rows = [...pennisiRows(), ...julietRows()].map((row) => [
    row.source,
    row.name,
    row.published,
    intervalWords(row.counted),
    ...cohorts.map(({ results }) => {
      const count = row.model(results);
      return count.of === 0 ? '–' : `${shareWords(count)} (${intervalWords(count)})`;
    }),
  ]);
  return markdownTable(['Source', 'Figure', 'Published', 'Its 95 %', ...products], rows);
}

/** The published share stands once; whom it is of and by which scales is not said in the abstract. */
function pennisiRows(): readonly PublishedRow[] {
  const { patients: of, sameDiagnosisPct, sameGradePct } = PENNISI;
  const row = (name: string, pct: number, model: PublishedRow['model']): PublishedRow => ({
    source: 'Pennisi 2020',
    name,
    published: `${pct} %`,
    counted: { count: Math.round((of * pct) / 100), of },
    model,
  });
  const sets: readonly (readonly [string, readonly ScaleName[]])[] = [
    ['five scales°', PENNISI.scales],
    ['six scales', SCALE_NAMES],
  ];
  return sets.flatMap(([set, scales]) => [
    row(`CRS by all or by none, ${set}`, sameDiagnosisPct, (results) =>
      sameDiagnosis(results, scales),
    ),
    row(`same grade, ${set}, of everybody`, sameGradePct, (results) => sameGrade(results, scales)),
    row(`same grade, ${set}, of those with CRS`, sameGradePct, (results) =>
      sameGrade(withCrs(results, scales), scales),
    ),
  ]);
}

function julietRows(): readonly PublishedRow[] {
  return JULIET_REGRADED.flatMap(({ from, to, same, lower, higher }) => {
    const compared = (results: Results) =>
      comparePair(withCrs(results, [from]), { first: to, second: from });
    const row = (how: string, counted: Count, model: PublishedRow['model']): PublishedRow => ({
      source: 'Schuster 2020',
      name: `${to} ${how} ${from}, of those with CRS by ${from}`,
      published: shareWords(counted),
      counted,
      model,
    });
    return [
      row('the same as', same, (results) => compared(results).same),
      row('lower than', lower, (results) => compared(results).secondHigher),
      row('higher than', higher, (results) => compared(results).firstHigher),
    ];
  });
}

function pairTable(cohorts: readonly AgreementCohort[]): string {
  const rows = SCALE_PAIRS.map((pair) => [
    `${pair.first}, ${pair.second}`,
    ...cohorts.map(({ results }) => {
      const compared = comparePair(withCrs(results, SCALE_NAMES), pair);
      const { same, firstHigher, secondHigher, kappa } = compared;
      const shares = [same, firstHigher, secondHigher].map(pointWords).join(' / ');
      return `${shares}; ${kappa === null ? '–' : kappa.toFixed(2)}`;
    }),
  ]);
  return markdownTable(['Scales', ...cohorts.map(({ product }) => product)], rows);
}

function confusionTable(cohorts: readonly AgreementCohort[]): string {
  const others = ['Penn', 'Lee2014'] as const;
  const rows = cohorts.flatMap(({ product, results }) => {
    const counts = others.map((second) => confusion(results, { first: 'ASTCT', second }));
    return SHOWN_GRADES.map((grade) => [
      product,
      `ASTCT ${grade}`,
      ...counts.flatMap((rows) =>
        SHOWN_GRADES.map((other) =>
          pointWords({ count: rows[grade]?.[other] ?? 0, of: results.length }),
        ),
      ),
    ]);
  });
  const columns = others.flatMap((scale) => SHOWN_GRADES.map((grade) => `${scale} ${grade}`));
  return markdownTable(['Product', '', ...columns], rows);
}

function shareWords(count: Count): string {
  const pct = percentOf(count);
  return pct === null ? '–' : `${pct.toFixed(1)} %`;
}

function pointWords(count: Count): string {
  return percentOf(count)?.toFixed(1) ?? '–';
}

function intervalWords(count: Count): string {
  const interval = shareInterval(count);
  return interval === null ? '–' : `${interval.low.toFixed(1)}-${interval.high.toFixed(1)} %`;
}
