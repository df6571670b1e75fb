import { useEffect } from 'react';

/**
 * Keeps the screen on while `on`, where the browser can: over plain HTTP on a network it cannot,
 * and nothing depends on it.
 */
export function useWakeLock(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) {
      return undefined;
    }
    let lock: WakeLockSentinel | null = null;
    let wanted = true;
    const ask = async () => {
      try {
        const granted = await navigator.wakeLock.request('screen');
        if (wanted) {
          lock = granted;
        } else {
          await granted.release();
        }
      } catch {
        lock = null;
      }
    };
    const askAgain = () => {
      if (!document.hidden) {
        void ask();
      }
    };
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', askAgain);
      void lock?.release();
    };
  }, [on]);
}
