import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { NextPanel } from '#client/pages/host/clock/next-panel.tsx';
import { LogPanel } from '#client/pages/host/log/log-panel.tsx';
import { ReplayPanel } from '#client/pages/host/panels/replay-panel.tsx';
import { RosterPanel } from '#client/pages/host/people/roster-panel.tsx';
import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { RosterView } from '#shared/contracts/frame.ts';
import { err, ok } from '#shared/contracts/result.ts';
import { renderSession, restOf } from '#test/support/dom.tsx';
import { leadOf, snapshotOf } from '#test/support/session-fixtures.ts';
import { injectView } from './host-lines.ts';

describe('what comes next', () => {
  test('[HOST-11] tells the kind, the tick, and how long it takes at the speed that is set', () => {
    const clock = {
      status: 'running' as const,
      speed: 600 as const,
      tick: 100,
      pausedForMs: null,
      pauseReason: null,
    };
    renderSession(<NextPanel />, { state: { clock, upNext: { tick: 490, kind: 'grade' } } });
    expect(screen.getByText('The standing grade changes')).toBeDefined();
    expect(screen.getByText('T+0d 08:10')).toBeDefined();
    expect(screen.getByText('in 6 h 30 min · about 39 s at 600×')).toBeDefined();
  });

  test('[HOST-11] says that it looks ahead while the case goes on and nothing is known', () => {
    renderSession(<NextPanel />, { state: { upNext: null, lead: leadOf() } });
    expect(screen.getByText('Looking ahead …')).toBeDefined();
  });

  test('[HOST-81] tells the words of the injects that are armed for that minute', () => {
    const armed = { status: 'armed' as const, when: { atTick: 490 }, tick: 490 };
    const injects = [
      injectView('visit', armed),
      injectView('late', { ...armed, tick: 491 }),
      injectView('done', { ...armed, status: 'fired' }),
    ];
    renderSession(<NextPanel />, { state: { injects, upNext: { tick: 490, kind: 'inject' } } });
    expect(screen.getByText('Family: Text of visit.')).toBeDefined();
    expect(screen.queryByText(/Text of late|Text of done/)).toBeNull();
  });

  test('[HOST-11] says when nothing more will happen', () => {
    renderSession(<NextPanel />, { state: { upNext: null } });
    expect(screen.getByText(/Nothing more will happen/)).toBeDefined();
  });
});

