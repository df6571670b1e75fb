import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { icansSnapshotSchema } from '#shared/contracts/icans-snapshot.ts';
import type { IcansFindings } from '#shared/grading/icans/axes.ts';
import { gradeIcans, pointGradeIcans } from '#shared/grading/icans/icans.ts';
import { icansFindingsOf } from '#shared/grading/icans/icans-findings.ts';
import { observation } from './builders.ts';

/** An adult with a full score and nothing found; a test states what differs. */
function examined(differs: Partial<IcansFindings> = {}): IcansFindings {
  const well = {
    ice: 10,
    consciousness: 'alert',
    seizure: 'none',
    motor: 'none',
    pressure: 'none',
  };
  return { ...icansSnapshotSchema.parse(well), ...differs };
}

const CHILD: Partial<IcansFindings> = { ageYears: 8, ice: null, capd: 0 };
const SEDATED: Partial<IcansFindings> = {
  ice: null,
  consciousness: 'unarousable',
  consciousnessOtherCause: true,
};
const grade = (differs: Partial<IcansFindings>) => gradeIcans(examined(differs)).grade;
const axesOf = (differs: Partial<IcansFindings>) =>
  Object.fromEntries(gradeIcans(examined(differs)).reasons.map((one) => [one.axis, one.grade]));

describe('ICANS, thinking', () => {
  test.each([
    [10, 0],
    [9, 1],
    [7, 1],
    [6, 2],
    [3, 2],
    [2, 3],
    [0, 3],
  ])('[ICANS-2] ICE %d is grade %d', (ice, expected) => {
    expect(grade({ ice })).toBe(expected);
  });

  test.each([
    [0, 0],
    [1, 1],
    [8, 1],
    [9, 3],
    [32, 3],
  ])('[ICANS-3] under 12 years CAPD %d is grade %d', (capd, expected) => {
    expect(grade({ ...CHILD, capd })).toBe(expected);
  });

  test('[ICANS-3] between CAPD 1 and 8 consciousness tells grade 1 from 2', () => {
    expect(grade({ ...CHILD, capd: 8, consciousness: 'spontaneous' })).toBe(1);
    expect(grade({ ...CHILD, capd: 1, consciousness: 'voice' })).toBe(2);
  });

  test.each([
    [11.9, { ice: 10, capd: 9 }, 3],
    [12, { ice: 10, capd: 9 }, 0],
    [12, { ice: 10, capd: 9, developmentalDelay: true }, 3],
    [25, { ice: null, capd: 9, developmentalDelay: true }, 3],
    [15, { ice: 5, capd: null, developmentalDelay: true }, 2],
  ])('[ICANS-4] at %d years %j is grade %d', (ageYears, scores, expected) => {
    expect(grade({ ageYears, ...scores })).toBe(expected);
  });

  test('[ICANS-4] the wrong test for the age leaves thinking unknown', () => {
    expect(axesOf({ ageYears: 8, ice: 10, capd: null })).toHaveProperty('capd', null);
    expect(axesOf({ ageYears: 12, ice: null, capd: 0 })).toHaveProperty('ice', null);
  });

  test('[ICANS-4] at an unknown age the test that was done counts, incompletely', () => {
    expect(gradeIcans(examined({ ageYears: null, ice: 5 }))).toMatchObject({
      grade: 2,
      complete: false,
    });
    const capd = examined({ ageYears: null, ice: null, capd: 9 });
    expect(gradeIcans(capd)).toMatchObject({ grade: 3, complete: false });
  });

  test('[ICANS-4] at an unknown age ICE goes before CAPD, and is what nobody did', () => {
    expect(grade({ ageYears: null, ice: 5, capd: 0 })).toBe(2);
    expect(axesOf({ ageYears: null, ice: null, capd: null })).toHaveProperty('ice', null);
  });

  test('[ICANS-4] at exactly 12 years a delay that nobody asked about matters as later', () => {
    const unasked = { developmentalDelay: null, capd: 3 };
    expect(gradeIcans(examined({ ageYears: 12, ...unasked })).complete).toBe(false);
    expect(gradeIcans(examined({ ageYears: 11.9, ...unasked })).complete).toBe(true);
  });

  test('[ICANS-4] CAPD done because of a delay counts at any age, a known one or not', () => {
    const delayed = { ice: 5, capd: 1, developmentalDelay: true };
    for (const ageYears of [8, 15, null]) {
      expect(gradeIcans(examined({ ageYears, ...delayed }))).toMatchObject({
        grade: 1,
        complete: true,
      });
    }
    const undone = { ...delayed, ageYears: null, capd: null };
    expect(gradeIcans(examined(undone))).toMatchObject({ grade: 2, complete: false });
  });

  test('[ICANS-4] a delay that nobody asked about matters where CAPD was done', () => {
    const unasked = { developmentalDelay: null };
    expect(gradeIcans(examined(unasked)).complete).toBe(true);
    expect(gradeIcans(examined({ ...unasked, capd: 3 })).complete).toBe(false);
    expect(gradeIcans(examined({ ...unasked, ...CHILD })).complete).toBe(true);
  });
});

