import type { Page } from 'playwright-core';
import { undoStrip } from './sights.ts';

/** Opens the case from the library with the PIN; answers with the join code. */
export async function openWithPin(host: Page, title: string, pin: string): Promise<string> {
  await host.getByRole('button', { name: `Run ${title}` }).click();
  const dialog = host.getByRole('dialog');
  await dialog.getByLabel('Facilitator PIN').fill(pin);
  await dialog.getByRole('button', { name: 'Open the session' }).click();
  await host.waitForURL(/\/host\/[2-9A-Z]{6}$/);
  await host.getByRole('toolbar', { name: 'Clock' }).waitFor();
  return host.url().slice(-6);
}

/** Gives a name at the address of the QR code, and is in. */
export async function joinByFinger(phone: Page, name: string): Promise<void> {
  await phone.getByLabel('Your name').tap();
  await phone.keyboard.type(name);
  await phone.getByRole('button', { name: 'Join' }).tap();
  await phone.getByText(`You are ${name}`).waitFor();
}

/** Calls a grade of a patient whose pressure and oxygen are well. */
export async function callGrade(phone: Page, call: { fever: string; grade: number }) {
  await phone.getByRole('button', { name: /^Call grade/ }).tap();
  const form = phone.getByRole('form', { name: 'Call the grade' });
  const answers = [
    ['Temperature', call.fever],
    ['Blood pressure', 'No hypotension'],
    ['Oxygen', 'No hypoxia'],
    ['Overall grade', String(call.grade)],
    ['How sure', '4'],
  ] as const;
  for (const [group, choice] of answers) {
    const choices = form.getByRole('group', { name: group });
    await choices.getByRole('radio', { name: choice, exact: true }).tap();
  }
  await form.getByRole('button', { name: 'Call it' }).tap();
  await phone.getByRole('button', { name: `Called ${call.grade}` }).waitFor();
}

/** Brings an inject of the palette in. */
export async function bringIn(host: Page, text: string): Promise<void> {
  await host.getByRole('button', { name: `Bring in: ${text}` }).click();
}

/** Lets the monitor read another saturation than the patient has. */
export async function overrideSaturation(host: Page, percent: number): Promise<void> {
  await host.getByRole('button', { name: 'Override Oxygen saturation' }).click();
  await host.getByLabel('Value (%)').fill(String(percent));
  await host.getByRole('button', { name: 'Override', exact: true }).click();
}

/** Says something to everybody in the room. */
export async function broadcast(host: Page, text: string): Promise<void> {
  await host.getByLabel('What to say').fill(text);
  await host.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Takes back what the console says that it did last. */
export async function undo(host: Page, done: string): Promise<void> {
  const strip = undoStrip(host);
  await strip.getByText(done).waitFor();
  await strip.getByRole('button').click();
  await strip.waitFor({ state: 'detached' });
}
