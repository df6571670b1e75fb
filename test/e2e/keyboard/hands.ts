import type { Locator, Page } from 'playwright-core';
import { lookAgain } from '#test/support/look-again.ts';

const MOST_STEPS = 150;

/** A device that is operated by its keyboard alone, and what was wrong with where its focus was. */
export interface Hands {
  readonly page: Page;
  /** Where the focus was lost, unseen or covered, in the order in which it was noticed. */
  readonly faults: readonly string[];
  /** How often something was pressed by a pointer: never, if the test keeps its word. */
  readonly pointed: () => number;
  /** Presses a key, and looks where the focus is. */
  press(key: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Goes with Tab until something has the focus, and looks at every stop. */
  tabTo(target: Locator): Promise<void>;
  /** Goes there with Tab, and presses it with Enter; the focus then is somewhere. */
  enter(target: Locator): Promise<void>;
  /** Notices where the focus is lost, unseen or covered. */
  look(when: string): Promise<void>;
}

/** Takes the pointer away from a device, before its first page. */
export async function handsOn(page: Page): Promise<Hands> {
  let pointed = 0;
  await page.exposeFunction('pointed', () => {
    pointed += 1;
  });
  await page.addInitScript(() => {
    const told = window as unknown as { pointed: () => void };
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(kind, () => told.pointed(), { capture: true });
    }
  });
  const faults: string[] = [];
  const look = async (when: string) => {
    // A dialog takes the focus a moment after it is there.
    const isNone = (fault: string | null) => fault === null;
    const fault = await lookAgain(page, () => page.evaluate(focusFault), isNone);
    if (fault !== null) {
      faults.push(`${new URL(page.url()).pathname.split('/')[1]}, ${when}: ${fault}`);
    }
  };
  const press = (key: string) => page.keyboard.press(key);
  const tabTo = async (target: Locator) => {
    await target.waitFor();
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await press('Tab');
      // Past the last stop Tab leads out of the page, and from there to its first.
      if (await page.evaluate(() => document.activeElement !== document.body)) {
        await look('by Tab');
      }
    }
    throw new Error(`Tab does not lead to ${target}`);
  };
  return {
    page,
    faults,
    pointed: () => pointed,
    press,
    type: (text) => page.keyboard.type(text),
    tabTo,
    async enter(target) {
      await tabTo(target);
      const name = await target.evaluate(
        (element) => element.getAttribute('aria-label') ?? element.textContent,
      );
      const { pathname } = new URL(page.url());
      await press('Enter');
      await settle(page);
      // A page that has just been opened begins at its top, as every page does.
      if (new URL(page.url()).pathname === pathname) {
        await look(`after ${name}`);
      }
    },
    look,
  };
}

/** Waits until something has the focus, or until what was pressed must have been answered. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await picture();
    await picture();
    for (let seen = 0; seen < 60 && document.activeElement === document.body; seen += 1) {
      await picture();
    }
  });
}

/** What is wrong with where the focus is; runs in the page. */
function focusFault(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) {
    return 'nothing has the focus';
  }
  const label = focused.closest('label');
  const frames = [focused, focused.nextElementSibling, label];
  for (let outer = focused.parentElement; outer !== null; outer = outer.parentElement) {
    frames.push(outer);
  }
  // What only takes the focus to be read from there is no stop, and needs no frame.
  const isStop = focused.getAttribute('tabindex') !== '-1';
  const isSeen = frames.some((element) =>
    [null, '::after'].some((part) => {
      if (element === null) {
        return false;
      }
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    }),
  );
  const name = focused.getAttribute('aria-label') ?? focused.id ?? '';
  const what = `${focused.tagName.toLowerCase()} ${name || (focused.textContent ?? '').slice(0, 40)}`;
  if (!isStop) {
    return null;
  }
  if (!isSeen) {
    return `${what} has the focus unseen`;
  }
  const box = (label ?? focused).getBoundingClientRect();
  // What lets the pointer through is never found itself, but what it lies in is.
  const isFound = getComputedStyle(focused).pointerEvents !== 'none';
  const whole = isFound ? focused : (focused.parentElement ?? focused);
  // A label that lies over what it names is pressed in its place.
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const isOwnLabel = (top: Element | null) =>
    [label, ...labels].some((own) => own?.contains(top) === true);
  // Between the lines of a text, and in its corners, it is what is around it that is found.
  const inSight = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.2, 0.5, 0.8].filter((down) => {
      const [x, y] = [box.left + box.width * across, box.top + box.height * down];
      const top = document.elementFromPoint(x, y);
      return whole.contains(top) || whole.parentElement === top || isOwnLabel(top);
    }),
  );
  return inSight.length > 4 ? null : `${what} is covered`;
}
