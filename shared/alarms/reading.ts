import type { AlarmPriority } from '#shared/contracts/alarm.ts';
import type { Crossing } from './crossing.ts';

/** How one thing that can alarm stands at one tick. */
export interface Reading {
  readonly value: number | null;
  readonly crossing: Readonly<Record<AlarmPriority, Crossing>>;
  readonly limit: Readonly<Record<AlarmPriority, number | null>>;
  /** Readings beyond a limit in a row that make an alarm. */
  readonly needed: number;
  /** Of an ICE test that is compared over part of its items: how many. */
  readonly items?: number;
}

/** No limit of any priority. */
export const NO_LIMIT = { high: null, medium: null, low: null } as const;

/** What breaks no limit, as where all are switched off: an alarm that was on ends. */
export const NOTHING_BREAKS: Reading = {
  value: null,
  crossing: { high: 'clear', medium: 'clear', low: 'clear' },
  limit: NO_LIMIT,
  needed: 1,
};
