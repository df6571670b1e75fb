import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Footer } from '#client/components/shell/footer.tsx';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { loadCharts, renderSession, storageOf } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { atBedside } from './at-bedside.ts';

function page(state: Partial<SessionState> = {}) {
  const memory = createDeviceMemory(() => storageOf({ 'beacon.here.7QK4XY': 'yes' }));
  const withFoot = (
    <>
      <BedsidePage />
      <Footer />
    </>
  );
  return renderSession(withFoot, {
    state: atBedside(state),
    parts: { memory },
    path: '/s/7QK4XY',
  });
}

/** A screen of a size in pixels, as far as the page can tell. */
function onScreen(size: { readonly width: number; readonly height: number }): void {
  const wide = window.matchMedia;
  const isWithin = (limits: string) =>
    [...limits.matchAll(/\((width|height) < ([\d.]+)rem\)/g)].every(
      ([, side, rem]) => size[side as keyof typeof size] < Number(rem) * 16,
    );
  jest.spyOn(window, 'matchMedia').mockImplementation((media) => ({
    ...wide(media),
    matches: media.includes('rem') && media.split(',').some(isWithin),
  }));
}

const onPhone = () => onScreen({ width: 390, height: 844 });

const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
const tabNow = (list: string) =>
  within(screen.getByRole('tablist', { name: list })).getByRole('tab', { selected: true });
const SAID = logged({ type: 'message.send', to: 'all', text: 'Hello.' }, { seq: 4, tick: 3200 });

beforeAll(loadCharts, 60_000);
afterEach(() => {
  jest.restoreAllMocks();
});

describe('the bedside on a desk', () => {
  test('[BED-55] I, O and S open the test, orders and the note, and take the focus along', () => {
    page();
    for (const [letter, name] of [
      ['i', 'ICE'],
      ['o', 'Orders'],
      ['s', 'Note'],
    ] as const) {
      key(letter);
      expect(tabNow('What there is to do').textContent).toBe(name);
      expect(document.activeElement?.className).toBe('bedside-desk__box');
    }
  });

  test('[BED-56] C opens the call beside the monitor, a digit chooses the grade and not the window', () => {
    const { container } = page();
    key('c');
    expect(document.activeElement?.textContent).toBe('Call the grade');
    expect(container.querySelector('.numerics')).not.toBeNull();
    fireEvent.keyDown(document.activeElement as Element, { key: '2' });
    expect(screen.getByText('2 · Moderate')).not.toBeNull();
    expect(screen.getByRole('button', { name: '12 h' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('[BED-55] V says the vital signs, and the help names every key', async () => {
    const { container } = page();
    key('v');
    expect(container.querySelector('.bedside__spoken')?.textContent).toMatch(/^T\+0d 01:40\. Temp/);
    key('?');
    const help = within(await screen.findByRole('dialog', { name: 'Help: bedside' }));
    const keys = help.getAllByRole('term').map(({ textContent }) => textContent);
    expect(keys).toEqual(['C', 'I', 'O', 'S', 'A', 'X', 'V', 'T', '?', '0–4', '1–5']);
  });
});

describe('the bedside on a phone', () => {
  test.each([
    ['a phone', { width: 390, height: 844 }, true],
    ['a phone on its side', { width: 932, height: 430 }, true],
    ['a tablet', { width: 820, height: 1180 }, false],
    ['a tablet on its side', { width: 1180, height: 820 }, false],
    ['a laptop with a low window', { width: 1366, height: 470 }, false],
  ])('[BED-57] a thumb has its tabs on %s, or not', (_, size, hasTabs) => {
    onScreen(size);
    page();
    const tabs = screen.queryByRole('navigation', { name: 'Parts of the bedside' });
    expect(tabs !== null).toBe(hasTabs);
  });

  test('[BED-57] has its parts as tabs at the foot, and behind the last what has none', async () => {
    onPhone();
    page({ log: [SAID] });
    const tabs = within(screen.getByRole('navigation', { name: 'Parts of the bedside' }));
    expect(tabs.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Monitor',
      'Chart',
      'ICE',
      'Orders',
      'Note',
      'More11 unread message',
    ]);
    await userEvent.click(tabs.getByRole('button', { name: /More/ }));
    await userEvent.click(screen.getByRole('button', { name: /Messages/ }));
    expect(tabs.getByRole('button', { current: 'page' }).textContent).toBe('More');
    expect(within(screen.getByRole('main')).getByText('Hello.')).not.toBeNull();
  });

  test('[BED-84] the form of a call, which covers the monitor, shows the vital signs', async () => {
    onPhone();
    const { change } = page();
    await userEvent.click(screen.getByRole('button', { name: 'Call grade' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Call the grade' }));
    const shown = () => sheet.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(shown()).toEqual(['78', '118/70 (86)', '97 Room air', '16', '36.8', '2', '10']);
    change({ link: 'offline' });
    expect(shown()).toEqual(['---', '---', '--- Room air', '---', '---', '---', '---']);
  });

  test('[BED-56] the call is one button above the tabs, and opens over the whole screen', async () => {
    onPhone();
    page();
    await userEvent.click(screen.getByRole('button', { name: 'Call grade' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Call the grade' }));
    await userEvent.click(sheet.getByRole('radio', { name: '≥ 38.0 °C' }));
    expect(sheet.getByRole<HTMLInputElement>('radio', { name: '≥ 38.0 °C' }).checked).toBe(true);
    await userEvent.click(sheet.getByRole('button', { name: /^Put aside/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Go on with your call' }));
    const again = within(await screen.findByRole('dialog', { name: 'Call the grade' }));
    expect(again.getByRole<HTMLInputElement>('radio', { name: '≥ 38.0 °C' }).checked).toBe(true);
  });
});
