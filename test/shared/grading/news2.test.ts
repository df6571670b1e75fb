import { describe, expect, test } from '@jest/globals';
import { type News2Snapshot, news2SnapshotSchema } from '#shared/contracts/grade.ts';
import { news2Of, scoreNews2 } from '#shared/grading/news2.ts';
import { observation } from './builders.ts';

const snapshot = (differs: Partial<News2Snapshot> = {}): News2Snapshot => ({
  ageYears: 45,
  respiratoryRatePerMin: 16,
  spo2Percent: 97,
  spo2Scale: 1,
  onOxygen: false,
  systolicMmHg: 120,
  heartRatePerMin: 80,
  acvpu: 'A',
  temperatureC: 37,
  ...differs,
});

describe('NEWS2', () => {
  test.each([
    [8, 3],
    [9, 1],
    [11, 1],
    [12, 0],
    [20, 0],
    [21, 2],
    [24, 2],
    [25, 3],
  ])('[NEWS-2] respiration %d is %d points', (respiratoryRatePerMin, points) => {
    const { parts } = scoreNews2(snapshot({ respiratoryRatePerMin }));
    expect(parts.respiratoryRatePerMin).toBe(points);
  });

  test.each([
    [91, 3],
    [92, 2],
    [93, 2],
    [94, 1],
    [95, 1],
    [96, 0],
    [100, 0],
  ])('[NEWS-2] SpO2 %d %% on scale 1 is %d points', (spo2Percent, points) => {
    expect(scoreNews2(snapshot({ spo2Percent })).parts.spo2Percent).toBe(points);
  });

  test.each([
    [90, 3],
    [91, 2],
    [100, 2],
    [101, 1],
    [110, 1],
    [111, 0],
    [219, 0],
    [220, 3],
  ])('[NEWS-2] systolic %d mmHg is %d points', (systolicMmHg, points) => {
    expect(scoreNews2(snapshot({ systolicMmHg })).parts.systolicMmHg).toBe(points);
  });

  test.each([
    [40, 3],
    [41, 1],
    [50, 1],
    [51, 0],
    [90, 0],
    [91, 1],
    [110, 1],
    [111, 2],
    [130, 2],
    [131, 3],
  ])('[NEWS-2] pulse %d is %d points', (heartRatePerMin, points) => {
    expect(scoreNews2(snapshot({ heartRatePerMin })).parts.heartRatePerMin).toBe(points);
  });

  test.each([
    [35, 3],
    [35.04, 3],
    [35.05, 1],
    [35.1, 1],
    [36, 1],
    [36.1, 0],
    [38, 0],
    [38.1, 1],
    [39, 1],
    [39.1, 2],
  ])('[NEWS-2] %d °C is %d points', (temperatureC, points) => {
    expect(scoreNews2(snapshot({ temperatureC })).parts.temperatureC).toBe(points);
  });

  test.each([
    ['A', 0],
    ['C', 3],
    ['V', 3],
    ['P', 3],
    ['U', 3],
  ] as const)('[NEWS-2] consciousness %s is %d points', (acvpu, points) => {
    expect(scoreNews2(snapshot({ acvpu })).parts.acvpu).toBe(points);
  });

  test.each([
    [83, true, 3],
    [84, true, 2],
    [85, false, 2],
    [86, false, 1],
    [87, true, 1],
    [88, true, 0],
    [92, false, 0],
    [93, false, 0],
    [93, true, 1],
    [94, true, 1],
    [95, true, 2],
    [96, true, 2],
    [97, true, 3],
    [100, false, 0],
  ])('[NEWS-3] SpO2 %d %% on scale 2, oxygen %s, is %d points', (spo2Percent, onOxygen, points) => {
    const { parts } = scoreNews2(snapshot({ spo2Percent, onOxygen, spo2Scale: 2 }));
    expect(parts.spo2Percent).toBe(points);
  });

  test('[NEWS-3] at the target of scale 2 the points wait for nothing', () => {
    const { parts } = scoreNews2(snapshot({ spo2Percent: 92, spo2Scale: 2, onOxygen: null }));
    expect(parts.spo2Percent).toBe(0);
  });

  test('[NEWS-3] above the target of scale 2 the points wait for whether oxygen is on', () => {
    const { parts, total } = scoreNews2(
      snapshot({ spo2Percent: 93, spo2Scale: 2, onOxygen: null }),
    );
    expect(parts.spo2Percent).toBeNull();
    expect(total).toBeNull();
  });

  test.each([
    'respiratoryRatePerMin',
    'spo2Percent',
    'onOxygen',
    'systolicMmHg',
    'heartRatePerMin',
    'acvpu',
    'temperatureC',
  ] as const)('[NEWS-4] without %s there is no total, only the sum of the rest', (name) => {
    const answer = scoreNews2(
      snapshot({ temperatureC: 39.1, respiratoryRatePerMin: 25, [name]: null }),
    );
    const lost = { temperatureC: 2, respiratoryRatePerMin: 3 }[name as string] ?? 0;
    expect(answer).toMatchObject({ total: null, band: 'incomplete', partialSum: 5 - lost });
    expect(answer.parts[name]).toBeNull();
  });

  test.each([
    [15.9, null, 'not-applicable'],
    [16, 0, 'low-0'],
    [null, null, 'incomplete'],
  ])('[NEWS-5] at %s years the total is %s and the band %s', (ageYears, total, band) => {
    expect(scoreNews2(snapshot({ ageYears }))).toMatchObject({ total, band });
  });

  test.each([
    [{}, 0, 'low-0'],
    [{ heartRatePerMin: 91 }, 1, 'low'],
    [{ heartRatePerMin: 111, onOxygen: true }, 4, 'low'],
    [{ acvpu: 'C' }, 3, 'low-medium'],
    [{ acvpu: 'C', heartRatePerMin: 91 }, 4, 'low-medium'],
    [{ acvpu: 'C', heartRatePerMin: 111 }, 5, 'medium'],
    [{ acvpu: 'C', systolicMmHg: 90 }, 6, 'medium'],
    [{ acvpu: 'C', systolicMmHg: 90, heartRatePerMin: 91 }, 7, 'high'],
  ] as const)('[NEWS-6] %j is total %d, band %s', (differs, total, band) => {
    expect(scoreNews2(snapshot(differs))).toMatchObject({ total, band, partialSum: total });
  });

  test('[NEWS-7] in a course an ICE score below 10 is new confusion', () => {
    const patient = { ageYears: 45, onOxygen: true };
    expect(news2Of(observation(0), patient).total).toBe(2);
    expect(news2Of(observation(0, { iceScore: 9 }), patient).total).toBe(5);
  });

  test('[NEWS-4] a measurement that is left out is unknown', () => {
    expect(scoreNews2(news2SnapshotSchema.parse({}))).toMatchObject({
      total: null,
      band: 'incomplete',
      partialSum: 0,
    });
  });
});
