import type { Page } from 'playwright-core';
import { HOST_NAME } from '#test/e2e/class/room.ts';
import { launchBrowser, openDevice } from '#test/support/browser.ts';

/** The devices of a drill: a console, an evaluator beside it, two phones and a projector. */
export interface DrillRoom {
  /** Where the pages are, without a slash at the end. */
  readonly url: string;
  readonly host: Page;
  readonly evaluator: Page;
  readonly ana: Page;
  readonly ben: Page;
  readonly wall: Page;
  readonly all: readonly Page[];
  /** What the browsers complained about so far. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** Carries the devices into a room whose network leads to a port of this computer. */
export async function openDrillRoom(port: number): Promise<DrillRoom> {
  const browser = await launchBrowser({ madeUpHost: HOST_NAME });
  const devices = {
    host: await openDevice(browser),
    evaluator: await openDevice(browser),
    ana: await openDevice(browser, { size: 'phone', touch: true }),
    ben: await openDevice(browser, { size: 'phone', touch: true }),
    wall: await openDevice(browser, { size: 'projector' }),
  };
  return {
    url: `http://${HOST_NAME}:${port}`,
    host: devices.host.page,
    evaluator: devices.evaluator.page,
    ana: devices.ana.page,
    ben: devices.ben.page,
    wall: devices.wall.page,
    all: Object.values(devices).map(({ page }) => page),
    complaints: () => Object.values(devices).flatMap(({ complaints }) => complaints),
    close: () => browser.close(),
  };
}
