import { expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { RosterPanel } from '#client/pages/host/people/roster-panel.tsx';
import { renderSession } from '#test/support/dom.tsx';
import { ANA, BEN, hostState, ROBIN } from './host-lines.ts';

const PEOPLE = hostState().roster?.people ?? [];

function roster() {
  const { change } = renderSession(<RosterPanel code="7QK4XY" run={() => undefined} />, {
    state: hostState(),
  });
  const give = (id: string, role: 'evaluator' | 'learner') => {
    const people = PEOPLE.map((one) => (one.participantId === id ? { ...one, role } : one));
    change({ roster: { learnersPresent: 1, people } });
  };
  const takeOut = (id: string) => {
    const people = PEOPLE.filter(({ participantId }) => participantId !== id);
    change({ roster: { learnersPresent: 1, people } });
  };
  return { give, takeOut };
}

const menuOf = (name: string) => screen.getByRole('button', { name: `What to do with ${name}` });
const joining = () => screen.getByRole('switch', { name: /^Joining is open/ });

async function chooseByKeys(name: string, line: string): Promise<void> {
  menuOf(name).focus();
  await userEvent.keyboard('{Enter}');
  const item = await screen.findByRole('menuitem', { name: line, hidden: true });
  item.focus();
  await userEvent.keyboard('{Enter}');
}

test('[HOST-88] the focus goes with a person into another list and back', async () => {
  const { give } = roster();
  await chooseByKeys('Ben', 'Make evaluator');
  const before = menuOf('Ben');
  give(BEN.id, 'evaluator');
  expect(menuOf('Ben')).not.toBe(before);
  expect(document.activeElement).toBe(menuOf('Ben'));
  await chooseByKeys('Ben', 'Make learner');
  give(BEN.id, 'learner');
  expect(document.activeElement).toBe(menuOf('Ben'));
});

test('[HOST-88] it goes there too where somebody else has given the role', () => {
  const { give } = roster();
  menuOf('Ana').focus();
  give(ANA.id, 'evaluator');
  expect(document.activeElement).toBe(menuOf('Ana'));
});

test('[HOST-88] where a person is taken out it goes to the heading of the lists', () => {
  const { takeOut } = roster();
  menuOf('Ben').focus();
  takeOut(BEN.id);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
});

test('[HOST-88] it stays with what has it meanwhile', async () => {
  const { give, takeOut } = roster();
  await chooseByKeys('Ben', 'Make evaluator');
  act(() => joining().focus());
  give(BEN.id, 'evaluator');
  expect(document.activeElement).toBe(joining());
  menuOf('Ana').focus();
  takeOut(BEN.id);
  expect(document.activeElement).toBe(menuOf('Ana'));
  expect(screen.queryByRole('button', { name: `What to do with ${ROBIN.name}` })).toBeNull();
});
