import type { AgreementSummary } from '#shared/cohort/agreement-summary.ts';

const NAME_WIDTH = 42;
const PAIR_WIDTH = 28;
const SHOWN_GRADES = 5;

/** How far the scales agree, for people: shares, every two scales, and two confusions. */
export function agreementTable(agreement: AgreementSummary): readonly string[] {
  const { sameGradePctOfCrs, sameGradePct, sameDiagnosisPct, confusionPct } = agreement;
  const shares: readonly (readonly [string, { six: number | null; five: number | null }])[] = [
    ['same grade, of those with CRS', sameGradePctOfCrs],
    ['same grade, of everybody', sameGradePct],
    ['CRS by all or by none, of everybody', sameDiagnosisPct],
  ];
  return [
    `${'agreement of scales, %'.padEnd(NAME_WIDTH)}${row(['six', 'no CTCAE'])}`,
    ...shares.map(([name, { six, five }]) => `${name.padEnd(NAME_WIDTH)}${row([six, five])}`),
    '',
    `${'of those with CRS, %'.padEnd(PAIR_WIDTH)}${row(['same', 'first +', 'second +', 'kappa'])}`,
    ...agreement.pairsOfCrs.map((pair) => {
      const { first, second, samePct, firstHigherPct, secondHigherPct, weightedKappa } = pair;
      const cells = [samePct, firstHigherPct, secondHigherPct, weightedKappa];
      return `${`${first}, ${second}`.padEnd(PAIR_WIDTH)}${row(cells)}`;
    }),
    '',
    ...confusionLines('Penn', confusionPct.ASTCTByPenn),
    '',
    ...confusionLines('Lee2014', confusionPct.ASTCTByLee2014),
  ];
}

function confusionLines(
  scale: string,
  rows: readonly (readonly (number | null)[])[],
): readonly string[] {
  const grades = rows.slice(0, SHOWN_GRADES).map((_, grade) => grade);
  return [
    `${`ASTCT by ${scale}, % of treated`.padEnd(PAIR_WIDTH)}${row(grades)}`,
    ...grades.map((grade) => {
      const cells = rows[grade]?.slice(0, SHOWN_GRADES) ?? [];
      return `${`ASTCT ${grade}`.padEnd(PAIR_WIDTH)}${row(cells)}`;
    }),
  ];
}

function row(cells: readonly (number | string | null)[]): string {
  return cells.map((cell) => String(cell ?? '-').padStart(9)).join('');
}
