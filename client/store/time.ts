import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import { figureStyle } from './figures.ts';

const MINUTES_PER_DAY = 1440;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday, midnight UTC; only weekday names are read from it. */
const SOME_MONDAY_MS = Date.UTC(2001, 0, 1);

/**
 * Simulated time since the infusion: `T+2d 06:30`; before it, `T-0d 00:45`. A device can be set to
 * hours alone: `T+54:30`.
 */
export function elapsedLabel(tick: number): string {
  const minutes = Math.abs(tick);
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const sign = tick < 0 ? '-' : '+';
  if (figureStyle().time === 'hours') {
    return `T${sign}${hoursAndMinutes(minutes)}`;
  }
  return `T${sign}${days}d ${timeOfDay(minutes)}`;
}

/** What a clock on the ward shows at a tick: `Wed 17:30`. */
export function wardLabel(tick: number, infusion: SessionFacts['infusion'], locale = 'en'): string {
  const minutes = tick + infusion.hour * 60;
  const dayShift = Math.floor(minutes / MINUTES_PER_DAY);
  const day = WEEKDAYS.indexOf(infusion.weekday) + dayShift;
  const name = weekdayFormat(locale).format(SOME_MONDAY_MS + day * MINUTES_PER_DAY * 60_000);
  return `${name} ${timeOfDay(minutes - dayShift * MINUTES_PER_DAY)}`;
}

const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for a language: the clock of a page asks for it several times a second. */
function weekdayFormat(locale: string): Intl.DateTimeFormat {
  const format =
    weekdayFormats.get(locale) ??
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  weekdayFormats.set(locale, format);
  return format;
}

/** Wall time as a stopwatch shows it: `0:42`, `12:05`, `1:02:05`. */
export function stopwatchLabel(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = [hours > 0 ? twoDigits(minutes) : String(minutes), twoDigits(seconds % 60)];
  return hours > 0 ? [hours, ...rest].join(':') : rest.join(':');
}

/** A stretch of simulated time: `45 min`, `6 h`, `6 h 30 min`, `2 d 4 h`. */
export function spanLabel(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const days = Math.floor(whole / MINUTES_PER_DAY);
  const hours = Math.floor(whole / 60) % 24;
  return days > 0
    ? twoUnits([days, 'd'], [hours, 'h'])
    : twoUnits([hours, 'h'], [whole % 60, 'min']);
}

/** A stretch of wall time that somebody has to wait, told in words: `10 s`, `2 min 30 s`, `1 h`. */
export function waitLabel(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  return seconds < 3600
    ? twoUnits([Math.floor(seconds / 60), 'min'], [seconds % 60, 's'])
    : spanLabel(seconds / 60);
}

/** Counts in a large and a small unit, without what is none. */
function twoUnits(large: Counted, small: Counted): string {
  const said = [large, small].filter(([count]) => count > 0);
  return (said.length > 0 ? said : [small]).map((counted) => counted.join(' ')).join(' ');
}

type Counted = readonly [count: number, unit: string];

/** Minutes as hours that do not start again at midnight: `54:30`. */
export function hoursAndMinutes(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(Math.floor(minutes) % 60)}`;
}

function timeOfDay(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(Math.floor(minutes) % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
