import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { useEnterOnce } from '#client/components/device/use-enter-once.ts';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { renderPage } from '#test/support/dom.tsx';

function Page(props: { readonly dialog?: boolean }) {
  const [count, setCount] = useState(0);
  useShortcuts({ n: () => setCount(count + 1), ' ': () => setCount(count + 1) });
  return (
    <>
      <output>{count}</output>
      <input aria-label="Text" />
      <input type="radio" aria-label="Choice" />
      <button type="button">Press</button>
      {props.dialog === true ? <div role="dialog" aria-modal="true" /> : null}
    </>
  );
}

const count = () => screen.getByRole('status').textContent;

describe('single keys', () => {
  test('[CLIENT-15] act, in either case, where nobody types', async () => {
    renderPage(<Page />);
    await userEvent.keyboard('nN ');
    expect(count()).toBe('3');
  });

  test('[CLIENT-15] belong to a text field while it has the focus', async () => {
    renderPage(<Page />);
    await userEvent.type(screen.getByLabelText('Text'), 'n n');
    expect(count()).toBe('0');
  });

  test('[CLIENT-15] act beside a focused button, which the space bar presses', async () => {
    renderPage(<Page />);
    screen.getByLabelText('Choice').focus();
    await userEvent.keyboard('n ');
    screen.getByRole('button').focus();
    await userEvent.keyboard('n ');
    expect(count()).toBe('2');
  });

  test('[CLIENT-15] do nothing behind a dialog or with a modifier', async () => {
    renderPage(<Page dialog />);
    await userEvent.keyboard('n{Control>}n{/Control}');
    expect(count()).toBe('0');
  });

  test('[CLIENT-27] act once while the key is held down', async () => {
    renderPage(<Page />);
    await userEvent.keyboard('{n>5/}');
    expect(count()).toBe('1');
  });
});

test('[CLIENT-27] Enter that is held down presses one button, not the next as well', async () => {
  const pressed: string[] = [];
  function Buttons() {
    useEnterOnce();
    return ['First', 'Second'].map((name) => (
      <button
        key={name}
        type="button"
        onClick={({ currentTarget }) => {
          pressed.push(name);
          (currentTarget.nextElementSibling as HTMLElement | null)?.focus();
        }}
      >
        {name}
      </button>
    ));
  }
  renderPage(<Buttons />);
  screen.getByRole('button', { name: 'First' }).focus();
  await userEvent.keyboard('{Enter>5/}');
  expect(pressed).toEqual(['First']);
});
