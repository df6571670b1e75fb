import { type RefObject, useEffect, useRef } from 'react';

/**
 * Brings the focus to a part that a key has called, and to none otherwise.
 *
 * @param byKey how often a key has called a part
 * @returns the element that takes the focus
 */
export function usePartFocus(byKey: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement | null>(null);
  const last = useRef(byKey);
  useEffect(() => {
    if (byKey !== last.current) {
      last.current = byKey;
      box.current?.focus();
    }
  }, [byKey]);
  return box;
}
