import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { elapsedLabel } from '#client/store/time.ts';
import { type Device, launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { allShow, noneShows, rosterRow, saturationReads, whenClockShows } from './class/sights.ts';
import { callGrade, joinByFinger } from './class/steps.ts';
import { expectPlainWords } from './classroom.ts';
import { type Finger, fingerOn } from './phone/finger.ts';
import { controlNames } from './phone/names.ts';
import {
  answer,
  arm,
  button,
  choice,
  fromMenu,
  inject,
  moveClock,
  override,
  press,
  say,
  show,
  undo,
} from './phone/steps.ts';

jest.setTimeout(60_000);

const CASE = 'One vasopressor';
const FIRST_EVENT = 'That was quicker than I thought. One small bag. And now we wait?';
const PROBE_OFF = 'The saturation monitor shows a flat line.';
const FAMILY = 'Nobody tells us anything. Is it dangerous what is happening now?';
const ANALYSER = 'The analyser is down. Results will be an hour late.';
const ARM_JERKED = 'The arm was jerking just now. It has stopped.';
const NUDGE = 'Look again: what is the grade now?';
const TEMPLATE = 'Say aloud what you see and what worries you most.';

/** What a desk has at hand, and by what a phone does the same. */
const DONE_BY: ReadonlyMap<string | RegExp, string> = new Map<string | RegExp, string>([
  [/^\d+×$/, 'Faster'],
  ['Copy the join link', 'Show the QR code and links'],
  ['Open the log', 'Bookmark now'],
]);

let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let devices: readonly Device[] = [];
let host: Finger;
let ana: Page;
let ben: Page;
let wall: Page;
let code: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-phone-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  devices = [
    await openDevice(browser, { size: 'phone', touch: true }),
    await openDevice(browser, { size: 'phone', touch: true }),
    await openDevice(browser, { size: 'phone', touch: true }),
    await openDevice(browser, { size: 'projector' }),
  ];
  const [first, ...others] = devices.map(({ page }) => page) as [Page, Page, Page, Page];
  host = fingerOn(first);
  [ana, ben, wall] = others;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Looks at every control of the dialog that has been opened. */
const lookInto = (what: string) => host.lookOver(what, host.page.getByRole('dialog'));

/** Waits for the text at the head of the wall, where the speed and the time stand. */
const wallHead = (text: string) =>
  wall.getByRole('banner').getByText(text, { exact: true }).waitFor();

describe('before the start', () => {
  test('a case is opened, and its QR code leads learners and a wall in', async () => {
    const { page } = host;
    await page.goto(`${server.url}/`);
    await host.tap(page.getByRole('link', { name: 'Host a session' }));
    await press(host, `Run ${CASE}`);
    await answer(host, 'Open the session');
    await page.waitForURL(/\/host\/[2-9A-Z]{6}$/);
    code = page.url().slice(-6);
    await press(host, 'Show the QR code and links');
    const address = `${server.url}/s/${code}`;
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: `QR code of the join link ${address}` }).waitFor();
    await lookInto('invite');
    await answer(host, 'Copy Learners');
    await dialog.getByText('Copied').first().waitFor();
    await answer(host, 'Close');
    await show(host, 'People');
    await page.getByText('No learner has joined yet.').waitFor();
    await host.lookOver('nobody here');
    for (const [name, phone] of Object.entries({ Ana: ana, Ben: ben })) {
      await phone.goto(address);
      await joinByFinger(phone, name);
      await rosterRow(page, name).waitFor();
    }
    await wall.goto(`${server.url}/wall/${code}`);
    await wall.getByText('2 learners here').waitFor();
  });

  test('what course and scoring rest on, and what others see, is set', async () => {
    const { page } = host;
    await press(host, 'Settings of this session');
    await lookInto('settings');
    const dialog = page.getByRole('dialog');
    await host.tap(choice(dialog, 'Orders', 'Wait for you'));
    await host.choose(dialog.getByLabel('Grading window'), '6 h');
    await host.choose(dialog.getByLabel('A call can be changed for'), '2 min');
    await host.tap(choice(dialog, 'Names', 'Names'));
    await host.tap(dialog.getByRole('switch', { name: 'Calls on the wall' }));
    await dialog.getByText('The wall shows how many call which grade.').waitFor();
    await host.tap(dialog.getByRole('checkbox', { name: '3600×' }));
    await dialog.getByText('The clock offers 1×').waitFor();
    await answer(host, 'Reset Clock');
    await dialog.getByText('The clock offers every speed.').waitFor();
    await host.write(dialog.getByLabel('SpO2: Below, high'), '85');
    await answer(host, 'Apply the limits');
    await dialog.getByText('The limits were changed for this session.').waitFor();
    await answer(host, 'Close');
  });

  test('a person is renamed, made evaluator and learner again, and joining is locked', async () => {
    const { page } = host;
    const menuOf = (name: string) => button(page, `What to do with ${name}`);
    await fromMenu(host, menuOf('Ana'), 'Rename');
    await host.write(page.getByLabel('New name'), 'Anna');
    await answer(host, 'Save');
    await ana.getByText('You are Anna').waitFor();
    await fromMenu(host, menuOf('Ben'), 'Make evaluator');
    await ben.getByRole('heading', { name: 'Evaluator' }).waitFor();
    const others = page.getByRole('list', { name: 'Others in this session' });
    await others.getByText('Ben').waitFor();
    await fromMenu(host, menuOf('Ben'), 'Make learner');
    await ben.getByText('You are Ben').waitFor();
    await rosterRow(page, 'Ben').waitFor();
    await host.tap(page.getByRole('switch', { name: 'Joining is open' }));
    await page.getByText('Nobody new can join; who was here comes back in.').waitFor();
    await fromMenu(host, menuOf('Ben'), 'Remove');
    await answer(host, 'Cancel');
    await fromMenu(host, menuOf('Ben'), 'Remove');
    await answer(host, 'Remove');
    await ben.getByText('You have left the session').waitFor();
    await ben.goto(`${server.url}/s/${code}`);
    await ben.getByLabel('Your name').fill('Ben');
    await ben.getByRole('button', { name: 'Join' }).tap();
    await ben.getByText('The facilitator has closed this session to newcomers.').first().waitFor();
    await host.tap(page.getByRole('switch', { name: 'Joining is open' }));
    await page.getByText('Anybody with the code can still join.').waitFor();
  });
});

