import { describe, expect, test } from '@jest/globals';
import { type Signs, ticksOf, ward } from './ward.ts';

const FEVER: Signs = { temperatureC: 38.2 };
const LOW: Signs = { temperatureC: 38.2, systolicMmHg: 88, mapMmHg: 66 };

/** Fever from the start, and for a while a pressure that brings a bolus and so grade 2. */
const lowFrom = (from: number, minutes: number) => (tick: number) =>
  tick >= from && tick < from + minutes ? LOW : FEVER;

describe('paracetamol and fluid', () => {
  test('[CARE-1] paracetamol is given at 38.3 °C, not at 38.2 °C, and six hours apart', () => {
    const cool = ward({ minutes: 60, signs: () => ({ temperatureC: 38.29 }) });
    const hot = ward({ minutes: 800, signs: () => ({ temperatureC: 38.3 }) });
    expect(cool.orders).toEqual([]);
    expect(ticksOf(hot, 'paracetamol')).toEqual([0, 360, 720]);
  });

  test('[CARE-2] thirty minutes of low pressure bring a bolus, one an hour, three at most', () => {
    const low = ward({ minutes: 600, signs: () => ({ systolicMmHg: 89, mapMmHg: 70 }) });
    expect(ticksOf(low, 'fluid-bolus')).toEqual([29, 89, 149]);
    const limit = ward({ minutes: 600, signs: () => ({ systolicMmHg: 90, mapMmHg: 65 }) });
    expect(limit.orders).toEqual([]);
  });

  test('[CARE-2] a pressure that recovers after 29 minutes brings none', () => {
    const signs = (tick: number) => (tick % 40 < 29 ? LOW : FEVER);
    expect(ticksOf(ward({ minutes: 400, signs }), 'fluid-bolus')).toEqual([]);
  });

  test('[CARE-2] a child is treated by the limits of the age', () => {
    const signs = () => ({ systolicMmHg: 88, mapMmHg: 60 });
    const patient = { ageYears: 8, weightKg: 26 };
    expect(ward({ minutes: 200, signs, patient }).orders).toEqual([]);
    const lower = ward({ minutes: 200, signs: () => ({ systolicMmHg: 85, mapMmHg: 60 }), patient });
    expect(ticksOf(lower, 'fluid-bolus').length).toBeGreaterThan(0);
  });
});

describe('vasopressors', () => {
  const lowFor = (minutes: number, mapMmHg: number) =>
    ward({ minutes, signs: () => ({ systolicMmHg: 84, mapMmHg }) });

  test('[CARE-5] norepinephrine needs a bolus first and 45 minutes below 60 or 240 below 65 mmHg', () => {
    expect(ticksOf(lowFor(44, 59.9), 'norepinephrine')).toEqual([]);
    expect(ticksOf(lowFor(46, 59.9), 'norepinephrine')).toEqual([44]);
    expect(ticksOf(lowFor(239, 60), 'norepinephrine')).toEqual([]);
    expect(ticksOf(lowFor(241, 60), 'norepinephrine')).toEqual([239]);
    const untreated = ward({ minutes: 300, signs: () => ({ systolicMmHg: 95, mapMmHg: 65 }) });
    expect(untreated.orders).toEqual([]);
  });

  test('[CARE-5] it starts at 0.05 and moves every 15 minutes by mean pressure', () => {
    const doses = (mapMmHg: number) =>
      ward({
        minutes: 120,
        signs: (_, { record }) => ({
          systolicMmHg: 84,
          mapMmHg: record.pressors.length === 0 ? 55 : mapMmHg,
        }),
      })
        .orders.filter(({ order }) => order.intervention === 'norepinephrine')
        .map(({ order }) => order.dose);
    expect(doses(59.9).slice(0, 3)).toEqual([0.05, 0.09, 0.13]);
    expect(doses(60).slice(0, 3)).toEqual([0.05, 0.07, 0.09]);
    expect(doses(70)).toEqual([0.05]);
    expect(doses(75.1).slice(0, 3)).toEqual([0.05, 0.03, 0]);
  });

  test('[CARE-5] no bolus is given while a vasopressor runs', () => {
    const low = lowFor(400, 55);
    const start = ticksOf(low, 'norepinephrine')[0] ?? 0;
    expect(ticksOf(low, 'fluid-bolus').every((tick) => tick <= start)).toBe(true);
  });

  test('[CARE-5] above 0.45 epinephrine joins, for six hours at least', () => {
    const low = ward({
      minutes: 1500,
      signs: (tick) => ({ systolicMmHg: 84, mapMmHg: tick < 300 ? 55 : 80 }),
    });
    const second = low.orders.filter(({ order }) => order.intervention === 'epinephrine');
    expect(second.map(({ order }) => order.dose)).toEqual([0.1, 0]);
    const [on, off] = second.map(({ tick }) => tick);
    expect((off ?? 0) - (on ?? 0)).toBeGreaterThanOrEqual(360);
    const before = low.orders.filter(
      ({ order, tick }) => order.intervention === 'norepinephrine' && tick <= (on ?? 0),
    );
    expect(before.at(-1)?.order.dose).toBeGreaterThan(0.45);
    expect(low.book.record.pressors).toEqual([]);
  });
});

