import type { Page } from 'playwright-core';

/** A page that has had so many pictures to come to rest in stays as it is. */
const MOST_LOOKS = 100;

/** Waits until a page has drawn what has become of it. */
export async function nextPicture(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/**
 * Looks at a page until it is as expected, or has had time enough to become so; answers with what
 * was seen last. One look sees a dialog that has yet to go, or a list that has yet to be sorted.
 */
export async function lookAgain<Seen>(
  page: Page,
  look: () => Promise<Seen>,
  isExpected: (seen: Seen) => boolean,
): Promise<Seen> {
  let seen = await look();
  for (let looks = 1; looks < MOST_LOOKS && !isExpected(seen); looks += 1) {
    await nextPicture(page);
    seen = await look();
  }
  return seen;
}
