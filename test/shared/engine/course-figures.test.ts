import { describe, expect, test } from '@jest/globals';
import { observe, observeSecond } from '#shared/engine/observe.ts';
import { patientOf } from '#shared/engine/patient.ts';
import { repeated, scenarioWith, statesOf } from '#test/support/patient.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const everySixHours = repeated({
  fromTick: 4300,
  everyMinutes: 360,
  untilDay: 8,
  treatments: [{ kind: 'paracetamol', doseMg: 1000 }],
});

describe('the patient of the flagship case', () => {
  const states = statesOf({ days: 14 });
  const highest = (name: 'temperatureC' | 'fatigue') =>
    Math.max(...states.map((state) => state[name]));
  const highestLab = (name: 'crpMgPerL' | 'ferritinNgPerMl') =>
    Math.max(...states.map(({ labs }) => labs[name]));

  test('[MODEL-1] untreated, her fever peaks near 39.3 °C and her fatigue near 6', () => {
    expect(highest('temperatureC')).toBeGreaterThan(39);
    expect(highest('temperatureC')).toBeLessThan(39.6);
    expect(highest('fatigue')).toBeGreaterThan(5.5);
    expect(highest('fatigue')).toBeLessThan(6.8);
  });

  test('[MODEL-1] CRP peaks near 89 mg/L and ferritin near 1450 ng/mL', () => {
    expect(Math.abs(highestLab('crpMgPerL') - 89)).toBeLessThan(3);
    expect(Math.abs(highestLab('ferritinNgPerMl') - 1450)).toBeLessThan(50);
  });

  test('[MODEL-2] before the infusion no cytokine, fatigue or laboratory value moves', () => {
    const lead = states.filter((state) => state.tick < 0);
    expect(lead).toHaveLength(60);
    expect(new Set(lead.map((state) => state.cytokineIndex))).toEqual(new Set([0]));
    expect(new Set(lead.map((state) => state.fatigue))).toEqual(new Set([2.5]));
    expect(new Set(lead.map((state) => JSON.stringify(state.labs))).size).toBe(1);
  });

  test('[MODEL-3] paracetamol lowers the fever and changes no cytokine, vessel, lung or brain', () => {
    const treated = statesOf({ days: 8, plan: everySixHours });
    const twin = states.slice(0, treated.length);
    expect(Math.max(...treated.map((state) => state.temperatureC))).toBeLessThan(38.9);
    for (const name of ['cytokineIndex', 'signal', 'vasoplegia', 'lungInjury'] as const) {
      expect(treated.map((state) => state[name])).toEqual(twin.map((state) => state[name]));
    }
    expect(treated.map((state) => state.neurotoxicity)).toEqual(
      twin.map((state) => state.neurotoxicity),
    );
  });

  test('[MODEL-4] tocilizumab never raises the signal; dexamethasone lowers neurotoxicity, it does not', () => {
    const scenario = scenarioWith({ S: 4.5, tpk: 4.4, n50: 2.6 });
    const untreated = statesOf({ scenario, days: 9 });
    const tocilizumab = statesOf({
      scenario,
      days: 9,
      plan: new Map([[4000, [{ kind: 'tocilizumab', doseMg: 544 }]]]),
    });
    const dexamethasone = statesOf({
      scenario,
      days: 9,
      plan: new Map([[4000, [{ kind: 'dexamethasone', doseMg: 10 }]]]),
    });
    const peak = (course: typeof untreated) =>
      Math.max(...course.map((state) => state.neurotoxicity));
    expect(tocilizumab.every((state, at) => state.signal <= (untreated[at]?.signal ?? 0))).toBe(
      true,
    );
    expect(tocilizumab.at(6000)?.signal).toBeLessThan((untreated.at(6000)?.signal ?? 0) * 0.6);
    expect(peak(tocilizumab)).toBe(peak(untreated));
    expect(peak(dexamethasone)).toBeLessThan(peak(untreated) - 0.02);
  });

  test('[MODEL-5] a bolus raises mean pressure by about 8 mmHg at its end and wanes from there', () => {
    const scenario = scenarioWith({ S: 6.8, tpk: 4.8, Td: 0.7, Th: 2.2, v50: 3.2 });
    const plain = statesOf({ scenario, days: 4 });
    const given = 4320;
    const bolus = statesOf({
      scenario,
      days: 4,
      plan: new Map([[given, [{ kind: 'fluid-bolus', volumeMl: 500 }]]]),
    });
    const gain = (tick: number) =>
      (bolus[tick + 60]?.vitals.mapMmHg ?? 0) - (plain[tick + 60]?.vitals.mapMmHg ?? 0);
    expect(gain(given + 30)).toBeGreaterThan(6);
    expect(gain(given + 30)).toBeLessThan(10);
    expect(gain(given + 90)).toBeLessThan(gain(given + 30) * 0.85);
    expect(gain(given + 720)).toBeLessThan(gain(given + 90));
  });

  test('[MODEL-6] oxygen acts in the very step in which it is ordered, a dose from the next', () => {
    const scenario = scenarioWith({ S: 8, l50: 4 });
    const plain = statesOf({ scenario, days: 5 });
    const given = 6500;
    const oxygen = statesOf({
      scenario,
      days: 5,
      plan: new Map([
        [
          given,
          [
            { kind: 'oxygen', fio2: 0.6, device: 'venturi' },
            { kind: 'tocilizumab', doseMg: 544 },
          ],
        ],
      ]),
    });
    expect(oxygen[given + 59]?.vitals).toEqual(plain[given + 59]?.vitals);
    expect(oxygen[given + 60]?.vitals.spo2Percent).toBeGreaterThan(
      plain[given + 60]?.vitals.spo2Percent ?? 100,
    );
    expect(oxygen[given + 60]?.signal).toBe(plain[given + 60]?.signal);
    expect(oxygen[given + 62]?.signal).toBeLessThan(plain[given + 62]?.signal ?? 0);
  });
});

describe('what a monitor reads', () => {
  const patient = patientOf(builtInScenario(), 3);
  const states = statesOf({ seed: 3, days: 1 });

  test('[OBS-1] readings carry the resolution of the device', () => {
    for (const state of states) {
      const read = observe(patient, state);
      expect(Math.round(read.temperatureC * 10) / 10).toBe(read.temperatureC);
      expect(
        [read.heartRatePerMin, read.systolicMmHg, read.spo2Percent].every(Number.isInteger),
      ).toBe(true);
    }
  });

  test('[OBS-2] between two ticks the numerics start at the observation and stay near the line', () => {
    const [from, to] = [states[600], states[601]];
    if (from === undefined || to === undefined) {
      throw new Error('the course is shorter than expected');
    }
    expect(observeSecond(patient, { from, to }, 0)).toEqual(observe(patient, from));
    for (let second = 1; second < 60; second += 1) {
      const read = observeSecond(patient, { from, to }, second);
      expect(Math.abs(read.temperatureC - from.temperatureC)).toBeLessThan(0.4);
      expect(Math.abs(read.heartRatePerMin - from.vitals.heartRatePerMin)).toBeLessThan(14);
    }
  });
});
