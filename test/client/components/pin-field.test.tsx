import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { PinField } from '#client/components/pin-field.tsx';
import { renderPage } from '#test/support/dom.tsx';

/** A form that takes no PIN. */
function Gate() {
  const [pin, setPin] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  return (
    <>
      <PinField
        label="PIN"
        description="Six digits"
        value={pin}
        error={isRefused ? 'Not right' : null}
        onChange={setPin}
      />
      <button type="button" onClick={() => setIsRefused(false)}>
        Ask
      </button>
      <button type="button" onClick={() => setIsRefused(true)}>
        Refuse
      </button>
    </>
  );
}

function stateOf(field: HTMLElement) {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return {
    isWrong: field.getAttribute('aria-invalid'),
    hasFocus: document.activeElement === field,
    said: ids.map((id) => document.getElementById(id)?.textContent).sort(),
  };
}

test('[CLIENT-26] a PIN that is refused is marked as wrong, described and has the focus, each time', async () => {
  renderPage(<Gate />);
  const field = screen.getByLabelText('PIN');
  expect(stateOf(field)).toEqual({ isWrong: 'false', hasFocus: false, said: ['Six digits'] });
  for (const _ of ['once', 'again']) {
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await userEvent.click(screen.getByRole('button', { name: 'Refuse' }));
    expect(stateOf(field)).toEqual({
      isWrong: 'true',
      hasFocus: true,
      said: ['Not right', 'Six digits'],
    });
  }
});