describe('the clock', () => {
  test('the session is briefed, started, paused and resumed', async () => {
    await show(host, 'Drive');
    await host.lookOver('drive before the start');
    await press(host, 'Begin briefing');
    await allShow([ana, wall], 'Briefing');
    await press(host, 'Start');
    await ana.getByRole('button', { name: /^Call grade/ }).waitFor();
    await press(host, 'Pause');
    await ana.getByText(/^PAUSED by facilitator/).waitFor();
    await wall.getByText(/^PAUSED/).waitFor();
    await press(host, 'Resume');
    await noneShows([ana, wall], /^PAUSED/);
    await press(host, 'Pause');
    await wall.getByText(/^PAUSED/).waitFor();
  });

  test('every speed is one step from the next', async () => {
    const steps = [1, 10, 60, 300, 600, 1800, 3600];
    const step = async (name: 'Faster' | 'Slower', speeds: readonly number[]) => {
      for (const speed of speeds) {
        await press(host, name);
        await wallHead(`${speed}×`);
      }
      await button(host.page, name).and(host.page.locator(':disabled')).waitFor();
    };
    const shown = host.page.locator('.transport__stepper').getByRole('status');
    const place = steps.indexOf(Number.parseInt(await shown.innerText(), 10));
    await step('Faster', steps.slice(place + 1));
    await step('Slower', steps.slice(0, -1).toReversed());
  });

  test('it goes an hour ahead, to the next event, and an hour back into a new branch', async () => {
    await moveClock(host, 'Go one hour ahead');
    await allShow([ana], /^Time passes: 1 h/);
    await moveClock(host, 'Next event');
    const tick = await moveClock(host, 'Go one hour ahead');
    await allShow([ana, wall], FIRST_EVENT);
    await press(host, 'Go one hour back');
    await lookInto('rewind');
    await answer(host, 'Stay here');
    await press(host, 'Go one hour back');
    await answer(host, 'Go back');
    await ana
      .getByText(/^The facilitator went back to/)
      .first()
      .waitFor();
    await whenClockShows(host.page, elapsedLabel(tick - 60));
  });

  test('it slows down by itself where it is told to', async () => {
    const { page } = host;
    for (const speed of [10, 60, 300]) {
      await press(host, 'Faster');
      await wallHead(`${speed}×`);
    }
    await host.tap(page.getByRole('checkbox', { name: 'Auto-slow' }));
    await press(host, 'Resume');
    await host.tap(page.locator('.favourites').getByRole('button').first());
    await wallHead('60×');
    await press(host, 'Pause');
    await wall.getByText(/^PAUSED/).waitFor();
    await host.tap(page.getByRole('checkbox', { name: 'Auto-slow' }));
    // A speed that somebody chooses stays.
    await press(host, 'Faster');
    await wallHead('300×');
    await press(host, 'Slower');
    await wallHead('60×');
  });
});