describe('ICANS, the other axes', () => {
  test.each([
    ['alert', 0],
    ['spontaneous', 1],
    ['voice', 2],
    ['tactile', 3],
    ['vigorous', 4],
    ['unarousable', 4],
  ] as const)('[ICANS-5] consciousness %s is grade %d', (consciousness, expected) => {
    expect(grade({ consciousness })).toBe(expected);
    expect(grade({ ...CHILD, consciousness })).toBe(expected);
  });

  test('[ICANS-5] ICE 0 is 3 while the patient can be roused, and 4 when not', () => {
    expect(grade({ ice: 0, consciousness: 'tactile' })).toBe(3);
    expect(grade({ ice: 0, consciousness: 'unarousable' })).toBe(4);
    expect(axesOf({ ice: null, consciousness: 'unarousable' })).toMatchObject({ ice: 4 });
    expect(axesOf({ ...CHILD, capd: null, consciousness: 'unarousable' })).toMatchObject({
      capd: 4,
    });
  });

  test('[ICANS-5] drowsiness explained by sedatives does not count, the last valid ICE does', () => {
    expect(grade({ consciousness: 'vigorous', consciousnessOtherCause: true })).toBe(0);
    expect(grade({ ...SEDATED, ice: 5 })).toBe(2);
  });

  test.each([
    ['none', null, 0],
    ['self-limited', null, 3],
    ['self-limited', 0, 3],
    ['self-limited', 300, 3],
    ['self-limited', 301, 4],
    ['eeg-resolved', null, 3],
    ['prolonged', null, 4],
    ['prolonged', 300, 3],
    ['prolonged', 301, 4],
    ['repetitive-no-recovery', 20, 4],
    [null, 90, 3],
    [null, 301, 4],
  ] as const)('[ICANS-6] seizure %s of %s s is grade %d', (seizure, seizureSeconds, expected) => {
    expect(grade({ seizure, seizureSeconds })).toBe(expected);
  });

  test('[ICANS-6] of a seizure only timed nobody says whether another followed it', () => {
    const timed = (seizureSeconds: number) =>
      gradeIcans(examined({ seizure: null, seizureSeconds }));
    expect(timed(0)).toMatchObject({ grade: 0, complete: false });
    expect(timed(300)).toMatchObject({ grade: 3, complete: false });
    expect(timed(301)).toMatchObject({ grade: 4, complete: true });
  });

  test.each([
    [{ motor: 'tremor' }, 0],
    [{ motor: 'myoclonus' }, 0],
    [{ motor: 'deep-focal-weakness' }, 4],
    [{ pressure: 'focal-oedema' }, 3],
    [{ pressure: 'diffuse-oedema' }, 4],
    [{ pressure: 'posturing' }, 4],
    [{ pressure: 'cn6-palsy' }, 4],
    [{ pressure: 'papilloedema' }, 4],
    [{ pressure: 'cushing-triad' }, 4],
    [{ pressure: 'haemorrhage-with-oedema' }, 0],
  ] as const)('[ICANS-7] %j is grade %d', (found, expected) => {
    expect(grade(found)).toBe(expected);
  });

  test('[ICANS-7] haemorrhage is said to be reported separately', () => {
    const { reasons } = gradeIcans(examined({ pressure: 'haemorrhage-with-oedema' }));
    expect(reasons.at(-1)?.finding).toContain('not ICANS, to be reported separately');
  });
});

