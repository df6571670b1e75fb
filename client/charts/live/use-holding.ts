import { type PointerEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Holds the charts while somebody reads from them, by pointer or by keyboard. Escape takes the
 * numbers away until the pointer comes again.
 */
export function useHolding(onHold: (held: boolean) => void) {
  const [isQuiet, setIsQuiet] = useState(false);
  const [pointed, setPointed] = useState<Element | null>(null);
  const begin = () => {
    setIsQuiet(false);
    onHold(true);
  };
  const end = () => {
    setPointed(null);
    onHold(false);
  };
  const enter = (event: PointerEvent) => {
    setPointed(event.currentTarget);
    // At once: the charts need the rows they show before they hear where the pointer is.
    flushSync(begin);
  };
  // No leaving is told where a chart replaced what was under the pointer.
  useEffect(() => {
    if (pointed === null) {
      return;
    }
    const look = ({ target }: Event) => {
      if (target instanceof Node && target.isConnected && !pointed.contains(target)) {
        setPointed(null);
        onHold(false);
      }
    };
    document.addEventListener('pointerover', look);
    return () => document.removeEventListener('pointerover', look);
  }, [pointed, onHold]);
  // No shortcut of this page: what lies over the charts has to go wherever keys are off or taken.
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') {
        setIsQuiet(true);
        onHold(false);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onHold]);
  // A pointer that was there before the charts does not enter, it only moves.
  const move = pointed === null && !isQuiet ? enter : undefined;
  const holding = {
    onPointerEnter: enter,
    onPointerMove: move,
    onPointerLeave: end,
    onFocus: begin,
    onBlur: end,
  };
  return { isQuiet, holding };
}
