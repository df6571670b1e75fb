import { isWithin } from '#client/pages/host/forms/limits.ts';
import { isPossible } from '#client/pages/host/overrides/vital-fields.tsx';
import type { InjectEffect, OverriddenVital, SessionInject } from '#shared/contracts/inject.ts';
import type { Sensor, When } from '#shared/contracts/scenario-teaching.ts';

/** What an inject can do besides being said. */
export const EFFECTS = ['none', 'lost', 'offset', 'physiology'] as const;

/** For how long an effect may last, minutes, and by how much a sensor may read wrong. */
export const EFFECT_LIMITS = {
  minutes: { minimum: 1, maximum: 1440 },
  offset: { minimum: -100, maximum: 100 },
} as const;

/** The longest text that is said. */
export const LONGEST_TEXT = 1000;

/** How an inject of one's own comes: now, by hand later, or by itself. */
export const STARTS = ['now', 'later', 'armed'] as const;

/** An inject of one's own while it is being written: numbers may still be missing. */
export interface OwnInject {
  readonly from: string;
  readonly text: string;
  readonly effect: (typeof EFFECTS)[number];
  readonly sensor: Sensor;
  readonly offset: number | null;
  readonly vital: OverriddenVital;
  readonly value: number | null;
  readonly rampMinutes: number | null;
  readonly minutes: number | null;
  readonly start: (typeof STARTS)[number];
}

/** An inject to begin with: the family says something now. */
export const FIRST_OWN: OwnInject = {
  from: 'family',
  text: '',
  effect: 'none',
  sensor: 'spo2',
  offset: -5,
  vital: 'spo2Percent',
  value: 90,
  rampMinutes: 5,
  minutes: 15,
  start: 'now',
};

/** The inject that a draft asks for; null while something is missing or beyond its limit. */
export function injectOf(
  draft: OwnInject,
  as: { readonly injectId: string; readonly when: When | null },
): SessionInject | null {
  const effect = effectOf(draft);
  const isArmed = draft.start === 'armed';
  const text = draft.text.trim();
  if (draft.from.trim() === '' || text === '' || text.length > LONGEST_TEXT || effect === null) {
    return null;
  }
  if (isArmed && as.when === null) {
    return null;
  }
  return {
    injectId: as.injectId,
    from: draft.from.trim(),
    text,
    ...(effect === 'none' ? {} : { effect }),
    ...(isArmed && as.when !== null ? { when: as.when } : {}),
  };
}

function effectOf(draft: OwnInject): InjectEffect | 'none' | null {
  const { sensor, offset, vital, value, rampMinutes, minutes } = draft;
  if (draft.effect === 'none') {
    return 'none';
  }
  if (minutes === null || !isWithin(minutes, EFFECT_LIMITS.minutes)) {
    return null;
  }
  switch (draft.effect) {
    case 'lost':
      return { kind: 'artefact', sensor, effect: 'lost', minutes };
    case 'offset':
      return offset === null || !isWithin(offset, EFFECT_LIMITS.offset)
        ? null
        : { kind: 'artefact', sensor, effect: { offset }, minutes };
    case 'physiology':
      return value === null || !isPossible({ vital, value, rampMinutes })
        ? null
        : { kind: 'physiology', vital, value, rampMinutes: rampMinutes ?? 0, minutes };
  }
}
