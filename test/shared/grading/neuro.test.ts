import { describe, expect, test } from '@jest/globals';
import { icansSnapshotSchema } from '#shared/contracts/icans-snapshot.ts';
import { gradeIcans, pointGradeIcans } from '#shared/grading/icans/icans.ts';
import { asked, refusedField } from './asked.ts';

const ASKED = {
  year: true,
  month: true,
  city: true,
  hospital: true,
  objectsNamed: 3,
  writing: true,
  attention: true,
};

describe.each([
  ['ice', 'command'],
  ['cartox10', 'headOfGovernment'],
] as const)('%s, a test of thinking', (key, own) => {
  const right = { ...ASKED, [own]: true };

  test('[ICANS-13] [ICANS-14] ten right items are ten points', () => {
    expect(asked(key, right)).toMatchObject({ total: 10, complete: true, flags: [] });
    const wrong = Object.fromEntries(Object.keys(right).map((item) => [item, false]));
    expect(asked(key, { ...wrong, objectsNamed: 0 }).total).toBe(0);
  });

  test.each(['year', 'month', 'city', 'hospital', 'writing', 'attention', own])(
    '[ICANS-13] [ICANS-14] %s is one point, and untested no point and no total',
    (item) => {
      expect(asked(key, { ...right, [item]: false })).toMatchObject({ total: 9, complete: true });
      expect(asked(key, { ...right, [item]: null })).toMatchObject({
        total: null,
        complete: false,
        partialSum: 9,
        parts: { [item]: null },
        flags: ['item-not-tested'],
      });
    },
  );

  test.each([0, 1, 2, 3])(
    '[ICANS-13] [ICANS-14] %d objects named are as many points',
    (objectsNamed) => {
      expect(asked(key, { ...right, objectsNamed }).total).toBe(7 + objectsNamed);
    },
  );

  test('[ICANS-13] [ICANS-14] four objects, and the item of the other test, are refused', () => {
    expect(refusedField(key, { objectsNamed: 4 })).toBe(`${key}.objectsNamed`);
    const other = key === 'ice' ? 'headOfGovernment' : 'command';
    expect(refusedField(key, { [other]: true })).toBe(`${key}.${other}`);
  });
});

test('[ICANS-13] a handwriting that changed is pointed out and takes no point off', () => {
  const answer = asked('ice', { ...ASKED, command: true, writingChanged: true });
  expect(answer).toMatchObject({ total: 10, flags: ['handwriting-changed'] });
});

describe('CAPD from its items', () => {
  const WELL = {
    eyeContact: 'always',
    purposefulActions: 'always',
    awareOfSurroundings: 'always',
    communicatesNeeds: 'always',
    restless: 'never',
    inconsolable: 'never',
    underactive: 'never',
    slowToRespond: 'never',
  };
  const OFTEN = ['never', 'rarely', 'sometimes', 'often', 'always'];

  test.each(Object.entries(WELL))(
    '[ICANS-16] %s scores 0 at %s and one more a step',
    (item, well) => {
      const steps = well === 'never' ? OFTEN : [...OFTEN].reverse();
      const points = steps.map((seen) => asked('capd', { ...WELL, [item]: seen }).total);
      expect(points).toEqual([0, 1, 2, 3, 4]);
    },
  );

  test('[ICANS-16] from 9 on it is positive; fewer points ask for the baseline', () => {
    expect(asked('capd', WELL)).toMatchObject({ total: 0, band: 'negative', flags: [] });
    const eight = { ...WELL, restless: 'always', underactive: 'always' };
    expect(asked('capd', eight)).toMatchObject({
      total: 8,
      band: 'negative',
      flags: ['compare-with-baseline'],
    });
    const nine = { ...eight, inconsolable: 'rarely' };
    expect(asked('capd', nine)).toMatchObject({ total: 9, band: 'positive', flags: [] });
    const most = Object.fromEntries(
      Object.entries(WELL).map(([item, well]) => [item, well === 'never' ? 'always' : 'never']),
    );
    expect(asked('capd', most).total).toBe(32);
  });

  test('[ICANS-16] a missing item leaves no total, and nine points are positive without it', () => {
    expect(asked('capd', { ...WELL, restless: null })).toMatchObject({
      total: null,
      band: 'incomplete',
      partialSum: 0,
    });
    const nine = { ...WELL, underactive: 'always', inconsolable: 'always', eyeContact: 'often' };
    expect(asked('capd', { ...nine, restless: null })).toMatchObject({
      total: null,
      band: 'positive',
    });
  });

  test('[ICANS-16] in deep sedation it says nothing', () => {
    expect(asked('capd', { ...WELL, deeplySedated: true })).toMatchObject({
      total: null,
      band: 'not-applicable',
      flags: ['deeply-sedated'],
    });
    expect(asked('capd', { ...WELL, deeplySedated: null })).toMatchObject({
      total: null,
      band: 'incomplete',
    });
  });
});

