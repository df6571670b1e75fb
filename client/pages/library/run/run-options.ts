import type { NewSession } from '#client/store/client-parts.tsx';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';

/** Settings that are on or off, in the order in which they are asked for. */
export const SWITCHES = ['hold', 'autoSlow', 'manualClock', 'histogram', 'gradeFive'] as const;

/** See {@link SWITCHES}. */
export type SwitchName = (typeof SWITCHES)[number];

/** What can be said of a session before it opens. */
export type RunOptions = Pick<
  SessionOptions,
  'care' | 'monitoring' | 'reveal' | 'orders' | 'names' | SwitchName
> & { readonly scale: ScaleName };

/** What a session is opened with when nobody says otherwise. */
export const USUAL_OPTIONS: RunOptions = {
  care: 'none',
  monitoring: 'case',
  scale: 'ASTCT',
  reveal: 'hidden',
  orders: 'shared',
  names: 'pseudonyms',
  hold: false,
  autoSlow: false,
  manualClock: false,
  histogram: false,
  gradeFive: false,
};

/** The options to send: who treats, and whatever is not as usual. */
export function optionsToSend(options: RunOptions): Partial<NewSession> {
  const changed = Object.entries(options).filter(
    ([name, value]) => name === 'care' || value !== USUAL_OPTIONS[name as keyof RunOptions],
  );
  return Object.fromEntries(changed);
}
