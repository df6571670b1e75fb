import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '#test/support/dom.tsx';

jest.unstable_mockModule('#client/components/shell/help/help-dialog.tsx', () => {
  throw new Error('the line is lost');
});

test('[CLIENT-22] a help that cannot be fetched says so, and the page stays', async () => {
  const { Footer } = await import('#client/components/shell/footer.tsx');
  renderPage(<Footer />, { path: '/s/7QK4XY' });
  await userEvent.click(screen.getByRole('button', { name: 'Help' }));
  expect(await screen.findByText(/^The help could not be fetched/)).toBeDefined();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Simulated patient. Not for clinical use.')).toBeDefined();
});
