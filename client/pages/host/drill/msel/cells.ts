import { elapsedLabel } from '#client/store/time.ts';
import { INTERVENTIONS } from '#client/store/vocabulary.ts';
import type { InjectEffect } from '#shared/contracts/inject.ts';
import type { When } from '#shared/contracts/scenario-teaching.ts';

/** When a row happens: at its time, by a hand, or once something has come true. */
export type Trigger =
  | { readonly kind: 'time' }
  | { readonly kind: 'manual' }
  | { readonly kind: 'condition'; readonly when: Condition };

type Condition = Exclude<When, { atTick: number }>;

const MINUTES_PER_DAY = 1440;

/** `T+2d 06:30`, also without its `T`. */
const DAY_AND_TIME = /^T?([+-]?)(\d{1,3})d (\d{1,2}):(\d{2})$/i;

/** `54:30`, hours and minutes since the infusion; spreadsheets like to add seconds. */
const HOURS_AND_MINUTES = /^T?([+-]?)(\d{1,4}):(\d{2})(?::00)?$/i;

const MINUTES = /^[+-]?\d{1,6}$/;

/** Minutes since the infusion, from the ways in which a list may write them; null for others. */
export function tickOf(cell: string): number | null {
  const text = cell.replace('−', '-').replace(/\s+/g, ' ');
  const [, daySign = '', days = 0, hour = 0, minute = 0] = DAY_AND_TIME.exec(text) ?? [];
  if (DAY_AND_TIME.test(text)) {
    const inDay = minutesOf(hour, minute);
    return Number(hour) > 23 || inDay === null
      ? null
      : signed(daySign, Number(days) * MINUTES_PER_DAY + inDay);
  }
  const [, sign = '', hours = 0, minutes = 0] = HOURS_AND_MINUTES.exec(text) ?? [];
  if (HOURS_AND_MINUTES.test(text)) {
    const since = minutesOf(hours, minutes);
    return since === null ? null : signed(sign, since);
  }
  return MINUTES.test(text) ? Number(text) : null;
}

/** A tick as a list writes it. */
export const timeCell = elapsedLabel;

function minutesOf(hours: string | number, minutes: string | number): number | null {
  return Number(minutes) > 59 ? null : Number(hours) * 60 + Number(minutes);
}

function signed(sign: string, minutes: number): number {
  return sign === '-' && minutes !== 0 ? -minutes : minutes;
}

const CONDITION = /^(crs|icans|temp)(?:>=|≥)(\d+(?:[.,]\d+)?)(?:\+(\d{1,5}))?$/;
const ORDERED = /^order:([a-z-]+)(?:\+(\d{1,5}))?$/;

/** Reads `time`, `manual` or a condition such as `crs>=2`, `order:tocilizumab+15`. */
export function triggerOf(cell: string): Trigger | null {
  const text = cell.toLowerCase().replace(/\s+/g, '');
  if (text === '' || text === 'manual') {
    return { kind: 'manual' };
  }
  if (text === 'time') {
    return { kind: 'time' };
  }
  const when = measuredCondition(text) ?? orderedCondition(text);
  return when === null ? null : { kind: 'condition', when };
}

function measuredCondition(text: string): Condition | null {
  const [, what, value = '', after = '0'] = CONDITION.exec(text) ?? [];
  const limit = Number(value.replace(',', '.'));
  const afterMinutes = Number(after);
  switch (what) {
    case 'crs':
      return { crsGrade: limit, afterMinutes };
    case 'icans':
      return { icansGrade: limit, afterMinutes };
    case 'temp':
      return { temperatureFromC: limit, afterMinutes };
    default:
      return null;
  }
}

function orderedCondition(text: string): Condition | null {
  const [, name, after = '0'] = ORDERED.exec(text) ?? [];
  const ordered = INTERVENTIONS.find((intervention) => intervention === name);
  return ordered === undefined ? null : { ordered, afterMinutes: Number(after) };
}

/** A trigger as a list writes it; see {@link triggerOf}. */
export function triggerCell(when: When | undefined): string {
  if (when === undefined) {
    return 'manual';
  }
  if ('atTick' in when) {
    return 'time';
  }
  const after = when.afterMinutes === 0 ? '' : `+${when.afterMinutes}`;
  return `${conditionCell(when)}${after}`;
}

function conditionCell(when: Condition): string {
  if ('crsGrade' in when) {
    return `crs>=${when.crsGrade}`;
  }
  if ('icansGrade' in when) {
    return `icans>=${when.icansGrade}`;
  }
  return 'temperatureFromC' in when ? `temp>=${when.temperatureFromC}` : `order:${when.ordered}`;
}

/** The disturbances that a list can name, with how long they last unless it says so, min. */
const DISTURBANCES = {
  'probe-off': { sensor: 'spo2', minutes: 10 },
  'cuff-error': { sensor: 'cuff', minutes: 10 },
  'monitor-blackout': { sensor: 'all', minutes: 3 },
} as const;

type Disturbance = keyof typeof DISTURBANCES;

const DISTURBANCE_NAMES = Object.keys(DISTURBANCES) as readonly Disturbance[];
const TYPE = /^([a-z0-9-]+?)(?:-(\d{1,5}))?(?:-min)?$/;

/**
 * Reads what a row does besides what it says: `message` nothing, `probe-off`, `cuff-error` and
 * `monitor-blackout` a lost sensor, for the minutes behind the name if there are some.
 *
 * @returns null for anything else
 */
export function effectOf(cell: string): { readonly effect?: InjectEffect } | null {
  const text = cell
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace('spo2-off', 'probe-off');
  if (text === '' || text === 'message') {
    return {};
  }
  const [, name, given] = TYPE.exec(text) ?? [];
  const known = DISTURBANCE_NAMES.find((disturbance) => disturbance === name);
  if (known === undefined) {
    return null;
  }
  const { sensor, minutes } = DISTURBANCES[known];
  const lasting = given === undefined ? minutes : Number(given);
  return { effect: { kind: 'artefact', sensor, effect: 'lost', minutes: lasting } };
}

/** An effect as a list writes it; null where a list has no name for it. */
export function typeCell(effect: InjectEffect | undefined): string | null {
  if (effect === undefined) {
    return 'message';
  }
  if (effect.kind !== 'artefact' || effect.effect !== 'lost') {
    return null;
  }
  const name = DISTURBANCE_NAMES.find((known) => DISTURBANCES[known].sensor === effect.sensor);
  return name === undefined ? null : `${name} ${effect.minutes}`;
}
