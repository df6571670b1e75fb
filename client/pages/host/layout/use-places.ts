import { useEffect, useMemo, useState } from 'react';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { LEFT_PARTS, NARROW_PARTS, type Places, RIGHT_PARTS } from './host-view.ts';

type Shown = Omit<Places, 'show'>;

/**
 * What is shown where, at first injects and people, for that is where the hands are needed. A
 * console that is loaded again shows what it did before.
 */
export function usePlaces(): Places {
  const { memory } = useParts();
  const code = useSession((state) => state.facts?.code ?? '');
  const key = `places.${code}`;
  const [shown, setShown] = useState(() => readShown(memory.read(key)));
  useEffect(() => memory.write(key, JSON.stringify(shown)), [memory, key, shown]);
  return useMemo(
    () => ({ ...shown, show: (change) => setShown((before) => ({ ...before, ...change })) }),
    [shown],
  );
}

/** What was kept; the part one begins with in place of one that is not known. */
function readShown(written: string | null): Shown {
  const kept = parsed(written);
  return {
    left: LEFT_PARTS.find((part) => part === kept.left) ?? LEFT_PARTS[0],
    right: RIGHT_PARTS.find((part) => part === kept.right) ?? RIGHT_PARTS[0],
    narrow: NARROW_PARTS.find((part) => part === kept.narrow) ?? NARROW_PARTS[0],
  };
}

function parsed(written: string | null): Partial<Shown> {
  try {
    return (JSON.parse(written ?? '{}') as Partial<Shown> | null) ?? {};
  } catch {
    return {};
  }
}
