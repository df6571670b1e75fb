import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Footer } from '#client/components/shell/footer.tsx';
import { createWords, speak } from '#client/words/i18n.ts';
import { renderPage } from '#test/support/dom.tsx';

describe('the foot of every page', () => {
  test('[WORDS-9] says that a translation was not reviewed, and nothing of the kind in English', async () => {
    const words = createWords();
    const { unmount } = renderPage(<Footer />, { words });
    expect(screen.queryByText(/reviewed/)).toBeNull();
    unmount();
    await speak(words, 'es');
    renderPage(<Footer />, { words });
    expect(screen.getByText('Traducción sin revisión clínica')).toBeDefined();
  });

  test('[SET-14] leads to the settings from every page but the wall', () => {
    const linksAt = (path: string) => {
      const { unmount } = renderPage(<Footer />, { path });
      const { length } = screen.queryAllByRole('link', { name: 'Settings' });
      unmount();
      return length;
    };
    expect(['/', '/scenarios', '/host/7QK4XY', '/s/7QK4XY', '/wall/7QK4XY'].map(linksAt)).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });
});
