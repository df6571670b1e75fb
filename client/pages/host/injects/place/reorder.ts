import type { InjectView } from '#shared/contracts/inject.ts';

/** The ticks for which an inject would be armed to come before or after its neighbour. */
export interface Moves {
  /** Just before the one above; null where it cannot be. */
  readonly upTick: number | null;
  /** Just after the one below; null where it cannot be. */
  readonly downTick: number | null;
}

const NOWHERE: Moves = { upTick: null, downTick: null };

/**
 * Where one of the injects that are due can be moved by one place. Only what is armed for a time
 * can be, and only past an inject whose time is known; never to a minute that has passed.
 */
export function movesOf(
  view: InjectView,
  due: readonly InjectView[],
  at: { readonly tick: number; readonly endTick: number },
): Moves {
  const place = due.indexOf(view);
  const isTimed = view.status === 'armed' && view.when !== null && 'atTick' in view.when;
  if (place < 0 || !isTimed) {
    return NOWHERE;
  }
  const above = timeOf(due[place - 1]);
  const below = timeOf(due[place + 1]);
  return {
    upTick: above !== null && above - 1 > at.tick ? above - 1 : null,
    downTick: below !== null && below + 1 <= at.endTick ? below + 1 : null,
  };
}

function timeOf(view: InjectView | undefined): number | null {
  return view?.tick ?? view?.inject.plannedTick ?? null;
}
