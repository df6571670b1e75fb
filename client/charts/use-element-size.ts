import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The inside of an element, in whole pixels. */
export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an element as it is laid out.
 *
 * @param fallback the size until it is measured, and where nothing is laid out
 */
export function useElementSize(
  fallback: ElementSize,
): readonly [RefObject<HTMLDivElement | null>, ElementSize] {
  const ref = useRef<HTMLDivElement | null>(null);
  const [size, setSize] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) {
      return undefined;
    }
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      if (width > 0 && height > 0) {
        setSize((was) => (was.width === width && was.height === height ? was : { width, height }));
      }
    };
    measure();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
