import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Steps that people take on the pages, told by what they see. */

const MOST_EVENTS = 30;

/** What the library shows of a case that is run, and how else than usual it is run. */
export interface RunChoices {
  readonly title?: string;
  readonly careRules?: boolean;
}

/** What somebody says first in the case that is run unless another is chosen. */
export const FIRST_MESSAGE = 'That was quicker than I thought.';

/** Opens the library on a page and runs a case; answers with the join code. */
export async function openSession(
  host: Page,
  baseUrl: string,
  { title = 'Mild CRS: fever and fatigue', careRules = false }: RunChoices = {},
): Promise<string> {
  await host.goto(`${baseUrl}/`);
  await host.getByRole('link', { name: 'Host a session' }).click();
  await host.getByRole('button', { name: `Run ${title}` }).click();
  if (careRules) {
    await host.getByRole('radio', { name: 'Care rules as well' }).check();
  }
  await host.getByRole('button', { name: 'Open the session' }).click();
  await host.waitForURL(/\/host\/[2-9A-Z]{6}$/);
  await host.getByRole('toolbar', { name: 'Clock' }).waitFor();
  return host.url().slice(-6);
}

/** Joins a session from the start page, as somebody who was told the code. */
export async function joinSession(learner: Page, at: { url: string; code: string; name: string }) {
  await learner.goto(`${at.url}/`);
  await learner.getByLabel('Code').fill(at.code);
  await learner.getByLabel('Your name').fill(at.name);
  await learner.getByRole('button', { name: 'Join' }).click();
  await learner.waitForURL(`${at.url}/s/${at.code}`);
  await learner.getByTitle('Simulated patient').waitFor();
}

/** Opens the projector's page of a session. */
export async function openWall(wall: Page, at: { url: string; code: string }): Promise<void> {
  await wall.goto(`${at.url}/wall/${at.code}`);
  await wall
    .getByText(`${at.code.slice(0, 3)}-${at.code.slice(3)}`)
    .first()
    .waitFor();
}

/** Presses one of the clock's buttons on the console. */
export async function pressClock(host: Page, name: string): Promise<void> {
  await host
    .getByRole('toolbar', { name: 'Clock' })
    .getByRole('button', { name, exact: true })
    .click();
}

/** Chooses a speed on the console, and waits until the session has it. */
export async function chooseSpeed(host: Page, speed: number): Promise<void> {
  await host
    .getByRole('group', { name: 'Speed' })
    .getByRole('radio', { name: new RegExp(`^${speed}\\b`) })
    .click();
  await host.getByRole('banner').getByText(`${speed}×`, { exact: true }).waitFor();
}

/** The simulated minute that the console shows. */
export async function shownTick(host: Page): Promise<number> {
  return tickOf(await host.getByRole('banner').innerText());
}

/** Waits until the head of a page shows a later simulated minute. */
export async function whenTickPasses(page: Page, tick: number): Promise<void> {
  await page.waitForFunction((passed) => {
    const shown = document.querySelector('header')?.textContent ?? '';
    const [, sign, days, hours, minutes] = /T([+-])(\d+)d (\d\d):(\d\d)/.exec(shown) ?? [];
    const elapsed = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
    return (sign === '-' ? -elapsed : elapsed) > passed;
  }, tick);
}

/**
 * Goes from event to event of a paused session until the next thing to happen is a change of the
 * standing grade; answers with its tick.
 */
export async function untilGradeIsNext(host: Page): Promise<number> {
  const panel = host.getByRole('region', { name: 'Next', exact: true });
  for (let tries = 0; tries < MOST_EVENTS; tries += 1) {
    await panel.getByText(/^(?:A message|A result|A sensor|The standing|The case)/).waitFor();
    const text = await panel.innerText();
    if (text.includes('The standing grade changes')) {
      return tickOf(text);
    }
    const before = await shownTick(host);
    await pressClock(host, 'Next event');
    await whenTickPasses(host, before);
  }
  throw new Error(`no change of the grade within ${MOST_EVENTS} events`);
}

/** Pauses a running session, and waits until the console stands still. */
export async function pause(host: Page): Promise<void> {
  await pressClock(host, 'Pause');
  await host
    .getByRole('banner')
    .getByText(/^Paused/)
    .waitFor();
}

/** Moves a paused session on by hours until less than one is left to a tick. */
export async function advanceTowards(host: Page, tick: number): Promise<void> {
  for (let now = await shownTick(host); tick - now > 60; now = await shownTick(host)) {
    await pressClock(host, 'Go one hour ahead');
    await whenTickPasses(host, now + 59);
  }
}

/** Waits until a page says all of some texts; answers with the wall time at which it did. */
export function whenShown(page: Page, texts: readonly string[]): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(look);
        function look() {
          const said = document.body.textContent ?? '';
          if (wanted.every((text) => said.includes(text))) {
            observer.disconnect();
            resolve(Date.now());
          }
        }
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    texts,
  );
}

/** Expects that a page shows words and neither their keys nor their patterns. */
export async function expectPlainWords(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  const patterns = text.match(/\{\w+[,}].*/g) ?? [];
  const keys = text.match(
    /\b(?:alarms|bedside|debrief|drill|host|judge|landing|library|monitor|settings|shell|wall)\.[a-z-]+\.\w+/g,
  );
  expect([...patterns, ...(keys ?? [])]).toEqual([]);
}

const TIME = /T([+-])(\d+)d (\d\d):(\d\d)/;

function tickOf(text: string): number {
  const [, sign, days = '', hours = '', minutes = ''] = TIME.exec(text) ?? [];
  expect(text).toMatch(TIME);
  const tick = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
  return sign === '-' ? -tick : tick;
}