describe('the roster', () => {
  const ana = { participantId: 'ana00001', name: 'Ana', role: 'learner', present: true } as const;
  const ben = { participantId: 'ben00001', name: 'Ben', role: 'learner', present: false } as const;
  const sam = { participantId: 'sam00001', name: 'Sam', role: 'evaluator', present: true } as const;
  const roster: RosterView = { learnersPresent: 1, people: [ben, sam, ana] };

  function people() {
    const rendered = renderRoster(roster);
    const names = () => screen.getAllByRole('rowheader').map((header) => header.textContent ?? '');
    return { ...rendered, names };
  }

  function renderRoster(shown: RosterView) {
    const run: unknown[] = [];
    const rendered = renderSession(
      <RosterPanel code="7QK4XY" run={(action) => run.push(action)} />,
      { state: { roster: shown } },
    );
    rendered.act.mockImplementation(async (action) => ({ ok: true, seq: run.push(action) }));
    return { ...rendered, run };
  }

  async function choose(name: string, item: string) {
    await userEvent.click(screen.getByRole('button', { name: `What to do with ${name}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
  }

  test('[HOST-12] counts the learners who are here, and sorts by any column', async () => {
    const { names } = people();
    expect(screen.getByText('1 of 2 here, 1 away')).toBeDefined();
    expect(names()).toEqual(['Ana', 'Ben']);
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['Ben', 'Ana']);
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
  });

  test('[HOST-13] a learner can be made evaluator, and an evaluator learner', async () => {
    const { run } = people();
    await choose('Ana', 'Make evaluator');
    await choose('Sam', 'Make learner');
    expect(run).toEqual([
      { type: 'participant.set', participantId: 'ana00001', role: 'evaluator' },
      { type: 'participant.set', participantId: 'sam00001', role: 'learner' },
    ]);
  });

  test('[HOST-13] a new name is sent without the blanks around it', async () => {
    const { run } = people();
    await choose('Ben', 'Rename');
    const field = await screen.findByRole('textbox', { name: 'New name' });
    await userEvent.clear(field);
    await userEvent.type(field, '  Benedict ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(run).toEqual([{ type: 'participant.set', participantId: 'ben00001', name: 'Benedict' }]);
  });

  test('[HOST-13] a new name goes without the signs that nobody sees and no session takes', async () => {
    const { run } = people();
    await choose('Ben', 'Rename');
    const field = await screen.findByRole('textbox', { name: 'New name' });
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('\u202BBen\u202C');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(run).toEqual([{ type: 'participant.set', participantId: 'ben00001', name: 'Ben' }]);
  });

  test('[HOST-13] after the end what a learner did can be read, and nobody be changed', async () => {
    const { change } = renderRoster(roster);
    change({ clock: { ...snapshotOf().clock, status: 'ended' } });
    expect(screen.queryByRole('button', { name: 'What to do with Sam' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'What to do with Ana' }));
    const menu = await screen.findByRole('menu', { hidden: true });
    expect(within(menu).getAllByRole('menuitem', { hidden: true })).toHaveLength(1);
  });

  test('[HOST-13] removing asks once', async () => {
    const { run } = people();
    await choose('Ben', 'Remove');
    const dialog = await screen.findByRole('dialog', { name: 'Remove Ben?' });
    expect(run).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(run).toEqual([{ type: 'participant.set', participantId: 'ben00001', removed: true }]);
  });

  test('[HOST-12] without learners the code is shown large, with its QR code', () => {
    renderRoster({ learnersPresent: 0, people: [sam] });
    expect(screen.getByText('7QK-4XY')).toBeDefined();
    expect(screen.getByRole('img', { name: /QR code of the join link/ })).toBeDefined();
  });
});

describe('the log', () => {
  const actor = { id: 'facilitator1', role: 'facilitator' as const, name: 'Robin' };
  const line = (seq: number, action: Action): LoggedAction => ({
    seq,
    branch: 0,
    actionId: `action-${seq}`,
    tick: 60 * seq,
    atMs: 1_700_000_000_000 + seq,
    speed: 60,
    actor,
    action,
  });
  const participantId = 'ana00001';
  const log = [
    line(1, { type: 'participant.join', participantId, name: 'Ana', role: 'learner' }),
    line(2, { type: 'clock.speed', speed: 600 }),
    line(3, { type: 'order.place', intervention: 'paracetamol' }),
    line(4, { type: 'participant.set', participantId, name: 'Anabel', role: 'evaluator' }),
    line(5, { type: 'order.stop', seq: 3 }),
  ];
  const orders = [
    {
      id: 'order-3',
      seq: 3,
      intervention: 'paracetamol' as const,
      label: 'Paracetamol 1000 mg oral',
      placedTick: 180,
      by: 'Ana',
      running: false,
    },
  ];
  const lines = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

  test('[HOST-14] tells who did what and when, newest first, orders in words', () => {
    renderSession(<LogPanel run={() => undefined} />, { state: { log, orders } });
    expect(lines()).toEqual([
      'T+0d 05:00Robin stopped: Paracetamol 1000 mg oral',
      'T+0d 04:00Robin changed a participant: Ana is now Anabel, Ana is now Evaluator',
      'T+0d 03:00Robin ordered: Paracetamol 1000 mg oral',
      'T+0d 02:00Robin set the speed to 600×',
      'T+0d 01:00Robin joined as Learner',
    ]);
  });

  test('[HOST-14] can be narrowed to one kind of line', async () => {
    renderSession(<LogPanel run={() => undefined} />, { state: { log, orders } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Clock');
    expect(lines()).toEqual(['T+0d 02:00Robin set the speed to 600×']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Session');
    expect(lines()).toEqual([]);
    expect(screen.getByText('No line of this kind.')).toBeDefined();
  });
});

describe('the replay check', () => {
  const mark = { courseHash: '6f851880eb762de9', lastTick: 20_160 };

  async function checked(parts: NonNullable<Parameters<typeof renderSession>[1]>['parts']) {
    renderSession(<ReplayPanel code="7QK4XY" />, { ...(parts === undefined ? {} : { parts }) });
    await userEvent.click(screen.getByRole('button', { name: 'Check replay' }));
  }

  test('[HOST-15] recomputes the file of the server and shows both hashes', async () => {
    const asked: string[] = [];
    await checked({
      rest: restOf({ replay: async () => ok('the file') }),
      checkReplay: async (text) => {
        asked.push(text);
        return { ok: true, recorded: mark, recomputed: mark };
      },
    });
    expect(await screen.findByText('Same course, byte for byte')).toBeDefined();
    expect(screen.getAllByText('6f851880eb762de9')).toHaveLength(2);
    expect(asked).toEqual(['the file']);
  });

  test('[HOST-15] says when the course differs, be it the hash or the last tick', async () => {
    await checked({
      rest: restOf({ replay: async () => ok('the file') }),
      checkReplay: async () => ({
        ok: true,
        recorded: mark,
        recomputed: { ...mark, lastTick: 20_159 },
      }),
    });
    expect(await screen.findByText('A different course')).toBeDefined();
  });

  test('[HOST-15] says why a replay could not be had', async () => {
    const refusal = { code: 'role-forbidden' as const, message: 'Not in this role.' };
    await checked({
      rest: restOf({ replay: async () => err({ kind: 'declined', refusal }) }),
    });
    expect(await screen.findByText(/could not be checked: Not in this role\./)).toBeDefined();
  });

  test('[HOST-15] says that the server did not answer', async () => {
    await checked({ rest: restOf({ replay: async () => err({ kind: 'unreachable' }) }) });
    expect(await screen.findByText(/checked: The server does not answer/)).toBeDefined();
  });
});
