import type { IcePoints } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { NO_LIMIT, NOTHING_BREAKS, type Reading } from './reading.ts';

/** A fall of the ICE score from the best one so far that alarms. */
const ICE_DROP = { value: 3, unit: 'points', source: 'ASSUMED: teaching default' } as const;

/** How one ICE test differs from an earlier one, over the items that both have. */
interface Comparison {
  /** Points lost there; less than 0 where more were won. */
  readonly lost: number;
  /** Items that were right before and could not be tested now: nobody knows of them. */
  readonly unknown: number;
  /** Items that both tests have. */
  readonly items: number;
  /** Points now of these items. */
  readonly value: number;
}

/**
 * How an ICE test stands to those before it.
 *
 * Two tests can be compared only over the items that both have: with ten that is the difference of
 * the totals. It alarms when three points were lost there since any earlier test. It is clear when
 * it would not alarm even if every item that was right before and could not be tested now were
 * lost as well. In between nobody knows, and it says nothing: an alarm that is on stays, and none
 * begins.
 *
 * @returns null where it says nothing
 */
export function readIceDrop(now: IcePoints, before: readonly IcePoints[]): Reading | null {
  const comparisons = before.map((earlier) => compare(now, earlier));
  const [worst] = comparisons.toSorted(
    (one, other) => other.lost - one.lost || other.items - one.items,
  );
  if (worst !== undefined && worst.lost >= ICE_DROP.value) {
    return beyond(worst);
  }
  const isKnown = comparisons.every(({ lost, unknown }) => lost + unknown < ICE_DROP.value);
  return isKnown ? NOTHING_BREAKS : null;
}

/** The tests so far with one more; the same list where it has an equal one. */
export function withIceTest(tests: readonly IcePoints[], now: IcePoints): readonly IcePoints[] {
  const isKnown = tests.some((test) => ICE_ITEMS.every((item) => test[item] === now[item]));
  return isKnown ? tests : [...tests, now];
}

function compare(now: IcePoints, earlier: IcePoints): Comparison {
  let lost = 0;
  let unknown = 0;
  let items = 0;
  let value = 0;
  for (const item of ICE_ITEMS) {
    const was = earlier[item];
    const is = now[item];
    if (was !== null && is !== null) {
      items += 1;
      value += is;
      lost += was - is;
    } else if (was === 1) {
      unknown += 1;
    }
  }
  return { lost, unknown, items, value };
}

function beyond({ lost, items, value }: Comparison): Reading {
  return {
    value,
    crossing: { high: 'clear', medium: 'beyond', low: 'clear' },
    limit: { ...NO_LIMIT, medium: value + lost - ICE_DROP.value },
    needed: 1,
    ...(items < ICE_ITEMS.length ? { items } : {}),
  };
}