describe('oxygen', () => {
  test('[CARE-3] ten minutes below 91 % bring the next rung, a quarter of an hour apart', () => {
    const low = ward({ minutes: 120, signs: () => ({ spo2Percent: 90.9 }) });
    expect(ticksOf(low, 'oxygen')).toEqual([9, 24, 39, 54, 69, 84]);
    expect(low.book.record.oxygen.device).toBe('invasive-ventilation');
    expect(ward({ minutes: 120, signs: () => ({ spo2Percent: 91 }) }).orders).toEqual([]);
  });

  test('[CARE-3] an hour at 96 % takes a rung away two hours after the last change', () => {
    const signs = (tick: number) => ({ spo2Percent: tick < 10 ? 90 : 96 });
    const [up, down] = ticksOf(ward({ minutes: 400, signs }), 'oxygen');
    expect((down ?? 0) - (up ?? 0)).toBe(120);
  });

  test('[CARE-3] a ventilator stays for a day', () => {
    const signs = (tick: number) => ({ spo2Percent: tick < 85 ? 80 : 99 });
    const ticks = ticksOf(ward({ minutes: 2000, signs }), 'oxygen');
    expect((ticks[6] ?? 0) - (ticks[5] ?? 0)).toBe(1440);
  });
});

describe('tocilizumab, steroid, anakinra', () => {
  test('[CARE-6] tocilizumab follows two hours of grade 2, by a clock that outlasts gaps', () => {
    const given = ward({ minutes: 400, signs: lowFrom(100, 31) });
    const bolus = ticksOf(given, 'fluid-bolus')[0] ?? 0;
    expect(ticksOf(given, 'tocilizumab')).toEqual([bolus + 1 + 120]);
  });

  test('[CARE-6] a fever alone brings it only where the case says so', () => {
    const minutes = 26 * 60;
    expect(ticksOf(ward({ minutes, signs: () => FEVER }), 'tocilizumab')).toEqual([]);
    const care = { tocilizumabGrade1AfterHours: 24 };
    expect(ticksOf(ward({ minutes, signs: () => FEVER, care }), 'tocilizumab')).toEqual([
      59 + 1440,
    ]);
  });

  test('[CARE-6] grade 3 brings it at once, three doses at most and eight hours apart', () => {
    const given = ward({ minutes: 3000, signs: () => ({ ...LOW, mapMmHg: 55 }) });
    const pressor = ticksOf(given, 'norepinephrine')[0] ?? 0;
    const ticks = ticksOf(given, 'tocilizumab');
    expect(ticks[0]).toBe(Math.max(59, pressor + 1));
    expect(ticks.map((tick) => tick - (ticks[0] ?? 0))).toEqual([0, 480, 960]);
  });

  test('[CARE-6] a case without tocilizumab gets none at any grade', () => {
    const care = { tocilizumabAfterHours: null };
    const given = ward({ minutes: 3000, signs: () => ({ ...LOW, mapMmHg: 55 }), care });
    expect(ticksOf(given, 'tocilizumab')).toEqual([]);
  });

  test('[CARE-7] dexamethasone comes with grade 3, with an ICE of 6, and when grade 2 lasts', () => {
    const severe = ward({ minutes: 900, signs: () => ({ ...LOW, mapMmHg: 55 }) });
    const doses = severe.orders.filter(({ order }) => order.intervention === 'dexamethasone');
    expect(doses[0]?.order.dose).toBe(10);
    const confused = ward({ minutes: 1500, signs: () => ({ neurotoxicity: 0.4 }) });
    expect(ticksOf(confused, 'dexamethasone')).toEqual([0, 720, 1440]);
    expect(ward({ minutes: 1500, signs: () => ({ neurotoxicity: 0.34 }) }).orders).toEqual([]);
    const hypoxic = (tick: number) => ({ ...FEVER, spo2Percent: tick < 10 ? 90 : 93 });
    const lasting = ward({ minutes: 2400, signs: hypoxic });
    const third = ticksOf(lasting, 'tocilizumab')[2] ?? 0;
    expect(ticksOf(lasting, 'dexamethasone')).toEqual([third + 720]);
  });

  test('[CARE-7] grade 4 brings four times the dose, and a child gets it by weight', () => {
    const signs = () => ({ temperatureC: 38.2, spo2Percent: 80 });
    const doseOf = (patient: { ageYears: number; weightKg: number }) =>
      Math.max(
        ...ward({ minutes: 900, signs, patient })
          .orders.filter(({ order }) => order.intervention === 'dexamethasone')
          .map(({ order }) => order.dose ?? 0),
      );
    expect(doseOf({ ageYears: 62, weightKg: 68 })).toBe(40);
    expect(doseOf({ ageYears: 8, weightKg: 16 })).toBe(32);
  });

  test('[CARE-8] anakinra follows the second tocilizumab where the case says so, once', () => {
    const signs = () => ({ ...LOW, mapMmHg: 55 });
    const given = ward({ minutes: 3000, signs, care: { anakinra: true } });
    const second = ticksOf(given, 'tocilizumab')[1] ?? 0;
    expect(ticksOf(given, 'anakinra')).toEqual([second + 1]);
    expect(ticksOf(ward({ minutes: 3000, signs }), 'anakinra')).toEqual([]);
  });

  test('[CARE-8] the antibiotic follows the first hour of fever by the hours of the case', () => {
    const signs = (tick: number) => (tick >= 10 ? FEVER : {});
    const given = ward({ minutes: 600, signs, care: { antibioticAfterHours: 6 } });
    expect(ticksOf(given, 'antibiotic')).toEqual([370]);
    const short = ward({
      minutes: 600,
      signs: (tick) => (tick >= 10 && tick < 69 ? FEVER : {}),
      care: { antibioticAfterHours: 6 },
    });
    expect(short.orders).toEqual([]);
  });
});
