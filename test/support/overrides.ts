import fc from 'fast-check';
import { OVERRIDDEN_VITALS } from '#shared/contracts/inject.ts';
import { VITALS } from '#shared/contracts/quantities.ts';
import { forcesAt, leftBy, type Override } from '#shared/engine/overrides.ts';
import type { Forces } from '#shared/engine/state.ts';

/** An override set at tick 600 that is at once there and holds, unless told otherwise. */
export function overrideWith(
  told: Pick<Override, 'vital' | 'value'> & Partial<Override>,
): Override {
  const from = leftBy(undefined, told.sinceTick ?? 600);
  return { rampMinutes: 0, sinceTick: 600, untilTick: null, from, ...told };
}

/** What overrides do at a tick, those that are still to come left out. */
export function forcesOf(overrides: readonly Override[], tick: number): Forces | null {
  return forcesAt(
    overrides.filter(({ sinceTick }) => sinceTick <= tick),
    tick,
  );
}

/**
 * One override for each of some vital signs, to any value that an order can name and some beyond,
 * set and released within so many ticks.
 */
export function anyOverrides(ticks: number): fc.Arbitrary<Override[]> {
  const anyOverride = fc.constantFrom(...OVERRIDDEN_VITALS).chain((vital) =>
    fc
      .record({
        value: fc.integer({ min: VITALS[vital].minimum - 10, max: VITALS[vital].maximum + 10 }),
        rampMinutes: fc.integer({ min: 0, max: 240 }),
        sinceTick: fc.integer({ min: -59, max: ticks }),
        minutes: fc.option(fc.integer({ min: 0, max: ticks })),
      })
      .map(({ minutes, ...rest }) => {
        const untilTick = minutes === null ? null : rest.sinceTick + minutes;
        return overrideWith({ vital, ...rest, untilTick });
      }),
  );
  return fc.uniqueArray(anyOverride, { selector: ({ vital }) => vital });
}
