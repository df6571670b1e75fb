import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { ErrorBoundary } from '#client/components/shell/error-boundary.tsx';
import { renderPage } from '#test/support/dom.tsx';

function Broken(): never {
  throw new Error('a page that cannot be drawn');
}

test('[CLIENT-16] a page that breaks says so, with a number to report', () => {
  // React reports what a boundary caught to the console; here that is expected.
  const quiet = jest.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
  renderPage(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
    { parts: { newId: () => 'c0ffee00deadbeef' } },
  );
  quiet.mockRestore();
  expect(screen.getByRole('heading', { name: 'This page stopped working' })).toBeDefined();
  expect(screen.getByText('Error c0ffee00')).toBeDefined();
});
