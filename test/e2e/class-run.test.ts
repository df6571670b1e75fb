import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import QRCode from 'qrcode';
import { picture } from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { type LanServer, startForLan } from './class/lan-server.ts';
import { givenTo, openRoom, pressesOf, type Room } from './class/room.ts';
import {
  allShow,
  cutOff,
  noneShows,
  rosterRow,
  saturationReads,
  undoOfferedForMs,
  whenClockShows,
} from './class/sights.ts';
import {
  bringIn,
  broadcast,
  callGrade,
  joinByFinger,
  openWithPin,
  overrideSaturation,
  undo,
} from './class/steps.ts';
import { chooseSpeed, expectPlainWords, pause, pressClock, untilGradeIsNext } from './classroom.ts';

jest.setTimeout(120_000);

const OBJECTIVE = 'Say when fluid has failed, and stop repeating it.';
const FIRST_EVENT = 'That was quicker than I thought. One small bag. And now we wait?';
const FAMILY = 'Nobody tells us anything. Is it dangerous what is happening now?';
const PROBE_OFF = 'The saturation monitor shows a flat line.';
const NUDGE = 'Look again: what is the grade now?';

let dataDir: string;
let server: LanServer;
let room: Room;
let code: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-class-'));
  server = await startForLan(dataDir);
  room = await openRoom(server.port);
});