describe('ICANS, what is unknown', () => {
  test.each(['ice', 'consciousness', 'seizure', 'motor', 'pressure'] as const)(
    '[ICANS-8] %s that was not examined leaves the grade incomplete',
    (axis) => {
      const answer = gradeIcans(examined({ [axis]: null }));
      expect(answer).toMatchObject({ grade: 0, complete: false });
      expect(axesOf({ [axis]: null })).toHaveProperty(axis, null);
    },
  );

  test('[ICANS-8] with nothing known there is no grade', () => {
    const nothing = icansSnapshotSchema.parse({});
    expect(gradeIcans(nothing)).toMatchObject({ grade: null, complete: false });
  });

  test('[ICANS-8] sedated without a valid score and another sign there is no grade, never 0', () => {
    expect(grade(SEDATED)).toBeNull();
    expect(grade({ ...SEDATED, consciousness: null })).toBeNull();
    expect(grade({ ...SEDATED, seizure: 'self-limited' })).toBe(3);
    expect(grade({ ice: null, consciousness: null })).toBeNull();
  });

  test('[ICANS-8] a cause of drowsiness that nobody asked about leaves the grade incomplete', () => {
    const drowsy = examined({ consciousness: 'voice', consciousnessOtherCause: null });
    expect(gradeIcans(drowsy)).toMatchObject({ grade: 2, complete: false });
    expect(gradeIcans(examined({ consciousnessOtherCause: null })).complete).toBe(true);
  });

  test('[ICANS-8] who is alert is not drowsy by sedatives, so wakefulness was judged', () => {
    const alert = { ice: null, consciousnessOtherCause: true };
    expect(gradeIcans(examined(alert))).toMatchObject({ grade: 0, complete: false });
    expect(gradeIcans(examined(alert)).reasons[1]?.finding).toBe('alert');
  });

  test('[ICANS-9] a test that was not done and a seizure that was none are said shortly', () => {
    const said = (differs: Partial<IcansFindings>) =>
      gradeIcans(examined(differs)).reasons.map(({ finding }) => finding);
    expect(said({ ...CHILD, capd: null })[0]).toBe('CAPD not done');
    expect(said({ seizureSeconds: 0 })[2]).toBe('no seizure');
  });

  test('[ICANS-9] every axis has a reason, and the highest is the grade', () => {
    const anything = fc.record({
      ageYears: fc.constantFrom(null, 8, 12, 45),
      developmentalDelay: fc.constantFrom(null, false, true),
      ice: fc.option(fc.integer({ min: 0, max: 10 })),
      capd: fc.option(fc.integer({ min: 0, max: 32 })),
      consciousness: fc.constantFrom(null, 'alert', 'voice', 'unarousable'),
      consciousnessOtherCause: fc.constantFrom(null, false, true),
      seizure: fc.constantFrom(null, 'none', 'self-limited', 'prolonged'),
      seizureSeconds: fc.constantFrom(null, 0, 300, 301),
      motor: fc.constantFrom(null, 'none', 'deep-focal-weakness'),
      pressure: fc.constantFrom(null, 'none', 'focal-oedema'),
    });
    fc.assert(
      fc.property(anything, (found) => {
        const { grade: point, complete, reasons } = gradeIcans(found as IcansFindings);
        expect(pointGradeIcans(found as IcansFindings)).toBe(point);
        expect(reasons).toHaveLength(5);
        const known = reasons.map((one) => one.grade).filter((own) => own !== null);
        expect(point === null || point === Math.max(0, ...known)).toBe(true);
        expect(complete && known.length < 5).toBe(false);
        expect(complete && point === null && found.consciousnessOtherCause !== true).toBe(false);
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
});

describe('ICANS from a course', () => {
  const AIR = { device: 'room-air' } as const;
  const at = (scores: { iceScore?: number; capdScore?: number }, ageYears = 45) =>
    icansFindingsOf({ observation: observation(0, scores), oxygen: AIR, patient: { ageYears } });

  test('[ICANS-10] an adult is graded by ICE and a child under 12 by CAPD', () => {
    expect(pointGradeIcans(at({ iceScore: 5, capdScore: 0 }))).toBe(2);
    expect(pointGradeIcans(at({ iceScore: 5, capdScore: 0 }, 12))).toBe(2);
    expect(pointGradeIcans(at({ iceScore: 10, capdScore: 9 }, 11.9))).toBe(3);
  });

  test('[ICANS-10] whoever scores on ICE is alert; at 0 nobody says so', () => {
    expect(at({ iceScore: 1 }).consciousness).toBe('alert');
    expect(at({ iceScore: 0 }).consciousness).toBeNull();
    expect(pointGradeIcans(at({ iceScore: 0 }))).toBe(3);
  });

  test('[ICANS-10] what has no model is unknown, so the grade is never complete', () => {
    expect(at({})).toMatchObject({ seizure: null, motor: null, pressure: null });
    expect(gradeIcans(at({}))).toMatchObject({ grade: 0, complete: false });
  });

  test.each([45, 8])('[ICANS-11] on a ventilator there is no grade at %d years', (ageYears) => {
    const found = icansFindingsOf({
      observation: observation(0, { iceScore: 0, capdScore: 20 }),
      oxygen: { device: 'invasive-ventilation' },
      patient: { ageYears },
    });
    expect(pointGradeIcans(found)).toBeNull();
  });
});
