import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parseMsel } from '#client/pages/host/drill/msel/parse-msel.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { picture } from '#test/support/browser.ts';
import { type LanServer, startForLan } from './class/lan-server.ts';
import { givenTo } from './class/room.ts';
import { allShow, rosterRow } from './class/sights.ts';
import { joinByFinger } from './class/steps.ts';
import { expectPlainWords, pressClock, shownTick, whenTickPasses } from './classroom.ts';
import { type DrillRoom, openDrillRoom } from './drill/drill-room.ts';
import { FAULTS, FAULTY_LIST, LIST } from './drill/list.ts';
import {
  chooseList,
  drillList,
  drillRow,
  fire,
  mark,
  messagesOf,
  openByHand,
  printed,
  rowStands,
  saved,
  say,
  tableOf,
} from './drill/steps.ts';

jest.setTimeout(120_000);

const CASE = 'Mild CRS: fever and fatigue';
const HOUR = 60;
const DAY = 24 * HOUR;
const COURSE = { openTick: -HOUR, tick: -HOUR, endTick: 14 * DAY };

let dataDir: string;
let server: LanServer;
let room: DrillRoom;
let code: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-drill-'));
  server = await startForLan(dataDir);
  room = await openDrillRoom(server.port);
});

afterAll(async () => {
  await room?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Everybody who is not to lead or to judge. */
function players() {
  return [room.ana, room.ben, room.wall];
}

describe('before the drill', () => {
  test('a session is opened by the PIN on plain HTTP, its clock moved by hand', async () => {
    const { host, url } = room;
    await host.goto(`${url}/`);
    expect(await givenTo(host)).toEqual([]);
    code = await openByHand(host, CASE, server.pin);
    await host.getByRole('checkbox', { name: 'By hand', checked: true }).waitFor();
  });

  test('a list with faults is refused by row, column and limit, and stays to be put right', async () => {
    const { host } = room;
    await host.getByRole('tab', { name: 'Drill' }).click();
    await host.getByRole('button', { name: 'Bring in a list' }).click();
    await chooseList(host, 'faulty.csv', FAULTY_LIST);
    await host
      .getByText('7 cells are wrong. Nothing is brought in before they are right.')
      .waitFor();
    const table = await tableOf(host, 'What is wrong with the list');
    expect(table).toHaveLength(FAULTS.length);
    for (const [index, fault] of FAULTS.entries()) {
      fault.forEach((cell, column) => {
        expect(table[index]?.[column]).toEqual(
          typeof cell === 'string' ? cell : expect.stringMatching(cell),
        );
      });
    }
    await host.getByRole('button', { name: 'Bring in', exact: true, disabled: true }).waitFor();
    await picture(host, 'drill-faulty');
    await host.getByRole('button', { name: 'Cancel' }).click();
    await drillList(host)
      .getByText(/^No list yet/)
      .waitFor();
    await host.getByRole('button', { name: 'Bring in a list' }).click();
    const kept = await host.getByRole('textbox', { name: 'The list' }).inputValue();
    expect(kept).toBe(FAULTY_LIST.replaceAll('\r\n', '\n'));
  });

  test('a list without a fault is shown, and comes in whole', async () => {
    const { host } = room;
    await chooseList(host, 'drill.csv', LIST);
    await host.getByText('8 injects to bring in.').waitFor();
    expect(await tableOf(host, 'What the list brings in')).toHaveLength(8);
    await host.getByRole('button', { name: 'Bring in 8 injects' }).click();
    await host.getByRole('dialog').waitFor({ state: 'detached' });
    for (const no of ['1', '3', '4', '5', '7', '8']) {
      await rowStands(host, no, 'Waiting');
    }
    await rowStands(host, '2', 'Armed');
    await rowStands(host, '6', 'Armed');
    expect(await drillList(host).getByRole('listitem').count()).toBe(8);
  });

  test('cards, the list of the evaluator and handouts come on paper', async () => {
    const { host } = room;
    const cards = (await printed(host, 'Inject cards, four to a page')).join('\n');
    expect(cards.match(/Simulated patient\. Not for clinical use\./g)).toHaveLength(8);
    expect(cards).toContain('She is shivering under two blankets.');
    expect(cards).not.toContain('Takes blood cultures');
    const list = (await printed(host, 'List for the evaluator')).join('\n');
    expect(list).toContain('Takes blood cultures');
    expect(list).toContain('Listen for the recommendation');
    const handouts = (await printed(host, 'Handouts: patient, objectives, scale')).join('\n');
    expect(handouts).toContain('What this session is about');
    expect(handouts).toContain('CRS by ASTCT, in short');
  });

  test('two phones and a projector join; somebody who joins is made the evaluator', async () => {
    const { host, evaluator, ana, ben, wall, url } = room;
    await wall.goto(`${url}/wall/${code}`);
    for (const [name, page] of Object.entries({ Ana: ana, Ben: ben })) {
      await page.goto(`${url}/s/${code}`);
      await joinByFinger(page, name);
      await rosterRow(host, name).waitFor();
    }
    await evaluator.goto(`${url}/s/${code}`);
    await evaluator.getByLabel('Your name').fill('Eva');
    await evaluator.getByRole('button', { name: 'Join' }).click();
    await evaluator.getByText('You are Eva').waitFor();
    await rosterRow(host, 'Eva').getByRole('button', { name: 'What to do with Eva' }).click();
    await host.getByRole('menuitem', { name: 'Make evaluator' }).click();
    await evaluator.getByRole('heading', { level: 1, name: 'Evaluator' }).waitFor();
    await rowStands(evaluator, '6', 'Armed');
    expect(await drillList(evaluator).getByRole('listitem').count()).toBe(8);
    expect(
      await evaluator.getByRole('button', { name: /^(?:Fire|Skip|Start|Next event)/ }).count(),
    ).toBe(0);
    for (const page of players()) {
      expect(await page.locator('body').innerText()).not.toContain('shivering');
    }
  });
});

describe('the drill', () => {
  test('the first inject is fired: the clock runs to its time, and to no other', async () => {
    const { host } = room;
    await pressClock(host, 'Start');
    await players()[0]
      ?.getByRole('button', { name: /^Call grade/ })
      .waitFor();
    const startedAt = await shownTick(host);
    expect(startedAt).toBe(COURSE.openTick);
    await fire(host, '1');
    await allShow(players(), 'She sounded odd, is somebody with her?');
    await rowStands(host, '1', 'Fired T+0d 00:30');
    await whenTickPasses(host, 29);
    expect(await shownTick(host)).toBe(30);
  });

  test('the evaluator ticks what was seen, and the console shows it', async () => {
    const { host, evaluator } = room;
    await rowStands(evaluator, '1', 'Fired T+0d 00:30');
    await mark(evaluator, '1', { result: 'Done' });
    await drillRow(host, '1').getByText('Marked at T+0d 00:31 by Eva').waitFor();
  });

  test('[DRILL-20] she says who responded, and the console shows it', async () => {
    const { host, evaluator } = room;
    await drillRow(evaluator, '1').getByRole('button', { name: 'Ana', exact: true }).click();
    await drillRow(host, '1').getByText('Responded: Ana').waitFor();
    const report = (await printed(host, 'After-action report')).join('\n');
    expect(report).toMatch(/Ana responded/);
    expect(report).toMatch(/Addressed to: Nurse/);
  });

  test('what is armed for a time comes on the way to the next inject', async () => {
    const { host, evaluator } = room;
    await fire(host, '3');
    await allShow(players(), 'I am at another bed. Tell me in one sentence.');
    await allShow(players(), 'The saturation shows a flat line.');
    await rowStands(host, '2', 'Fired T+0d 02:00');
    await rowStands(host, '3', 'Fired T+0d 03:00');
    await whenTickPasses(host, 3 * HOUR - 1);
    expect(await shownTick(host)).toBe(3 * HOUR);
    await mark(evaluator, '3', { result: 'Late', note: 'Began with the history.' });
  });

  test('time goes on by hand; what was passed is late, and one that is not wanted is skipped', async () => {
    const { host } = room;
    await pressClock(host, 'Go 10 minutes ahead');
    await whenTickPasses(host, 3 * HOUR + 9);
    expect(await shownTick(host)).toBe(3 * HOUR + 10);
    await pressClock(host, 'Go one hour ahead');
    await whenTickPasses(host, 4 * HOUR + 9);
    await rowStands(host, '4', 'Late');
    await drillList(host).getByRole('button', { name: 'Skip 5', exact: true }).click();
    await rowStands(host, '5', 'Skipped');
    await fire(host, '4');
    await allShow(players(), 'There is no tocilizumab on this ward.');
    await rowStands(host, '4', 'Fired T+0d 04:11');
    await whenTickPasses(host, 4 * HOUR + 10);
    expect(await shownTick(host)).toBe(4 * HOUR + 11);
    await picture(host, 'drill-host');
  });

  test('the evaluator says what was missed, with a note', async () => {
    const { evaluator } = room;
    await mark(evaluator, '4', { result: 'Missed', note: 'Nobody asked for it.' });
    await picture(evaluator, 'drill-evaluator');
  });

  test('a message reaches those it is for, and nobody else', async () => {
    const { ana, ben, wall, host } = room;
    const tick = await shownTick(host);
    await say(host, 'Ana', 'Ana, you lead this one.');
    await say(host, 'Wall', 'The ward is full.');
    await allShow([wall], 'The ward is full.');
    await say(host, 'Learners', 'Say aloud what you see.');
    await allShow([ana, ben], 'Say aloud what you see.');
    await say(host, 'Everybody', 'Five more minutes.');
    await allShow(players(), 'Five more minutes.');
    const heard = [await messagesOf(ana), await messagesOf(ben), await wall.innerText('body')];
    expect(heard.map((text) => text.includes('Ana, you lead'))).toEqual([true, false, false]);
    expect(heard.map((text) => text.includes('Say aloud what'))).toEqual([true, true, false]);
    expect(heard.map((text) => text.includes('The ward is full'))).toEqual([false, false, false]);
    expect(heard.map((text) => text.includes('Five more minutes'))).toEqual([true, true, true]);
    expect(await shownTick(host)).toBe(tick);
  });

  test('an inject more than a day ahead brings the clock there', async () => {
    const { host, evaluator } = room;
    await fire(host, '8');
    await rowStands(host, '8', 'Fired T+1d 12:00');
    await allShow(players(), 'We hand over now.');
    await whenTickPasses(host, DAY + 12 * HOUR - 1);
    expect(await shownTick(host)).toBe(DAY + 12 * HOUR);
    await mark(evaluator, '8', { result: 'Done' });
    await rowStands(host, '7', 'Waiting');
  });
});

describe('after the drill', () => {
  test('the list that is saved reads back as the one that came in', async () => {
    const { host } = room;
    const file = await saved(host, host.getByRole('button', { name: 'Save the list' }));
    expect(file.name).toBe(`${code}-msel.csv`);
    expect(parseMsel(file.text, COURSE)).toEqual(parseMsel(LIST, COURSE));
    expect(parseMsel(LIST, COURSE)).toMatchObject({ ok: true });
  });

  test('the session ends for everybody', async () => {
    const { host, wall, ana, ben } = room;
    await host.getByRole('button', { name: 'End', exact: true }).click();
    await host.getByRole('button', { name: 'End the session' }).click();
    await host.getByText('This session has ended.').waitFor();
    await wall.getByText('Thank you', { exact: true }).waitFor();
    await allShow([ana, ben], 'The session has ended');
  });

  test('the replay has the list, and every tick with both of its times', async () => {
    const { host } = room;
    await host.getByRole('tab', { name: 'Session' }).click();
    const button = host.getByRole('button', { name: 'Download replay' });
    const { log, lastTick } = replaySchema.parse(JSON.parse((await saved(host, button)).text));
    const added = log.flatMap(({ action }) => (action.type === 'inject.add' ? action.injects : []));
    expect(parseMsel(LIST, COURSE)).toEqual({ ok: true, value: { injects: added, ignored: [] } });
    const ticks = log.flatMap(({ action, tick, atMs, actor }) =>
      action.type === 'expectation.mark'
        ? [{ ...action, tick, role: actor.role, timed: atMs > 0 }]
        : [],
    );
    const joined = log.flatMap(({ action }) =>
      action.type === 'participant.join' && action.name === 'Ana' ? [action.participantId] : [],
    );
    const [anaId] = joined;
    const tickOf = { role: 'evaluator', timed: true, type: 'expectation.mark' } as const;
    // A line has the tick in which it takes effect: the one after the minute that people see.
    expect(ticks).toEqual([
      { ...tickOf, expectationId: 'msel-1', result: 'done', tick: 31 },
      { ...tickOf, expectationId: 'msel-1', result: 'done', responder: anaId, tick: 31 },
      {
        ...tickOf,
        expectationId: 'msel-3',
        result: 'late',
        note: 'Began with the history.',
        tick: 3 * HOUR + 1,
      },
      {
        ...tickOf,
        expectationId: 'msel-4',
        result: 'missed',
        note: 'Nobody asked for it.',
        tick: 4 * HOUR + 12,
      },
      { ...tickOf, expectationId: 'msel-8', result: 'done', tick: DAY + 12 * HOUR + 1 },
    ]);
    expect(lastTick).toBe(DAY + 12 * HOUR);
    expect(log.filter(({ action }) => action.type === 'clock.speed')).toEqual([]);
  });

  test('[ROOM-6] the pages show plain words, and the browsers complain about nothing', async () => {
    for (const page of room.all) {
      await expectPlainWords(page);
    }
    expect(room.complaints()).toEqual([]);
  });
});
