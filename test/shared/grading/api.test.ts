import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeAnswerSchema, SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { answerGradeRequest } from '#shared/grading/api.ts';
import { readText } from '#test/support/repository.ts';
import { anyMaskedFindings } from './builders.ts';

interface Vector {
  readonly id: string;
  readonly reason: string;
  readonly crs?: unknown;
  readonly icans?: unknown;
  readonly news2?: unknown;
  readonly expected: Readonly<Record<string, number | string>>;
}

const vectors = (name: string): Vector[] => JSON.parse(readText(`test/golden/${name}.json`));
const CRS_VECTORS = vectors('grading-crs');
const ICANS_VECTORS = vectors('grading-icans');
const NEWS2_VECTORS = vectors('grading-news2');

function answer(body: unknown) {
  const result = answerGradeRequest(body);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : {};
}

function refused(body: unknown) {
  const result = answerGradeRequest(body);
  expect(result).toMatchObject({ ok: false });
  return result.ok ? undefined : result.error;
}

describe('golden vectors', () => {
  test('[CRS-1] there are thirty for CRS, fifteen for ICANS and fifteen for NEWS2', () => {
    expect([CRS_VECTORS.length, ICANS_VECTORS.length, NEWS2_VECTORS.length]).toEqual([30, 15, 15]);
  });

  test.each(CRS_VECTORS.map((vector) => [vector.id, vector.reason, vector] as const))(
    '[CRS-1] %s: %s',
    (_id, _reason, vector) => {
      const { crs } = answer({ crs: vector.crs });
      const scales = Object.entries(crs ?? {});
      const grades = Object.fromEntries(scales.map(([scale, { grade }]) => [scale, grade]));
      expect(grades).toEqual(vector.expected);
      expect(scales.every(([, { complete }]) => complete)).toBe(true);
    },
  );

  test.each(ICANS_VECTORS.map((vector) => [vector.id, vector.reason, vector] as const))(
    '[ICANS-1] %s: %s',
    (_id, _reason, vector) => {
      const { icans } = answer({ icans: vector.icans });
      expect(icans).toMatchObject({ ...vector.expected, complete: true });
    },
  );

  test.each(NEWS2_VECTORS.map((vector) => [vector.id, vector.reason, vector] as const))(
    '[NEWS-1] %s: %s',
    (_id, _reason, vector) => {
      expect(answer({ news2: vector.news2 }).news2).toMatchObject(vector.expected);
    },
  );
});

describe('the answer', () => {
  test('[GRADE-1] one snapshot is answered by one object', () => {
    const { crs, icans, news2 } = answer({ crs: { temperatureC: 38 }, icans: {}, news2: {} });
    expect(crs).toHaveProperty('ASTCT.grade', 1);
    expect(icans).toHaveProperty('grade', null);
    expect(news2).toHaveProperty('total', null);
  });

  test('[GRADE-1] an array is answered by an array in the same order', () => {
    const crs = [{ temperatureC: 38, systolicMmHg: 80 }, {}, { temperatureC: 38 }];
    const { crs: answers } = answer({ crs });
    expect(answers).toMatchObject([
      { ASTCT: { grade: 2 } },
      { ASTCT: { grade: null } },
      { ASTCT: { grade: 1 } },
    ]);
    expect(answer({ crs: [] })).toEqual({ crs: [] });
  });

  test('[GRADE-1] what was not asked is not in the answer', () => {
    expect(Object.keys(answer({ news2: {} }))).toEqual(['news2']);
    expect(Object.keys(answer({ crs: {}, news2: {} }))).toEqual(['crs', 'news2']);
    expect(answer({ icans: [] })).toEqual({ icans: [] });
  });

  test('[GRADE-1] a CRS snapshot is answered by every scale', () => {
    expect(Object.keys(answer({ crs: {} }).crs ?? {})).toEqual([...SCALE_NAMES]);
  });

  test('[GRADE-2] every answer meets its schema', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ seen }) => {
        const result = answerGradeRequest({ crs: [seen], icans: {}, news2: [{ onOxygen: null }] });
        const value = result.ok ? result.value : result.error;
        expect(gradeAnswerSchema.safeParse(value).error).toBeUndefined();
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('[GRADE-5] fields that are left out take their defaults', () => {
    const { crs } = answer({ crs: { temperatureC: 38.4, systolicMmHg: 89, spo2Percent: 97 } });
    expect(crs).toMatchObject({ ASTCT: { grade: 2, complete: true } });
    const cannula = { device: 'nasal-cannula', flowLPerMin: 2 };
    const given = { temperatureC: 38.4, systolicMmHg: 120, oxygen: cannula };
    expect(answer({ crs: given }).crs).toMatchObject({ ASTCT: { grade: 2, complete: true } });
  });

  test('[GRADE-5] null is unknown also where a default exists', () => {
    const known = { temperatureC: 38.4, systolicMmHg: 120, spo2Percent: 97 };
    for (const field of ['oxygen', 'vasopressors', 'fluidBolusesForBp', 'crsSuspected']) {
      const { crs } = answer({ crs: { ...known, [field]: null } });
      expect(crs).toMatchObject({ ASTCT: { complete: false } });
    }
  });

  test.each([
    [['acetaminophen'], 'paracetamol'],
    [['paracetamol'], 'paracetamol'],
  ])('[GRADE-4] the suppressant %j is called %s', (suppressantsAfterOnset, name) => {
    const { crs } = answer({
      crs: { temperatureC: 37, qualifyingFeverEarlierThisEpisode: true, suppressantsAfterOnset },
    });
    expect(JSON.stringify(crs)).toContain(`then ${name}:`);
  });

  test('[GRADE-4] noradrenaline is norepinephrine and adrenaline is epinephrine', () => {
    const on = (...drugs: string[]) => {
      const vasopressors = drugs.map((drug) => ({ drug, dose: 4, unit: 'ug/min' }));
      return answer({ crs: { temperatureC: 38.4, vasopressors } }).crs;
    };
    expect(on('noradrenaline', 'norepinephrine')).toMatchObject({ ASTCT: { grade: 3 } });
    expect(on('noradrenaline', 'adrenaline')).toMatchObject({ ASTCT: { grade: 4 } });
  });

  test('[GRADE-6] a thousand snapshots are answered', () => {
    const crs = Array.from({ length: 1000 }, () => ({ temperatureC: 38 }));
    expect(answer({ crs }).crs).toHaveLength(1000);
  });
});

