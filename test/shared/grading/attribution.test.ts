import { describe, expect, test } from '@jest/globals';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { findings } from './builders.ts';

/** What each scale calls its rules, and where it was published. */
const PUBLISHED: Readonly<Record<ScaleName, readonly [code: string, source: string]>> = {
  ASTCT: ['ASTCT', 'Lee 2019, doi:10.1016/j.bbmt.2018.12.758'],
  Lee2014: ['LEE', 'Lee 2014, doi:10.1182/blood-2014-05-552729'],
  Penn: ['PENN', 'Porter 2018, doi:10.1186/s13045-018-0571-y'],
  MSKCC: ['MSKCC', 'Park 2018, doi:10.1056/NEJMoa1709919'],
  CARTOX: ['CARTOX', 'Neelapu 2018, doi:10.1038/nrclinonc.2017.148'],
  CTCAE5: ['CTCAE', 'National Cancer Institute, CTCAE version 5.0, 2017'],
};

const SCALES = SCALE_NAMES.map((name) => [name, ...PUBLISHED[name]] as const);
const NOTHING_KNOWN = { temperatureC: null, systolicMmHg: null, spo2Percent: null } as const;

const gradeBy = (name: ScaleName, differs: Partial<CrsFindings>) =>
  CRS_SCALES[name].grade(findings(differs));

describe('death and attribution come before every sign', () => {
  test.each(SCALES)(
    '[CRS-13] by %s a death from CRS is 5, for one reason',
    (name, code, source) => {
      const finding = 'CRS is the main cause of death';
      const dead = {
        grade: 5,
        complete: true,
        provisional: false,
        reasons: [{ axis: 'death', grade: 5, finding, rule: `${code}-DEATH`, source }],
        flags: [],
      };
      expect(gradeBy(name, { deathFromCrs: true })).toEqual(dead);
      expect(gradeBy(name, { deathFromCrs: true, ...NOTHING_KNOWN, crsSuspected: null })).toEqual(
        dead,
      );
    },
  );

  test.each(SCALES)(
    '[CRS-13] by %s nothing is graded that is not put down to the cells',
    (name, code, source) => {
      const finding = 'not put down to the immune effector cells, so no scale applies';
      const sick = { temperatureC: 39, systolicMmHg: 70, spo2Percent: 80, crsSuspected: false };
      const noCrs = {
        grade: 0,
        complete: true,
        provisional: false,
        reasons: [{ axis: 'attribution', grade: 0, finding, rule: `${code}-ATTRIBUTION`, source }],
        flags: [],
      };
      expect(gradeBy(name, sick)).toEqual(noCrs);
      expect(gradeBy(name, { ...sick, ...NOTHING_KNOWN })).toEqual(noCrs);
    },
  );

  test.each(SCALE_NAMES)('[CRS-13] by %s a death counts before a doubt about its cause', (name) => {
    expect(gradeBy(name, { deathFromCrs: true, crsSuspected: false })).toMatchObject({
      grade: 5,
      reasons: [{ axis: 'death' }],
    });
  });

  test.each(SCALE_NAMES)('[CRS-18] by %s an unknown death leaves no CRS incomplete', (name) => {
    const answer = gradeBy(name, { deathFromCrs: null, crsSuspected: false });
    expect(answer).toMatchObject({ grade: 0, complete: false, reasons: [{ axis: 'attribution' }] });
  });

  test.each(SCALE_NAMES)('[CRS-28] by %s what a course points out stays said', (name) => {
    const told = { flags: ['late-onset'] } as const;
    expect(gradeBy(name, { ...told, deathFromCrs: true }).flags).toEqual(['late-onset']);
    expect(gradeBy(name, { ...told, crsSuspected: false }).flags).toEqual(['late-onset']);
  });
});
