import { describe, expect, test } from '@jest/globals';
import { VITALS } from '#shared/contracts/quantities.ts';
import { explain } from '#shared/engine/explain.ts';
import { observe } from '#shared/engine/observe.ts';
import { forceAt, forcesAt, leftBy, type Override } from '#shared/engine/overrides.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { overrideWith } from '#test/support/overrides.ts';
import { at, coursesOf, patientWith, statesOf } from '#test/support/patient.ts';

const DAYS = 0.6;
const plain = statesOf({ days: DAYS });
const under = (...overrides: readonly Override[]) => statesOf({ days: DAYS, overrides });

/** What a vital sign comes to where it would be 80 by itself. */
const of80 = (override: Override, tick: number) => {
  const force = forceAt(override, tick);
  return force === null ? null : 80 * force.kept + force.added;
};

describe('the way to a value and back', () => {
  const ramped = overrideWith({ vital: 'mapMmHg', value: 50, rampMinutes: 10, untilTick: 660 });

  test('[OVR-1] it leads straight to the value within its minutes, holds, and leads straight back', () => {
    expect([600, 601, 608, 609, 610, 659].map((tick) => of80(ramped, tick))).toEqual([
      77, 74, 53, 50, 50, 50,
    ]);
    expect([660, 661, 668].map((tick) => of80(ramped, tick))).toEqual([53, 56, 77]);
    expect([669, 670, 5000].map((tick) => of80(ramped, tick))).toEqual([null, null, null]);
  });

  test.each([0, 1])('[OVR-1] with a ramp of %i minutes it is there and gone at once', (minutes) => {
    const sudden = { ...ramped, rampMinutes: minutes };
    expect([600, 659, 660].map((tick) => of80(sudden, tick))).toEqual([50, 50, null]);
  });

  test('[OVR-1] released on the way it turns back from where it is', () => {
    const turned = { ...ramped, untilTick: 604 };
    expect([603, 604, 612, 613].map((tick) => of80(turned, tick))).toEqual([68, 69.2, 78.8, null]);
  });

  test('[OVR-1] released in the tick in which it is set it never was', () => {
    expect(forcesAt([{ ...ramped, untilTick: 600 }], 600)).toEqual({
      mapMmHg: { kept: 1, added: 0 },
    });
  });

  test('[OVR-1] a state holds the value exactly, and noise of the devices alone is left', () => {
    const held = under(overrideWith({ vital: 'mapMmHg', value: 50 }));
    const shown = [700, 701, 702, 703].map((tick) => observe(patientWith({}), at(held, tick)));
    expect(at(held, 700).vitals.mapMmHg).toBe(50);
    expect(new Set(shown.map(({ mapMmHg }) => mapMmHg)).size).toBeGreaterThan(1);
  });

  test('[OVR-2] a new one leads on from where the one before it has got to', () => {
    const first = overrideWith({ vital: 'mapMmHg', value: 50, rampMinutes: 10 });
    const half = leftBy(first, 605);
    expect(half).toEqual({ kept: 0.5, added: 25 });
    const second = { ...first, value: 95, sinceTick: 605, rampMinutes: 3, from: half };
    expect([605, 606, 607, 608].map((tick) => of80(second, tick))).toEqual([75, 85, 95, 95]);
    const given = { ...second, untilTick: 700 };
    expect([699, 700, 701, 702].map((tick) => of80(given, tick))).toEqual([95, 90, 85, null]);
  });

  test('[OVR-2] where none is left, a new one begins from the value itself', () => {
    const gone = overrideWith({ vital: 'mapMmHg', value: 50, untilTick: 610 });
    expect(leftBy(gone, 611)).toEqual({ kept: 1, added: 0 });
    expect(leftBy(undefined, 611)).toEqual({ kept: 1, added: 0 });
  });

  test('[OVR-2] nobody may ask for a time before it', () => {
    expect(() => forceAt(ramped, 598)).toThrow('tick 598 lies before the override of tick 600');
  });
});

