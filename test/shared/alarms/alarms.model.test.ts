import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alarmsView } from '#shared/alarms/alarms.ts';
import { limitsFor } from '#shared/alarms/limits.ts';
import { ALARM_PRIORITIES, type Alarm, type LimitedVital } from '#shared/contracts/alarm.ts';
import { onIn, type Row, statesOver } from './builders.ts';

const LIMITS = limitsFor(62);

/** Values about the limits, with gaps, and ticks at which nobody measured. */
const anyRow: fc.Arbitrary<Partial<Row> | null> = fc.option(
  fc.record({
    heartRatePerMin: around(112, 146),
    systolicMmHg: around(76, 96),
    mapMmHg: around(56, 70),
    spo2Percent: around(84, 96),
    respiratoryRatePerMin: around(22, 38),
    temperatureC: around(376, 398).map((tenths) => (tenths === null ? null : tenths / 10)),
  }),
  { freq: 8 },
);
const anyRows = fc.array(anyRow, { maxLength: 60 });

function around(min: number, max: number): fc.Arbitrary<number | null> {
  return fc.option(fc.integer({ min, max }), { freq: 10 });
}

type Rows = readonly (Partial<Row> | null)[];

interface Side {
  readonly vital: LimitedVital;
  readonly side: 'below' | 'above';
}

const SIDES: readonly Side[] = [
  { vital: 'heartRatePerMin', side: 'above' },
  { vital: 'systolicMmHg', side: 'below' },
  { vital: 'mapMmHg', side: 'below' },
  { vital: 'spo2Percent', side: 'below' },
  { vital: 'respiratoryRatePerMin', side: 'above' },
  { vital: 'temperatureC', side: 'above' },
];

function isBeyond({ vital, side }: Side, value: number, limit: number): boolean {
  if (vital === 'temperatureC') {
    return value >= limit;
  }
  return side === 'above' ? value > limit : value < limit;
}

function isClear({ vital, side }: Side, value: number, limit: number): boolean {
  if (vital === 'temperatureC') {
    return value < Number((limit - 0.2).toFixed(1));
  }
  const [near, far] = [(limit * 98) / 100, (limit * 102) / 100];
  return side === 'above' ? value < near : value > far;
}

/** By the definition, over all readings: enough in a row since the last one that was clear. */
function counts(side: Side, values: readonly number[], limit: number, needed: number): boolean {
  const since = values.findLastIndex((value) => isClear(side, value, limit)) + 1;
  let run = 0;
  return values.slice(since).some((value) => {
    run = isBeyond(side, value, limit) ? run + 1 : 0;
    return run >= needed;
  });
}

/** What the alarm of one side has to be after each row, found from all rows before it. */
function expected(side: Side, rows: Rows, continuous: boolean) {
  const bounds = LIMITS[side.vital];
  const needed = continuous ? bounds.delayTicks : 1;
  const priorities = rows.map((_, tick) => {
    const values = rows.slice(0, tick + 1).flatMap((row) => row?.[side.vital] ?? []);
    return ALARM_PRIORITIES.findIndex((name) => {
      const limit = bounds[side.side][name];
      return limit !== null && counts(side, values, limit, needed);
    });
  });
  return priorities.map((rank, tick) => {
    const onset = priorities.slice(0, tick + 1).lastIndexOf(-1) + 1;
    const run = priorities.slice(onset, tick + 1);
    const rises = run.findLastIndex((one, index) => index === 0 || one < (run[index - 1] ?? -1));
    return rank === -1
      ? null
      : { priority: ALARM_PRIORITIES[rank], onsetTick: onset, priorityTick: onset + rises };
  });
}

function ofSide({ vital, side }: Side, alarms: readonly Alarm[]): Alarm | undefined {
  return alarms.find((alarm) => alarm.source === vital && alarm.side === side);
}

describe('alarms over any chart', () => {
  test.each(SIDES)('[ALARM-5] $vital $side is on exactly as the definition says', (side) => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, continuous) => {
        const states = statesOver(rows, { continuous });
        const wanted = expected(side, rows, continuous);
        for (const [tick, state] of states.entries()) {
          const alarm = ofSide(side, onIn(state));
          const found =
            alarm === undefined
              ? null
              : {
                  priority: alarm.priority,
                  onsetTick: alarm.onsetTick,
                  priorityTick: alarm.priorityTick,
                };
          expect(found).toEqual(wanted[tick]);
        }
      }),
    );
  });

  test('[ALARM-7] no second onset comes while the condition of the first still holds', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, continuous) => {
        const lists = statesOver(rows, { continuous }).map(onIn);
        for (const [tick, list] of lists.entries()) {
          for (const alarm of list.filter(({ side }) => side !== 'lost')) {
            const before = lists[tick - 1]?.find(
              ({ source, side }) => source === alarm.source && side === alarm.side,
            );
            expect(before?.id ?? alarm.id).toBe(alarm.id);
          }
        }
      }),
    );
  });

  test('[ALARM-5] noise within the hysteresis neither ends an alarm nor raises it again', () => {
    const within = fc.array(fc.integer({ min: 62, max: 66 }), { maxLength: 40 });
    fc.assert(
      fc.property(within, (values) => {
        const rows = [64, 64, ...values].map((mapMmHg) => ({ mapMmHg }));
        for (const state of statesOver(rows).slice(1)) {
          expect(onIn(state)).toMatchObject([
            { id: 'map-below-1', priority: 'medium', priorityTick: 1 },
          ]);
        }
      }),
    );
  });

  test('[ALARM-8] rows without a value change no alarm but that of the sensor', () => {
    const gap = {
      heartRatePerMin: null,
      systolicMmHg: null,
      mapMmHg: null,
      spo2Percent: null,
      respiratoryRatePerMin: null,
      temperatureC: null,
    };
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 5 }), (rows, length) => {
        const gaps = Array.from({ length }, () => gap);
        const states = statesOver([...rows, ...gaps]);
        const [before, after] = [states.at(-1 - length), states.at(-1)].map((state) =>
          state === undefined ? [] : alarmsView(state).filter(({ side }) => side !== 'lost'),
        );
        expect(after).toEqual(before);
      }),
    );
  });
});
