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
 * Runs before a picture of the browser, at most four times a second. Hidden pages get no pictures,
 * so nothing runs there. The rest of a pause is waited for without asking for pictures: each that
 * is asked for costs the page one, whether or not anything changes in it.
 */
export function createBrowserPace(): { soon(run: () => void): void } {
  let lastAtMs = Number.NEGATIVE_INFINITY;
  return {
    soon(run) {
      const atNextPicture = () =>
        requestAnimationFrame((atMs) => {
          lastAtMs = atMs;
          run();
        });
      const pauseMs = lastAtMs + SHORTEST_PAUSE_MS - performance.now();
      if (pauseMs > 0) {
        setTimeout(atNextPicture, pauseMs);
      } else {
        atNextPicture();
      }
    },
  };
}
