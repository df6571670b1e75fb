import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Device, launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { noneShows } from './class/sights.ts';
import {
  advanceTowards,
  chooseSpeed,
  expectPlainWords,
  joinSession,
  openSession,
  openWall,
  pause,
  pressClock,
  shownTick,
  untilGradeIsNext,
  whenShown,
  whenTickPasses,
} from './classroom.ts';

jest.setTimeout(120_000);

/** What a learner's device must never receive before the facilitator reveals it. */
const SPOILERS = [
  /"seed":/,
  /"scenarioId":/,
  /mild-crs/,
  /Mild CRS/,
  /"truth":/,
  /"hidden":/,
  /"explained":/,
  /"courseHash":/,
  /"kind":"grade"/,
  /"lead":/,
  /"upNext":/,
];

let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let host: Device;
let learner: Device;
let wall: Device;
let code: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-e2e-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  host = await openDevice(browser);
  learner = await openDevice(browser);
  wall = await openDevice(browser, { size: 'projector' });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

describe('one case from the first page to the replay', () => {
  test('a facilitator opens a session, and a learner and the wall join it', async () => {
    code = await openSession(host.page, server.url);
    await joinSession(learner.page, { url: server.url, code, name: 'Ana' });
    await openWall(wall.page, { url: server.url, code });
    await host.page.getByRole('row', { name: /^Ana / }).waitFor();
    await learner.page.getByText('You are Ana').waitFor();
  });

  test('[ROOM-1] at 600× the first fever is flagged on both pages within a second', async () => {
    const { page } = host;
    await pressClock(page, 'Start');
    await pause(page);
    const feverTick = await untilGradeIsNext(page);
    await whenShown(learner.page, ['I slept all night and I am still tired.']);
    await advanceTowards(page, feverTick);
    await chooseSpeed(page, 600);
    await page.getByRole('tab', { name: 'Events' }).click();
    const flags = Promise.all([
      whenShown(page, [
        'CRS grade 1 by ASTCT, Mild',
        'Standing CRS (ASTCT) grade from 0 to 1',
        '≥ 38.0 °C',
      ]),
      whenShown(learner.page, ['Fever: temperature ≥ 38.0 °C for 10 min']),
      whenShown(wall.page, ['Fever ≥ 38.0 °C for 10 min']),
    ]);
    await pressClock(page, 'Resume');
    const atMs = await flags;
    await picture(page, 'host-first-fever');
    await picture(learner.page, 'bedside-first-fever');
    await picture(wall.page, 'wall-first-fever');
    expect(Math.max(...atMs) - Math.min(...atMs)).toBeLessThan(1000);
    expect(await shownTick(page)).toBeGreaterThanOrEqual(feverTick);
  });

  test('an order of the learner acts, and everyone sees who gave it', async () => {
    const { page } = learner;
    await page.getByRole('tab', { name: 'Orders' }).click();
    await page.getByRole('button', { name: 'Fever' }).click();
    await page.getByRole('button', { name: 'Paracetamol' }).click();
    await page.getByRole('button', { name: 'Check the order' }).click();
    await page.getByRole('button', { name: 'Give the order' }).click();
    await host.page.getByRole('tab', { name: 'Orders' }).click();
    const orders = host.page.getByRole('region', { name: 'Orders so far' });
    await orders.getByText(/paracetamol/i).waitFor();
    await orders.getByText('by Ana').waitFor();
  });

  test('[ROOM-3] after kill -9 every page is back by itself, and no order is lost', async () => {
    await server.kill();
    const pages = [host, learner, wall].map(({ page }) => page);
    const before = Math.max(...(await Promise.all(pages.map(shownTick))));
    server = await startServer({ dataDir, port: server.port });
    await Promise.all(pages.map((page) => whenTickPasses(page, before)));
    await noneShows(pages, /^Reconnecting|^No connection/);
    const orders = learner.page.getByRole('region', { name: 'Orders so far' });
    await orders.getByText(/paracetamol/i).waitFor();
    expect(learner.page.url()).toBe(`${server.url}/s/${code}`);
    await host.page.getByRole('row', { name: /^Ana / }).waitFor();
  });

  test('[ROOM-4] the facilitator’s browser recomputes the same course', async () => {
    const { page } = host;
    await pause(page);
    await page.getByRole('tab', { name: 'Session' }).click();
    const replay = page.getByRole('region', { name: 'Replay' });
    await replay.getByRole('button', { name: 'Check replay' }).click();
    await replay.getByText('Same course, byte for byte').waitFor();
    const hashes = await replay.getByRole('definition').allInnerTexts();
    expect(hashes).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), hashes[0]]);
    await picture(page, 'host-replay');
  });

  test('[ROOM-2] nothing that the learner’s or the wall’s browser received is a spoiler', () => {
    for (const { received } of [learner, wall]) {
      const all = received.join('\n');
      expect(all).toContain('temperatureC');
      expect(SPOILERS.filter((spoiler) => spoiler.test(all))).toEqual([]);
    }
    const seenByHost = host.received.join('\n');
    expect(SPOILERS.filter((spoiler) => !spoiler.test(seenByHost))).toEqual([]);
  });

  test('[ROOM-6] the pages show plain words', async () => {
    for (const { page } of [host, learner, wall]) {
      await expectPlainWords(page);
    }
  });

  test('[ROOM-6] the browsers complain about nothing but the server that was killed', () => {
    const complaints = [host, learner, wall].flatMap((device) => device.complaints);
    const ofTheKill = /ERR_CONNECTION_(?:REFUSED|RESET)|WebSocket connection to .* failed/;
    expect(complaints.filter((complaint) => !ofTheKill.test(complaint))).toEqual([]);
  });

  test('the facilitator ends the session, and it stays readable', async () => {
    await host.page.getByRole('button', { name: 'End', exact: true }).click();
    await host.page.getByRole('button', { name: 'End the session' }).click();
    await learner.page.getByText('The session has ended').waitFor();
    await host.page.getByText('This session has ended.').waitFor();
    await learner.page.getByRole('heading', { name: 'Vital signs' }).waitFor();
  });
});
