import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Device, launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { joinSession, leaveEveryone } from '#test/support/socket.ts';
import { rosterRow } from './class/sights.ts';
import { type Hands, handsOn } from './keyboard/hands.ts';

jest.setTimeout(120_000);

const FAMILY = 'Nobody tells us anything. Is it dangerous what is happening now?';

let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let devices: readonly Device[] = [];
let host: Hands;
let learner: Hands;
let code: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-keys-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  devices = [await openDevice(browser), await openDevice(browser)];
  [host, learner] = (await Promise.all(devices.map(({ page }) => handsOn(page)))) as [Hands, Hands];
});

afterAll(async () => {
  leaveEveryone();
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

const banner = () => host.page.getByRole('banner');
const focused = () => host.page.locator(':focus');

/** Opens what can be done with a person, goes to a line of it, and presses that. */
async function fromMenu(name: string, line: string): Promise<void> {
  const { page } = host;
  await host.enter(page.getByRole('button', { name: `What to do with ${name}` }));
  const lines = page.getByRole('menuitem');
  await lines.first().and(focused()).waitFor();
  const texts = await lines.allInnerTexts();
  for (let steps = 0; steps < texts.indexOf(line); steps += 1) {
    await host.press('ArrowDown');
  }
  await lines.getByText(line).locator('..').and(focused()).waitFor();
  await host.press('Enter');
  await lines.first().waitFor({ state: 'detached' });
}

describe('a session by keyboard alone', () => {
  test('a case is found and opened', async () => {
    const { page } = host;
    await page.goto(`${server.url}/`);
    await host.enter(page.getByRole('link', { name: 'Host a session' }));
    await page.getByRole('button', { name: 'Run One vasopressor' }).waitFor();
    await host.press('/');
    await host.type('vasopressor');
    await host.enter(page.getByRole('button', { name: 'Run One vasopressor' }));
    await host.enter(page.getByRole('dialog').getByRole('button', { name: 'Open the session' }));
    await page.waitForURL(/\/host\/[2-9A-Z]{6}$/);
    await page.getByRole('toolbar', { name: 'Clock' }).waitFor();
    code = page.url().slice(-6);
  });

  test('a learner joins, reads the handover and checks the sound', async () => {
    const { page } = learner;
    await page.goto(`${server.url}/`);
    await learner.tabTo(page.getByLabel('Code'));
    await learner.type(code);
    await learner.tabTo(page.getByLabel('Your name'));
    await learner.type('Ana');
    await learner.press('Enter');
    await page.getByText('You are Ana').waitFor();
    await page.getByRole('heading', { name: 'Handover' }).waitFor();
    await learner.enter(page.getByRole('button', { name: 'Hear an alarm' }));
    await rosterRow(host.page, 'Ana').waitFor();
  });

  test('[HOST-88] a person is renamed, given another role and back, and taken out', async () => {
    const { page } = host;
    await joinSession(server.url, { code, name: 'Ben' });
    const menuOf = (name: string) => page.getByRole('button', { name: `What to do with ${name}` });
    await rosterRow(page, 'Ben').waitFor();
    await fromMenu('Ben', 'Rename');
    await page.getByLabel('New name').and(focused()).waitFor();
    await host.press('ControlOrMeta+A');
    await host.type('Benno');
    await host.press('Enter');
    await menuOf('Benno').and(focused()).waitFor();
    await fromMenu('Benno', 'Make evaluator');
    const others = page.getByRole('list', { name: 'Others in this session' });
    await others.getByText('Benno').waitFor();
    await menuOf('Benno').and(focused()).waitFor();
    await fromMenu('Benno', 'Make learner');
    await rosterRow(page, 'Benno').waitFor();
    await menuOf('Benno').and(focused()).waitFor();
    await fromMenu('Benno', 'Remove');
    await host.enter(page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }));
    await rosterRow(page, 'Benno').waitFor({ state: 'detached' });
    await host.look('after a person was taken out');
  });

  test('the clock starts, stands still, and goes to the next event', async () => {
    await host.press('Space');
    await banner().getByText('Running').waitFor();
    await host.press('Space');
    await banner()
      .getByText(/^Paused/)
      .waitFor();
    await host.press('Space');
    await banner().getByText('Running').waitFor();
    await host.press('n');
    await learner.page.getByText('That was quicker than I thought.').first().waitFor();
    await learner.enter(learner.page.getByRole('button', { name: 'Read', exact: true }));
  });

  test('an inject, a message, a bookmark and the log are a key away', async () => {
    const { page } = host;
    await host.press('i');
    await host.look('after I');
    await host.type('family');
    await host.enter(page.getByRole('button', { name: `Bring in: ${FAMILY}` }));
    await learner.page.getByText(FAMILY).first().waitFor();
    await host.press('m');
    await host.look('after M');
    await host.type('Say aloud what you see.');
    await host.press('Enter');
    await learner.page.getByText('Say aloud what you see.').first().waitFor();
    await host.tabTo(page.getByRole('button', { name: 'Templates' }));
    await host.press('b');
    await host.press('l');
    await host.look('after L');
    await page.getByText('1 bookmark', { exact: true }).waitFor();
    await host.tabTo(page.getByRole('button', { name: 'Bookmark now' }));
  });

  test('an override raises an alarm, which the learner acknowledges and silences', async () => {
    const { page } = host;
    await host.press('o');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await host.look('after O');
    await host.tabTo(dialog.getByRole('combobox').first());
    await host.type('Oxygen');
    await host.tabTo(dialog.getByLabel('Value (%)'));
    await host.type('82');
    await host.enter(dialog.getByRole('button', { name: 'Override', exact: true }));
    await dialog.waitFor({ state: 'detached' });
    await host.look('after the dialog');
    await host.enter(page.getByRole('button', { name: 'Go one hour ahead' }));
    const bar = learner.page.getByRole('region', { name: 'Alarms' });
    await bar
      .getByText(/SpO₂ 82 %/)
      .first()
      .waitFor();
    await learner.press('a');
    await bar.getByText(/^Acknowledged/).waitFor();
    await learner.press('x');
    await bar.getByText('Silent').waitFor();
    await learner.look('after A and X');
  });

  test('a grade is called with C, the axes and a digit', async () => {
    const { page } = learner;
    await learner.press('c');
    const form = page.getByRole('form', { name: 'Call the grade' });
    await form.waitFor();
    await learner.look('after C');
    for (const [group, choice] of [
      ['Temperature', 'No fever'],
      ['Blood pressure', 'No hypotension'],
      ['Oxygen', 'No hypoxia'],
    ] as const) {
      const radio = form.getByRole('group', { name: group }).getByRole('radio', { name: choice });
      await learner.tabTo(radio);
      await learner.press('Space');
    }
    await learner.press('0');
    await learner.tabTo(form.getByRole('group', { name: 'How sure' }).getByRole('radio').first());
    await learner.press('Space');
    await learner.press('ArrowRight');
    await learner.enter(form.getByRole('button', { name: 'Call it' }));
    await page.getByText(/^Called grade 0/).waitFor();
    await learner.look('after the call');
  });

  test('the ICE test is asked item by item but for one that cannot be tested, and scored', async () => {
    const { page } = learner;
    await learner.press('i');
    await learner.look('after I');
    const items = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Ask/ }) });
    const count = 10;
    await items.nth(count - 1).waitFor();
    expect(await items.count()).toBe(count);
    const asked = count - 1;
    for (let index = 0; index < asked; index += 1) {
      await learner.enter(items.nth(index).getByRole('button'));
    }
    for (let index = 0; index < asked; index += 1) {
      await learner.tabTo(items.nth(index).getByRole('radio', { name: 'Correct', exact: true }));
      await learner.press('Space');
    }
    await learner.enter(page.getByText('An item cannot be tested?'));
    await learner.tabTo(items.nth(asked).getByRole('radio', { name: 'Cannot be tested' }));
    await learner.press('Space');
    await page.getByText('Total 9 of 9 tested, incomplete').waitFor();
    await learner.look('with an item that cannot be tested');
    await learner.enter(page.getByRole('button', { name: 'Save the score' }));
    await page.getByText('Your 1 test').waitFor();
    await page.getByText('Saved: ICE 9 of 9 tested, incomplete').waitFor();
    await learner.look('after the score');
  });

  test('oxygen is ordered, and an SBAR note is written', async () => {
    const { page } = learner;
    await learner.press('o');
    await learner.look('after O');
    await learner.enter(page.getByRole('button', { name: 'Oxygen' }));
    await learner.enter(page.getByRole('button', { name: 'Check the order' }));
    await learner.enter(page.getByRole('button', { name: 'Give the order' }));
    await page.getByText(/^Ordered: /).waitFor();
    await learner.look('after the order');
    await learner.press('s');
    await learner.look('after S');
    await learner.tabTo(page.getByRole('textbox', { name: 'Situation' }));
    await learner.type('Saturation 82 % on room air.');
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  test('the trend is read as a table, and what was said is read', async () => {
    const { page } = learner;
    await learner.tabTo(page.getByRole('tab', { name: 'Note' }));
    await learner.press('2');
    await learner.press('t');
    await page.getByRole('table').first().waitFor();
    await learner.press('t');
    await learner.press('ArrowRight');
    await learner.press('Enter');
    await page.getByRole('tabpanel').getByText('Say aloud what you see.').waitFor();
    await learner.look('after the messages');
    await picture(page, 'keyboard-learner');
  });

  test('the grade is shown to everybody, and help opens and closes', async () => {
    const { page } = host;
    const reveal = page.getByRole('group', { name: 'Learners and wall see the grade' });
    for (const choice of ['After a call', 'Live']) {
      await host.press('r');
      const chosen = reveal.getByRole('radio', { name: choice, checked: true });
      await chosen.waitFor({ state: 'attached' });
    }
    await host.press('?');
    await page.getByRole('dialog').waitFor();
    await host.look('in the help');
    await host.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await host.look('after the help');
  });

  test('the session ends', async () => {
    const { page } = host;
    await host.enter(page.getByRole('button', { name: 'End', exact: true }));
    await host.enter(page.getByRole('button', { name: 'End the session' }));
    await page.getByText('This session has ended.').waitFor();
    await learner.page.getByText('The session has ended').first().waitFor();
    await host.look('after the end');
    await picture(page, 'keyboard-host');
  });

  test('[ROOM-9] nothing was pointed at, and the focus was always there and in sight', () => {
    expect([host.pointed(), learner.pointed()]).toEqual([0, 0]);
    expect([...new Set([...host.faults, ...learner.faults])]).toEqual([]);
    expect(devices.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