describe('what comes', () => {
  test('an inject is brought in at once, undone, and one of its own is written', async () => {
    const { page } = host;
    await press(host, 'Resume');
    await host.tap(page.locator('summary', { hasText: 'All injects' }));
    await host.write(page.getByLabel('Search the injects'), 'flat line');
    await press(host, `Bring in: ${PROBE_OFF}`);
    await saturationReads([ana, wall], 'no signal');
    await undo(host, 'Inject brought in.');
    await saturationReads([ana, wall], /^\d+$/);
    await host.write(page.getByLabel('Search the injects'), ' ');
    await press(host, 'Write an inject');
    await host.write(page.getByLabel('What is said'), 'Her mother is at the door.');
    await lookInto('write an inject');
    await answer(host, 'Bring in now');
    await allShow([ana, wall], 'Her mother is at the door.');
    await press(host, 'Pause');
  });

  test('injects are armed for a minute and on a condition, moved by buttons, and skipped', async () => {
    const { page } = host;
    const dialog = page.getByRole('dialog');
    await arm(host, FAMILY, async () => {
      await host.write(dialog.getByLabel('Minutes from now'), '20');
      await lookInto('arm');
    });
    await arm(host, ANALYSER, async () => {
      await host.choose(dialog.getByLabel('It comes'), 'at a time');
      await dialog.getByLabel('Hours and minutes').fill('02:00');
    });
    await arm(host, ARM_JERKED, async () => {
      await host.choose(dialog.getByLabel('It comes'), 'when something is ordered');
      await host.choose(dialog.getByLabel('What is ordered'), 'Blood cultures');
    });
    await host.tap(page.getByRole('tab', { name: 'Queue (3)' }));
    const nextAre = async (...texts: string[]) => {
      const said = page.locator('li.inject .inject__said');
      await Promise.all(texts.map((text, index) => said.nth(index).getByText(text).waitFor()));
    };
    await nextAre(FAMILY, ANALYSER);
    await host.lookOver('queue');
    await host.tap(button(page, `More for: ${FAMILY}`));
    await host.lookOver('menu of an inject', page.getByRole('menu'));
    await host.tap(page.getByRole('menuitem', { name: /^After the one below/ }));
    await inject(host, FAMILY).getByText('T+0d 02:01').waitFor();
    await nextAre(ANALYSER, FAMILY);
    await fromMenu(host, button(page, `More for: ${FAMILY}`), 'Skip');
    await inject(host, FAMILY).getByText('skipped').waitFor();
    await moveClock(host, 'Go one hour ahead');
    await moveClock(host, 'Go one hour ahead');
    await allShow([ana, wall], ANALYSER);
    await noneShows([ana, wall], FAMILY);
  });

  test('the clock holds at a decision until it is told to go on', async () => {
    const { page } = host;
    await host.tap(page.getByRole('checkbox', { name: 'Hold at decisions' }));
    const next = page.getByRole('region', { name: 'Next', exact: true });
    const known = next.getByText(/^(?:A message|A result|A sensor|The standing|An inject)/);
    await known.waitFor();
    while (!(await next.innerText()).includes('The standing grade changes')) {
      await moveClock(host, 'Next event');
      await known.waitFor();
    }
    if (!(await next.innerText()).includes('in 1 min')) {
      await moveClock(host, 'Next event');
    }
    await press(host, 'Resume');
    await wall.getByText('Decision point: call a grade').waitFor();
    await host.lookOver('hold');
    await press(host, 'Go on');
    await noneShows([wall], 'Decision point: call a grade');
    await press(host, 'Pause');
    await callGrade(ana, { fever: '≥ 38.0 °C', grade: 1 });
    await wall.getByText('1 call of grade 1').waitFor();
    await host.tap(page.getByRole('checkbox', { name: 'Hold at decisions' }));
  });

  test('an order that a learner proposes acts once it is accepted', async () => {
    const { page } = host;
    await ana.getByRole('button', { name: 'Orders', exact: true }).tap();
    await ana.getByRole('button', { name: /^Infection/ }).tap();
    await ana.getByRole('button', { name: 'Blood cultures' }).tap();
    await ana.getByRole('button', { name: 'Give the order' }).tap();
    await ana.getByText(/^Proposed: Blood cultures/).waitFor();
    await page.getByText('1 proposed order').waitFor();
    await host.lookOver('proposed order');
    await press(host, 'Accept Blood cultures');
    await page.getByText('1 proposed order').waitFor({ state: 'detached' });
    await ana.getByRole('button', { name: 'Monitor', exact: true }).tap();
    await moveClock(host, 'Go one hour ahead');
    await allShow([ana, wall], ARM_JERKED);
  });
});

