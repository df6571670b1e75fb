import type { PendingAction } from '#client/connection/action-queue.ts';
import { clientActionSchema } from '#shared/contracts/action.ts';
import type { DeviceMemory } from './device-memory.ts';

/** What somebody did and the server has not acknowledged, as this device keeps it. */
export interface KeptActions {
  read(): readonly PendingAction[];
  keep(pending: readonly PendingAction[]): void;
  forget(): void;
}

/**
 * Keeps the actions of a learner while the page is gone: closed or loaded again without a line, it
 * sends them with the next snapshot under the same ids, which the server applies once.
 */
export function createKeptActions(memory: DeviceMemory, code: string): KeptActions {
  const key = `unsent.${code}`;
  return {
    read() {
      try {
        const stored: unknown = JSON.parse(memory.read(key) ?? '[]');
        return Array.isArray(stored) ? stored.filter(isPending).map(asKept) : [];
      } catch {
        return [];
      }
    },
    keep(pending) {
      if (pending.length === 0) {
        memory.forget(key);
      } else {
        memory.write(key, JSON.stringify(pending));
      }
    },
    forget: () => memory.forget(key),
  };
}

/** For seats whose actions are of the moment: a clock that was started is not started again. */
export const NOTHING_KEPT: KeptActions = {
  read: () => [],
  keep: () => undefined,
  forget: () => undefined,
};

/** What was kept without saying so may have gone out. */
function asKept(kept: PendingAction): PendingAction {
  return { ...kept, wasSent: kept.wasSent !== false };
}

function isPending(stored: unknown): stored is PendingAction {
  const { actionId, action, askedAtMs } = (stored ?? {}) as Partial<PendingAction>;
  return (
    typeof actionId === 'string' &&
    typeof askedAtMs === 'number' &&
    clientActionSchema.safeParse(action).success
  );
}
