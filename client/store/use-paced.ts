import { useEffect, useRef, useState } from 'react';
import { useParts } from './client-parts.tsx';

/**
 * The latest of a fast-changing value, renewed once in a period and at once when the page comes to
 * the front; while the page is hidden nothing is renewed.
 */
export function usePaced<Value>(value: Value, periodMs: number): Value {
  const { clock, page } = useParts();
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    const show = () => {
      if (!page.hidden()) {
        setShown(() => latest.current);
      }
    };
    const stopClock = clock.every(periodMs, show);
    const stopPage = page.onChange(show);
    return () => {
      stopClock();
      stopPage();
    };
  }, [clock, page, periodMs]);
  return shown;
}
