import { useEffect } from 'react';

const ANSWERING = 'button, a[href], summary, input, [role="button"]';

/**
 * Lets Enter act once while it is held down. A browser presses a button again with each repeat; what
 * acts here may hand the focus on, and the next button would be pressed by the same finger.
 */
export function useEnterOnce(): void {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      const { target } = event;
      const isHeld = event.repeat && event.key === 'Enter';
      if (isHeld && target instanceof Element && target.matches(ANSWERING)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', hold, true);
    return () => document.removeEventListener('keydown', hold, true);
  }, []);
}
