import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostPage } from '#client/pages/host/host-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { hostState } from './host-lines.ts';

const CODE = '7QK4XY';

function page(memory = createDeviceMemory(() => storageOf())) {
  const { unmount } = renderSession(<HostPage code={CODE} />, {
    state: hostState(),
    parts: { memory },
  });
  const chosen = () =>
    screen
      .getAllByRole('tab', { selected: true })
      .map(({ textContent }) => textContent)
      .filter(
        (text) => text === 'Injects' || text === 'Drill' || text === 'People' || text === 'Log',
      );
  return { memory, unmount, chosen };
}

describe('a console that is loaded again', () => {
  test('[HOST-83] shows the parts that it showed before', async () => {
    const { memory, unmount, chosen } = page();
    expect(chosen()).toEqual(['Injects', 'People']);
    await userEvent.click(screen.getByRole('tab', { name: 'Drill' }));
    await userEvent.click(screen.getByRole('tab', { name: 'Log' }));
    unmount();
    expect(page(memory).chosen()).toEqual(['Drill', 'Log']);
  });

  test.each(['{"left":"kitchen"}', 'null', '{'])(
    '[HOST-83] begins with injects and people where what is kept is damaged (%s)',
    (written) => {
      const memory = createDeviceMemory(() => storageOf());
      memory.write(`places.${CODE}`, written);
      expect(page(memory).chosen()).toEqual(['Injects', 'People']);
    },
  );
});
