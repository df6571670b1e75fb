import { isWithin } from '#client/pages/host/forms/limits.ts';
import type { Intervention } from '#shared/contracts/order.ts';
import type { When } from '#shared/contracts/scenario-teaching.ts';

/** By what an inject is set off: a time from now, a time of the course, or a condition. */
export const WHEN_MODES = ['in', 'at', 'crs', 'icans', 'temperature', 'ordered'] as const;

/** See {@link WHEN_MODES}. */
export type WhenMode = (typeof WHEN_MODES)[number];

/** A time or condition while it is being written: numbers may still be missing. */
export interface WhenDraft {
  readonly mode: WhenMode;
  readonly inMinutes: number | null;
  readonly day: number | null;
  /** Hours and minutes after that day began, as a time field has them: `06:30`. */
  readonly time: string;
  readonly grade: number;
  readonly temperatureC: number | null;
  readonly ordered: Intervention;
  readonly afterMinutes: number | null;
}

/** What the numbers of a condition may be. */
export const WHEN_LIMITS = {
  temperatureC: { minimum: 37, maximum: 42 },
  afterMinutes: { minimum: 0, maximum: 20_160 },
} as const;

/** Where a session stands, and where its course ends. */
export interface CourseLeft {
  readonly tick: number;
  readonly endTick: number;
}

/** Minutes of a day. */
export const DAY_MINUTES = 1440;

/** A draft to begin with: in half an hour, and for a time the hour after now. */
export function firstDraft(tick: number): WhenDraft {
  const later = Math.max(0, tick + 60);
  const hours = Math.floor((later % DAY_MINUTES) / 60);
  return {
    mode: 'in',
    inMinutes: 30,
    day: Math.floor(later / DAY_MINUTES),
    time: `${String(hours).padStart(2, '0')}:00`,
    grade: 2,
    temperatureC: 38.5,
    ordered: 'tocilizumab',
    afterMinutes: 0,
  };
}

/** The draft that says when an inject comes as it stands; one to begin with where it is not armed. */
export function draftOf(when: When | null, tick: number): WhenDraft {
  const draft = firstDraft(tick);
  if (when === null) {
    return draft;
  }
  if ('atTick' in when) {
    const { atTick } = when;
    const day = Math.floor(atTick / DAY_MINUTES);
    const minutes = atTick - day * DAY_MINUTES;
    const time = [Math.floor(minutes / 60), minutes % 60];
    return {
      ...draft,
      mode: 'at',
      day,
      time: time.map((part) => String(part).padStart(2, '0')).join(':'),
    };
  }
  const { afterMinutes } = when;
  if ('crsGrade' in when) {
    return { ...draft, mode: 'crs', grade: when.crsGrade, afterMinutes };
  }
  if ('icansGrade' in when) {
    return { ...draft, mode: 'icans', grade: when.icansGrade, afterMinutes };
  }
  return 'ordered' in when
    ? { ...draft, mode: 'ordered', ordered: when.ordered, afterMinutes }
    : { ...draft, mode: 'temperature', temperatureC: when.temperatureFromC, afterMinutes };
}

/** What a draft asks for at a tick; null while something is missing. */
export function whenOf(draft: WhenDraft, tick: number): When | null {
  const { grade, temperatureC } = draft;
  const afterMinutes = draft.afterMinutes ?? 0;
  switch (draft.mode) {
    case 'in':
      return draft.inMinutes === null ? null : { atTick: tick + Math.max(1, draft.inMinutes) };
    case 'at': {
      const atTick = tickOf(draft);
      return atTick === null ? null : { atTick };
    }
    case 'crs':
      return { crsGrade: grade, afterMinutes };
    case 'icans':
      return { icansGrade: grade, afterMinutes };
    case 'temperature':
      return temperatureC === null ? null : { temperatureFromC: temperatureC, afterMinutes };
    case 'ordered':
      return { ordered: draft.ordered, afterMinutes };
  }
}

/** Whether a draft lies within what is left of the course; what is missing breaks no limit. */
export function isWhenPossible(draft: WhenDraft, { tick, endTick }: CourseLeft): boolean {
  switch (draft.mode) {
    case 'in':
      return isWithin(draft.inMinutes, { minimum: 1, maximum: endTick - tick });
    case 'at':
      return isWithin(tickOf(draft), { minimum: tick + 1, maximum: endTick });
    case 'temperature':
      return (
        isWithin(draft.temperatureC, WHEN_LIMITS.temperatureC) &&
        isWithin(draft.afterMinutes, WHEN_LIMITS.afterMinutes)
      );
    case 'crs':
    case 'icans':
    case 'ordered':
      return isWithin(draft.afterMinutes, WHEN_LIMITS.afterMinutes);
  }
}

function tickOf({ day, time }: WhenDraft): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  return day === null || hours === undefined
    ? null
    : day * DAY_MINUTES + Number(hours) * 60 + Number(minutes);
}
