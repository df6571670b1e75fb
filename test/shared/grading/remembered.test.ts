import { describe, expect, test } from '@jest/globals';
import type { Observation, OxygenSupport, TreatmentRecord } from '#shared/contracts/observation.ts';
import {
  type Indications,
  startIndications,
  stepIndications,
} from '#shared/grading/indications.ts';
import { gradedPressors } from '#shared/grading/pressor-indications.ts';
import { infusion, observation, PATIENT, treatments } from './builders.ts';

const CANNULA: OxygenSupport = { device: 'nasal-cannula', flowLPerMin: 2, fio2: 0.28 };
const LOW = { systolicMmHg: 80 };

/** One tick of a course of a well adult, with what differs. */
function step(
  state: Indications,
  tick: number,
  given: Partial<TreatmentRecord>,
  seen: Partial<Observation> = {},
): Indications {
  const read = observation(tick, seen);
  return stepIndications(state, {
    observation: read,
    treatments: treatments(given),
    patient: PATIENT,
  });
}

describe('what a course remembers', () => {
  test('[CRS-49] a tick that brings nothing new leaves it as it is', () => {
    const given = {
      oxygen: CANNULA,
      bolusTicks: [0],
      pressors: [infusion()],
      suppressants: [{ tick: 0, drug: 'paracetamol' }],
    } as const;
    const state = step(startIndications(), 0, given, LOW);
    const again = { ...given, oxygen: { ...CANNULA }, pressors: [infusion()] };
    expect(step(state, 1, again)).toBe(state);
  });

  test.each([{ device: 'hfnc' }, { flowLPerMin: 3 }, { fio2: 0.3 }] as const)(
    '[CRS-25] oxygen is another one by %j alone',
    (differs) => {
      const state = step(startIndications(), 0, { oxygen: CANNULA }, { spo2Percent: 88 });
      const oxygen = { ...CANNULA, ...differs };
      expect(step(state, 1, { oxygen })).toMatchObject({ oxygen, gradedOxygen: oxygen });
    },
  );

  test('[CRS-25] a higher class of support is a raise also with less oxygen', () => {
    const state = step(startIndications(), 0, { oxygen: CANNULA }, { spo2Percent: 88 });
    const oxygen: OxygenSupport = { device: 'cpap', flowLPerMin: 0, fio2: 0.25 };
    expect(step(state, 300, { oxygen })).toMatchObject({ oxygen, gradedOxygen: CANNULA });
  });

  test.each([{ drug: 'vasopressin' }, { dose: 0.2 }, { startTick: 1 }] as const)(
    '[CRS-42] a vasopressor is another one by %j alone',
    (differs) => {
      const state = step(startIndications(), 0, { pressors: [infusion()] }, LOW);
      const pressors = [{ ...infusion(), ...differs }];
      expect(step(state, 1, { pressors }).pressorsSeen).toEqual(pressors);
    },
  );

  test('[CRS-26] a bolus that was called for is not among those that were not', () => {
    const indicated = step(startIndications(), 0, { bolusTicks: [0] }, LOW);
    expect(indicated).toMatchObject({ gradedBolusTicks: [0], ungradedBolusTick: null });
    const needless = step(startIndications(), 0, { bolusTicks: [0] });
    expect(needless).toMatchObject({ gradedBolusTicks: [], ungradedBolusTick: 0 });
  });

  test('[CRS-29] the last dose of each drug is remembered beside the others', () => {
    const first = { tick: 0, drug: 'paracetamol' } as const;
    const second = { tick: 5, drug: 'tocilizumab' } as const;
    const state = step(startIndications(), 0, { suppressants: [first] });
    const after = step(state, 5, { suppressants: [first, second] });
    expect(after.lastDoseTicks).toEqual({ paracetamol: 0, tocilizumab: 5 });
  });

  test('[CRS-42] a vasopressor that counts lends nothing to another drug or another start', () => {
    const counted = infusion();
    const state = step(startIndications(), 0, { pressors: [counted] }, LOW);
    const later = [
      counted,
      infusion({ startTick: 400 }),
      infusion({ drug: 'vasopressin', unit: 'U/min', startTick: 400 }),
    ];
    const { pressors } = step(state, 400, { pressors: later });
    expect(pressors.running.map(({ counts }) => counts)).toEqual([true, false, false]);
    expect(gradedPressors(pressors, later)).toEqual([counted]);
  });

  test('[CRS-43] a high dose that does not count begins no hours of high dose', () => {
    const low = infusion({ dose: 0.02 });
    const state = step(startIndications(), 0, { pressors: [low] }, LOW);
    const high = infusion({ drug: 'epinephrine', dose: 1, startTick: 400 });
    expect(step(state, 400, { pressors: [low, high] }).pressors.highSinceTick).toBeNull();
  });
});
