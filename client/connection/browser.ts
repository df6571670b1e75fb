import type { PageVisibility, WallClock } from './ports.ts';

/** The browser's wall clock. */
export const browserClock: WallClock = {
  nowMs: () => Date.now(),
  every(periodMs, run) {
    const timer = setInterval(run, periodMs);
    return () => clearInterval(timer);
  },
};

/** Whether the browser shows the page. */
export const browserPage: PageVisibility = {
  hidden: () => document.hidden,
  onChange(run) {
    document.addEventListener('visibilitychange', run);
    return () => document.removeEventListener('visibilitychange', run);
  },
};

/** A random id of 128 bits in hexadecimal, also on plain HTTP, where `randomUUID` is withheld. */
export function newRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const SHORTEST_PAUSE_MS = 250;

/**
 * Runs before the browser's next picture, at most four times a second. Hidden pages get no
 * pictures, so nothing runs there.
 */
export function createBrowserPace(): { soon(run: () => void): void } {
  let lastAtMs = Number.NEGATIVE_INFINITY;
  return {
    soon(run) {
      const tryNow = (atMs: number) => {
        if (atMs - lastAtMs < SHORTEST_PAUSE_MS) {
          requestAnimationFrame(tryNow);
          return;
        }
        lastAtMs = atMs;
        run();
      };
      requestAnimationFrame(tryNow);
    },
  };
}