describe('the patient', () => {
  /** Goes an hour ahead, and comes back to where the patient is seen. */
  async function letAnHourPass(): Promise<void> {
    await show(host, 'Drive');
    await moveClock(host, 'Go one hour ahead');
    await show(host, 'Patient');
  }

  test('a reading is overridden, raises an alarm by the limit that was set, and is cleared', async () => {
    const { page } = host;
    await show(host, 'Patient');
    await override(host, 'Oxygen saturation', { value: 90 });
    await undo(host, 'Override set.');
    await override(host, 'Oxygen saturation', { value: 82 });
    await letAnHourPass();
    await saturationReads([ana, wall], '82');
    await wall.getByText('SpO₂ 82 %, below 85').first().waitFor();
    await ana.getByText('SpO₂ 82 %').first().waitFor();
    const alarms = page.getByRole('region', { name: 'Alarms' });
    await host.lookOver('alarm');
    await host.tap(alarms.getByRole('button', { name: 'Acknowledge' }));
    await alarms.getByText('Acknowledged', { exact: true }).waitFor();
    await host.tap(alarms.getByRole('button', { name: 'Silence 2 min' }));
    await host.tap(alarms.getByRole('button', { name: /^Silent/ }));
    await press(host, 'Clear the override of Oxygen saturation');
    await letAnHourPass();
    await saturationReads([ana, wall], /^(?:9\d|100)$/);
  });

  test('the patient is changed slowly and for a time, which is ended early', async () => {
    const { page } = host;
    await override(host, 'Heart rate', { value: 150, ramp: 30, minutes: 120, ofPatient: true });
    await letAnHourPass();
    const rate = ana.getByRole('term').filter({ hasText: /^HR\b/ });
    await rate
      .locator('..')
      .getByText(/^1[45]\d$/)
      .waitFor();
    await press(host, 'Overridden: Heart rate. Change or clear');
    await lookInto('overridden');
    await answer(host, 'Clear the override of Heart rate');
    await answer(host, 'Cancel');
    await letAnHourPass();
    await rate
      .locator('..')
      .getByText(/^(?:\d\d|1[0-3]\d)$/)
      .waitFor();
    await page.getByRole('list', { name: 'Overrides' }).waitFor({ state: 'detached' });
  });

  test('the facilitator orders as well, and sees where a number comes from', async () => {
    const { page } = host;
    await host.tap(page.getByRole('button', { name: /^Fever/ }));
    await press(host, 'Paracetamol');
    await host.lookOver('order');
    await press(host, 'Check the order');
    await press(host, 'Give the order');
    await page
      .getByText(/^Ordered: /)
      .first()
      .waitFor();
    await host.tap(page.locator('[data-numeric="temp"]'));
    await lookInto('explanation');
    await page.keyboard.press('Escape');
    await letAnHourPass();
    await ana
      .getByText(/Paracetamol/)
      .first()
      .waitFor();
    await host.lookOver('patient');
  });

  test('learners and wall see the grade as they are allowed to', async () => {
    const { page } = host;
    const reveal = (name: string) => choice(page, 'Learners and wall see the grade', name);
    const grade = (of: Page) => of.locator('header, main').getByText(/^CRS grade \d by ASTCT/);
    await host.tap(reveal('Live'));
    await grade(wall).first().waitFor();
    await grade(ana).first().waitFor();
    await host.tap(reveal('After a call'));
    await wall.locator('.wall__grades').waitFor({ state: 'detached' });
    await host.tap(reveal('Hidden'));
    await page.getByText('Hidden: learners and the wall do not see the true grade.').waitFor();
    expect(await wall.locator('.wall__grades').count()).toBe(0);
  });
});

