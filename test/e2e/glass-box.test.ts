import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Device, launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import {
  openSession,
  pause,
  pressClock,
  shownTick,
  untilGradeIsNext,
  whenTickPasses,
} from './classroom.ts';

jest.setTimeout(120_000);

let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let host: Device;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-glass-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  host = await openDevice(browser);
  await openSession(host.page, server.url, { title: 'One vasopressor', careRules: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** The numbers of a text, signs and all, in tenths so that they add up exactly. */
function tenthsIn(text: string): number[] {
  const plain = text.replaceAll('−', '-').replaceAll(/([+-])\s/g, '$1');
  return [...plain.matchAll(/(?<![\d.])[+-]?\d+(?:\.\d)?/g)].map(([number]) =>
    Math.round(Number(number) * 10),
  );
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Reads an explanation: the heading's value and terms, and the values of the list. */
async function explanationOf(page: Page, tile: RegExp) {
  await page
    .locator('button[data-numeric]')
    .and(page.getByRole('button', { name: tile }))
    .click();
  const heading = await page.getByRole('heading', { level: 3, name: / = / }).innerText();
  const [shown = '', terms = ''] = heading.split(' = ');
  const list = page.getByRole('list', { name: 'What adds up to it' });
  const parts = await list.locator('.contributions__part .numeral').allInnerTexts();
  const tileText = await page.locator('.numeric:has([aria-expanded="true"])').innerText();
  return {
    value: tenthsIn(shown).at(-1),
    terms: tenthsIn(terms),
    parts: parts.flatMap((part) => tenthsIn(part).slice(0, 1)),
    tile: tenthsIn(tileText),
  };
}

describe('the glass box', () => {
  test('[HOST-26] in a fever every number of the console is the sum of its parts', async () => {
    const { page } = host;
    await pressClock(page, 'Start');
    await pause(page);
    const onset = await untilGradeIsNext(page);
    while ((await shownTick(page)) < onset + 120) {
      const before = await shownTick(page);
      await pressClock(page, 'Go one hour ahead');
      await whenTickPasses(page, before + 59);
    }
    for (const tile of [/^HR/, /^BP/, /^SpO2/, /^RR/, /^Temp/, /^Fatigue/]) {
      const { value, terms, parts, tile: shown } = await explanationOf(page, tile);
      expect(sumOf(terms)).toBe(value);
      expect(sumOf(parts)).toBe(value);
      expect(parts).toEqual(terms);
      expect(shown).toContain(value);
    }
    await picture(page, 'host-explanation');
  });

  test('[HOST-19] a held explanation stays while the patient goes on', async () => {
    const { page } = host;
    await page.getByRole('button', { name: 'Hold these numbers' }).click();
    const held = await page.getByText(/^Held at/).innerText();
    const before = await shownTick(page);
    await pressClock(page, 'Go one hour ahead');
    await whenTickPasses(page, before + 59);
    expect(await page.getByText(/^Held at/).innerText()).toBe(held);
    await page.getByRole('button', { name: 'Follow again' }).click();
    expect(await page.getByText(/^Live, /).innerText()).not.toContain(
      held.slice('Held at '.length),
    );
  });

  test('the browser complains about nothing', () => {
    expect(host.complaints).toEqual([]);
  });
});
