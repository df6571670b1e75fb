import { describe, expect, test } from '@jest/globals';
import { ENGINE_WORDS, profileTable, validationPage } from '#server/cli/cohort/validation-page.ts';
import { PROFILES } from '#shared/cohort/profiles.ts';
import { CALIBRATION_TRIALS, TRANSFER_TRIALS } from '#shared/cohort/trials.ts';
import { crsBy, graded, NO_GRADE, patientResult } from '#test/shared/cohort/results.ts';
import { readText } from '#test/support/repository.ts';

const TRIALS = [...CALIBRATION_TRIALS, ...TRANSFER_TRIALS];

/** Twenty patients, so many of them with CRS of a grade that begins and ends on given days. */
function twenty(withCrs: number, grade: number, days: { onset: number; duration: number }) {
  const crs = crsBy(graded(grade, { onsetDays: days.onset, durationDays: days.duration }));
  return Array.from({ length: 20 }, (_, index) =>
    patientResult({ index, crs: index < withCrs ? crs : crsBy(NO_GRADE) }),
  );
}

describe('the validation page', () => {
  const results = twenty(19, 1, { onset: 1.5, duration: 8.2 });
  const compared = TRIALS.map((trial) => ({ trial, profile: PROFILES[trial.product], results }));
  const page = validationPage({ patients: 20, seed: 3 }, compared);

  test('[COHORT-13] a target within its tolerance is met, one outside is not', () => {
    expect(page).toContain(
      '| ZUMA-1 | CRS, any grade (Lee2014) | 94 % | 88.4-97.4 % | ± 5 | 95.0 % | 76.4-99.1 % | met |',
    );
    expect(page).toMatch(/\| ZUMA-1 \| onset of CRS \| 2 d \|.*\| 1\.5 d \|.*\| met \|/);
    expect(page).toMatch(/\| ZUMA-1 \| duration of CRS \| 7 d \|.*\| 8\.2 d \|.*not met/);
    expect(page).toMatch(/\| TRANSCEND NHL 001 \| CRS, any grade .*\| 95\.0 % \|.*not met/);
  });

  test('[COHORT-13] severity by ASTCT stands beside that by the scale of the trial', () => {
    const row = page.split('\n').find((line) => line.includes('ZUMA-1 | CRS, grade 3'));
    expect(row).toContain('(Lee2014)');
    expect(row).toContain('(ASTCT 0.0 %)');
  });

  test('[COHORT-13] a figure that was recalled is marked, one that was seen is not', () => {
    expect(page).toContain('| TRANSCEND NHL 001 | duration of CRS | 5 d° |');
    expect(page).toContain('| CARTITUDE-1 | duration of CRS | 4 d |');
  });

  test('[COHORT-13] the same cohorts give the same page', () => {
    expect(validationPage({ patients: 20, seed: 3 }, compared)).toBe(page);
  });

  test('[COHORT-13] the committed page has every profile and the engine as they are', () => {
    const committed = readText('docs/validation.md');
    expect(committed).toContain(ENGINE_WORDS);
    expect(committed).toContain(profileTable());
  });
});