describe('the people', () => {
  test('one is nudged, and a hand goes up and down', async () => {
    const { page } = host;
    await show(host, 'People');
    await ana.getByRole('button', { name: /^More/ }).tap();
    await ana.getByRole('button', { name: 'Raise your hand' }).tap();
    await rosterRow(page, 'Anna').getByText('Hand is up').waitFor();
    await host.lookOver('roster');
    await press(host, 'Hand is up: lower the hand of Anna');
    await rosterRow(page, 'Anna').getByText('Hand is up').waitFor({ state: 'detached' });
    await ana.getByText('The facilitator lowered your hand.').waitFor();
    await ana.getByRole('button', { name: 'Raise again' }).tap();
    await rosterRow(page, 'Anna').getByText('Hand is up').waitFor();
    await ana.getByRole('button', { name: 'Your hand is up' }).tap();
    await rosterRow(page, 'Anna').getByText('Hand is up').waitFor({ state: 'detached' });
    await press(host, 'Nudge Anna: look again');
    await ana.getByText(NUDGE).first().waitFor();
    await host.tap(page.getByRole('button', { name: 'Last call' }));
    await fromMenu(host, button(page, 'What to do with Anna'), 'Calls, notes and tests');
    await page.getByRole('dialog').getByText('CRS grade 1 by ASTCT, Mild').first().waitFor();
    await lookInto('calls, notes and tests');
    await answer(host, 'Close');
  });

  test('all, the wall and one learner are told something, by a template and without', async () => {
    await say(host, 'Everybody', { template: TEMPLATE });
    await allShow([ana, wall], TEMPLATE);
    await undo(host, 'Message sent.');
    await noneShows([wall], TEMPLATE);
    await say(host, 'Wall', 'The ward is full.');
    await allShow([wall], 'The ward is full.');
    await say(host, 'Anna', 'You lead this one.');
    await allShow([ana], 'You lead this one.');
    expect(await ana.getByText('The ward is full.').count()).toBe(0);
    expect(await wall.getByText('You lead this one.').count()).toBe(0);
    await press(host, /^Sent/);
    await lookInto('sent');
    await answer(host, 'Close');
  });
});

describe('the record', () => {
  test('a moment is bookmarked, and the log told by kind', async () => {
    const { page } = host;
    await show(host, 'Drive');
    await press(host, 'Bookmark');
    await show(host, 'Log');
    await host.write(page.getByLabel('Label of a bookmark (optional)'), 'They noticed');
    await press(host, 'Bookmark now');
    await host.tap(page.locator('summary', { hasText: '2 bookmarks' }));
    await page.getByText('They noticed').first().waitFor();
    await host.choose(page.getByLabel('Show', { exact: true }), 'Messages');
    await page.locator('.log').getByText('to Wall').waitFor();
    const pauses = page.locator('.log').getByText('paused the clock');
    await pauses.first().waitFor({ state: 'detached' });
    await host.lookOver('log');
    await show(host, 'Guide');
    await host.tap(page.locator('summary', { hasText: 'Expected actions' }));
    await host.tap(page.getByRole('button', { name: /^Late: / }).first());
    await page
      .getByText(/^Facilitator, T\+/)
      .first()
      .waitFor();
    await host.lookOver('guide');
  });

  test('[HOST-75] whatever a desk has at hand has its place on a phone', async () => {
    const { page } = host;
    const size = page.viewportSize() ?? { width: 390, height: 844 };
    const phone = await controlNames(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('tablist', { name: 'People, guide and log' }).waitFor();
    const desk = await controlNames(page);
    await page.setViewportSize(size);
    const missing = [...desk].filter((name) => {
      const other = [...DONE_BY].find(([of]) =>
        of instanceof RegExp ? of.test(name) : of === name,
      );
      return !phone.has(other?.[1] ?? name);
    });
    expect(desk.size).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  test('the session is ended after a question, for everybody', async () => {
    const { page } = host;
    await press(host, 'End');
    await lookInto('end');
    await answer(host, 'Keep it going');
    await press(host, 'End');
    await answer(host, 'End the session');
    await page.getByText('This session has ended.').waitFor();
    await wall.getByText('Thank you', { exact: true }).waitFor();
    await ana.getByText('The session has ended').first().waitFor();
    await host.lookOver('ended');
    await picture(page, 'phone-run');
  });

  test('[ROOM-13] nothing was too small for a finger, covered, or wider than the window', async () => {
    for (const { page } of devices) {
      await expectPlainWords(page);
    }
    expect([...new Set(host.faults)]).toEqual([]);
    expect(devices.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
