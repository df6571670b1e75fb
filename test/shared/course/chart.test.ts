import { describe, expect, test } from '@jest/globals';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { SENSORS } from '#shared/contracts/scenario-teaching.ts';
import { throughSensors } from '#shared/course/chart.ts';
import { CHART_COLUMNS } from '#shared/course/decimate.ts';
import { logged, ordered } from '#test/support/log.ts';
import { artefactEvent } from '#test/support/scenarios.ts';
import { foldTo, quietCase, ROUNDS } from './builders.ts';

const VALUES = {
  temperatureC: 37.2,
  heartRatePerMin: 84,
  systolicMmHg: 118,
  diastolicMmHg: 70,
  mapMmHg: 86,
  respiratoryRatePerMin: 17,
  spo2Percent: 97,
  fatigue: 3,
  iceScore: 10,
  capdScore: 0,
};

function lost(chart: ChartColumns): string[] {
  return CHART_COLUMNS.filter((name) => chart[name].every((value) => value === null));
}

describe('a sensor', () => {
  test.each([
    ['temperature', ['temperatureC']],
    ['heart-rate', ['heartRatePerMin']],
    ['cuff', ['systolicMmHg', 'diastolicMmHg', 'mapMmHg']],
    ['respiratory-rate', ['respiratoryRatePerMin']],
    ['spo2', ['spo2Percent']],
    [
      'all',
      [
        'temperatureC',
        'heartRatePerMin',
        'systolicMmHg',
        'diastolicMmHg',
        'mapMmHg',
        'respiratoryRatePerMin',
        'spo2Percent',
      ],
    ],
  ] as const)(
    '[CHART-24] that is lost (%s) leaves gaps, and the rest as it was',
    (sensor, names) => {
      const row = throughSensors(VALUES, [
        { id: 'artefact-1-0', sensor, offset: null, untilTick: 1 },
      ]);
      const gaps = Object.fromEntries(names.map((name) => [name, null]));
      expect(row).toEqual({ ...VALUES, ...gaps });
      expect(SENSORS).toContain(sensor);
    },
  );

  test('[CHART-24] that is off adds its offset, in the steps and limits of the device', () => {
    const read = (offset: number, sensor: 'temperature' | 'cuff' | 'spo2') =>
      throughSensors(VALUES, [{ id: 'artefact-1-0', sensor, offset, untilTick: 1 }]);
    expect(read(-1.26, 'temperature').temperatureC).toBe(35.9);
    expect(read(12, 'cuff')).toMatchObject({ systolicMmHg: 130, diastolicMmHg: 82, mapMmHg: 98 });
    expect(read(9, 'spo2').spo2Percent).toBe(100);
    expect(read(-60, 'spo2').spo2Percent).toBe(50);
  });

  test('[CHART-24] that is lost and off is lost', () => {
    const row = throughSensors(VALUES, [
      { id: 'artefact-1-0', sensor: 'spo2', offset: null, untilTick: 1 },
      { id: 'artefact-1-0', sensor: 'spo2', offset: 2, untilTick: 1 },
    ]);
    expect(row.spo2Percent).toBeNull();
  });
});

describe('an artefact of the case', () => {
  const scenario = quietCase([
    artefactEvent(100, { sensor: 'cuff', effect: 'lost', minutes: 30 }),
    artefactEvent(300, { sensor: 'spo2', effect: { offset: -8 }, minutes: 20 }),
  ]);

  test('[CHART-25] is on the chart for its minutes, from its tick on', () => {
    const fold = foldTo(400, { scenario });
    const cuff = ['systolicMmHg', 'diastolicMmHg', 'mapMmHg'];
    expect(lost(fold.chartBetween(99, 99))).toEqual([]);
    expect(lost(fold.chartBetween(100, 129))).toEqual(cuff);
    expect(fold.chartBetween(100, 130).mapMmHg.filter((value) => value !== null)).toHaveLength(1);
    const plain = foldTo(400);
    const off = fold.chartBetween(300, 319).spo2Percent;
    expect(off).toEqual(plain.chartBetween(300, 319).spo2Percent.map((value) => (value ?? 0) - 8));
    expect(fold.chartBetween(320, 400)).toEqual(plain.chartBetween(320, 400));
  });

  test('[CHART-25] leaves the patient, the observation and the grade as they were', () => {
    const fold = foldTo(6000, { scenario });
    const plain = foldTo(6000);
    expect(fold.hash).toBe(plain.hash);
    expect(fold.truth()).toEqual(plain.truth());
    const shaken = foldTo(110, { scenario });
    expect(shaken.course.observation).toEqual(foldTo(110).course.observation);
    expect(shaken.truth()).toEqual(foldTo(110).truth());
  });

  test('[CHART-25] reaches the numerics between two ticks', () => {
    const fold = foldTo(110, { scenario });
    const next = fold.copy();
    next.advance(111);
    expect(fold.second(30, next).values).toMatchObject({ mapMmHg: null, systolicMmHg: null });
    expect(fold.second(30, next).values.heartRatePerMin).not.toBeNull();
  });
});

