import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MessageList } from '#client/pages/bedside/messages/message-list.tsx';
import { NewMessage } from '#client/pages/bedside/messages/new-message.tsx';
import { UnreadBadge } from '#client/pages/bedside/messages/unread-badge.tsx';
import { useInbox } from '#client/pages/bedside/messages/use-inbox.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { atBedside, own } from './at-bedside.ts';

const told = (seq: number, tick: number, text: string) =>
  logged({ type: 'message.send', to: 'all', text }, { seq, tick, name: 'Sam' });
const LOG = [told(4, 3200, 'Look at the trend.'), told(8, 3260, 'What is your grade?')];
const FAMILY: SessionState['events'] = [
  {
    kind: 'message',
    id: 'family-1',
    tick: 3230,
    atTick: 3230,
    from: 'family',
    text: { en: 'She seems tired.' },
  },
];

function Page(props: { readonly isOpen: boolean }) {
  const inbox = useInbox();
  return (
    <>
      <NewMessage inbox={inbox} />
      <UnreadBadge count={inbox.unread.length} />
      {props.isOpen && <MessageList inbox={inbox} />}
    </>
  );
}

const page = (isOpen: boolean, storage = storageOf()) =>
  renderSession(<Page isOpen={isOpen} />, {
    state: atBedside({ log: LOG, events: FAMILY }),
    parts: { memory: createDeviceMemory(() => storage) },
  });

describe('messages', () => {
  test('[BED-43] the newest unread one stands over the page until it is read', async () => {
    page(false);
    expect(screen.getByRole('status').textContent).toBe('Sam What is your grade? and 2 more');
    expect(screen.getByText('3 unread messages')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Read' }));
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryByText(/unread/)).toBeNull();
  });

  test('[BED-43] a message that comes later is unread again, one taken back is gone', async () => {
    const { change } = page(false);
    await userEvent.click(screen.getByRole('button', { name: 'Read' }));
    change({ log: [...LOG, told(12, 3265, 'Call now, please.')] });
    expect(screen.getByRole('status').textContent).toBe('Sam Call now, please.');
    change({
      log: [
        ...LOG,
        told(12, 3265, 'Call now, please.'),
        logged({ type: 'undo', seq: 12 }, { seq: 13, tick: 3266 }),
      ],
    });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('[BED-43] while the clock stands the last of several is the newest', () => {
    const { change } = page(false);
    change({ log: [...LOG, told(12, 3260, 'Look at the drip.'), told(13, 3260, 'And now?')] });
    expect(screen.getByRole('status').textContent).toBe('Sam And now? and 4 more');
  });

  test('[BED-44] the list has what people said and what the case says, newest first, and is then read', () => {
    page(true);
    const list = within(screen.getByRole('list'));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Sam T+2d 06:20What is your grade?',
      'Family T+2d 05:50She seems tired.',
      'Sam T+2d 05:20Look at the trend.',
    ]);
    expect(screen.queryByText(/unread/)).toBeNull();
  });

  test('[BED-44] what was read is remembered by the device', () => {
    const storage = storageOf();
    page(true, storage).unmount();
    page(false, storage);
    expect(screen.queryByText(/unread/)).toBeNull();
  });

  test('[BED-45] a hand goes up and down again', async () => {
    const { act: sent, change } = page(true);
    await userEvent.click(screen.getByRole('button', { name: 'Raise your hand' }));
    expect(sent.mock.calls).toEqual([[{ type: 'hand.raise', up: true }]]);
    change({ log: [own({ type: 'hand.raise', up: true }, { seq: 14, tick: 3270 })] });
    const up = screen.getByRole('button', { name: 'Your hand is up' });
    expect(up.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(up);
    expect(sent.mock.calls.at(-1)).toEqual([{ type: 'hand.raise', up: false }]);
  });
});
