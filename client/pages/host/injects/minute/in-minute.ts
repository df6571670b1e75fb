import type { InjectView, SessionInject } from '#shared/contracts/inject.ts';

/** Where an inject stands among those that come in one minute. */
export interface InMinute {
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** An inject that comes by itself, and at which tick. */
export interface Due {
  readonly injectId: string;
  readonly tick: number;
}

/**
 * The injects that come by themselves at a known tick. Those of one tick come in this order, in
 * which they were added, whenever they were armed.
 */
export function dueOf(views: readonly InjectView[]): readonly Due[] {
  return views.flatMap(({ inject: { injectId }, status, tick }) =>
    status === 'armed' && tick !== null ? [{ injectId, tick }] : [],
  );
}

/** The injects of a list that will come by themselves, in the order in which they are added. */
export function dueOnceAdded(injects: readonly SessionInject[]): readonly Due[] {
  return injects.flatMap(({ injectId, when }) =>
    when !== undefined && 'atTick' in when ? [{ injectId, tick: when.atTick }] : [],
  );
}

/** See {@link InMinute}; null for one that comes alone, or whose minute nobody knows. */
export function inMinute(injectId: string, due: readonly Due[]): InMinute | null {
  const tick = due.find((one) => one.injectId === injectId)?.tick;
  const together = due.filter((one) => one.tick === tick);
  const place = together.findIndex((one) => one.injectId === injectId) + 1;
  return together.length < 2 ? null : { place, count: together.length };
}
