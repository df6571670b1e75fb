import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parseMsel } from '#client/pages/host/drill/msel/parse-msel.ts';
import { isWritable, writeMsel } from '#client/pages/host/drill/msel/write-msel.ts';
import { INTERVENTIONS } from '#client/store/vocabulary.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';

const COURSE = { openTick: -2880, tick: -2881, endTick: 20_160 };

const tick = fc.integer({ min: COURSE.openTick, max: COURSE.endTick });
const afterMinutes = fc.integer({ min: 0, max: 20_160 });
const grade = fc.integer({ min: 1, max: 4 });

/** Any text of a cell, with what spreadsheets trip over well represented. */
function textOf(maximum: number, minimum = 1) {
  const odd = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', 'é', 'x');
  return fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: odd, maxLength: 30 }))
    .map((text) => text.replaceAll('\uFFFD', '').trim().slice(0, maximum).trim())
    .filter((text) => text.length >= minimum);
}

const condition = fc.oneof(
  fc.record({ crsGrade: grade, afterMinutes }),
  fc.record({ icansGrade: grade, afterMinutes }),
  fc.record({ temperatureFromC: fc.double({ min: 37, max: 42, noNaN: true }), afterMinutes }),
  fc.record({ ordered: fc.constantFrom(...INTERVENTIONS), afterMinutes }),
);
const start = fc.oneof(
  fc.constant({}),
  fc.record({ plannedTick: tick }),
  fc.record({ when: fc.record({ atTick: tick }) }),
  fc.record({ when: condition }),
  fc.record({ when: condition, plannedTick: tick }),
);
const effect = fc.record({
  kind: fc.constant('artefact' as const),
  sensor: fc.constantFrom('spo2' as const, 'cuff' as const, 'all' as const),
  effect: fc.constant('lost' as const),
  minutes: fc.integer({ min: 1, max: 1440 }),
});
const inject = fc
  .record(
    {
      from: textOf(40),
      to: textOf(40),
      method: textOf(40),
      text: textOf(1000),
      effect,
      expectedAction: textOf(400),
      evaluatorNote: textOf(400),
    },
    { requiredKeys: ['from', 'text'] },
  )
  .chain((texts) => start.map((begin) => ({ ...texts, ...begin })));
const list = fc.array(inject, { minLength: 1, maxLength: 8 }).map((injects) =>
  injects.map(
    (given, index): SessionInject => ({
      ...given,
      no: String(index + 1),
      injectId: `msel-${index + 1}`,
    }),
  ),
);

describe('an inject list that is written', () => {
  test('[DRILL-8] reads back as the same injects', () => {
    fc.assert(
      fc.property(list, (injects) => {
        const read = parseMsel(writeMsel(injects), COURSE);
        expect(read).toEqual({ ok: true, value: { injects, ignored: [] } });
      }),
    );
  });

  test('[DRILL-8] has no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(list, (injects) => {
        const text = writeMsel(injects.map((given) => ({ ...given, text: `=${given.text}` })));
        const cells = Papa.parse<string[]>(text).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(cells.filter((cell) => cell.startsWith("'=")).length).toBeGreaterThan(0);
      }),
    );
  });

  test('[DRILL-8] any text is read or declined, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeof parseMsel(text, COURSE).ok).toBe('boolean');
      }),
    );
  });

  test('[DRILL-9] an inject without a number gets the next that is free', () => {
    const bare: SessionInject = { injectId: 'quick-a', from: 'Family', text: 'Hello' };
    const read = parseMsel(writeMsel([bare, { ...bare, injectId: 'b', no: '1' }, bare]), COURSE);
    expect(read.ok && read.value.injects.map(({ no }) => no)).toEqual(['2', '1', '3']);
  });

  test('[DRILL-9] an effect that lists have no name for is told, and what is said is kept', () => {
    const raised: SessionInject = {
      injectId: 'rigors',
      no: '1',
      from: 'Nurse',
      text: 'She shivers.',
      effect: {
        kind: 'physiology',
        vital: 'heartRatePerMin',
        value: 140,
        rampMinutes: 5,
        minutes: 30,
      },
    };
    expect(isWritable(raised)).toBe(false);
    const read = parseMsel(writeMsel([raised]), COURSE);
    expect(read.ok && read.value.injects).toEqual([
      { injectId: 'msel-1', no: '1', from: 'Nurse', text: 'She shivers.' },
    ]);
  });
});
