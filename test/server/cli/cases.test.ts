import { expect, test } from '@jest/globals';
import { type CaseFigures, caseFigures } from '#server/cli/cases/case-figures.ts';
import { caseHeadings, caseLine, summariseCase } from '#server/cli/cases/case-table.ts';
import { seedRange } from '#server/cli/seeds.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const scenario = builtInScenario();
const figures = caseFigures(scenario, 1);

function peaking(ASTCT: number, peakIcans = 0): CaseFigures {
  return { ...figures, peakGrade: { ...figures.peakGrade, ASTCT }, peakIcans, onsetDays: ASTCT };
}

test('[CASE-13] a course is summed up to its peaks, times and doses', () => {
  expect(figures).toMatchObject({ seed: 1, peakIcans: 0, hypotensionHours: null });
  expect(figures.peakGrade.ASTCT).toBe(1);
  expect(figures.maxFerritinNgPerMl).toBeGreaterThan(1000);
  expect(figures.ferritinDay).toBeGreaterThan(3);
  expect(figures.maxHeartRatePerMin).toBeGreaterThan(95);
  expect(figures.doses.paracetamol).toBeGreaterThan(3);
  expect(figures.doses).toMatchObject({ bolus: 0, tocilizumab: 0, dexamethasone: 0 });
});

test('[CASE-13] a low pressure and a confused mind are timed from the onset of CRS', () => {
  const icans = caseFigures(builtInScenario('crs-icans'), 1);
  expect(icans.hypotensionHours).toBeGreaterThan(12);
  expect(icans.icansHours).toBeGreaterThan(12);
  expect(icans.icansDurationDays).toBeGreaterThan(3);
  expect(icans.doses.bolus).toBeGreaterThan(0);
});

test('[CASE-13] a case counts the courses at its stated grades and takes medians of the rest', () => {
  const summary = summariseCase(scenario, [peaking(1), peaking(2), peaking(1, 1), peaking(1)]);
  expect(summary).toMatchObject({ seeds: 4, atStated: 2, peaks: { G1: 2, G2: 1, 'G1+I1': 1 } });
  expect(summary.medians.onsetDays).toBe(1);
  expect(summary.medians.icansHours).toBeNull();
  expect(caseLine(summary)).toMatch(/^mild-crs +G1 +G1 2, G2 1, G1\+I1 1 +1\.0 /);
  expect(caseLine(summary).length).toBe(caseHeadings().length);
});

test('[CASE-13] seeds are given as A-B', () => {
  expect(seedRange('3-5')).toEqual([3, 4, 5]);
  expect(() => seedRange('5-3')).toThrow('seeds');
  expect(() => seedRange('5')).toThrow('is not A-B');
});
