import type { Locator, Page } from 'playwright-core';
import { undoStrip } from '#test/e2e/class/sights.ts';
import { shownTick, whenTickPasses } from '#test/e2e/classroom.ts';
import type { Finger } from './finger.ts';

/** The tabs at the foot of the console on a phone. */
export type Tab = 'Drive' | 'Patient' | 'People' | 'Guide' | 'Log';

/** A button of the console, wherever it is shown. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Shows a part of the console. */
export async function show(host: Finger, tab: Tab): Promise<void> {
  const bar = host.page.getByRole('tablist', { name: 'Parts of the console' });
  await host.tap(bar.getByRole('tab', { name: tab, exact: true }));
}

/** Presses a button of the console. */
export async function press(host: Finger, name: string | RegExp): Promise<void> {
  await host.tap(button(host.page, name));
}

/** Presses a button of the open dialog. */
export async function answer(host: Finger, name: string): Promise<void> {
  await host.tap(host.page.getByRole('dialog').getByRole('button', { name, exact: true }));
}

/** Opens a menu of the console, and presses a line of it. */
export async function fromMenu(host: Finger, menu: Locator, line: string | RegExp): Promise<void> {
  await host.tap(menu);
  await host.tap(host.page.getByRole('menuitem', { name: line }));
}

/** Moves the clock by a button, and waits until its time is shown. */
export async function moveClock(host: Finger, name: string): Promise<number> {
  const before = await shownTick(host.page);
  await press(host, name);
  await whenTickPasses(host.page, before);
  return shownTick(host.page);
}

/** One of a group of choices. */
export function choice(within: Page | Locator, group: string, name: string): Locator {
  return within.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
}

/** The inject of a list that says something. */
export function inject(host: Finger, text: string): Locator {
  return host.page.locator('li.inject').filter({ hasText: text });
}

/** Arms an inject from its menu, with the dialog filled in as somebody wishes. */
export async function arm(host: Finger, text: string, fill: () => Promise<void>): Promise<void> {
  await fromMenu(host, button(host.page, `More for: ${text}`), 'Arm for later');
  await fill();
  await answer(host, 'Arm');
  await host.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Takes back what the console says that it did last. */
export async function undo(host: Finger, done: string): Promise<void> {
  const strip = undoStrip(host.page);
  await strip.getByText(done).waitFor();
  await host.tap(strip.getByRole('button'));
  await strip.waitFor({ state: 'detached' });
}

/** Overrides a vital sign as the open dialog is filled in. */
export async function override(
  host: Finger,
  vital: string,
  change: { value: number; ramp?: number; minutes?: number; ofPatient?: boolean },
): Promise<void> {
  const { page } = host;
  await host.tap(page.getByRole('button', { name: new RegExp(`^Overrid.*${vital}`) }).first());
  const dialog = page.getByRole('dialog');
  await host.write(dialog.getByLabel(/^Value/), String(change.value));
  if (change.ramp !== undefined) {
    await host.write(dialog.getByLabel('Minutes to get there'), String(change.ramp));
  }
  if (change.minutes !== undefined) {
    await host.write(dialog.getByLabel('For how many minutes'), String(change.minutes));
  }
  if (change.ofPatient === true) {
    await host.tap(dialog.getByRole('radio', { name: 'The patient' }));
  }
  await host.lookOver('override', dialog);
  await answer(host, 'Override');
  await dialog.waitFor({ state: 'detached' });
}

/** Says something by a template, or in words of one's own. */
export async function say(host: Finger, to: string, what: { template: string } | string) {
  const { page } = host;
  await host.choose(page.getByLabel('To', { exact: true }), to);
  if (typeof what === 'string') {
    await host.write(page.getByLabel('What to say'), what);
  } else {
    await fromMenu(host, button(page, 'Templates'), what.template);
  }
  await press(host, 'Send');
}