afterAll(async () => {
  await room?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

describe('before the class', () => {
  test('minute -5: the command is ready within 5 s and shows address, QR code and PIN', async () => {
    const terminal = server.terminal();
    const [, address = ''] = /To join +(\S+)/.exec(terminal) ?? [];
    expect(address).toMatch(/^http:\/\/\d+(?:\.\d+){3}:\d+$/);
    expect(terminal).toContain(await QRCode.toString(address, { type: 'terminal', small: true }));
    expect(server.pin).toMatch(/^\d{6}$/);
    expect(terminal).toContain('guest Wi-Fi with client isolation blocks them');
    // The five seconds are those of a server whose pages have been built.
    expect(terminal).not.toContain('Building the pages');
    expect(server.readyAfterMs).toBeLessThan(5000);
  });

  test('no device is given what browsers withhold on plain HTTP', async () => {
    for (const page of room.all) {
      await page.goto(`${room.url}/`);
      expect(await givenTo(page)).toEqual([]);
    }
  });

  test('minute -4: a case is chosen without its grade, and opened by the PIN', async () => {
    const { host } = room;
    await host.getByRole('link', { name: 'Host a session' }).click();
    const card = host.getByRole('article').filter({ hasText: 'One vasopressor' });
    await card.getByRole('heading', { name: 'Objectives' }).waitFor();
    const hidden = await card.innerText();
    expect(hidden).toMatch(/\d+ days · \d+ min at \d+×/);
    expect(hidden).toContain(OBJECTIVE);
    expect(hidden).toContain('Grades and onset hidden');
    expect(hidden).not.toMatch(/grade \d/i);
    await host.getByLabel('Show how it goes').check();
    const shown = host.getByRole('article').filter({ hasText: 'Grade 3: one vasopressor' });
    await shown.getByText('CRS grade 3 by ASTCT, Severe').waitFor();
    await host.getByLabel('Show how it goes').uncheck();
    code = await openWithPin(host, 'One vasopressor', server.pin);
  });

  test('minute -3: the console leads to the wall, which shows code, address and QR code', async () => {
    const { host, wall, url } = room;
    await host.getByText('No wall is open.').waitFor();
    const [projector] = await Promise.all([
      host.waitForEvent('popup'),
      host.getByRole('link', { name: /for the projector$/ }).click(),
    ]);
    expect(projector.url()).toBe(`${url}/wall/${code}`);
    await projector.close();
    await wall.goto(projector.url());
    const address = `${url}/s/${code}`;
    await wall.getByText(`${code.slice(0, 3)}-${code.slice(3)}`).waitFor();
    await wall.getByText(address.replace('http://', ''), { exact: true }).waitFor();
    await wall.getByRole('img', { name: `QR code of the address ${address}` }).waitFor();
    await wall.getByText('Nobody here yet').waitFor();
    await noneShows([host], 'No wall is open.');
  });

  test('minute -3: learners join at that address in two taps, and fill both rosters', async () => {
    const { host, wall, ana, ben, cleo, url } = room;
    for (const [name, page] of Object.entries({ Ana: ana, Ben: ben, Cleo: cleo })) {
      await page.goto(`${url}/s/${code}`);
      expect(await pressesOf(page, () => joinByFinger(page, name))).toBeLessThanOrEqual(2);
      await rosterRow(host, name).waitFor();
    }
    await wall.getByText('3 learners here').waitFor();
    expect(await wall.getByRole('listitem').allInnerTexts()).toEqual(['A', 'B', 'C']);
  });

  test('the join link can be copied where the browser withholds the clipboard', async () => {
    const { host, url } = room;
    await host.getByRole('button', { name: 'Copy the join link' }).click();
    await host.getByText('Join link copied').waitFor();
    const field = host.getByLabel('What to say');
    await field.press('ControlOrMeta+V');
    const link = `${url}/s/${code}`;
    expect(
      await lookAgain(
        host,
        () => field.inputValue(),
        (text) => text === link,
      ),
    ).toBe(link);
    await field.fill('');
  });

  test('minute 0: in the briefing learners see objectives, a tour and a sound check', async () => {
    const { host, wall, learners } = room;
    await pressClock(host, 'Begin briefing');
    await host.getByRole('banner').getByText('Briefing').waitFor();
    for (const page of learners) {
      await page.getByRole('heading', { name: 'Briefing' }).waitFor();
      const objectives = page.getByRole('region', { name: 'What you will practise' });
      await objectives.getByText(OBJECTIVE).waitFor();
      const tour = page.getByRole('region', { name: 'What you can do' });
      const headings = tour.getByRole('heading', { level: 3 });
      await headings.first().waitFor();
      const cards = await headings.allInnerTexts();
      expect(cards).toEqual(['Notice', 'Judge', 'Act', 'Write it down']);
      await page.getByRole('button', { name: 'Hear an alarm' }).tap();
    }
    await wall.getByRole('heading', { name: 'Briefing' }).waitFor();
    await wall.getByText(OBJECTIVE).waitFor();
    await host.getByRole('tab', { name: 'Guide' }).click();
    await host.getByText('Say before the start').click();
    await host.getByText('The patient is invented and simulated.').waitFor();
    await host.getByText('You are the ward team of this shift.').waitFor();
    await host.getByRole('tab', { name: 'People' }).click();
  });
});

describe('the class', () => {
  test('minute 5: at 60×, the grade hidden, all are counted in and every clock starts within 250 ms', async () => {
    const { host, all } = room;
    await chooseSpeed(host, 60);
    const reveal = host.getByRole('group', { name: 'Learners and wall see the grade' });
    const hidden = reveal.getByRole('radio', { name: 'Hidden', checked: true });
    await hidden.waitFor({ state: 'attached' });
    const started = Promise.all(all.map((page) => whenClockShows(page, 'T-0d 00:59')));
    const counted = Promise.all(all.map((page) => page.locator('.count-in__number').waitFor()));
    await pressClock(host, 'Start');
    await counted;
    const atMs = await started;
    expect(Math.max(...atMs) - Math.min(...atMs)).toBeLessThan(250);
  });

  test('minutes 5-25: a pause and the next event take one press each', async () => {
    const { host, wall, learners, others } = room;
    expect(await pressesOf(host, () => pause(host))).toBe(1);
    await allShow(learners, /^PAUSED by facilitator/);
    await allShow([wall], /^PAUSED/);
    expect(await pressesOf(host, () => pressClock(host, 'Resume'))).toBe(1);
    await noneShows(others, /^PAUSED/);
    expect(await pressesOf(host, () => pressClock(host, 'Next event'))).toBe(1);
    await allShow(learners, /^Time passes: 1 h/);
    await allShow(others, FIRST_EVENT);
  });

  test('minutes 5-25: two injects take one press each, and can be undone', async () => {
    const { host, others } = room;
    expect(await pressesOf(host, () => bringIn(host, FAMILY))).toBe(1);
    await allShow(others, FAMILY);
    expect(await pressesOf(host, () => bringIn(host, PROBE_OFF))).toBe(1);
    await saturationReads(others, 'no signal');
    await undo(host, 'Inject brought in.');
    await saturationReads(others, /^\d+$/);
  });

  test('minutes 5-25: an override takes two presses, is told to the host alone, and can be undone', async () => {
    const { host, others } = room;
    expect(await pressesOf(host, () => overrideSaturation(host, 82))).toBe(2);
    await saturationReads(others, '82');
    await host.getByRole('button', { name: 'Overridden: Oxygen saturation' }).waitFor();
    for (const page of others) {
      expect(await page.locator('body').innerText()).not.toMatch(/overrid/i);
    }
    await undo(host, 'Override set.');
    await saturationReads(others, /^(?:9\d|100)$/);
  });

  test('minutes 5-25: a broadcast can be undone for ten seconds, and no longer', async () => {
    const { host, others } = room;
    expect(await pressesOf(host, () => broadcast(host, 'Stop, all of you.'))).toBe(1);
    await allShow(others, 'Stop, all of you.');
    await undo(host, 'Message sent.');
    await noneShows(others, 'Stop, all of you.');
    const offeredForMs = undoOfferedForMs(host);
    await broadcast(host, 'Say aloud what worries you most.');
    const seconds = (await offeredForMs) / 1000;
    expect(seconds).toBeGreaterThan(8.5);
    expect(seconds).toBeLessThan(11.5);
    await allShow(others, 'Say aloud what worries you most.');
  });

  test('minutes 5-25: the roster shows who has called what, live, and others are not told', async () => {
    const { host, wall, ana, ben, cleo } = room;
    await callGrade(ben, { fever: 'No fever', grade: 0 });
    await rosterRow(host, 'Ben').getByText('CRS grade 0 by ASTCT, None').waitFor();
    await pause(host);
    await untilGradeIsNext(host);
    await pressClock(host, 'Next event');
    await pressClock(host, 'Resume');
    await ana.getByText('Fever: temperature ≥ 38.0 °C for 10 min').waitFor();
    await callGrade(ana, { fever: '≥ 38.0 °C', grade: 1 });
    await rosterRow(host, 'Ana').getByText('CRS grade 1 by ASTCT, Mild').waitFor();
    await rosterRow(host, 'Ana').getByText('agrees with the standing grade').waitFor();
    await rosterRow(host, 'Ben').getByText('1 grade below the standing grade').waitFor();
    const bars = host.getByRole('list', { name: 'Calls that stand, by grade' });
    await bars.getByText('Grade 1: 1 learner; this is the standing grade').waitFor();
    await bars.getByText(/^Grade 0: 1 learner$/).waitFor();
    for (const page of [cleo, wall]) {
      expect(await page.locator('body').innerText()).not.toMatch(/CRS|grade [0-4]|Mild/);
    }
    await picture(host, 'class-host');
  });

  test('minute 25: who has not called is nudged privately by one press', async () => {
    const { host, wall, ana, ben, cleo, learners } = room;
    await rosterRow(host, 'Cleo')
      .getByText(/^none for \d+:\d\d$/)
      .waitFor();
    const nudge = rosterRow(host, 'Cleo').getByRole('button', { name: 'Nudge Cleo' });
    expect(await pressesOf(host, () => nudge.click())).toBe(1);
    await cleo.getByText(NUDGE).waitFor();
    for (const page of [ana, ben, wall]) {
      expect(await page.getByText(NUDGE).count()).toBe(0);
    }
    for (const page of learners) {
      const read = page.getByRole('button', { name: 'Read', exact: true });
      expect(await cutOff(read)).toBe(0);
      await read.tap();
    }
  });

  test('a bookmark for the debrief is set by one press', async () => {
    const { host } = room;
    expect(await pressesOf(host, () => pressClock(host, 'Bookmark'))).toBe(1);
    await host.getByRole('tab', { name: 'Log' }).click();
    await host.getByText('1 bookmark', { exact: true }).waitFor();
  });
});

describe('after the class', () => {
  test('minute 27: ending asks once, and leads everybody into the debrief', async () => {
    const { host, wall, learners, all } = room;
    await host.getByRole('button', { name: 'End', exact: true }).click();
    await host.getByRole('dialog').getByText('End this session?').waitFor();
    await host.getByRole('button', { name: 'End and open debrief' }).click();
    await Promise.all(all.map((page) => page.waitForURL(`**/debrief/${code}?as=*`)));
    await allShow(all, /^Debrief:/);
    await allShow([wall], /^(?:The scales differ|All six scales stand)/);
    for (const page of learners) {
      await page.getByRole('heading', { name: 'Your calls beside the truth' }).waitFor();
      expect(await page.getByRole('button', { name: /^Call grade|^Called/ }).count()).toBe(0);
    }
  });

  test('minutes 28-45: calls stand beside the truth, under letters until the host shows names', async () => {
    const { host, ana, ben, cleo, others } = room;
    const own = (page: Page) => page.getByRole('table', { name: 'Your calls beside the truth' });
    await own(ana).getByText('agrees with the standing grade').waitFor();
    await own(ben).getByText('CRS grade 0 by ASTCT, None').first().waitFor();
    await cleo.getByText('You called no grade.').waitFor();
    await host.getByRole('table', { name: 'CRS by every scale' }).waitFor();
    const calls = host.getByRole('table', { name: 'Calls beside the truth' });
    await calls.getByText('Learner A').waitFor();
    expect(await calls.getByText('Ana').count()).toBe(0);
    await host.getByRole('switch', { name: /^Show names on this screen/ }).check();
    await calls.getByText('Ana').waitFor();
    for (const page of others.filter((other) => other !== ana)) {
      expect(await page.locator('main').innerText()).not.toContain('Ana');
    }
  });

  test('minute 46: the replay is saved as a file, and recomputed to the same course', async () => {
    const { host } = room;
    await host.getByRole('link', { name: 'Back to the console' }).click();
    await host.getByRole('tab', { name: 'Session' }).click();
    const replay = host.getByRole('region', { name: 'Replay' });
    const [download] = await Promise.all([
      host.waitForEvent('download'),
      replay.getByRole('button', { name: 'Download replay' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${code}.crsreplay.json`);
    const saved: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(saved).toMatchObject({ format: 'crs-replay', version: 1 });
    await replay.getByRole('button', { name: 'Check replay' }).click();
    await replay.getByText('Same course, byte for byte').waitFor();
  });

  test('[ROOM-6] the pages show plain words, and the browsers complain about nothing', async () => {
    for (const page of room.all) {
      await expectPlainWords(page);
    }
    expect(room.complaints()).toEqual([]);
  });
});
