import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';

/** A line of a log with a plain default for everything but what the test is about. */
export function logged(
  action: Action,
  at: { readonly seq: number; readonly tick: number; readonly name?: string },
): LoggedAction {
  return {
    seq: at.seq,
    branch: 0,
    actionId: `test-action-${at.seq}`,
    tick: at.tick,
    atMs: 0,
    speed: 60,
    actor: { id: 'learner00', role: 'learner', name: at.name ?? 'Ana' },
    action,
  };
}

/** An order as a line of a log. */
export function ordered(
  order: Omit<OrderPlace, 'type'>,
  at: { readonly seq: number; readonly tick: number; readonly name?: string },
): LoggedAction {
  return logged({ type: 'order.place', ...order }, at);
}
