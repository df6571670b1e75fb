import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  type Device,
  type DeviceChoices,
  openDevice,
  picture,
} from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { expectPlainWords } from '../classroom.ts';

/** Lets somebody use a device of their own, about which a browser has nothing to complain. */
export async function withDevice(
  browser: Browser,
  choices: DeviceChoices,
  visit: (device: Device) => Promise<void>,
): Promise<void> {
  const device = await openDevice(browser, choices);
  try {
    await visit(device);
    expect(device.complaints).toEqual([]);
  } finally {
    await device.close();
  }
}

/**
 * Expects that a page as it is has no fault, shows words, and is no wider than its window.
 *
 * @param within a selector of the part in which faults are looked for, unless it is all of the page
 */
export async function expectSound(page: Page, look: string, within?: string): Promise<void> {
  await picture(page, look);
  expect(await accessibilityFaults(page, within)).toEqual([]);
  await expectPlainWords(page);
  expect(await widerBy(page)).toBe(0);
}

/** By how much a page that has come to rest is wider than its window, px. */
export function widerBy(page: Page): Promise<number> {
  return lookAgain(
    page,
    () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    (px) => px === 0,
  );
}

/**
 * Expects that a page is no wider than its window and that no text on it is cut off: neither by a
 * box that hides what does not fit, nor by the edge of the window.
 */
export async function expectWhole(page: Page, look: string): Promise<void> {
  await picture(page, look);
  const wider = await widerBy(page);
  const isNone = ({ length }: readonly string[]) => length === 0;
  const cut = await lookAgain(page, () => page.evaluate(cutTexts), isNone);
  expect({ look, wider, cut }).toEqual({ look, wider: 0, cut: [] });
}

/** The texts that are cut off. Charts are pictures, and what may scroll by itself shows the rest. */
function cutTexts(): string[] {
  const SCROLLING = ['auto', 'scroll'];
  // Of the charts, and a foretaste of what a press shows.
  const EXEMPT =
    '.visually-hidden, .trend-stack, svg, .order-groups__button, .favourites, .timeline__strip';
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      element.closest(EXEMPT) === null &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ),
  );
  return shown.filter(isCut).map((element) => `${element.className}: ${element.innerText}`);

  function isCut(element: HTMLElement): boolean {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    for (let box: HTMLElement | null = element; box !== null; box = box.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (clipPath !== 'none' || SCROLLING.includes(overflowX) || SCROLLING.includes(overflowY)) {
        return false;
      }
      const isBeyond = text.right > edge.right + 1.5 || text.left < edge.left - 1.5;
      if (overflowX !== 'visible' && isBeyond) {
        return true;
      }
      const isTaller = text.bottom > edge.bottom + 3 || text.top < edge.top - 3;
      if (overflowY !== 'visible' && isTaller) {
        return true;
      }
    }
    return text.right > document.documentElement.clientWidth + 1.5;
  }
}

/** Opens everything on a page that opens on demand. */
export function openAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) {
      part.open = true;
    }
  });
}
