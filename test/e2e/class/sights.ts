import type { Locator, Page } from 'playwright-core';

/** Waits until every page shows a text that matches. */
export async function allShow(pages: readonly Page[], text: string | RegExp): Promise<void> {
  await Promise.all(pages.map((page) => page.getByText(text).first().waitFor()));
}

/** Waits until no page shows a text that matches. */
export async function noneShows(pages: readonly Page[], text: string | RegExp): Promise<void> {
  const gone = { state: 'detached' } as const;
  await Promise.all(pages.map((page) => page.getByText(text).first().waitFor(gone)));
}

/** Waits until the saturation reads so on the monitor of every page. */
export async function saturationReads(pages: readonly Page[], text: string | RegExp) {
  const shown = pages.map((page) => {
    const name = page.getByRole('term').filter({ hasText: /^SpO2\b/ });
    return name.locator('..').getByText(text).waitFor();
  });
  await Promise.all(shown);
}

/** The strip on the console that takes the last inject, override or message back. */
export function undoStrip(host: Page): Locator {
  return host.getByRole('status').filter({ has: host.getByRole('button', { name: /^Undo/ }) });
}

/** Waits until the strip has come and gone; answers with how long it was there, as the page saw. */
export function undoOfferedForMs(host: Page): Promise<number> {
  return host.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sinceMs: number | null = null;
        const observer = new MutationObserver(look);
        function look() {
          const isOffered = document.querySelector('.undo-strip') !== null;
          if (isOffered) {
            sinceMs ??= performance.now();
          } else if (sinceMs !== null) {
            observer.disconnect();
            resolve(performance.now() - sinceMs);
          }
        }
        observer.observe(document.body, { subtree: true, childList: true });
      }),
  );
}

/** The line of a learner in the console's table of people. */
export function rosterRow(host: Page, name: string): Locator {
  return host.getByRole('row', { name: new RegExp(`^${name}\\b`) });
}

/** By how many pixels the words of a button are wider than the room they have in it. */
export function cutOff(button: Locator): Promise<number> {
  return button.evaluate((element) => {
    const parts = [element, ...element.querySelectorAll('*')];
    return Math.max(...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** Waits until the clock at the head of a page shows a time; answers with the wall time then. */
export function whenClockShows(page: Page, time: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(look);
        function look() {
          if (document.querySelector('header')?.textContent?.includes(wanted) === true) {
            observer.disconnect();
            resolve(Date.now());
          }
        }
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    time,
  );
}
