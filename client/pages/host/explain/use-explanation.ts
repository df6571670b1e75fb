import { useState } from 'react';
import { useSession } from '#client/store/session-context.tsx';
import type { Explained } from '#shared/contracts/truth-view.ts';

interface Moment {
  readonly explained: Explained;
  readonly tick: number;
}

/** What is explained: this minute, or the one that somebody holds to talk about. */
export interface Explanation {
  /** Null before anything is explained. */
  readonly moment: Moment | null;
  readonly isHeld: boolean;
  readonly toggleHold: () => void;
}

/** See {@link Explanation}. */
export function useExplanation(): Explanation {
  const explained = useSession((state) => state.explained);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const [held, setHeld] = useState<Moment | null>(null);
  const live = explained === null ? null : { explained, tick };
  return {
    moment: held ?? live,
    isHeld: held !== null,
    toggleHold: () => setHeld(held === null ? live : null),
  };
}
