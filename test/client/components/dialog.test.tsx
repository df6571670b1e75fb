import { describe, expect, test } from '@jest/globals';
import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Dialog } from '#client/components/dialog.tsx';
import { renderPage } from '#test/support/dom.tsx';

function Page(props: { readonly placement?: 'foot' }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Ask
      </button>
      {isOpen && (
        <Dialog title="Sure?" onClose={() => setIsOpen(false)} {...props}>
          <button type="button" onClick={() => setIsOpen(false)}>
            Yes
          </button>
        </Dialog>
      )}
    </>
  );
}

function PageWithMenu() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button">More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsOpen(true)}>Ask</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOpen && (
        <Dialog title="Sure?" onClose={() => setIsOpen(false)}>
          <button type="button" onClick={() => setIsOpen(false)}>
            Yes
          </button>
        </Dialog>
      )}
    </>
  );
}

describe('a dialog', () => {
  test.each(['Yes', 'Escape'])(
    '[ROOM-8] gives the focus back to where it came from, left by %s',
    async (way) => {
      renderPage(<Page />);
      const ask = screen.getByRole('button', { name: 'Ask' });
      ask.focus();
      await userEvent.keyboard('{Enter}');
      (await screen.findByRole('button', { name: 'Yes' })).focus();
      await userEvent.keyboard(way === 'Yes' ? '{Enter}' : '{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(document.activeElement).toBe(ask);
    },
  );

  test('[ROOM-8] that a menu has opened gives the focus back to the button of the menu', async () => {
    renderPage(<PageWithMenu />);
    const more = screen.getByRole('button', { name: 'More' });
    more.focus();
    await userEvent.keyboard('{Enter}');
    (await screen.findByRole('menuitem', { name: 'Ask', hidden: true })).focus();
    await userEvent.keyboard('{Enter}');
    (await screen.findByRole('button', { name: 'Yes' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(more);
  });

  const pressBeside = async (times: 'click' | 'dblClick') => {
    const overlay = document.querySelector('.mantine-Modal-overlay') ?? document.body;
    await userEvent[times](overlay);
  };

  test('[CLIENT-28] with something in it stays when somebody presses beside it', async () => {
    renderPage(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await pressBeside('click');
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });

  test('[CLIENT-28] at the foot goes by a press beside it', async () => {
    renderPage(<Page placement="foot" />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    await pressBeside('click');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
