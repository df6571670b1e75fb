import type { InjectView } from '#shared/contracts/inject.ts';

/** The ticks for which an inject would be armed to come before or after its neighbour. */
export interface Moves {
  /** Just before the one above; null where it cannot be. */
  readonly upTick: number | null;
  /** Just after the one below; null where it cannot be. */
  readonly downTick: number | null;
}

const NOWHERE: Moves = { upTick: null, downTick: null };

/** The course that an inject is moved in: the minute it is, and the last one. */
interface Course {
  readonly tick: number;
  readonly endTick: number;
}

/** Whether an inject has a time of its own to be moved by: only one that is armed for a time. */
export function isMovable(view: InjectView): boolean {
  return view.status === 'armed' && view.when !== null && 'atTick' in view.when;
}

/**
 * Where one of the injects that are due can be moved by one place. Only what is armed for a time
 * can be, and only past an inject whose time is known; never to a minute that has passed.
 */
export function movesOf(view: InjectView, due: readonly InjectView[], at: Course): Moves {
  const place = due.indexOf(view);
  return place < 0
    ? NOWHERE
    : {
        upTick: tickAtPlace(view, due, { ...at, place: place - 1 }),
        downTick: tickAtPlace(view, due, { ...at, place: place + 1 }),
      };
}

/**
 * The tick for which an inject would be armed to take the place of another that is due: just
 * before one above it, just after one below; null where it cannot be.
 */
export function tickAtPlace(
  view: InjectView,
  due: readonly InjectView[],
  to: Course & { readonly place: number },
): number | null {
  const from = due.indexOf(view);
  const time = timeOf(due[to.place]);
  if (from < 0 || to.place === from || time === null || !isMovable(view)) {
    return null;
  }
  const tick = to.place < from ? time - 1 : time + 1;
  return tick > to.tick && tick <= to.endTick ? tick : null;
}

function timeOf(view: InjectView | undefined): number | null {
  return view?.tick ?? view?.inject.plannedTick ?? null;
}
