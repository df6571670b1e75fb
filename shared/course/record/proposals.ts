import type { LoggedAction } from '#shared/contracts/action.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';

/** An order that a learner proposed and nobody has accepted or withdrawn. */
export interface Proposed {
  readonly seq: number;
  readonly tick: number;
  readonly atMs: number;
  readonly participantId: string;
  readonly by: string;
  readonly order: OrderPlace;
}

/** The proposals of a log that wait, oldest first. Where orders are shared there are none. */
export function proposalsOf(log: readonly LoggedAction[]): readonly Proposed[] {
  const settled = new Set(
    log.flatMap(({ action }) =>
      action.type === 'order.accept' || action.type === 'order.stop' ? [action.seq] : [],
    ),
  );
  return log.flatMap(({ action, actor, seq, tick, atMs }) =>
    action.type === 'order.place' && actor.role === 'learner' && !settled.has(seq)
      ? [{ seq, tick, atMs, participantId: actor.id, by: actor.name, order: action }]
      : [],
  );
}
