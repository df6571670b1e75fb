import { describe, expect, test } from '@jest/globals';
import { asked } from './asked.ts';

type Row = readonly [value: number | string, points: number];

const rows = (part: string, ...pairs: readonly Row[]) =>
  pairs.map(([value, points]) => [part, value, points] as const);

describe('qSOFA', () => {
  test.each([
    ...rows('respiratoryRatePerMin', [21, 0], [22, 1]),
    ...rows('systolicMmHg', [101, 0], [100, 1]),
    ...rows('gcs', [15, 0], [14, 1]),
  ])('[NEWS-8] %s %s scores %d', (part, value, points) => {
    expect(asked('qsofa', { [part]: value }).parts[part]).toBe(points);
  });

  test('[NEWS-8] two points are positive, and known ones are so whatever is missing', () => {
    const well = { respiratoryRatePerMin: 16, systolicMmHg: 120, gcs: 15 };
    expect(asked('qsofa', well)).toMatchObject({ total: 0, band: 'negative' });
    expect(asked('qsofa', { ...well, gcs: 14 })).toMatchObject({ total: 1, band: 'negative' });
    const two = { ...well, gcs: 14, systolicMmHg: 100 };
    expect(asked('qsofa', two)).toMatchObject({ total: 2, band: 'positive' });
    expect(asked('qsofa', { ...two, respiratoryRatePerMin: null })).toMatchObject({
      total: null,
      partialSum: 2,
      band: 'positive',
    });
    expect(asked('qsofa', { ...well, gcs: null })).toMatchObject({
      total: null,
      band: 'incomplete',
    });
  });
});

describe('SIRS', () => {
  test.each([
    ...rows('temperatureC', [38, 0], [38.1, 1], [36, 0], [35.9, 1]),
    ...rows('heartRatePerMin', [90, 0], [91, 1]),
  ])('[NEWS-9] %s %s scores %d', (part, value, points) => {
    expect(asked('sirs', { [part]: value }).parts[part]).toBe(points);
  });

  test.each([
    [{ respiratoryRatePerMin: 20 }, 0],
    [{ respiratoryRatePerMin: 21 }, 1],
    [{ respiratoryRatePerMin: 20, paCo2MmHg: 32 }, 0],
    [{ respiratoryRatePerMin: 20, paCo2MmHg: 31.9 }, 1],
    [{ respiratoryRatePerMin: 20, paCo2MmHg: null }, null],
    [{ respiratoryRatePerMin: 21, paCo2MmHg: null }, 1],
    [{ paCo2MmHg: 31 }, 1],
    [{ paCo2MmHg: 40 }, null],
    [{}, null],
  ])('[NEWS-9] respiration %j scores %s', (given, points) => {
    expect(asked('sirs', given).parts.respiration).toBe(points);
  });

  test.each([
    [{ leukocytesPerNl: 12 }, 0],
    [{ leukocytesPerNl: 12.1 }, 1],
    [{ leukocytesPerNl: 4 }, 0],
    [{ leukocytesPerNl: 3.9 }, 1],
    [{ leukocytesPerNl: 8, bandsPercent: 10 }, 0],
    [{ leukocytesPerNl: 8, bandsPercent: 10.1 }, 1],
    [{ leukocytesPerNl: 8, bandsPercent: null }, null],
    [{}, null],
  ])('[NEWS-9] leukocytes %j score %s', (given, points) => {
    expect(asked('sirs', given).parts.leukocytes).toBe(points);
  });

  test('[NEWS-9] two criteria are positive, and low leukocytes are pointed out', () => {
    const well = {
      temperatureC: 38,
      heartRatePerMin: 90,
      respiratoryRatePerMin: 16,
      leukocytesPerNl: 6,
    };
    expect(asked('sirs', well)).toMatchObject({ total: 0, band: 'negative', flags: [] });
    const treated = { ...well, leukocytesPerNl: 0.4 };
    expect(asked('sirs', treated)).toMatchObject({
      total: 1,
      band: 'negative',
      flags: ['leukocytes-after-lymphodepletion'],
    });
    expect(asked('sirs', { ...treated, heartRatePerMin: 91 }).band).toBe('positive');
  });
});

