import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { schemeOfPage, useColourScheme } from '#client/components/shell/colour-scheme.tsx';
import { ThemeMenu } from '#client/components/shell/theme-menu.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { renderPage, storageOf } from '#test/support/dom.tsx';

function Page() {
  return (
    <>
      <ThemeMenu />
      <output>{useColourScheme()}</output>
    </>
  );
}

describe('the theme', () => {
  test('[CLIENT-14] is dark where a monitor is watched and light where pages are read', () => {
    expect(['/host/7QK4XY', '/s/7QK4XY', '/wall/7QK4XY'].map(schemeOfPage)).toEqual([
      'dark',
      'dark',
      'dark',
    ]);
    expect(['/', '/scenarios', '/nowhere'].map(schemeOfPage)).toEqual(['light', 'light', 'light']);
  });

  test('[CLIENT-14] is that of the device once chosen, also on the next visit', async () => {
    const storage = storageOf();
    const visit = () => ({ parts: { memory: createDeviceMemory(() => storage) }, path: '/' });
    const { unmount } = renderPage(<Page />, visit());
    expect(screen.getByRole('status').textContent).toBe('light');
    await userEvent.selectOptions(screen.getByLabelText('Theme'), 'Dark');
    expect(screen.getByRole('status').textContent).toBe('dark');
    unmount();
    renderPage(<Page />, visit());
    expect(screen.getByRole('status').textContent).toBe('dark');
  });

  test('[CLIENT-23] is light on paper, and afterwards on the screen what it was', () => {
    const memory = createDeviceMemory(() => storageOf());
    memory.write('theme', 'contrast');
    renderPage(<Page />, { parts: { memory }, path: '/host/7QK4XY' });
    const looks = () => {
      const { mantineColorScheme, contrast } = document.documentElement.dataset;
      return [mantineColorScheme, contrast];
    };
    expect(looks()).toEqual(['dark', 'high']);
    fireEvent(window, new Event('beforeprint'));
    expect(looks()).toEqual(['light', 'usual']);
    fireEvent(window, new Event('afterprint'));
    expect(looks()).toEqual(['dark', 'high']);
  });
});
