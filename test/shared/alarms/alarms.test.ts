import { describe, expect, test } from '@jest/globals';
import { alarmsView, startAlarms, stepAlarms } from '#shared/alarms/alarms.ts';
import { limitsFor } from '#shared/alarms/limits.ts';
import { alarmSchema } from '#shared/contracts/alarm.ts';
import { alarmAcknowledgeSchema } from '#shared/contracts/judgement.ts';
import { afterTestsOf, charted, iceOf, onAfter, onIn, type Row, statesOver } from './builders.ts';

const times = (count: number, row: Partial<Row>) => Array.from({ length: count }, () => row);
const SPOT = { continuous: false };

describe('a limit', () => {
  test.each([
    ['heartRatePerMin', 50, 49],
    ['heartRatePerMin', 120, 121],
    ['systolicMmHg', 90, 89],
    ['mapMmHg', 65, 64],
    ['spo2Percent', 92, 91],
    ['respiratoryRatePerMin', 8, 7],
    ['respiratoryRatePerMin', 25, 26],
  ] as const)('[ALARM-3] of %s holds at %d and breaks at %d', (vital, at, beyond) => {
    expect(onAfter(times(2, { [vital]: at }))).toEqual([]);
    expect(onAfter(times(2, { [vital]: beyond }))).toMatchObject([
      { source: vital, value: beyond },
    ]);
  });

  test('[ALARM-3] of the temperature breaks from 38.0 °C on, and from 39.5 °C on', () => {
    expect(onAfter(times(10, { temperatureC: 37.9 }))).toEqual([]);
    expect(onAfter(times(10, { temperatureC: 38 }))).toMatchObject([
      { priority: 'low', limit: 38 },
    ]);
    expect(onAfter(times(10, { temperatureC: 39.4 }))).toMatchObject([{ priority: 'low' }]);
    expect(onAfter(times(10, { temperatureC: 39.5 }))).toMatchObject([{ priority: 'medium' }]);
  });

  test('[ALARM-4] alarms at the second reading in a row, the temperature at the tenth', () => {
    expect(onAfter([{ mapMmHg: 64 }])).toEqual([]);
    expect(onAfter([{ mapMmHg: 64 }, { mapMmHg: 65 }, { mapMmHg: 64 }])).toEqual([]);
    expect(onAfter(times(2, { mapMmHg: 64 }))).toMatchObject([{ onsetTick: 1 }]);
    expect(onAfter(times(9, { temperatureC: 38.4 }))).toEqual([]);
    expect(onAfter(times(10, { temperatureC: 38.4 }))).toMatchObject([{ onsetTick: 9 }]);
  });

  test.each([
    ['heartRatePerMin', 121, 118, 117],
    ['systolicMmHg', 89, 91, 92],
    ['spo2Percent', 91, 93, 94],
    ['respiratoryRatePerMin', 26, 25, 24],
    ['heartRatePerMin', 49, 51, 52],
  ] as const)('[ALARM-5] of %s, broken at %d, alarms still at %d and no more at %d', (...row) => {
    const [vital, broken, within, back] = row;
    const rows = times(2, { [vital]: broken });
    expect(onAfter([...rows, { [vital]: within }])).toHaveLength(1);
    expect(onAfter([...rows, { [vital]: back }])).toEqual([]);
  });

  test('[ALARM-5] of the temperature alarms still at 37.8 °C and no more below', () => {
    const fever = times(10, { temperatureC: 38.1 });
    expect(onAfter([...fever, { temperatureC: 37.8 }])).toHaveLength(1);
    expect(onAfter([...fever, { temperatureC: 37.7 }])).toEqual([]);
  });

  test('[ALARM-13] that is switched off, or moved away, ends its alarm', () => {
    const [, last = startAlarms()] = statesOver(times(2, { mapMmHg: 64 }));
    const { mapMmHg, ...others } = limitsFor(62);
    const moved = { ...others, mapMmHg: { ...mapMmHg, below: { ...mapMmHg.below, medium: 62 } } };
    const none = { ...mapMmHg, below: { high: null, medium: null, low: null } };
    const row = { mapMmHg: 64 };
    expect(onIn(stepAlarms(last, charted(2, row)))).toHaveLength(1);
    expect(onIn(stepAlarms(last, charted(2, row, { limits: moved })))).toEqual([]);
    const off = { ...others, mapMmHg: none };
    expect(onIn(stepAlarms(last, charted(2, row, { limits: off })))).toEqual([]);
  });
});

