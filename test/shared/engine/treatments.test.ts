import { describe, expect, test } from '@jest/globals';
import { drugEffects } from '#shared/engine/drugs.ts';
import type { PatientState } from '#shared/engine/state.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { at, type Plan, patientWith, scenarioWith, statesOf } from '#test/support/patient.ts';

const FEBRILE = { S: 3, tpk: 4, f6: 0.8 };
const SICK = { S: 12, tpk: 4, v50: 4, l50: 6, f6: 0.4 };
const DAY_3 = 3 * 1440;

const course = (parameters: Parameters<typeof scenarioWith>[0], plan: Plan = new Map(), days = 6) =>
  statesOf({ scenario: scenarioWith(parameters), days, plan });
const given = (tick: number, ...treatments: Treatment[]): Plan => new Map([[tick, treatments]]);
const effects = (state: PatientState) => drugEffects(patientWith({}), state);

describe('antipyretics', () => {
  const plain = course(FEBRILE);
  const dose = (kind: 'paracetamol' | 'ibuprofen', doseMg: number) =>
    course(FEBRILE, given(DAY_3, { kind, doseMg }));

  test('[MODEL-14] ibuprofen lowers the fever for hours, and both together lower it further', () => {
    const ibuprofen = dose('ibuprofen', 400);
    const fall = (treated: PatientState[], hours: number) =>
      at(plain, DAY_3 + hours * 60).temperatureC - at(treated, DAY_3 + hours * 60).temperatureC;
    expect(fall(ibuprofen, 3)).toBeGreaterThan(0.6);
    expect(fall(ibuprofen, 3)).toBeLessThan(1.5);
    expect(fall(ibuprofen, 14)).toBeLessThan(0.2);
    const both = course(
      FEBRILE,
      given(DAY_3, { kind: 'ibuprofen', doseMg: 400 }, { kind: 'paracetamol', doseMg: 1000 }),
    );
    expect(fall(both, 3)).toBeGreaterThan(fall(ibuprofen, 3) + 0.2);
    expect(fall(both, 3)).toBeGreaterThan(fall(dose('paracetamol', 1000), 3) + 0.2);
  });

  test('[MODEL-14] ibuprofen costs kidney and, with few platelets, blood; paracetamol neither', () => {
    const days = (kind: 'paracetamol' | 'ibuprofen') => {
      const plan = new Map<number, Treatment[]>();
      for (let tick = DAY_3; tick < 8 * 1440; tick += 480) {
        plan.set(tick, [{ kind, doseMg: kind === 'ibuprofen' ? 600 : 1000 }]);
      }
      return at(course(FEBRILE, plan, 8), 8 * 1440).labs;
    };
    const untreated = at(course(FEBRILE, new Map(), 8), 8 * 1440).labs;
    expect(days('ibuprofen').creatinineMgPerDl).toBeGreaterThan(untreated.creatinineMgPerDl * 1.2);
    expect(days('ibuprofen').haemoglobinGPerDl).toBeLessThan(untreated.haemoglobinGPerDl - 0.15);
    expect(days('paracetamol')).toEqual(untreated);
  });
});

describe('blocking IL-6', () => {
  const block = (...treatments: Treatment[]) => course(SICK, given(DAY_3, ...treatments));
  const tocilizumab: Treatment = { kind: 'tocilizumab', doseMg: 544 };
  const siltuximab: Treatment = { kind: 'siltuximab', doseMg: 748 };
  const later = DAY_3 + 1440;

  test('[MODEL-15] siltuximab acts as tocilizumab does, and both together block more than either', () => {
    const signal = (...treatments: Treatment[]) => at(block(...treatments), later).signal;
    const untreated = signal();
    expect(signal(siltuximab)).toBeLessThan(untreated * 0.75);
    expect(Math.abs(signal(siltuximab) / signal(tocilizumab) - 1)).toBeLessThan(0.1);
    expect(signal(tocilizumab, siltuximab)).toBeLessThan(signal(tocilizumab) * 0.97);
  });

  test('[MODEL-15] after tocilizumab IL-6 rises while CRP falls', () => {
    const plain = at(block(), later).labs;
    const treated = at(block(tocilizumab), later).labs;
    expect(treated.il6PgPerMl).toBeGreaterThan(plain.il6PgPerMl * 2);
    expect(treated.crpMgPerL).toBeLessThan(plain.crpMgPerL * 0.8);
  });

  test('one dose of tocilizumab by weight blocks about three quarters', () => {
    expect(effects(at(block(tocilizumab), DAY_3 + 1440)).tocilizumab).toBeCloseTo(0.72, 1);
  });
});

