import type { Observation } from '#shared/contracts/observation.ts';
import type { Intervention } from '#shared/contracts/order.ts';
import { VITALS, type VitalName } from '#shared/contracts/quantities.ts';
import type { Sensor } from '#shared/contracts/scenario-teaching.ts';
import { MINUTES_PER_DAY, minuteOfDay } from '#shared/engine/time.ts';
import type { CaseEvent } from './case-events.ts';
import type { ChartRow } from './chart-row.ts';
import { type Overrides, throughArtefacts } from './overrides.ts';
import { shownAs } from './resolution.ts';
import type { Ward } from './setup.ts';

/** A sensor that is lost (offset null) or reads wrong by an offset, up to a tick. */
interface Disturbance {
  /** The event that brought it. */
  readonly id: string;
  readonly sensor: Sensor;
  readonly offset: number | null;
  /** First tick at which it reads right again. */
  readonly untilTick: number;
}

/** What people see of the patient at one tick. */
export interface Chart {
  /** Watched by a monitor, from the start or since help came. */
  readonly continuous: boolean;
  readonly disturbances: readonly Disturbance[];
  /** What was charted at this tick; null where nobody measured. */
  readonly row: ChartRow | null;
}

/** The vital signs that each sensor reads. Fatigue and the scores are asked: no sensor has them. */
const READ_BY: Readonly<Record<Exclude<Sensor, 'all'>, readonly VitalName[]>> = {
  temperature: ['temperatureC'],
  'heart-rate': ['heartRatePerMin'],
  cuff: ['systolicMmHg', 'diastolicMmHg', 'mapMmHg'],
  'respiratory-rate': ['respiratoryRatePerMin'],
  spo2: ['spo2Percent'],
};

const READ_BY_ANY: readonly VitalName[] = Object.values(READ_BY).flat();

/** Help that brings a monitor with it. */
const BRINGS_MONITOR: readonly Intervention[] = ['rapid-response', 'transfer-icu'];

/** Ward time from which the rounds of a day are counted. */
const FIRST_ROUND = {
  value: 360,
  unit: 'min since midnight',
  source: 'ASSUMED: rounds at 06, 10, 14, 18, 22 and 02 when they are four hours apart',
} as const;

/** The chart at the first tick of a course. */
export function firstChart(ward: Ward, observation: Observation): Chart {
  const continuous = ward.monitoring.mode === 'continuous';
  const measured = continuous || isRound(ward, observation.tick);
  return { continuous, disturbances: NONE, row: measured ? observation : null };
}

/**
 * Charts one tick: through the sensors as they are, and only if somebody or something measured.
 *
 * The truth never comes by here: it is graded from the observation itself.
 *
 * @param now.happening events of the case at this tick
 * @param now.ordered what was ordered in this tick
 * @param now.observed whether somebody took a set of observations in this tick, or an order had one
 * @param now.roundsOrdered whether an order says how often, in place of the standing order
 * @param now.overrides what the facilitator put in place of values; those of the chart count here
 * @param now.withdrawn ids of events whose disturbance was taken back
 */
export function stepChart(
  last: Chart,
  ward: Ward,
  now: {
    readonly observation: Observation;
    readonly happening: readonly CaseEvent[];
    readonly ordered: readonly Intervention[];
    readonly observed: boolean;
    readonly roundsOrdered: boolean;
    readonly overrides: Overrides;
    readonly withdrawn: readonly string[];
  },
): Chart {
  const { observation } = now;
  const { tick } = observation;
  const continuous =
    last.continuous || now.ordered.some((ordered) => BRINGS_MONITOR.includes(ordered));
  const disturbances = disturbancesAt(last.disturbances, now, tick);
  const isStandingRound = !now.roundsOrdered && isRound(ward, tick);
  const measured = continuous || now.observed || isStandingRound;
  const seen = measured ? throughSensors(observation, disturbances) : null;
  return {
    continuous,
    disturbances,
    row: seen === null ? null : throughArtefacts(seen, now.overrides, tick),
  };
}

/** Values as the sensors give them: lost ones null, wrong ones off by what they are wrong by. */
export function throughSensors(
  values: Readonly<Record<VitalName, number>>,
  disturbances: readonly Disturbance[],
): ChartRow {
  if (disturbances.length === 0) {
    return values;
  }
  const row: Record<VitalName, number | null> = { ...values };
  for (const { sensor, offset } of disturbances) {
    for (const name of sensor === 'all' ? READ_BY_ANY : READ_BY[sensor]) {
      const value = row[name];
      row[name] = value === null || offset === null ? null : shownAs(VITALS[name], value + offset);
    }
  }
  return row;
}

const NONE: readonly Disturbance[] = [];

function disturbancesAt(
  last: readonly Disturbance[],
  now: { readonly happening: readonly CaseEvent[]; readonly withdrawn: readonly string[] },
  tick: number,
): readonly Disturbance[] {
  const { happening, withdrawn } = now;
  if (happening.length === 0 && last.length === 0) {
    return last;
  }
  const begun = happening.flatMap((event) =>
    event.kind === 'artefact'
      ? [
          {
            id: event.id,
            sensor: event.sensor,
            offset: event.offset,
            untilTick: tick + event.minutes,
          },
        ]
      : [],
  );
  const lasting = last.filter(({ id, untilTick }) => tick < untilTick && !withdrawn.includes(id));
  return begun.length === 0 && lasting.length === last.length ? last : [...lasting, ...begun];
}

/** Whether the standing order has a round at this tick. */
export function isRound({ monitoring, infusionHour }: Ward, tick: number): boolean {
  const minute = minuteOfDay({ infusionHour, tick }) - FIRST_ROUND.value;
  return ((minute + MINUTES_PER_DAY) % MINUTES_PER_DAY) % monitoring.everyMinutes === 0;
}
