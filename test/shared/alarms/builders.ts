import { type AlarmsState, alarmsView, startAlarms, stepAlarms } from '#shared/alarms/alarms.ts';
import { limitsFor } from '#shared/alarms/limits.ts';
import type { Charted } from '#shared/alarms/watched.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import type { VitalName } from '#shared/contracts/quantities.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';

/** A row of the chart; null where a sensor reads nothing. */
export type Row = Readonly<Record<VitalName, number | null>>;

/** A row of the chart that alarms nobody, unless given. */
function rowOf(given: Partial<Row> = {}): Row {
  return {
    temperatureC: 36.8,
    heartRatePerMin: 78,
    systolicMmHg: 118,
    diastolicMmHg: 70,
    mapMmHg: 86,
    respiratoryRatePerMin: 16,
    spo2Percent: 97,
    fatigue: 2,
    iceScore: 10,
    capdScore: 0,
    ...given,
  };
}

/** A tick of an adult under a monitor, unless given. */
export function charted(
  tick: number,
  row: Partial<Row> | null,
  given: Partial<Charted> = {},
): Charted {
  return {
    tick,
    row: row === null ? null : rowOf(row),
    limits: limitsFor(62),
    continuous: true,
    ...given,
  };
}

/** The state after rows at the ticks 0, 1, 2 …, one by one. */
export function statesOver(
  rows: readonly (Partial<Row> | null)[],
  given: Partial<Charted> = {},
): readonly AlarmsState[] {
  let state = startAlarms();
  return rows.map((row, tick) => {
    state = stepAlarms(state, charted(tick, row, given));
    return state;
  });
}

/** The alarms that are on after rows at the ticks 0, 1, 2 …. */
export function onAfter(
  rows: readonly (Partial<Row> | null)[],
  given: Partial<Charted> = {},
): Alarm[] {
  return onIn(statesOver(rows, given).at(-1) ?? startAlarms());
}

/** The alarms of a state that are on. */
export function onIn(state: AlarmsState): Alarm[] {
  return alarmsView(state).filter(({ endTick }) => endTick === null);
}

/** An ICE test of so many points: the items after them are wrong. */
export function iceOf(score: number, given: Partial<IcePoints> = {}): IcePoints {
  const points = ICE_ITEMS.map((item, index) => [item, index < score ? 1 : 0]);
  return { ...(Object.fromEntries(points) as IcePoints), ...given };
}

/** The alarms that are on after ICE tests at the ticks 0, 1, 2 …; null where nobody tested. */
export function afterTestsOf(tests: readonly (IcePoints | null)[]): Alarm[] {
  let state = startAlarms();
  for (const [tick, iceTest] of tests.entries()) {
    state = stepAlarms(state, charted(tick, { iceScore: 0 }, { iceTest }));
  }
  return onIn(state);
}

/** A medium alarm of low mean pressure that began at tick 100, unless given. */
export function alarmOf(given: Partial<Alarm> = {}): Alarm {
  const onsetTick = given.onsetTick ?? 100;
  return {
    id: `map-below-${onsetTick}`,
    source: 'mapMmHg',
    side: 'below',
    priority: 'medium',
    limit: 65,
    value: 62,
    onsetTick,
    priorityTick: onsetTick,
    endTick: null,
    ...given,
  };
}