describe('steroids and anakinra', () => {
  test('[MODEL-16] methylprednisolone works as three sixteenths of its weight in dexamethasone', () => {
    const one = course(SICK, given(DAY_3, { kind: 'methylprednisolone', doseMg: 64 }));
    const other = course(SICK, given(DAY_3, { kind: 'dexamethasone', doseMg: 12 }));
    expect(one.at(-1)).toEqual(other.at(-1));
  });

  test('[MODEL-17] a dose of anakinra works for twelve hours and the next in time goes on seamlessly', () => {
    const once = course(SICK, given(DAY_3, { kind: 'anakinra', doseMg: 100 }));
    const twice = course(
      SICK,
      new Map([
        [DAY_3, [{ kind: 'anakinra', doseMg: 100 }]],
        [DAY_3 + 720, [{ kind: 'anakinra', doseMg: 100 }]],
      ]),
    );
    const effect = (states: PatientState[], hours: number) =>
      effects(at(states, DAY_3 + hours * 60)).anakinra;
    expect(effect(once, 0)).toBe(0);
    expect(effect(once, 6)).toBeCloseTo(0.63, 2);
    expect(effect(once, 12)).toBeGreaterThan(effect(once, 11.9));
    expect(effect(once, 13)).toBeLessThan(effect(once, 12));
    expect(effect(twice, 24)).toBeGreaterThan(effect(twice, 12));
    expect(at(once, DAY_3 + 720).cytokineIndex).toBeLessThan(
      at(course(SICK), DAY_3 + 720).cytokineIndex * 0.85,
    );
  });
});

describe('pressors', () => {
  const plain = course(SICK, new Map(), 5);
  const tick = 4 * 1440;
  const rise = (...running: { drug: 'norepinephrine' | 'epinephrine'; dose: number }[]) => {
    const plan = given(tick, ...running.map((one) => ({ kind: 'pressor' as const, ...one })));
    return at(course(SICK, plan, 5), tick).vitals.mapMmHg - at(plain, tick).vitals.mapMmHg;
  };
  const { vasoplegia } = at(plain, tick);

  test('[MODEL-18] norepinephrine raises mean pressure at once, less with wide vessels', () => {
    expect(rise({ drug: 'norepinephrine', dose: 0.25 })).toBeCloseTo(
      22.5 * (1 - 0.35 * vasoplegia),
      9,
    );
    expect(vasoplegia).toBeGreaterThan(0.5);
  });

  test('[MODEL-18] a second pressor, epinephrine 0.1 ug/kg/min, adds 12 mmHg on intact vessels', () => {
    expect(rise({ drug: 'epinephrine', dose: 0.1 })).toBeCloseTo(12 * (1 - 0.3 * vasoplegia), 9);
  });

  test('[MODEL-18] phenylephrine, dopamine and vasopressin raise it in their own doses', () => {
    const pressure = (drug: 'phenylephrine' | 'dopamine' | 'vasopressin', dose: number) => {
      const states = course(SICK, given(tick, { kind: 'pressor', drug, dose }), 5);
      return at(states, tick).vitals.mapMmHg - at(plain, tick).vitals.mapMmHg;
    };
    expect(pressure('phenylephrine', 1)).toBeCloseTo(
      rise({ drug: 'norepinephrine', dose: 0.1 }),
      9,
    );
    expect(pressure('dopamine', 10)).toBeCloseTo(rise({ drug: 'norepinephrine', dose: 5 / 68 }), 9);
    expect(pressure('vasopressin', 0.03)).toBeCloseTo(8, 9);
  });

  test('[MODEL-18] a pressor runs until its dose is 0; dopamine and epinephrine quicken the heart', () => {
    const states = course(
      SICK,
      new Map([
        [tick, [{ kind: 'pressor', drug: 'dopamine', dose: 10 }]],
        [tick + 60, [{ kind: 'pressor', drug: 'dopamine', dose: 0 }]],
      ]),
      5,
    );
    expect(at(states, tick + 59).drugs.dopamine).toBe(10);
    expect(at(states, tick + 60).vitals).toEqual(at(plain, tick + 60).vitals);
    const none = at(plain, tick);
    expect(at(states, tick).vitals.heartRatePerMin).toBeGreaterThan(
      none.vitals.heartRatePerMin - 0.6 * rise({ drug: 'norepinephrine', dose: 5 / 68 }) + 5,
    );
  });
});

describe('positive pressure', () => {
  const tick = 4.5 * 1440;
  const on = (device: 'non-rebreather' | 'bipap' | 'invasive-ventilation') =>
    at(course(SICK, given(tick, { kind: 'oxygen', fio2: 0.5, device }), 5), tick).vitals;

  test('[MODEL-19] a mask under pressure saturates better than oxygen alone, a tube better still', () => {
    expect(on('bipap').spo2Percent).toBeGreaterThan(on('non-rebreather').spo2Percent);
    expect(on('invasive-ventilation').spo2Percent).toBeGreaterThan(on('bipap').spo2Percent);
  });

  test('[MODEL-19] through a tube the ventilator breathes, 16 times a minute', () => {
    expect(on('invasive-ventilation').respiratoryRatePerMin).toBe(16);
    expect(on('bipap').respiratoryRatePerMin).toBe(on('non-rebreather').respiratoryRatePerMin);
  });
});