describe('what depends on an overridden vital sign', () => {
  const TICK = 700;
  const change = (states: readonly PatientState[], name: keyof PatientState['vitals']) =>
    at(states, TICK).vitals[name] - at(plain, TICK).vitals[name];

  test('[OVR-3] a fever drives heart and breathing and lowers the pressure', () => {
    const hot = under(overrideWith({ vital: 'temperatureC', value: 40 }));
    const { parameters } = patientWith({});
    const warmer = 40 - at(plain, TICK).temperatureC;
    expect(at(hot, TICK).temperatureC).toBe(40);
    expect(change(hot, 'mapMmHg')).toBeCloseTo(-6, 9);
    expect(change(hot, 'respiratoryRatePerMin')).toBeCloseTo(
      parameters.respiratoryRatePerC * warmer,
      9,
    );
    expect(change(hot, 'heartRatePerMin')).toBeGreaterThanOrEqual(
      parameters.heartRatePerC * warmer - 1e-9,
    );
    expect(at(hot, TICK).fatigue).toBeGreaterThan(at(plain, TICK).fatigue + 0.1);
  });

  test('[OVR-3] the three pressures fall together, the heart answers and lactate rises', () => {
    const low = under(overrideWith({ vital: 'mapMmHg', value: 45 }));
    const fall = change(low, 'mapMmHg');
    const { baseline } = patientWith({});
    expect(at(low, TICK).vitals.mapMmHg).toBe(45);
    expect(change(low, 'systolicMmHg')).toBeCloseTo(fall, 9);
    expect(change(low, 'diastolicMmHg')).toBeCloseTo(fall, 9);
    expect(change(low, 'heartRatePerMin')).toBeCloseTo(0.6 * (baseline.mapMmHg - 8 - 45), 9);
    expect(at(low, TICK).labs.lactateMmolPerL).toBeGreaterThan(
      at(plain, TICK).labs.lactateMmolPerL + 0.5,
    );
  });

  test('[OVR-3] nothing depends on saturation, breathing, heart rate and fatigue', () => {
    const moved = under(
      overrideWith({ vital: 'spo2Percent', value: 84 }),
      overrideWith({ vital: 'respiratoryRatePerMin', value: 34 }),
      overrideWith({ vital: 'heartRatePerMin', value: 150 }),
      overrideWith({ vital: 'fatigue', value: 9 }),
    );
    const { overridden: _, fatigue, vitals, ...rest } = at(moved, TICK);
    expect(fatigue).toBe(9);
    expect(vitals).toEqual({
      ...at(plain, TICK).vitals,
      spo2Percent: 84,
      respiratoryRatePerMin: 34,
      heartRatePerMin: 150,
    });
    expect(at(plain, TICK)).toMatchObject(rest);
  });

  test('[OVR-3] a rigor is judged by the temperature that the body has by itself', () => {
    const patient = patientWith({ S: 8, tpk: 1, Td: 0.3 });
    const chilled = [overrideWith({ vital: 'temperatureC', value: 36, sinceTick: 0 })];
    const rigors = (states: readonly PatientState[]) => states.map(({ rigor }) => rigor);
    const own = rigors(coursesOf(patient, { days: 1.5 }));
    expect(rigors(coursesOf(patient, { days: 1.5, overrides: chilled }))).toEqual(own);
    expect(own).toContain(1);
  });

  test.each([
    ['mapMmHg', VITALS.mapMmHg.minimum],
    ['mapMmHg', VITALS.mapMmHg.maximum],
  ] as const)('[OVR-6] at %s %i the pressures still stand in their order', (vital, value) => {
    const { vitals } = at(under(overrideWith({ vital, value })), TICK);
    expect(vitals.mapMmHg).toBe(value);
    expect(vitals.systolicMmHg).toBeGreaterThan(value);
    expect(vitals.diastolicMmHg).toBeLessThan(value);
  });

  test('[OVR-6] a value outside the range of its vital sign is taken as the end of the range', () => {
    const overrides = [overrideWith({ vital: 'spo2Percent', value: 20 })];
    expect(at(under(...overrides), TICK).vitals.spo2Percent).toBe(VITALS.spo2Percent.minimum);
  });
});

describe('why an overridden vital sign is what it is', () => {
  const patient = patientWith({});
  const part = (state: PatientState, vital: Parameters<typeof explain>[2], named: string) =>
    explain(patient, state, vital).find(({ cause }) => cause === named)?.value;

  test('[OVR-5] the override is a part of its vital sign, and of no other', () => {
    const state = at(under(overrideWith({ vital: 'temperatureC', value: 40 })), 700);
    const own = at(plain, 700).temperatureC;
    expect(part(state, 'temperatureC', 'override')).toBeCloseTo(40 - own, 9);
    expect(part(state, 'heartRatePerMin', 'override')).toBeUndefined();
    expect(part(state, 'heartRatePerMin', 'fever')).toBeGreaterThan(15);
    expect(part(at(plain, 700), 'temperatureC', 'override')).toBeUndefined();
  });

  test('[OVR-5] one of the mean pressure is the same part of all three', () => {
    const state = at(under(overrideWith({ vital: 'mapMmHg', value: 45 })), 700);
    const fall = 45 - at(plain, 700).vitals.mapMmHg;
    for (const vital of ['systolicMmHg', 'diastolicMmHg', 'mapMmHg'] as const) {
      expect(part(state, vital, 'override')).toBeCloseTo(fall, 9);
      expect(part(state, vital, 'limit')).toBeUndefined();
    }
  });

  test('[OVR-5] what temperature and fatigue lag behind by is that of their own course', () => {
    const overrides = [
      overrideWith({ vital: 'temperatureC', value: 40 }),
      overrideWith({ vital: 'fatigue', value: 9 }),
    ];
    const state = at(under(...overrides), 600);
    const lag = part(at(plain, 600), 'temperatureC', 'lag') ?? NaN;
    expect(part(state, 'temperatureC', 'lag')).toBeCloseTo(lag, 9);
    expect(part(state, 'fatigue', 'override')).toBeCloseTo(9 - at(plain, 600).fatigue, 2);
  });
});
