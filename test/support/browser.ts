import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromium as chromiumPath } from './chromium.mjs';
import { ROOT } from './repository.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
const ACTION_LIMIT_MS = 20_000;

/** The sizes at which pages are tried: a desk, a phone, a projector. */
export const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const;

/**
 * Starts the browser of this machine, without a window.
 *
 * @param choices.madeUpHost a name that leads to this computer in this browser alone. Unlike under
 *   `localhost`, pages are withheld there what browsers withhold on plain HTTP.
 * @param choices.textPx the size of text that somebody has set in this browser, 16 px unless given
 */
export async function launchBrowser(
  choices: { readonly madeUpHost?: string; readonly textPx?: number } = {},
): Promise<Browser> {
  const { madeUpHost, textPx } = choices;
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [
      ...ARGUMENTS,
      ...(madeUpHost === undefined ? [] : [`--host-resolver-rules=MAP ${madeUpHost} 127.0.0.1`]),
      ...(textPx === undefined ? [] : [`--blink-settings=defaultFontSize=${textPx}`]),
    ],
  });
}

/** One person's device: a page with a memory of its own. */
export interface Device {
  readonly page: Page;
  /** Everything the console complained about, and every error nobody caught. */
  readonly complaints: readonly string[];
  /** Everything that came in over WebSockets and by requests for data, oldest first. */
  readonly received: readonly string[];
  close(): Promise<void>;
}

/** What a test chooses about a device. */
export interface DeviceChoices {
  readonly size?: keyof typeof SIZES;
  /** Whether it is operated by fingers. */
  readonly touch?: boolean;
  /** The theme chosen on this device; each page has its own unless one is. */
  readonly theme?: 'dark' | 'light' | 'contrast';
}

/** Opens a device that shares nothing with the others. */
export async function openDevice(browser: Browser, choices: DeviceChoices = {}): Promise<Device> {
  const context = await browser.newContext({
    viewport: SIZES[choices.size ?? 'desk'],
    hasTouch: choices.touch === true,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(ACTION_LIMIT_MS);
  if (choices.theme !== undefined) {
    await context.addInitScript(`localStorage.setItem('beacon.theme', '${choices.theme}')`);
  }
  const page = await context.newPage();
  return { page, ...listenTo(page), close: () => context.close() };
}

function listenTo(page: Page): Pick<Device, 'complaints' | 'received'> {
  const complaints: string[] = [];
  const received: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => received.push(payload.toString()));
  });
  page.on('response', async (response) => {
    if (['fetch', 'xhr'].includes(response.request().resourceType())) {
      received.push(await response.text().catch(() => ''));
    }
  });
  return { complaints, received };
}

/**
 * What axe finds against the page as it is, one line for each element, by the WCAG 2.2 AA rules.
 *
 * @param within a selector of the part that is looked at, unless it is all of the page
 */
export async function accessibilityFaults(page: Page, within?: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  assert.equal(page.frames().length, 1, 'axe is not asked to look into frames within a page');
  // That, and telling at length of what has no fault, takes five times as long as the rest.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode();
  const part = within === undefined ? builder : builder.include(within);
  const { violations } = await part.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
}

/** Keeps a picture of a page under dist/screenshots, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(ROOT, 'dist', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
