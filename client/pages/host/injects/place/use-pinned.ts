import { useSyncExternalStore } from 'react';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { InjectView } from '#shared/contracts/inject.ts';

/** The injects that somebody wants at the top on this device, whenever this case is run. */
export interface Pinned {
  readonly has: (injectId: string) => boolean;
  /** Puts an inject at the top, or back to its place. */
  readonly turn: (injectId: string) => void;
  /** The same injects, those at the top first. */
  readonly first: (views: readonly InjectView[]) => readonly InjectView[];
}

/** See {@link Pinned}. */
export function usePinned(): Pinned {
  const { memory } = useParts();
  const key = useSession(({ lead }) => `pinned.${lead?.scenarioId ?? ''}`);
  const written = useSyncExternalStore(memory.subscribe, () => memory.read(key) ?? '');
  const ids = written.split(' ').filter(Boolean);
  const has = (injectId: string) => ids.includes(injectId);
  const isPinned = ({ inject }: InjectView) => has(inject.injectId);
  return {
    has,
    turn: (injectId) => {
      const changed = has(injectId) ? ids.filter((id) => id !== injectId) : [...ids, injectId];
      memory.write(key, changed.join(' '));
    },
    first: (views) => [...views.filter(isPinned), ...views.filter((view) => !isPinned(view))],
  };
}