describe('a chart made on rounds', () => {
  test('[CHART-21] has the sets of the standing order, counted from 06:00 on the ward clock', () => {
    const fold = foldTo(1440, { monitoring: ROUNDS });
    expect(fold.chartBetween(-60, 1440).tick).toEqual([-60, 180, 420, 660, 900, 1140, 1380]);
    const hours = { mode: 'spot', everyMinutes: 420 } as const;
    expect(foldTo(1440, { monitoring: hours }).chartBetween(-60, 1440).tick).toEqual([
      120, 540, 960, 1140,
    ]);
  });

  test('[CHART-21] and the sets that people take, each as a monitor would have read it', () => {
    const log = [
      logged({ type: 'observe', what: 'vitals' }, { seq: 1, tick: 100 }),
      logged({ type: 'observe', what: 'vitals' }, { seq: 2, tick: 100 }),
      logged({ type: 'observe', what: 'vitals' }, { seq: 3, tick: 180 }),
    ];
    const fold = foldTo(400, { monitoring: ROUNDS, log });
    expect(fold.chartBetween(-60, 400).tick).toEqual([-60, 100, 180]);
    expect(fold.chartBetween(100, 100)).toEqual(foldTo(400).chartBetween(100, 100));
  });

  test('[CHART-36] and a set in the minute in which vital signs are ordered', () => {
    const log = [ordered({ intervention: 'vital-signs' }, { seq: 1, tick: 100 })];
    const fold = foldTo(660, { monitoring: ROUNDS, log });
    expect(fold.chartBetween(-60, 660).tick).toEqual([-60, 100, 180, 420, 660]);
    expect(fold.activeOrders()).toMatchObject([{ label: 'Vital signs', running: false }]);
  });

  test('[CHART-37] follows ordered vital signs in place of the standing order, until stopped', () => {
    const log = [
      ordered({ intervention: 'vital-signs', everyMinutes: 60 }, { seq: 1, tick: 100 }),
      logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: 350 }),
    ];
    const fold = foldTo(349, { monitoring: ROUNDS, log });
    expect(fold.activeOrders()).toMatchObject([{ everyMinutes: 60, running: true }]);
    fold.advance(660);
    expect(fold.chartBetween(-60, 660).tick).toEqual([-60, 100, 160, 220, 280, 340, 420, 660]);
    expect(fold.activeOrders()).toMatchObject([{ everyMinutes: 60, running: false }]);
  });

  test('[CHART-37] follows the last interval ordered; a single set beside it ends nothing', () => {
    const log = [
      ordered({ intervention: 'vital-signs', everyMinutes: 60 }, { seq: 1, tick: 100 }),
      ordered({ intervention: 'vital-signs', everyMinutes: 15 }, { seq: 2, tick: 130 }),
      ordered({ intervention: 'vital-signs' }, { seq: 3, tick: 150 }),
    ];
    const fold = foldTo(180, { monitoring: ROUNDS, log });
    expect(fold.chartBetween(0, 180).tick).toEqual([100, 130, 145, 150, 160, 175]);
    expect(fold.activeOrders().map(({ running }) => running)).toEqual([false, true, false]);
  });

  test('[CHART-37] a patient under a monitor is read as before, and no truth changes', () => {
    const log = [ordered({ intervention: 'vital-signs', everyMinutes: 15 }, { seq: 1, tick: 100 })];
    expect(foldTo(400, { log }).chartBetween(-60, 400)).toEqual(foldTo(400).chartBetween(-60, 400));
    const fold = foldTo(6000, { monitoring: ROUNDS, log });
    expect(fold.hash).toBe(foldTo(6000).hash);
    expect(fold.truth()).toEqual(foldTo(6000).truth());
  });

  test('[CHART-21] under a monitor taking a set changes nothing', () => {
    const log = [logged({ type: 'observe', what: 'vitals' }, { seq: 1, tick: 100 })];
    const fold = foldTo(400, { log });
    expect(fold.chartBetween(-60, 400)).toEqual(foldTo(400).chartBetween(-60, 400));
    expect(fold.hash).toBe(foldTo(400).hash);
  });

  test.each(['rapid-response', 'transfer-icu'] as const)(
    '[CHART-22] becomes that of a monitor with %s, and stays it',
    (intervention) => {
      const log = [ordered({ intervention }, { seq: 1, tick: 200 })];
      const fold = foldTo(199, { monitoring: ROUNDS, log });
      expect(fold.monitoring).toEqual(ROUNDS);
      fold.advance(400);
      expect(fold.monitoring).toEqual({ mode: 'continuous', everyMinutes: 240 });
      const ticks = Array.from({ length: 201 }, (_, index) => 200 + index);
      expect(fold.chartBetween(-60, 400).tick).toEqual([-60, 180, ...ticks]);
    },
  );

  test('[CHART-22] a call to the provider brings no monitor', () => {
    const log = [ordered({ intervention: 'call-provider' }, { seq: 1, tick: 200 })];
    expect(foldTo(300, { monitoring: ROUNDS, log }).monitoring.mode).toBe('spot');
  });

  test('[CHART-23] is the whole trend, thinned or not, and what a copy goes on from', () => {
    const fold = foldTo(20_160, { monitoring: ROUNDS });
    const rows = fold.chartBetween(-60, 20_160);
    expect(rows.tick).toHaveLength(85);
    expect(fold.trend(600)).toEqual(rows);
    const thinned = fold.trend(20);
    expect(thinned.tick.length).toBeLessThanOrEqual(21);
    expect(Math.max(...thinned.temperatureC.map(Number))).toBe(
      Math.max(...rows.temperatureC.map(Number)),
    );
    const copy = foldTo(300, { monitoring: ROUNDS }).copy();
    copy.advance(1440);
    expect(copy.chartBetween(-60, 1440).tick).toEqual([420, 660, 900, 1140, 1380]);
  });

  test('[CHART-23] never changes the truth', () => {
    const fold = foldTo(6000, { monitoring: ROUNDS });
    expect(fold.hash).toBe(foldTo(6000).hash);
    expect(fold.truth()).toEqual(foldTo(6000).truth());
  });
});
