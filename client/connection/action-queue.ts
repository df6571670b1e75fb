import type { ClientAction } from '#shared/contracts/action.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';

/** An action that was sent or waits to be sent, and has not been acknowledged yet. */
export interface PendingAction {
  readonly actionId: string;
  readonly action: ClientAction;
  readonly askedAtMs: number;
  /** It went out once: the server may have it, though nothing came back. */
  readonly wasSent: boolean;
}

/** What became of an action: what the server said or, without an error, that it was dropped. */
export type Answer = Acknowledgement | { readonly ok: false; readonly error: null };

/** What became of an action that had to wait for the line. */
export interface Outcome {
  readonly actionId: string;
  readonly action: ClientAction;
  readonly answer: Acknowledgement;
}

interface Waiting extends PendingAction {
  readonly settle: (answer: Answer) => void;
  /** It went out after a break, or from an earlier visit. */
  readonly wasResent: boolean;
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
  readonly settled: (outcome: Outcome) => void;
}

/** See {@link createActionQueue}. */
export interface ActionQueue {
  /** Queues an action; sends it at once when `sendNow`. */
  add(action: ClientAction, sendNow: boolean): Promise<Answer>;
  /** Forgets an action that never went out; one that did may have been carried out already. */
  drop(actionId: string): void;
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
    parts.unsent.map((item) => [
      item.actionId,
      { ...item, settle: () => undefined, wasResent: false },
    ]),
  );
  const report = () =>
    parts.changed(
      [...waiting.values()].map(({ actionId, action, askedAtMs, wasSent }) => ({
        actionId,
        action,
        askedAtMs,
        wasSent,
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
      if (item.wasResent) {
        parts.settled({ actionId, action, answer });
      }
    });
  }

  return {
    add(action, sendNow) {
      return new Promise((settle) => {
        const item = {
          actionId: parts.newActionId(),
          action,
          askedAtMs: parts.nowMs(),
          wasSent: sendNow,
          wasResent: false,
          settle,
        };
        waiting.set(item.actionId, item);
        report();
        if (sendNow) {
          send(item);
        }
      });
    },
    drop(actionId) {
      const item = waiting.get(actionId);
      if (item?.wasSent === false) {
        waiting.delete(actionId);
        report();
        item.settle({ ok: false, error: null });
      }
    },
    resend() {
      if (waiting.size === 0) {
        return;
      }
      for (const item of waiting.values()) {
        waiting.set(item.actionId, { ...item, wasSent: true, wasResent: true });
      }
      report();
      for (const item of [...waiting.values()]) {
        send(item);
      }
    },
  };
}
