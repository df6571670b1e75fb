import { useMemo, useState } from 'react';
import type { Places } from './host-view.ts';

/** What is shown where: injects and people first, for that is where the hands are needed. */
export function usePlaces(): Places {
  const [shown, setShown] = useState<Omit<Places, 'show'>>({
    left: 'injects',
    right: 'people',
    narrow: 'drive',
  });
  return useMemo(
    () => ({ ...shown, show: (change) => setShown((before) => ({ ...before, ...change })) }),
    [shown],
  );
}
