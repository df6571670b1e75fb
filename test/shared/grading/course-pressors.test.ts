import { describe, expect, test } from '@jest/globals';
import type { Observation, PressorRecord } from '#shared/contracts/observation.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { doseOf } from '#shared/grading/crs/signs/high-dose.ts';
import { findingsOf } from '#shared/grading/findings.ts';
import { startIndications, stepIndications } from '#shared/grading/indications.ts';
import { infusion, labs, observation, PATIENT, treatments } from './builders.ts';

interface Plan {
  /** What the monitor reads where it is not a well adult, by tick. */
  readonly seen?: Readonly<Record<number, Partial<Observation>>>;
  /** The vasopressors from a tick on. */
  readonly pressors: Readonly<Record<number, readonly PressorRecord[]>>;
  readonly ageYears?: number;
}

const LOW = { systolicMmHg: 80 };
/** 20 ug/min at 70 kg, just high dose. */
const HIGH = 20 / 70;

/** Runs a course from tick 0 to a tick and reads the findings of that tick. */
function at(lastTick: number, plan: Plan) {
  const patient = { ...PATIENT, ageYears: plan.ageYears ?? PATIENT.ageYears };
  let indications = startIndications();
  let given = treatments();
  for (let tick = 0; tick <= lastTick; tick += 1) {
    given = treatments({ pressors: plan.pressors[tick] ?? given.pressors });
    const read = observation(tick, plan.seen?.[tick]);
    indications = stepIndications(indications, { observation: read, treatments: given, patient });
  }
  const findings = findingsOf({
    observation: observation(lastTick, plan.seen?.[lastTick]),
    labs: labs(),
    treatments: given,
    indications,
    episodeOnsetTick: null,
    patient,
  });
  return { ...findings, names: findings.vasopressors?.map(({ drug }) => drug) };
}

describe('a vasopressor and its indication', () => {
  test('[CRS-42] started after a low pressure it counts', () => {
    const from = infusion({ startTick: 20 });
    const found = at(60, { seen: { 10: LOW }, pressors: { 20: [from] } });
    expect(found.vasopressors).toEqual([
      { drug: 'norepinephrine', dose: 0.1, unit: 'ug/kg/min', hoursAtDose: 40 / 60 },
    ]);
    expect(found.flags).toEqual([]);
  });

  test.each([
    [250, ['norepinephrine'], []],
    [251, [], ['pressor-without-indication']],
  ])(
    '[CRS-42] started at tick %d after a low pressure at tick 10: %j',
    (startTick, names, flags) => {
      const plan = { seen: { 10: LOW }, pressors: { [startTick]: [infusion({ startTick })] } };
      expect(at(300, plan)).toMatchObject({ names, flags });
    },
  );

  test('[CRS-42] it goes on counting as long as it runs, through every titration', () => {
    const pressors = {
      20: [infusion({ startTick: 20 })],
      900: [infusion({ startTick: 20, doseTick: 900, dose: 0.05 })],
    };
    expect(at(2000, { seen: { 10: LOW }, pressors }).names).toEqual(['norepinephrine']);
  });

  test('[CRS-42] started without need it counts from the tick at which the pressure falls on it', () => {
    const plan = { seen: { 500: LOW }, pressors: { 20: [infusion({ startTick: 20 })] } };
    expect(at(499, plan).names).toEqual([]);
    expect(at(500, plan).names).toEqual(['norepinephrine']);
    expect(at(2000, plan).names).toEqual(['norepinephrine']);
  });

  test('[CRS-42] a second one without need is left out while the first runs', () => {
    const first = infusion({ startTick: 20 });
    const second = infusion({ drug: 'epinephrine', startTick: 900 });
    const pressors = { 20: [first], 900: [first, second] };
    expect(at(1000, { seen: { 10: LOW }, pressors })).toMatchObject({
      names: ['norepinephrine'],
      flags: ['pressor-without-indication'],
    });
  });

  test('[CRS-42] one that replaces the last that counted counts as well', () => {
    const first = infusion({ startTick: 20 });
    const second = infusion({ drug: 'epinephrine', startTick: 900 });
    const pressors = { 20: [first], 900: [first, second], 930: [second] };
    expect(at(929, { seen: { 10: LOW }, pressors }).names).toEqual(['norepinephrine']);
    expect(at(930, { seen: { 10: LOW }, pressors })).toMatchObject({
      names: ['epinephrine'],
      flags: [],
    });
  });

  test('[CRS-42] one that counts as a replacement lends nothing to the next without need', () => {
    const replacement = infusion({ drug: 'epinephrine', startTick: 900 });
    const next = infusion({ drug: 'vasopressin', unit: 'U/min', dose: 0.03, startTick: 2000 });
    const pressors = {
      20: [infusion({ startTick: 20 })],
      900: [replacement],
      2000: [replacement, next],
    };
    expect(at(2100, { seen: { 10: LOW }, pressors })).toMatchObject({
      names: ['epinephrine'],
      flags: ['pressor-without-indication'],
    });
  });

  test('[CRS-42] stopped and started again it is judged again', () => {
    const again = infusion({ startTick: 1000 });
    const pressors = { 20: [infusion({ startTick: 20 })], 600: [], 1000: [again] };
    expect(at(1100, { seen: { 10: LOW }, pressors }).names).toEqual([]);
  });

  test.each([
    [15.9, 0],
    [16, 1],
  ])('[CRS-45] at %d years a MAP of 64 mmHg calls for %d', (ageYears, count) => {
    const seen = { 10: { mapMmHg: 64 } };
    const found = at(60, { seen, pressors: { 20: [infusion({ startTick: 20 })] }, ageYears });
    expect(found.vasopressors).toHaveLength(count);
  });
});

