import { describe, expect, test } from '@jest/globals';
import { at, patientWith, repeated, scenarioWith, statesOf } from '#test/support/patient.ts';

const SECOND = { S2: 4.5, tpk2: 13.5, Td2: 0.9, Th2: 3 };
const STRONG = { S: 7.5, tpk: 5.2, Td: 0.7, Th: 2, f6: 0.25 };
const INFECTED = { S: 0.35, tpk: 5, v50: 5, infection: { tinf: 6.2, Wsep: 9 } };

describe('what the cells drive', () => {
  test('[MODEL-11] nobody is febrile by the cells within hours of the infusion', () => {
    const states = statesOf({ scenario: scenarioWith({ S: 40, tpk: 2 }), days: 1.5 });
    const signal = (hours: number) => at(states, hours * 60).signal;
    expect(signal(0)).toBe(0);
    expect(signal(4)).toBeLessThan(0.6);
    expect(signal(30)).toBeGreaterThan(5);
  });

  test('[MODEL-11] from the second day on the drive is the activity of the cells', () => {
    const patient = patientWith({ S: 2, tpk: 4 });
    const peak = at(statesOf({ scenario: scenarioWith({ S: 2, tpk: 4 }), days: 6 }), 4 * 1440);
    expect(peak.cytokineIndex).toBeGreaterThan(patient.parameters.S * 0.93);
    expect(peak.cytokineIndex).toBeLessThanOrEqual(patient.parameters.S);
  });

  test('[MODEL-12] a second wave lifts signal and ferritin again; without one there is none', () => {
    const scenario = scenarioWith({ ...STRONG, secondWave: SECOND });
    const states = statesOf({ scenario, days: 16 });
    const single = statesOf({ scenario: scenarioWith(STRONG), days: 16 });
    expect(new Set(single.map((state) => state.secondWave))).toEqual(new Set([0]));
    expect(at(states, 10 * 1440).signal).toBeLessThan(at(states, 13.5 * 1440).signal);
    const ferritin = (course: typeof states) => at(course, 15 * 1440).labs.ferritinNgPerMl;
    expect(ferritin(states)).toBeGreaterThan(ferritin(single) + 15_000);
  });

  test('[MODEL-12] anakinra and steroids hold the second wave down, blocking IL-6 hardly', () => {
    const scenario = scenarioWith({ ...STRONG, secondWave: SECOND });
    const day = { fromTick: 12 * 1440, everyMinutes: 720, untilDay: 14 };
    const on = (...treatments: Parameters<typeof repeated>[0]['treatments']) =>
      at(statesOf({ scenario, days: 14, plan: repeated({ ...day, treatments }) }), 13.5 * 1440);
    const untreated = at(statesOf({ scenario, days: 14 }), 13.5 * 1440);
    const anakinra = on({ kind: 'anakinra', doseMg: 100 });
    expect(anakinra.secondWave / untreated.secondWave).toBeCloseTo(0.4, 2);
    expect(on({ kind: 'dexamethasone', doseMg: 20 }).secondWave).toBeLessThan(
      untreated.secondWave * 0.6,
    );
    const tocilizumab = on({ kind: 'tocilizumab', doseMg: 544 });
    expect(tocilizumab.secondWave).toBe(untreated.secondWave);
    expect(tocilizumab.signal).toBeGreaterThan(untreated.signal * 0.75);
  });
});

describe('an infection beside the cells', () => {
  const states = statesOf({ scenario: scenarioWith(INFECTED), days: 10 });
  const antibioticAt = (tick: number, stopTick?: number) =>
    statesOf({
      scenario: scenarioWith(INFECTED),
      days: 10,
      plan: new Map([
        [tick, [{ kind: 'antibiotic' }]],
        ...(stopTick === undefined ? [] : [[stopTick, [{ kind: 'antibiotic-stop' }]] as const]),
      ]),
    });

  test('[MODEL-13] it begins on its day, grows within a day and brings fever and low pressure', () => {
    expect(at(states, 6.2 * 1440 - 1).infection).toBe(0);
    expect(at(states, 6.2 * 1440).infection).toBeGreaterThan(0.019);
    expect(at(states, 8 * 1440).infection).toBeGreaterThan(0.9);
    expect(at(states, 8 * 1440).temperatureC).toBeGreaterThan(39);
    expect(at(states, 8 * 1440).vitals.mapMmHg).toBeLessThan(65);
  });

  test('[MODEL-13] procalcitonin rises with it, ferritin does not', () => {
    expect(at(states, 8 * 1440).labs.procalcitoninNgPerMl).toBeGreaterThan(10);
    expect(Math.max(...states.map(({ labs }) => labs.ferritinNgPerMl))).toBeLessThan(600);
  });

  test('[MODEL-13] an antibiotic ends it, the sooner the better, and stopped too soon it comes back', () => {
    const early = antibioticAt(6.8 * 1440);
    const late = antibioticAt(8 * 1440);
    const stopped = antibioticAt(6.8 * 1440, 7.2 * 1440);
    const worst = (course: typeof states) => Math.max(...course.map((state) => state.infection));
    expect(worst(early)).toBeLessThan(worst(late));
    expect(at(late, 10 * 1440).infection).toBeLessThan(0.2);
    expect(at(stopped, 10 * 1440).infection).toBeGreaterThan(0.5);
  });

  test('[MODEL-13] blocking IL-6 leaves its signal alone and hides its CRP', () => {
    const treated = statesOf({
      scenario: scenarioWith(INFECTED),
      days: 10,
      plan: new Map([[7 * 1440, [{ kind: 'tocilizumab', doseMg: 544 }]]]),
    });
    const [plain, masked] = [at(states, 9 * 1440), at(treated, 9 * 1440)];
    expect(masked.infection).toBe(plain.infection);
    expect(masked.signal).toBeGreaterThan(plain.signal * 0.98);
    expect(masked.labs.crpMgPerL).toBeLessThan(plain.labs.crpMgPerL * 0.6);
  });
});
