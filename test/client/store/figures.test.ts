import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisValueFormat, formatAxisTick } from '#client/charts/rows/axis-label.ts';
import { panelOf } from '#client/charts/rows/panels.ts';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { inShownUnit } from '#client/pages/host/explain/explain-words.ts';
import { shownSum } from '#client/pages/host/explain/shown-parts.ts';
import { type FigureStyle, typedTemperatureC, writeFiguresAs } from '#client/store/figures.ts';
import { elapsedLabel } from '#client/store/time.ts';

const USUAL: FigureStyle = { temperature: 'C', time: 'days', map: 'on' };

afterEach(() => writeFiguresAs(USUAL));

describe('temperatures', () => {
  test('[SET-4] are shown in the unit of the device, with its sign', () => {
    expect(`${formatSeries('temperatureC', 38, 'en')} ${unitOf('temperatureC')}`).toBe('38.0 °C');
    writeFiguresAs({ ...USUAL, temperature: 'F' });
    expect(`${formatSeries('temperatureC', 38, 'en')} ${unitOf('temperatureC')}`).toBe('100.4 °F');
    const marks = (language: string) => [36, 38, 40].map(axisValueFormat('temperature', language));
    expect(marks('en')).toEqual(['96.8', '100.4', '104']);
    expect(marks('es')).toEqual(['96,8', '100,4', '104']);
  });

  test('[SET-4] leave every other vital sign as it is', () => {
    writeFiguresAs({ ...USUAL, temperature: 'F' });
    expect(`${formatSeries('heartRatePerMin', 112, 'en')} ${unitOf('heartRatePerMin')}`).toBe(
      '112 /min',
    );
    expect([60, 100].map(axisValueFormat('circulation', 'en'))).toEqual(['60', '100']);
  });

  test('[SET-4] typed in the unit of the device are the same temperature in °C', () => {
    writeFiguresAs({ ...USUAL, temperature: 'F' });
    expect(typedTemperatureC(100.4)).toBeCloseTo(38, 10);
    writeFiguresAs(USUAL);
    expect(typedTemperatureC(38)).toBe(38);
  });

  test('[SET-5] explained in °F still add up, for only the usual value has a zero point', () => {
    writeFiguresAs({ ...USUAL, temperature: 'F' });
    const part = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 36, max: 38, noNaN: true }), part, part, (usual, one, two) => {
        const parts = [
          { cause: 'baseline', value: usual },
          { cause: 'fever', value: one },
          { cause: 'paracetamol', value: two },
        ] as const;
        const sum = shownSum(inShownUnit('temperatureC', parts), 1);
        expect(sum.value).toBeCloseTo((usual + one + two) * 1.8 + 32, 0);
        const tenths = sum.parts.reduce((total, { value }) => total + Math.round(value * 10), 0);
        expect(tenths).toBe(Math.round(sum.value * 10));
      }),
    );
  });
});

describe('simulated time', () => {
  test('[SET-6] is written in days or in hours alone, as the device is set', () => {
    writeFiguresAs({ ...USUAL, time: 'hours' });
    expect([0, 3270, -45, -1500].map(elapsedLabel)).toEqual([
      'T+00:00',
      'T+54:30',
      'T-00:45',
      'T-25:00',
    ]);
    expect([0, 390, 1440, 3270].map(formatAxisTick)).toEqual([
      'T+00:00',
      '06:30',
      'T+24:00',
      '54:30',
    ]);
  });

  test('[SET-6] on an axis starts again each day where days are counted', () => {
    expect([0, 390, 1440, 3270].map(formatAxisTick)).toEqual(['T+0d', '06:30', 'T+1d', '06:30']);
  });
});

test('[SET-7] the line of mean pressure is drawn unless the device leaves it out', () => {
  const plots = () => panelOf('circulation').lines.map(({ plot }) => plot);
  expect(plots()).toEqual(['pressureMmHg', 'mapMmHg', 'heartRatePerMin']);
  writeFiguresAs({ ...USUAL, map: 'off' });
  expect(plots()).toEqual(['pressureMmHg', 'heartRatePerMin']);
});
