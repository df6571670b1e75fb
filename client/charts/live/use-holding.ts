import { useState } from 'react';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';

/**
 * Holds the charts while somebody reads from them, by pointer or by keyboard. Escape takes the
 * numbers away until the pointer comes again.
 */
export function useHolding(onHold: (held: boolean) => void) {
  const [isQuiet, setIsQuiet] = useState(false);
  const begin = () => {
    setIsQuiet(false);
    onHold(true);
  };
  const end = () => onHold(false);
  useShortcuts({
    escape: () => {
      setIsQuiet(true);
      onHold(false);
    },
  });
  const holding = { onPointerEnter: begin, onPointerLeave: end, onFocus: begin, onBlur: end };
  return { isQuiet, holding };
}
