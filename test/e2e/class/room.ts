import type { Browser, Page } from 'playwright-core';
import { type Device, launchBrowser, openDevice } from '#test/support/browser.ts';

/** A name that no browser takes for its own computer: pages under it are no secure context. */
export const HOST_NAME = 'beacon.test';

/** The devices of a class, by what they show: a console, a projector and three phones. */
export interface Room {
  /** Where the pages are, without a slash at the end. */
  readonly url: string;
  readonly host: Page;
  readonly wall: Page;
  readonly ana: Page;
  readonly ben: Page;
  readonly cleo: Page;
  readonly learners: readonly Page[];
  /** Everybody but the host: the learners and the wall. */
  readonly others: readonly Page[];
  readonly all: readonly Page[];
  /** What the browsers complained about so far. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** Carries the devices into a room whose network leads to a port of this computer. */
export async function openRoom(port: number): Promise<Room> {
  const browser = await launchBrowser({ madeUpHost: HOST_NAME });
  const devices = {
    host: await openDevice(browser),
    wall: await openDevice(browser, { size: 'projector' }),
    ana: await phone(browser),
    ben: await phone(browser),
    cleo: await phone(browser),
  };
  const [host, wall] = [devices.host.page, devices.wall.page];
  const [ana, ben, cleo] = [devices.ana.page, devices.ben.page, devices.cleo.page];
  return {
    url: `http://${HOST_NAME}:${port}`,
    host,
    wall,
    ana,
    ben,
    cleo,
    learners: [ana, ben, cleo],
    others: [ana, ben, cleo, wall],
    all: [host, wall, ana, ben, cleo],
    complaints: () => Object.values(devices).flatMap(({ complaints }) => complaints),
    close: () => browser.close(),
  };
}

function phone(browser: Browser): Promise<Device> {
  return openDevice(browser, { size: 'phone', touch: true });
}

/** What a page is given that browsers withhold on plain HTTP. */
export function givenTo(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const given = {
      isSecureContext: window.isSecureContext,
      clipboard: 'clipboard' in navigator,
      serviceWorker: 'serviceWorker' in navigator,
      wakeLock: 'wakeLock' in navigator,
      subtle: window.crypto.subtle !== undefined,
      randomUUID: 'randomUUID' in window.crypto,
    };
    return Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
  });
}

/** How often a page is pressed, by a pointer or a finger, while something is done on it. */
export async function pressesOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const counter = await page.evaluateHandle(() => {
    const pressed = { count: 0 };
    window.addEventListener('pointerdown', () => (pressed.count += 1), { capture: true });
    return pressed;
  });
  await act();
  return counter.evaluate(({ count }) => count);
}