describe('CRES', () => {
  const WELL = {
    cartox10: 10,
    papilloedemaStage: 0,
    cerebralOedema: false,
    seizure: 'none',
    motorWeakness: false,
  };

  test.each([
    [{}, 0],
    [{ cartox10: 9 }, 1],
    [{ cartox10: 7 }, 1],
    [{ cartox10: 6 }, 2],
    [{ cartox10: 3 }, 2],
    [{ cartox10: 2 }, 3],
    [{ cartox10: 0 }, 3],
    [{ tooIllToTest: true }, 4],
    [{ papilloedemaStage: 1 }, 3],
    [{ papilloedemaStage: 2 }, 3],
    [{ papilloedemaStage: 3 }, 4],
    [{ papilloedemaStage: 5 }, 4],
    [{ openingPressureMmHg: 19.9 }, 0],
    [{ openingPressureMmHg: 19.9, raisedPressureSuspected: true }, 3],
    [{ openingPressureMmHg: 20 }, 4],
    [{ cerebralOedema: true }, 4],
    [{ seizure: 'partial' }, 3],
    [{ seizure: 'eeg-resolved' }, 3],
    [{ seizure: 'generalised' }, 4],
    [{ seizure: 'status' }, 4],
    [{ motorWeakness: true }, 4],
  ])('[ICANS-15] %j is grade %d', (differs, grade) => {
    const answer = asked('cres', { ...WELL, ...differs });
    expect(answer).toMatchObject({ grade, complete: true });
    expect(Math.max(...answer.reasons.map((one) => one.grade ?? 0))).toBe(grade);
  });

  test('[ICANS-15] what was not examined leaves it incomplete, and nothing at all no grade', () => {
    for (const field of Object.keys(WELL)) {
      const { grade, complete } = asked('cres', { ...WELL, [field]: null });
      expect([grade, complete]).toEqual([field === 'cartox10' ? null : 0, false]);
    }
    const unseen = { ...WELL, cerebralOedema: null };
    expect(asked('cres', unseen).reasons[1]).toMatchObject({ axis: 'pressure', grade: null });
    const { grade, complete } = asked('cres', { ...WELL, tooIllToTest: null });
    expect([grade, complete]).toEqual([0, false]);
    const unasked = { ...WELL, raisedPressureSuspected: null, openingPressureMmHg: 10 };
    expect(asked('cres', unasked).reasons[1]).toMatchObject({ axis: 'pressure', grade: null });
    expect(asked('cres', {})).toMatchObject({ grade: null, complete: false });
    expect(asked('cres', { seizure: 'partial' })).toMatchObject({ grade: 3, complete: false });
    const suspected = { ...WELL, raisedPressureSuspected: true };
    expect(asked('cres', suspected)).toMatchObject({ grade: 3, complete: false });
    expect(asked('cres', { seizure: 'status' })).toMatchObject({ grade: 4, complete: true });
  });

  test('[ICANS-15] a sign of raised pressure does not stand in for one that was not looked for', () => {
    const mild = { ...WELL, papilloedemaStage: 2 };
    expect(asked('cres', mild)).toMatchObject({ grade: 3, complete: true });
    expect(asked('cres', { ...mild, cerebralOedema: null })).toMatchObject({
      grade: 3,
      complete: false,
    });
    const measured = { ...WELL, raisedPressureSuspected: true, openingPressureMmHg: 10 };
    expect(asked('cres', { ...measured, papilloedemaStage: null })).toMatchObject({
      grade: 3,
      complete: false,
    });
  });
});

describe('death from ICANS', () => {
  const examined = icansSnapshotSchema.parse({
    ice: 10,
    consciousness: 'alert',
    seizure: 'none',
    motor: 'none',
    pressure: 'none',
  });

  test('[ICANS-12] is grade 5 with one reason', () => {
    expect(gradeIcans({ ...examined, deathFromIcans: true })).toMatchObject({
      grade: 5,
      complete: true,
      reasons: [{ axis: 'death', grade: 5, rule: 'ICANS-DEATH' }],
    });
    expect(asked('icans', { deathFromIcans: true }).grade).toBe(5);
  });

  test('[ICANS-12] is the point grade of whoever died of it, however well examined', () => {
    expect(pointGradeIcans({ ...examined, deathFromIcans: true })).toBe(5);
  });

  test('[ICANS-12] that is unknown leaves the grade incomplete, left out there is none', () => {
    expect(gradeIcans({ ...examined, deathFromIcans: null })).toMatchObject({
      grade: 0,
      complete: false,
    });
    expect(gradeIcans(examined)).toMatchObject({ grade: 0, complete: true });
  });
});
