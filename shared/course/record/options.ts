import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import {
  FIXED_SETTINGS,
  type SessionOptions,
  type SettingsChange,
} from '#shared/contracts/settings.ts';

/** The settings after a change of some of them; what is left out stays as it is. */
function changedOptions(options: SessionOptions, change: SettingsChange): SessionOptions {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...options, ...(Object.fromEntries(given) as Partial<SessionOptions>) };
}

/** The settings of a session after every line of its log. */
export function optionsAfter(
  options: SessionOptions,
  log: readonly LoggedAction[],
): SessionOptions {
  let after = options;
  for (const { action } of log) {
    after = optionsAfterAction(after, action);
  }
  return after;
}

/** The settings after one action; the same ones unless it changes any. */
export function optionsAfterAction(options: SessionOptions, action: Action): SessionOptions {
  switch (action.type) {
    case 'session.set':
      return changedOptions(options, action.settings);
    case 'reveal.set':
      return { ...options, reveal: action.policy };
    default:
      return options;
  }
}

/** Whether a change touches what course or scoring rest on. */
export function touchesCourse(change: SettingsChange): boolean {
  return FIXED_SETTINGS.some((name) => change[name] !== undefined);
}

/** The settings by which a course is stepped: alarm limits as at first, for the log changes them. */
export function courseOptions(
  options: SessionOptions,
  log: readonly LoggedAction[],
): SessionOptions {
  return { ...optionsAfter(options, log), alarmLimits: options.alarmLimits };
}
