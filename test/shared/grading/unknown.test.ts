import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeAstct } from '#shared/grading/crs/astct.ts';
import { anyMaskedFindings, findings, oxygen, pressors } from './builders.ts';

const axesOf = (answer: ReturnType<typeof gradeAstct>) =>
  Object.fromEntries(answer.reasons.map(({ axis, grade }) => [axis, grade]));

describe('unknown values', () => {
  test('[CRS-17] an axis without data is null and the grade is the highest of the others', () => {
    const answer = gradeAstct(findings({ temperatureC: 38.5, systolicMmHg: null }));
    expect(answer).toMatchObject({ grade: 1, complete: false });
    expect(axesOf(answer)).toEqual({ fever: 1, hypotension: null, hypoxia: 0 });
  });

  test('[CRS-17] with no axis known the grade is null, never 0', () => {
    const answer = gradeAstct(
      findings({ temperatureC: null, systolicMmHg: null, spo2Percent: null }),
    );
    expect(answer).toMatchObject({ grade: null, complete: false });
  });

  test('[CRS-17] with the temperature unknown a low pressure still grades, incomplete', () => {
    const answer = gradeAstct(findings({ temperatureC: null, systolicMmHg: 80 }));
    expect(answer).toMatchObject({ grade: 2, complete: false });
    expect(axesOf(answer)).toMatchObject({ gate: null, fever: null, hypotension: 2 });
  });

  test('[CRS-17] an unknown temperature leaves the grade incomplete although the gate is open', () => {
    const answer = gradeAstct(
      findings({
        temperatureC: null,
        qualifyingFeverEarlierThisEpisode: true,
        suppressantsAfterOnset: ['tocilizumab'],
        oxygen: oxygen('simple-mask'),
      }),
    );
    expect(answer).toMatchObject({ grade: 3, complete: false });
    expect(axesOf(answer)).toMatchObject({ fever: null, hypotension: 0, hypoxia: 3 });
  });

  test('[CRS-18] a grade 4 is complete whatever the oxygen that nobody named', () => {
    const answer = gradeAstct(
      findings({
        temperatureC: 39,
        vasopressors: pressors('norepinephrine', 'epinephrine'),
        oxygen: oxygen(null, { flowLPerMin: 4 }),
      }),
    );
    expect(answer).toMatchObject({ grade: 4, complete: true });
  });

  test('[CRS-23] what is missing for a word about pressure is named, the age only beside a reading', () => {
    const missing = (differs: Parameters<typeof findings>[0]) =>
      gradeAstct(findings({ temperatureC: 38.5, ...differs })).reasons[1]?.finding;
    expect(missing({ systolicMmHg: null, ageYears: null })).toBe('not known: systolic pressure');
    expect(missing({ systolicMmHg: 75, ageYears: null })).toBe('not known: age');
    expect(missing({ fluidBolusesForBp: null, vasopressors: null })).toBe(
      'not known: fluid boluses, vasopressors',
    );
  });

  test('[CRS-17] without a fever the gate is shut, but what is unknown keeps it incomplete', () => {
    const answer = gradeAstct(findings({ systolicMmHg: null }));
    expect(answer).toMatchObject({ grade: 0, complete: false });
  });

  test.each([
    [{ systolicMmHg: null }, null],
    [{ fluidBolusesForBp: null }, null],
    [{ vasopressors: null }, null],
    [{ ageYears: null, systolicMmHg: 75 }, null],
    [{ systolicMmHg: null, fluidBolusesForBp: 1 }, 2],
    [{ systolicMmHg: null, vasopressors: pressors('dopamine') }, 3],
    [{ systolicMmHg: 80, vasopressors: null }, 2],
    [{ systolicMmHg: 80, fluidBolusesForBp: null }, 2],
    [{ ageYears: null, systolicMmHg: 59 }, 2],
    [{ ageYears: null, systolicMmHg: 90 }, 0],
    [{ systolicMmHg: null, hypotensionOtherCause: true }, 0],
  ])('[CRS-18] pressure as in %j is hypotension axis %s', (differs, grade) => {
    const answer = gradeAstct(findings({ temperatureC: 38.5, ...differs }));
    expect(axesOf(answer).hypotension).toBe(grade);
  });

  test.each([
    [{ spo2Percent: null }, null],
    [{ oxygen: null }, null],
    [{ oxygen: oxygen(null) }, null],
    [{ oxygen: null, spo2Percent: 85 }, 2],
    [{ oxygen: oxygen(null), spo2Percent: 85 }, 2],
    [{ oxygen: oxygen(null, { flowLPerMin: 10 }) }, 2],
    [{ oxygen: oxygen(null, { fio2: 0.3 }) }, 2],
    [{ oxygen: oxygen('nasal-cannula'), spo2Percent: null }, 2],
    [{ oxygen: oxygen('nasal-cannula', { flowLPerMin: 2, reason: null }) }, 2],
    [{ oxygen: oxygen('cpap', { reason: 'procedure' }), spo2Percent: null }, 0],
  ])('[CRS-18] oxygen as in %j is hypoxia axis %s', (differs, grade) => {
    const answer = gradeAstct(findings({ temperatureC: 38.5, ...differs }));
    expect(axesOf(answer).hypoxia).toBe(grade);
  });

  test.each([
    [{ deathFromCrs: null }],
    [{ crsSuspected: null }],
    [{ feverOtherCause: null }],
    [{ systolicMmHg: 80, hypotensionOtherCause: null }],
    [{ systolicMmHg: 80, vasopressors: null }],
    [{ oxygen: oxygen('nasal-cannula') }],
    [{ oxygen: oxygen('hfnc') }],
    [{ oxygen: oxygen('simple-mask', { reason: null }) }],
    [{ oxygen: oxygen(null, { flowLPerMin: 10 }) }],
    [{ oxygen: null, spo2Percent: 85 }],
  ])('[CRS-18] %j leaves the grade incomplete', (differs) => {
    expect(gradeAstct(findings({ temperatureC: 38.5, ...differs })).complete).toBe(false);
  });

  test.each([
    [{ temperatureC: 37, feverOtherCause: null }],
    [{ hypotensionOtherCause: null }],
    [{ qualifyingFeverEarlierThisEpisode: null }],
    [{ suppressantsAfterOnset: null }],
    [{ temperatureC: 37, qualifyingFeverEarlierThisEpisode: null, suppressantsAfterOnset: null }],
    [{ organToxicity: null, admittedOrIvForCrs: null, constitutionalSymptoms: null }],
    [{ weightKg: null }],
  ])('[CRS-18] %j cannot change the grade and leaves it complete', (differs) => {
    expect(gradeAstct(findings({ temperatureC: 38.5, ...differs })).complete).toBe(true);
  });

  test('[CRS-18] an unknown waiver behind a low pressure leaves the grade incomplete', () => {
    const answer = gradeAstct(
      findings({
        qualifyingFeverEarlierThisEpisode: true,
        suppressantsAfterOnset: null,
        systolicMmHg: 80,
      }),
    );
    expect(answer).toMatchObject({ grade: 2, complete: false });
  });

  test('[CRS-19] a complete grade is the grade of whatever the unknown turns out to be', () => {
    let complete = 0;
    fc.assert(
      fc.property(anyMaskedFindings, ({ truth, seen }) => {
        const answer = gradeAstct(seen);
        if (answer.complete) {
          complete += 1;
          expect(answer.grade).toBe(gradeAstct(truth).grade);
        }
      }),
      { numRuns: 3000, seed: 19 },
    );
    expect(complete).toBeGreaterThan(300);
  });

  test('[CRS-19] an incomplete 0 is never called complete for want of data', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ truth, seen }) => {
        const known = gradeAstct(truth).grade ?? 0;
        const answer = gradeAstct(seen);
        const tooLow = answer.grade === null || answer.grade < known;
        expect(tooLow && answer.complete).toBe(false);
      }),
      { numRuns: 2000, seed: 20 },
    );
  });
});
