import { useEffect } from 'react';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { hereKey } from '../notices/catch-up.tsx';

/** Notes that this device was there before the clock started: it has nothing to catch up with. */
export function RememberHere() {
  const { memory } = useParts();
  const code = useSession((state) => state.facts?.code ?? '');
  useEffect(() => memory.write(hereKey(code), 'yes'), [memory, code]);
  return null;
}
