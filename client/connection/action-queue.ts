import type { ClientAction } from '#shared/contracts/action.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';

/** An action that was sent or waits to be sent, and has not been acknowledged yet. */
export interface PendingAction {
  readonly actionId: string;
  readonly action: ClientAction;
  readonly askedAtMs: number;
}

interface Waiting extends PendingAction {
  readonly settle: (answer: Acknowledgement) => void;
}

/** What the queue needs of the connection. */
export interface ActionQueueParts {
  /** What an earlier visit left open; it goes out first. */
  readonly unsent: readonly PendingAction[];
  readonly nowMs: () => number;
  readonly newActionId: () => string;
  readonly send: (
    request: { actionId: string; action: ClientAction },
    acknowledge: (answer: Acknowledgement) => void,
  ) => void;
  readonly changed: (pending: readonly PendingAction[]) => void;
}

/** See {@link createActionQueue}. */
export interface ActionQueue {
  /** Queues an action; sends it at once when `sendNow`. */
  add(action: ClientAction, sendNow: boolean): Promise<Acknowledgement>;
  /** Sends again, in order and with the same ids, all that has not been acknowledged. */
  resend(): void;
}

/**
 * Keeps actions until the server has acknowledged them.
 *
 * Socket delivery is at most once, so an action that met a broken line is sent again under the same
 * id; the server applies one id once and only repeats its answer.
 */
export function createActionQueue(parts: ActionQueueParts): ActionQueue {
  const waiting = new Map<string, Waiting>(
    parts.unsent.map((item) => [item.actionId, { ...item, settle: () => undefined }]),
  );
  const report = () =>
    parts.changed(
      [...waiting.values()].map(({ actionId, action, askedAtMs }) => ({
        actionId,
        action,
        askedAtMs,
      })),
    );

  function send({ actionId, action }: PendingAction): void {
    parts.send({ actionId, action }, (answer) => {
      const item = waiting.get(actionId);
      if (item === undefined) {
        return;
      }
      waiting.delete(actionId);
      report();
      item.settle(answer);
    });
  }

  return {
    add(action, sendNow) {
      return new Promise((settle) => {
        const item = { actionId: parts.newActionId(), action, askedAtMs: parts.nowMs(), settle };
        waiting.set(item.actionId, item);
        report();
        if (sendNow) {
          send(item);
        }
      });
    },
    resend() {
      for (const item of [...waiting.values()]) {
        send(item);
      }
    },
  };
}