describe('the hours of a vasopressor', () => {
  const seen = { 10: LOW };

  test.each([
    [199, 'low'],
    [200, 'high'],
  ])('[CRS-43] high dose from tick 20 on is high at tick %d: %s', (tick, dose) => {
    const plan = { seen, pressors: { 20: [infusion({ startTick: 20, dose: HIGH })] } };
    expect(doseOf(at(tick, plan))).toBe(dose);
  });

  test('[CRS-43] titration within the high dose does not start the hours again', () => {
    const pressors: Record<number, readonly PressorRecord[]> = {};
    for (let tick = 20; tick < 220; tick += 15) {
      const dose = HIGH + (tick % 2 === 0 ? 0.04 : 0);
      pressors[tick] = [infusion({ startTick: 20, doseTick: tick, dose })];
    }
    expect(doseOf(at(199, { seen, pressors }))).toBe('low');
    expect(doseOf(at(200, { seen, pressors }))).toBe('high');
  });

  test('[CRS-43] one tick below it does', () => {
    const pressors = {
      20: [infusion({ startTick: 20, dose: HIGH })],
      150: [infusion({ startTick: 20, doseTick: 150, dose: HIGH - 0.01 })],
      151: [infusion({ startTick: 20, doseTick: 151, dose: HIGH })],
    };
    expect(doseOf(at(330, { seen, pressors }))).toBe('low');
    expect(doseOf(at(331, { seen, pressors }))).toBe('high');
  });

  test('[CRS-43] the table may be met by one row after the other', () => {
    const second = infusion({ drug: 'vasopressin', unit: 'U/min', dose: 0.03, startTick: 100 });
    const pressors = {
      20: [infusion({ startTick: 20, dose: HIGH })],
      100: [infusion({ startTick: 20, doseTick: 100, dose: 0.15 }), second],
    };
    const both = { seen: { ...seen, 90: LOW }, pressors };
    expect(doseOf(at(200, both))).toBe('high');
    expect(CRS_SCALES.Penn.pointGrade(at(200, both))).toBe(4);
  });

  test('[CRS-43] below the table an agent carries the hours at its own dose', () => {
    const pressors = {
      20: [infusion({ startTick: 20 })],
      80: [infusion({ startTick: 20, doseTick: 80, dose: 0.12 })],
    };
    expect(at(140, { seen, pressors }).vasopressors?.[0]?.hoursAtDose).toBe(1);
    expect(at(140, { seen, pressors }).pressorHoursContinuous).toBe(2);
  });

  test.each([
    [161, 1461 - 20],
    [162, 1461 - 162],
  ])('[CRS-44] after a break from tick 101 to %d it has run for %d min', (startTick, minutes) => {
    const again = infusion({ startTick });
    const pressors = { 20: [infusion({ startTick: 20 })], 101: [], [startTick]: [again] };
    const found = at(1461, { seen: { 10: LOW, 100: LOW }, pressors });
    expect(found.pressorHoursContinuous).toBeCloseTo(minutes / 60, 9);
    expect(CRS_SCALES.MSKCC.pointGrade(found)).toBe(minutes >= 1440 ? 3 : 2);
  });

  test('[CRS-44] one that does not count does not count here either', () => {
    const found = at(600, { pressors: { 20: [infusion({ startTick: 20 })] } });
    expect(found).toMatchObject({ vasopressors: [], pressorHoursContinuous: null });
  });

  test('[CRS-44] a cross-over is no break', () => {
    const second = infusion({ drug: 'epinephrine', startTick: 900 });
    const pressors = {
      20: [infusion({ startTick: 20 })],
      900: [infusion({ startTick: 20 }), second],
      930: [second],
    };
    expect(at(1000, { seen, pressors }).pressorHoursContinuous).toBeCloseTo(980 / 60, 9);
  });
});