describe('an alarm', () => {
  test('[ALARM-6] rises and falls with the limits that are broken, and is dated from its last rise', () => {
    const rows = [64, 64, 59, 59, 59, 62, 59, 59].map((mapMmHg) => ({ mapMmHg }));
    const seen = statesOver(rows).map((state) => {
      const [alarm] = onIn(state);
      return alarm === undefined ? null : [alarm.priority, alarm.limit, alarm.priorityTick];
    });
    expect(seen).toEqual([
      null,
      ['medium', 65, 1],
      ['medium', 65, 1],
      ['high', 60, 3],
      ['high', 60, 3],
      ['medium', 65, 3],
      ['medium', 65, 3],
      ['high', 60, 7],
    ]);
  });

  test('[ALARM-6] of a value that breaks two limits at once has the priority of the further', () => {
    expect(onAfter(times(2, { spo2Percent: 85 }))).toMatchObject([{ priority: 'high', limit: 88 }]);
  });

  test('[ALARM-7] has one id from onset to end, which an acknowledgement can carry', () => {
    const rows = [121, 121, 125, 141, 141, 150, 118, 119].map((heartRatePerMin) => ({
      heartRatePerMin,
    }));
    const ids = statesOver(rows).flatMap((state) => onIn(state).map(({ id }) => id));
    expect(new Set(ids)).toEqual(new Set(['heart-rate-above-1']));
    for (const alarmId of ['heart-rate-above-1', 'map-below--30']) {
      const sent = { type: 'alarm.acknowledge', alarmId };
      expect(alarmAcknowledgeSchema.parse(sent)).toEqual(sent);
    }
  });

  test('[ALARM-7] that comes again after its end is another one', () => {
    const rows = [64, 64, 80, 64, 64].map((mapMmHg) => ({ mapMmHg }));
    expect(onAfter(rows)).toMatchObject([{ id: 'map-below-4' }]);
  });

  test('[ALARM-7] shows the latest value', () => {
    expect(onAfter([{ mapMmHg: 64 }, { mapMmHg: 64 }, { mapMmHg: 61 }])).toMatchObject([
      { value: 61, onsetTick: 1 },
    ]);
  });

  test('[ALARM-8] neither begins nor ends with a value that is missing', () => {
    const gone = { mapMmHg: null };
    const map = (rows: readonly Partial<Row>[]) =>
      onAfter(rows).filter(({ source }) => source === 'mapMmHg');
    expect(map(times(5, gone))).toEqual([]);
    expect(map([{ mapMmHg: 64 }, gone, gone])).toEqual([]);
    expect(map([{ mapMmHg: 64 }, gone, { mapMmHg: 63 }])).toMatchObject([{ onsetTick: 2 }]);
    expect(map([...times(2, { mapMmHg: 64 }), ...times(5, gone)])).toMatchObject([{ value: 64 }]);
  });

  test('[ALARM-11] that was high stays in the list with its end, also if it ended as a medium one', () => {
    const rows = [59, 59, 62, 80].map((mapMmHg) => ({ mapMmHg }));
    const last = statesOver(rows).at(-1) ?? startAlarms();
    expect(alarmsView(last)).toMatchObject([
      { id: 'map-below-1', priority: 'high', onsetTick: 1, endTick: 3 },
    ]);
  });

  test('[ALARM-11] that was high ends with the limit and the furthest value of that time', () => {
    const low = [58, 59, 57, 59, 62, 80].map((mapMmHg) => ({ mapMmHg }));
    expect(alarmsView(statesOver(low).at(-1) ?? startAlarms())).toMatchObject([
      { id: 'map-below-1', priority: 'high', limit: 60, value: 57 },
    ]);
    const fast = [141, 158, 152, 125, 90].map((heartRatePerMin) => ({ heartRatePerMin }));
    expect(alarmsView(statesOver(fast).at(-1) ?? startAlarms())).toMatchObject([
      { id: 'heart-rate-above-1', priority: 'high', limit: 140, value: 158 },
    ]);
  });

  test('[ALARM-11] that never was high leaves nothing behind', () => {
    const last = statesOver([...times(2, { mapMmHg: 64 }), { mapMmHg: 80 }]).at(-1);
    expect(alarmsView(last ?? startAlarms())).toEqual([]);
  });

  test('[ALARM-11] leaves the list when twenty high ones ended after it', () => {
    const rows = Array.from({ length: 21 }, () => [59, 59, 80].map((mapMmHg) => ({ mapMmHg })));
    const past = alarmsView(statesOver(rows.flat()).at(-1) ?? startAlarms());
    expect(past.map(({ onsetTick }) => onsetTick)).toEqual(
      Array.from({ length: 20 }, (_, index) => 61 - 3 * index),
    );
  });
});

