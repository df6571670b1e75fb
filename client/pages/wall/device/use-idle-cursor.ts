import { useEffect, useState } from 'react';

const IDLE_AFTER_MS = 3000;

/** Whether the pointer has rested so long that it is only in the way. */
export function useIdleCursor(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIsIdle(true), IDLE_AFTER_MS);
    const moved = () => {
      clearTimeout(timer);
      setIsIdle(false);
      timer = setTimeout(() => setIsIdle(true), IDLE_AFTER_MS);
    };
    document.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', moved);
    };
  }, []);
  return isIdle;
}
