import type { MouseEvent } from 'react';

type Press = (event: MouseEvent<HTMLButtonElement>) => void;

/**
 * Acts on the first press of a double click alone. Many people double-click whatever they press:
 * the second press would stop the clock that the first has started, or bring in what has moved up.
 */
export function singlePress(act: Press): Press {
  return (event) => {
    if (event.detail < 2) {
      act(event);
    }
  };
}