describe('the list of alarms', () => {
  test('[ALARM-15] has the most urgent first, and of equals the latest', () => {
    const rows = [
      { heartRatePerMin: 130 },
      { heartRatePerMin: 130, mapMmHg: 64 },
      { heartRatePerMin: 130, mapMmHg: 64, spo2Percent: 80 },
      { heartRatePerMin: 130, mapMmHg: 64, spo2Percent: 80 },
    ];
    const list = onAfter(rows);
    expect(list.map(({ source }) => source)).toEqual(['spo2Percent', 'mapMmHg', 'heartRatePerMin']);
    expect(list.map((alarm) => alarmSchema.parse(alarm))).toEqual(list);
  });

  test('[ALARM-14] is the same object while nothing changes', () => {
    const quiet = startAlarms();
    expect(stepAlarms(quiet, charted(0, {}))).toBe(quiet);
    expect(stepAlarms(quiet, charted(0, null))).toBe(quiet);
    const low = { mapMmHg: 64 };
    const on = statesOver([low, low]).at(-1) ?? quiet;
    expect(stepAlarms(on, charted(2, low))).toBe(on);
    expect(stepAlarms(on, charted(2, null))).toBe(on);
    expect(stepAlarms(on, charted(2, { mapMmHg: 63 }))).not.toBe(on);
  });
});

describe('a sensor', () => {
  test.each([
    ['spo2-lost-1', 'spo2Percent', { spo2Percent: null }],
    ['cuff-lost-1', 'systolicMmHg', { systolicMmHg: null, diastolicMmHg: null, mapMmHg: null }],
    ['heart-rate-lost-1', 'heartRatePerMin', { heartRatePerMin: null }],
    ['temperature-lost-1', 'temperatureC', { temperatureC: null }],
    ['respiratory-rate-lost-1', 'respiratoryRatePerMin', { respiratoryRatePerMin: null }],
  ] as const)(
    '[ALARM-9] that reads nothing for two ticks is the low alarm %s',
    (id, vital, row) => {
      expect(onAfter([row])).toEqual([]);
      const [alarm, ...others] = onAfter([row, row]);
      expect(others).toEqual([]);
      expect(alarm).toEqual({
        id,
        source: 'sensor',
        side: 'lost',
        vital,
        priority: 'low',
        limit: null,
        value: null,
        onsetTick: 1,
        priorityTick: 1,
        endTick: null,
      });
      expect(onAfter([row, row, {}])).toEqual([]);
    },
  );

  test('[ALARM-9] is lost only under a monitor', () => {
    expect(onAfter(times(4, { spo2Percent: null }), SPOT)).toEqual([]);
  });
});

describe('rounds', () => {
  test('[ALARM-10] alarm at the first reading that breaks a limit', () => {
    expect(onAfter([null, null, { mapMmHg: 64 }], SPOT)).toMatchObject([{ onsetTick: 2 }]);
    expect(onAfter([{ temperatureC: 38 }], SPOT)).toMatchObject([{ source: 'temperatureC' }]);
  });

  test('[ALARM-10] leave an alarm as it is until the next reading', () => {
    const rows = [{ mapMmHg: 64 }, null, null];
    expect(onAfter(rows, SPOT)).toMatchObject([{ value: 64, onsetTick: 0 }]);
    expect(onAfter([...rows, { mapMmHg: 80 }], SPOT)).toEqual([]);
  });
});

describe('the ICE score', () => {
  const afterTests = (scores: readonly (number | null)[]) => {
    const tests = scores.map((score) => (score === null ? null : iceOf(score)));
    return afterTestsOf(tests);
  };

  test('[ALARM-12] alarms at once when it falls three points below the best test so far', () => {
    expect(afterTests([9, 10, 8])).toEqual([]);
    expect(afterTests([9, 10, 8, 7])).toMatchObject([
      { id: 'ice-score-drop-3', side: 'drop', priority: 'medium', limit: 7, value: 7 },
    ]);
    expect(afterTests([9, 10, 7, null, 8])).toEqual([]);
  });

  test('[ALARM-12] alarms by tests alone, never by the score that nobody asked for', () => {
    expect(afterTests([null, null, null])).toEqual([]);
    expect(afterTests([10, null, null])).toEqual([]);
    expect(afterTests([4])).toEqual([]);
  });

  test('[ALARM-12] is taken in also where nobody measured', () => {
    const first = stepAlarms(startAlarms(), charted(0, null, { iceTest: iceOf(10) }));
    const second = stepAlarms(first, charted(1, null, { iceTest: iceOf(5) }));
    expect(onIn(second)).toMatchObject([{ source: 'iceScore', value: 5 }]);
  });
});