describe('MEWS', () => {
  test.each([
    ...rows('systolicMmHg', [69, 3], [70, 3], [71, 2], [80, 2], [81, 1], [100, 1], [101, 0]),
    ...rows('systolicMmHg', [199, 0], [200, 2]),
    ...rows('heartRatePerMin', [39, 2], [40, 2], [41, 1], [50, 1], [51, 0], [100, 0], [101, 1]),
    ...rows('heartRatePerMin', [110, 1], [111, 2], [129, 2], [130, 3]),
    ...rows('respiratoryRatePerMin', [8, 2], [9, 0], [14, 0], [15, 1], [20, 1], [21, 2], [29, 2]),
    ...rows('respiratoryRatePerMin', [30, 3]),
    ...rows('temperatureC', [34.9, 2], [35, 0], [38.4, 0], [38.5, 2]),
    ...rows('avpu', ['A', 0], ['V', 1], ['P', 2], ['U', 3]),
  ])('[NEWS-10] %s %s scores %d', (part, value, points) => {
    expect(asked('mews', { [part]: value }).parts[part]).toBe(points);
  });

  test('[NEWS-10] from 5 points on it is positive, and the variant is named', () => {
    const well = {
      systolicMmHg: 120,
      heartRatePerMin: 80,
      respiratoryRatePerMin: 12,
      temperatureC: 37,
      avpu: 'A',
    };
    expect(asked('mews', well)).toMatchObject({ total: 0, band: 'negative' });
    const four = { ...well, temperatureC: 39, heartRatePerMin: 115 };
    expect(asked('mews', four)).toMatchObject({ total: 4, band: 'negative' });
    expect(asked('mews', { ...four, avpu: 'V' })).toMatchObject({ total: 5, band: 'positive' });
    expect(asked('mews', { ...four, avpu: null })).toMatchObject({ total: null, partialSum: 4 });
    expect(asked('mews', four).source).toContain('Subbe 2001');
  });
});

describe('the shock index', () => {
  test.each([
    [45, 49, 100, 'below-usual'],
    [45, 50, 100, 'usual'],
    [45, 70, 100, 'usual'],
    [45, 71, 100, 'above-usual'],
    [45, 89, 100, 'above-usual'],
    [45, 90, 100, 'concern'],
    [45, 99, 100, 'concern'],
    [45, 100, 100, 'high'],
    [17, 95, 100, 'concern'],
    [16.9, 90, 100, 'usual'],
    [16.9, 91, 100, 'high'],
    [13, 91, 100, 'high'],
    [12.9, 100, 100, 'usual'],
    [12.9, 101, 100, 'high'],
    [7, 101, 100, 'high'],
    [6.9, 122, 100, 'usual'],
    [6.9, 123, 100, 'high'],
    [4, 123, 100, 'high'],
    [3.9, 150, 100, 'not-applicable'],
    [45, 80, 0, 'undefined'],
    [null, 80, 100, 'incomplete'],
    [45, null, 100, 'incomplete'],
    [45, 80, null, 'incomplete'],
  ])('[NEWS-11] at %s years %s over %s is %s', (ageYears, heartRatePerMin, systolicMmHg, band) => {
    const answer = asked('shockIndex', { ageYears, heartRatePerMin, systolicMmHg });
    expect(answer.band).toBe(band);
    expect(answer.flags).toEqual(
      ageYears !== null && ageYears < 17 ? ['not-validated-in-crs'] : [],
    );
  });

  test('[NEWS-11] the index is the quotient, and none without both', () => {
    expect(asked('shockIndex', { heartRatePerMin: 90, systolicMmHg: 120 }).index).toBe(0.75);
    expect(asked('shockIndex', { heartRatePerMin: 90, systolicMmHg: 0 }).index).toBeNull();
    expect(asked('shockIndex', { heartRatePerMin: 90 }).index).toBeNull();
  });
});

describe('the CTCAE grade of a fever', () => {
  test.each([
    [37.9, null, 0, true],
    [38, null, 1, true],
    [39, null, 1, true],
    [39.1, null, 2, true],
    [40, null, 2, true],
    [40.1, null, 3, false],
    [40.1, 24, 3, true],
    [40.1, 24.1, 4, true],
    [null, null, null, false],
  ])('[GRADE-10] %s °C, above 40 °C for %s h, is grade %s', (temperatureC, hours, grade, whole) => {
    const answer = asked('ctcaeFever', { temperatureC, above40Hours: hours });
    expect(answer).toMatchObject({ grade, complete: whole });
    expect(answer.reasons[0]).toMatchObject({
      grade,
      rule: grade === null ? 'R-NULL' : 'CTCAE-FEVER-TERM',
    });
  });

  test('[GRADE-10] death is 5, and an unknown death leaves the grade incomplete', () => {
    expect(asked('ctcaeFever', { deathFromFever: true })).toMatchObject({
      grade: 5,
      complete: true,
    });
    const unknown = { temperatureC: 38.5, deathFromFever: null };
    expect(asked('ctcaeFever', unknown)).toMatchObject({ grade: 1, complete: false });
  });

  test('[GRADE-10] it is not the grade of CRS', () => {
    const temperatureC = 39.5;
    expect(asked('ctcaeFever', { temperatureC }).grade).toBe(2);
    expect(asked('crs', { temperatureC }).CTCAE5.grade).toBe(1);
  });
});