describe('what is refused', () => {
  test.each([
    [{ crs: { tempC: 38 } }, 'crs.tempC'],
    [{ crs: [{}, { sbp: 90 }] }, 'crs.1.sbp'],
    [{ crs: { oxygen: { device: 'hfnc', flowLpm: 30 } } }, 'crs.oxygen.flowLpm'],
    [{ crs: [{ vasopressors: [{ drug: 'dopamine', rate: 3 }] }] }, 'crs.0.vasopressors.0.rate'],
    [{ news2: { sbp: 120 } }, 'news2.sbp'],
    [{ icans: [{ iceScore: 7 }] }, 'icans.0.iceScore'],
    [{ crs: {}, sofa: {} }, 'sofa'],
  ])('[GRADE-2] %j: the unknown field %s is named', (body, field) => {
    expect(refused(body)).toEqual({
      code: 'request-invalid',
      message: `${field}: is not a field of this request`,
      field,
      limit: 'is not a field of this request',
    });
  });

  test.each([
    ['temperatureC', 24.9, 25, 'must be 25-45 °C'],
    ['temperatureC', 45.1, 45, 'must be 25-45 °C'],
    ['systolicMmHg', -1, 0, 'must be 0-300 mmHg'],
    ['systolicMmHg', 301, 300, 'must be 0-300 mmHg'],
    ['systolicMmHg', 89.5, 89, 'must be a whole number, 0-300'],
    ['spo2Percent', 101, 100, 'must be 0-100 %'],
    ['ageYears', -0.1, 0, 'must be 0-120 years'],
    ['ageYears', 121, 120, 'must be 0-120 years'],
    ['weightKg', 1.9, 2, 'must be 2-300 kg'],
    ['fluidBolusesForBp', -1, 0, 'must be 0-50 boluses'],
    ['pressorHoursContinuous', -1, 0, 'must be 0-2400 h'],
    ['temperatureC', '38', null, 'must be a number, 25-45 °C'],
    ['crsSuspected', 'yes', true, 'must be true, false or null'],
  ])('[GRADE-3] %s %j is refused with its limit, %j is not', (field, wrong, right, limit) => {
    expect(refused({ crs: [{}, { [field]: wrong }] })).toMatchObject({
      code: 'request-invalid',
      field: `crs.1.${field}`,
      limit,
    });
    expect(answer({ crs: { [field]: right } })).toHaveProperty('crs');
  });

  test.each([
    [{ oxygen: { device: 'hfnc', flowLPerMin: 81 } }, 'crs.oxygen.flowLPerMin'],
    [{ oxygen: { device: 'hfnc', fio2: 40 } }, 'crs.oxygen.fio2'],
    [{ oxygen: { device: 'tent' } }, 'crs.oxygen.device'],
    [{ oxygen: { flowLPerMin: 2 } }, 'crs.oxygen.device'],
    [{ oxygen: { device: 'hfnc', reason: 'habit' } }, 'crs.oxygen.reason'],
    [{ oxygen: { device: 'room-air', flowLPerMin: 2 } }, 'crs.oxygen.flowLPerMin'],
    [{ oxygen: { device: 'room-air', fio2: 0.3 } }, 'crs.oxygen.fio2'],
    [{ vasopressors: [{ drug: 'saline' }] }, 'crs.vasopressors.0.drug'],
    [{ vasopressors: [{ drug: 'dopamine', dose: 0 }] }, 'crs.vasopressors.0.dose'],
    [{ vasopressors: [{ drug: 'vasopressin', unit: 'ug/min' }] }, 'crs.vasopressors.0.unit'],
    [{ suppressantsAfterOnset: ['aspirine'] }, 'crs.suppressantsAfterOnset.0'],
    [{ organToxicity: [{ organ: 'liver', grade: 5 }] }, 'crs.organToxicity.0.grade'],
  ])('[GRADE-8] %j names %s', (crs, field) => {
    expect(refused({ crs })).toMatchObject({ code: 'request-invalid', field });
  });

  test.each([
    [{ ice: 11 }, 'icans.ice'],
    [{ ice: 7.5 }, 'icans.ice'],
    [{ capd: 33 }, 'icans.capd'],
    [{ consciousness: 'asleep' }, 'icans.consciousness'],
    [{ seizure: 'focal' }, 'icans.seizure'],
    [{ seizureSeconds: -1 }, 'icans.seizureSeconds'],
    [{ seizure: 'none', seizureSeconds: 90 }, 'icans.seizureSeconds'],
    [{ motor: 'weak' }, 'icans.motor'],
    [{ pressure: 'high' }, 'icans.pressure'],
    [{ developmentalDelay: 'no' }, 'icans.developmentalDelay'],
  ])('[GRADE-3] ICANS with %j names %s', (icans, field) => {
    expect(refused({ icans })).toMatchObject({ code: 'request-invalid', field });
  });

  test('[GRADE-3] ICANS takes what lies at its limits', () => {
    for (const icans of [
      { ice: 0 },
      { ice: 10 },
      { capd: 32 },
      { seizure: 'none', seizureSeconds: 0 },
    ]) {
      expect(answer({ icans })).toHaveProperty('icans');
    }
  });

  test.each([
    [{ respiratoryRatePerMin: 121 }, 'news2.0.respiratoryRatePerMin'],
    [{ heartRatePerMin: -1 }, 'news2.0.heartRatePerMin'],
    [{ acvpu: 'X' }, 'news2.0.acvpu'],
    [{ spo2Scale: 3 }, 'news2.0.spo2Scale'],
    [{ onOxygen: 'no' }, 'news2.0.onOxygen'],
  ])('[GRADE-3] NEWS2 with %j names %s', (snapshot, field) => {
    expect(refused({ news2: [snapshot] })).toMatchObject({ code: 'request-invalid', field });
  });

  test('[GRADE-6] more than a thousand snapshots are refused', () => {
    const crs = Array.from({ length: 1001 }, () => ({}));
    expect(refused({ crs })).toMatchObject({
      field: 'crs',
      limit: 'must have 1000 snapshots at most',
    });
  });

  test.each([
    [{}, '(whole)'],
    [null, '(whole)'],
    [[], '(whole)'],
    ['crs', '(whole)'],
    [{ crs: 5 }, 'crs'],
    [{ crs: null }, 'crs'],
    [{ crs: [null] }, 'crs.0'],
    [{ icans: 'none' }, 'icans'],
  ])('[GRADE-7] the body %j is refused', (body, field) => {
    expect(refused(body)).toMatchObject({ code: 'request-invalid', field });
  });

  test('[GRADE-7] a key without a snapshot asks for nothing', () => {
    expect(answerGradeRequest({ crs: undefined })).toMatchObject({
      ok: false,
      error: { field: '(whole)' },
    });
  });

  test('[GRADE-7] the refusal of an empty body says what it could have had', () => {
    const limit =
      'must have one of crs, icans, news2, qsofa, sirs, shockIndex, mews, ctcaeFever, ice, ' +
      'cartox10, cres, capd, iecHs, icaht, tIcaht';
    expect(refused({})).toMatchObject({
      message: `(whole): ${limit}`,
      field: '(whole)',
      limit,
    });
  });
});
