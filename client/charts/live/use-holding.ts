import { type PointerEvent, useEffect, useState } from 'react';

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
    begin();
  };
  // No leaving is told where a chart replaced what was under the pointer.
  useEffect(() => {
    if (pointed === null) {
      return;
    }
    const look = ({ target }: Event) => {
      if (target instanceof Node && !pointed.contains(target)) {
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
  const holding = { onPointerEnter: enter, onPointerLeave: end, onFocus: begin, onBlur: end };
  return { isQuiet, holding };
}
