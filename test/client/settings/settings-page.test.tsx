import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { SettingsPage } from '#client/pages/settings/settings-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { renderPage, renderSession, storageOf } from '#test/support/dom.tsx';

function page(stored: Readonly<Record<string, string>> = {}) {
  const storage = storageOf(stored);
  const memory = createDeviceMemory(() => storage);
  renderPage(<SettingsPage />, { parts: { memory }, path: '/settings' });
  return memory;
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('the page of settings', () => {
  test('[SET-8] every control is labelled with what it does as it is now', async () => {
    page();
    const figures = section('Figures');
    expect(
      figures.getByRole('group', { name: 'Temperature: shown in degrees Celsius' }),
    ).toBeDefined();
    await userEvent.click(figures.getByRole('radio', { name: '°F' }));
    expect(figures.getByRole('group', { name: /^Temperature: .* Fahrenheit/ })).toBeDefined();
  });

  test('[SET-8] a change holds at once, and the figures show it', async () => {
    const memory = page();
    const figures = section('Figures');
    expect(figures.getByText(/T\+2d 06:30 · 38\.6 °C · 86\/48 \(61\) mmHg/)).toBeDefined();
    await userEvent.click(figures.getByRole('radio', { name: '°F' }));
    await userEvent.click(figures.getByRole('radio', { name: 'Hours' }));
    await userEvent.click(figures.getByRole('radio', { name: 'Hidden' }));
    expect(figures.getByText(/T\+54:30 · 101\.5 °F · 86\/48 mmHg/)).toBeDefined();
    expect(memory.read('temperature')).toBe('F');
  });

  test('[SET-3] a section is reset without the others', async () => {
    const memory = page({ 'beacon.time': 'hours', 'beacon.density': 'compact' });
    await userEvent.click(screen.getByRole('button', { name: 'Reset: Figures' }));
    expect([memory.read('time'), memory.read('density')]).toEqual([null, 'compact']);
  });

  test('[SET-9] theme, spacing and motion are told to the style sheets', async () => {
    page();
    const root = document.documentElement;
    await userEvent.click(section('Look').getByRole('radio', { name: 'High contrast' }));
    await userEvent.click(section('Look').getByRole('radio', { name: 'Compact' }));
    await userEvent.click(section('Look').getByRole('radio', { name: 'Off' }));
    expect(root.dataset).toMatchObject({ contrast: 'high', density: 'compact', motion: 'off' });
    expect(root.dataset.mantineColorScheme).toBe('dark');
    await userEvent.click(screen.getByRole('button', { name: 'Reset: Look' }));
    expect(root.dataset).toMatchObject({ contrast: 'usual', motion: 'system' });
    expect(root.dataset.mantineColorScheme).toBe('light');
  });

  test('[SET-10] colours are shown as each kind of colour vision sees them', () => {
    page();
    const kinds = section('Colours').getAllByRole('listitem');
    expect(kinds).toHaveLength(4);
    for (const kind of kinds) {
      expect(within(kind).getByText(/^CRS grade 4 by ASTCT/)).toBeDefined();
      expect(within(kind).getByText('SpO2')).toBeDefined();
    }
  });
});

describe('the keys', () => {
  const row = (name: string) => {
    const button = screen.getByRole('button', { name: `Change the key for: ${name}` });
    return { button, item: button.closest('li') as HTMLElement };
  };

  test('[SET-12] a key is moved to another one, and moved back by a reset', async () => {
    const memory = page();
    await userEvent.click(row('Next event').button);
    await userEvent.keyboard('j');
    expect(within(row('Next event').item).getByText('J')).toBeDefined();
    expect(memory.read('keys')).toBe('{"host n":"j"}');
    await userEvent.click(screen.getByRole('button', { name: 'Reset: Keys' }));
    expect(within(row('Next event').item).getByText('N')).toBeDefined();
  });

  test('[SET-12] a key that is taken on the same page is refused with what has it', async () => {
    const memory = page();
    await userEvent.click(row('Next event').button);
    await userEvent.keyboard('r');
    expect(screen.getByText('That key is taken: Who sees the grade. Press another one.')).toBe(
      within(row('Next event').item).getByRole('status'),
    );
    await userEvent.keyboard('{Escape}');
    expect(memory.read('keys')).toBeNull();
  });

  function Counter() {
    const [count, setCount] = useState(0);
    useShortcuts({ n: () => setCount(count + 1) });
    return <output>{count}</output>;
  }

  async function pressed(keys: string, stored: Readonly<Record<string, string>>, path: string) {
    const memory = createDeviceMemory(() => storageOf(stored));
    renderPage(<Counter />, { parts: { memory }, path });
    await userEvent.keyboard(keys);
    return screen.getByRole('status').textContent;
  }

  test('[SET-12] a moved key acts on its page, and the one it had does not', async () => {
    const stored = { 'beacon.keys': '{"host n":"j"}' };
    expect(await pressed('jjn', stored, '/host/7QK4XY')).toBe('2');
  });

  test('[SET-12] a key moved on one page stays where it was on the others', async () => {
    expect(await pressed('jn', { 'beacon.keys': '{"host n":"j"}' }, '/wall/7QK4XY')).toBe('1');
  });

  test('[SET-13] a device can be set to have no single keys', async () => {
    expect(await pressed('n', { 'beacon.shortcuts': 'off' }, '/host/7QK4XY')).toBe('0');
  });
});

test('[SET-7] mean pressure stands beside the blood pressure unless the device leaves it out', () => {
  const isShown = (stored: Readonly<Record<string, string>>) => {
    const memory = createDeviceMemory(() => storageOf(stored));
    const { unmount } = renderSession(<Numerics />, { parts: { memory } });
    const found = screen.queryByText('(86)') !== null;
    unmount();
    return found;
  };
  expect([isShown({}), isShown({ 'beacon.map': 'off' })]).toEqual([true, false]);
});
