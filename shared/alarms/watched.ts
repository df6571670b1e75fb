import type { AlarmLimits, AlarmSource } from '#shared/contracts/alarm.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import type { VitalName } from '#shared/contracts/quantities.ts';
import { type Bound, crossingOf } from './crossing.ts';
import { readIceDrop } from './ice-drop.ts';
import { NO_LIMIT, NOTHING_BREAKS, type Reading } from './reading.ts';

/** What was charted at one tick, as far as it can alarm. */
export interface Charted {
  readonly tick: number;
  /** The row of the chart; null where nobody measured. */
  readonly row: Readonly<Record<VitalName, number | null>> | null;
  readonly limits: AlarmLimits;
  /** Watched by a monitor, and not by a person on rounds. */
  readonly continuous: boolean;
  /**
   * An ICE test that somebody scored at this tick. The score in the row is the truth, which nobody
   * knows without asking: it raises nothing.
   */
  readonly iceTest?: IcePoints | null;
}

/** One thing that can alarm. */
export interface Watched {
  /** What the ids of its alarms begin with. */
  readonly name: string;
  readonly source: AlarmSource;
  readonly side: 'below' | 'above' | 'lost' | 'drop';
  /** The vital sign that a sensor is there for. */
  readonly vital?: VitalName;
  /** What the chart says of it; null where it says nothing. */
  readonly read: (now: Charted, iceTests: readonly IcePoints[]) => Reading | null;
}

/** Ticks without a signal after which a sensor counts as off. */
const SENSOR_DELAY = { value: 2, unit: 'ticks', source: 'ASSUMED: as the vital signs' } as const;

const NAMES = {
  heartRatePerMin: 'heart-rate',
  systolicMmHg: 'systolic',
  mapMmHg: 'map',
  spo2Percent: 'spo2',
  respiratoryRatePerMin: 'respiratory-rate',
  temperatureC: 'temperature',
} as const;

/** Sensors by the vital sign that is missing while one is off. */
const SENSORS = [
  ['spo2', 'spo2Percent'],
  ['cuff', 'systolicMmHg'],
  ['heart-rate', 'heartRatePerMin'],
  ['temperature', 'temperatureC'],
  ['respiratory-rate', 'respiratoryRatePerMin'],
] as const;

const LIMITED = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];

/** Everything that can alarm. */
export const WATCHED: readonly Watched[] = [
  ...LIMITED.flatMap((vital) => [
    limited({ vital, side: 'below' }),
    limited({ vital, side: 'above' }),
  ]),
  ...SENSORS.map(([sensor, vital]) => worn(sensor, vital)),
  {
    name: 'ice-score-drop',
    source: 'iceScore',
    side: 'drop',
    read: ({ iceTest = null }, before) => (iceTest === null ? null : readIceDrop(iceTest, before)),
  },
];

function limited(bound: Bound): Watched {
  const { vital, side } = bound;
  return {
    name: `${NAMES[vital]}-${side}`,
    source: vital,
    side,
    read({ row, limits, continuous }) {
      const value = row?.[vital] ?? null;
      if (value === null) {
        return null;
      }
      const limit = limits[vital][side];
      if (limit.high === null && limit.medium === null && limit.low === null) {
        return NOTHING_BREAKS;
      }
      const crossing = {
        high: crossingOf(bound, value, limit.high),
        medium: crossingOf(bound, value, limit.medium),
        low: crossingOf(bound, value, limit.low),
      };
      return { value, crossing, limit, needed: continuous ? limits[vital].delayTicks : 1 };
    },
  };
}

function worn(sensor: string, vital: VitalName): Watched {
  return {
    name: `${sensor}-lost`,
    source: 'sensor',
    side: 'lost',
    vital,
    read({ row, continuous }) {
      if (row === null) {
        return null;
      }
      const low = continuous && row[vital] === null ? 'beyond' : 'clear';
      const crossing = { high: 'clear', medium: 'clear', low } as const;
      return { value: null, crossing, limit: NO_LIMIT, needed: SENSOR_DELAY.value };
    },
  };
}
