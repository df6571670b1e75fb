import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { handsOn } from './keyboard/hands.ts';
import { widerBy } from './looks/looks.ts';

jest.setTimeout(120_000);

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-grade-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

describe.each([
  { width: 390, theme: 'light' },
  { width: 320, theme: 'dark' },
] as const)('the calculator at $width px, $theme, by keyboard and screen reader', (given) => {
  test('[ROOM-9] a snapshot is filled in, and its grades are told, without a pointer', async () => {
    const device = await openDevice(browser, { size: 'phone', theme: given.theme });
    const { page } = device;
    await page.setViewportSize({ width: given.width, height: 640 });
    const hands = await handsOn(page);
    await page.goto(`${server.url}/grade`);
    const told = page.getByRole('status').filter({ hasText: /CRS|entered/ });
    await told.getByText('Nothing entered yet.').waitFor();
    for (const [field, value] of [
      ['Temperature (°C)', '38.6'],
      ['Systolic pressure (mmHg)', '86'],
      ['SpO2 (%)', '95'],
    ] as const) {
      await hands.tabTo(page.getByRole('textbox', { name: field }));
      await hands.type(value);
    }
    await told.getByText(/CRS grade 2 by [^;]*ASTCT/).waitFor();
    const card = page.getByRole('article', { name: /^ASTCT/ });
    const isTold = (text: string) => /^ASTCT\D*2\b/.test(text);
    expect(isTold(await lookAgain(page, () => card.innerText(), isTold))).toBe(true);
    await hands.enter(page.locator('summary').filter({ hasText: 'Nervous system, for ICANS' }));
    await page.getByRole('textbox', { name: 'ICE score (0-10)' }).waitFor();
    await picture(page, `grade-keys-${given.width}-${given.theme}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await widerBy(page)).toBe(0);
    expect(hands.pointed()).toBe(0);
    expect([...new Set(hands.faults)]).toEqual([]);
    expect(device.complaints).toEqual([]);
    await device.close();
  });
});
