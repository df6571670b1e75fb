import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MessageForm } from '#client/pages/host/messages/message-form.tsx';
import { ProposedOrders } from '#client/pages/host/people/proposed-orders.tsx';
import { RosterPanel } from '#client/pages/host/people/roster-panel.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import type { TruthView } from '#shared/contracts/true-grades.ts';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { snapshotOf } from '#test/support/session-fixtures.ts';
import { ANA, BEN, calledBy, factsWith, hostState, lineBy, NOW_MS, ROBIN } from './host-lines.ts';

const standing = { grade: 2, sinceTick: 50, peak: 2, episodeOpen: true, reasons: [] };
const none = { grade: 0, sinceTick: null, peak: 0, episodeOpen: false, reasons: [] };
const truth: TruthView = {
  scale: 'ASTCT',
  point: { grade: 2, reasons: [], flags: [] },
  standing,
  icans: { point: { grade: 0, reasons: [], flags: [] }, standing: none },
  news2: { total: 5, band: 'medium' },
};

function roster(given: Partial<SessionState> = {}, clock = manualClock(NOW_MS)) {
  const sent: unknown[] = [];
  const rendered = renderSession(
    <RosterPanel code="7QK4XY" run={(action) => sent.push(action)} />,
    { state: hostState({ truth, ...given }), parts: { clock } },
  );
  rendered.act.mockImplementation(async (action) => ({ ok: true, seq: sent.push(action) }));
  return { ...rendered, sent };
}

const row = (name: RegExp) => within(screen.getByRole('row', { name }));
const names = () => screen.getAllByRole('rowheader').map((header) => header.textContent);

describe('the roster', () => {
  test('[HOST-43] a call has its grade and its age in simulated and in wall time', () => {
    roster({ log: [calledBy(ANA, 1, { tick: 40, atMs: NOW_MS - 90_000 })] });
    expect(row(/^Ana/).getByText('CRS grade 1 by ASTCT, Mild')).toBeDefined();
    expect(row(/^Ana/).getByText('1 h ago (1:30)')).toBeDefined();
  });

  test.each([
    { grade: 2, words: 'agrees with the standing grade' },
    { grade: 1, words: '1 grade below the standing grade' },
    { grade: 4, words: '2 grades above the standing grade' },
  ])('[HOST-43] a call of $grade beside a true 2 $words', ({ grade, words }) => {
    roster({ log: [calledBy(ANA, grade)] });
    expect(row(/^Ana/).getByText(words)).toBeDefined();
  });

  test('[HOST-43] who has not called is told with the time since the start', () => {
    roster({ log: [lineBy(ROBIN, { type: 'clock.start' }, { atMs: NOW_MS - 360_000 })] });
    expect(row(/^Ana/).getByText('none for 6:00')).toBeDefined();
  });

  test('[HOST-43] a raised hand is shown until it is lowered', () => {
    const raised = lineBy(ANA, { type: 'hand.raise', up: true });
    const { change } = roster({ log: [raised] });
    expect(row(/^Ana/).getByText(/^Hand is up/)).toBeDefined();
    change({ log: [raised, lineBy(ANA, { type: 'hand.raise', up: false }, { seq: 2 })] });
    expect(screen.queryByText(/^Hand is up/)).toBeNull();
  });

  test('[HOST-84] one press of its mark lowers a hand, and the focus stays in the row', async () => {
    const raised = lineBy(ANA, { type: 'hand.raise', up: true });
    const { change, sent } = roster({ log: [raised] });
    expect(screen.queryByRole('button', { name: /^Lower all/ })).toBeNull();
    const mark = { name: 'Hand is up: lower the hand of Ana' };
    await userEvent.click(row(/^Ana/).getByRole('button', mark));
    expect(sent).toEqual([{ type: 'hand.lower', participantId: ANA.id }]);
    const lowered = lineBy(ROBIN, { type: 'hand.lower', participantId: ANA.id }, { seq: 2 });
    change({ log: [raised, lowered] });
    expect(screen.queryByText(/^Hand is up/)).toBeNull();
    expect(document.activeElement?.closest('tr')?.textContent).toContain('Ana');
  });

  test('[HOST-84] where several hands are up one press lowers them all', async () => {
    const log = [ANA, BEN].map((who, index) =>
      lineBy(who, { type: 'hand.raise', up: true }, { seq: index + 1 }),
    );
    const { change, sent } = roster({ log });
    await userEvent.click(screen.getByRole('button', { name: 'Lower all 2 hands' }));
    expect(sent).toEqual([{ type: 'hand.lower' }]);
    change({ log: [...log, lineBy(ROBIN, { type: 'hand.lower' }, { seq: 3 })] });
    expect(screen.queryByText(/^Hand is up/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Lower all/ })).toBeNull();
  });

  test('[HOST-84] after the end a hand that was up is shown and not lowered any more', () => {
    const log = [ANA, BEN].map((who, index) =>
      lineBy(who, { type: 'hand.raise', up: true }, { seq: index + 1 }),
    );
    roster({ log, clock: { ...snapshotOf().clock, status: 'ended' } });
    expect(screen.getAllByText('Hand is up')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /lower/i })).toBeNull();
  });

  test('[HOST-43] who left is shown as away after a minute, with the time', () => {
    const clock = manualClock(NOW_MS + 59_000);
    roster({ log: [lineBy(BEN, { type: 'participant.leave', participantId: BEN.id })] }, clock);
    expect(screen.queryByText(/^away/)).toBeNull();
    act(() => clock.advance(2_000));
    expect(row(/^Ben/).getByText('away 1:01')).toBeDefined();
  });

  test('[HOST-43] sorts silent learners, wrong calls and hands to the top', async () => {
    const log = [
      calledBy(ANA, 2, { atMs: NOW_MS }),
      calledBy(BEN, 4, { seq: 2, atMs: NOW_MS - 60_000 }),
      lineBy(BEN, { type: 'hand.raise', up: true }, { seq: 3 }),
    ];
    roster({ log });
    expect(names()).toEqual(['Ana', 'Ben']);
    for (const column of ['Last call', 'Right?', 'Hand']) {
      await userEvent.click(screen.getByRole('button', { name: 'Name' }));
      await userEvent.click(screen.getByRole('button', { name: column }));
      expect(names()).toEqual(['Ben', 'Ana']);
    }
  });

  test('[HOST-44] one press asks a learner privately to look again', async () => {
    const { sent } = roster();
    await userEvent.click(screen.getByRole('button', { name: 'Nudge Ana: look again' }));
    expect(sent).toEqual([
      { type: 'message.send', to: 'ana00001', text: 'Look again: what is the grade now?' },
    ]);
  });

  test('[HOST-45] calls, tests and the note of a learner open on demand', async () => {
    const sbar = { situation: 'Hot.', background: '', assessment: 'CRS 2', recommendation: '' };
    const points = {
      year: 1,
      month: 1,
      city: 1,
      hospital: 1,
      'first-object': 1,
      'second-object': 1,
      'third-object': 0,
      command: 1,
      sentence: 0,
      attention: 0,
    };
    roster({
      log: [
        calledBy(ANA, 1),
        calledBy(BEN, 4, { seq: 2 }),
        lineBy(ANA, { type: 'ice.score', points, unarousable: false }, { seq: 3 }),
        lineBy(ANA, { type: 'note.save', sbar }, { seq: 4 }),
        lineBy(
          ANA,
          { type: 'ice.score', points: { ...points, sentence: null }, unarousable: false },
          { seq: 5 },
        ),
      ],
    });
    await userEvent.click(screen.getByRole('button', { name: 'What to do with Ana' }));
    const item = { name: 'Calls, notes and tests', hidden: true };
    await userEvent.click(await screen.findByRole('menuitem', item));
    const dialog = within(screen.getByRole('dialog', { name: /^Ana/ }));
    expect(dialog.getByText('CRS grade 1 by ASTCT, Mild')).toBeDefined();
    expect(dialog.queryByText(/CRS grade 4/)).toBeNull();
    expect(dialog.getByText('ICE 7 of 10')).toBeDefined();
    expect(dialog.getByText('ICE 7 of 9 tested, incomplete')).toBeDefined();
    expect(dialog.getByText('Hot.')).toBeDefined();
  });

  test('[HOST-46] the calls that stand are counted by grade, the true one marked', () => {
    roster({ histogram: { counts: [0, 3, 1, 0, 0, 0], present: 4 } });
    const bars = within(screen.getByRole('list', { name: 'Calls that stand, by grade' }));
    expect(bars.getAllByRole('listitem')).toHaveLength(5);
    expect(bars.getByText('Grade 1: 3 learners')).toBeDefined();
    expect(bars.getByText('Grade 2: 1 learner; this is the standing grade')).toBeDefined();
  });

  test('[HOST-46] grade 5 has a bar where it can be called', () => {
    roster({
      facts: factsWith({ gradeFive: true }),
      histogram: { counts: [0, 0, 0, 0, 0, 1], present: 1 },
    });
    expect(screen.getByText('Grade 5: 1 learner')).toBeDefined();
  });

  test('[HOST-57] joining is closed and opened by one switch that says what it does', async () => {
    const { sent, change } = roster();
    const joining = () => screen.getByRole('switch', { name: /^Joining is open/ });
    await userEvent.click(joining());
    change({ facts: factsWith({ joining: 'locked' }) });
    expect(screen.getByText(/^Nobody new can join/)).toBeDefined();
    await userEvent.click(joining());
    expect(sent).toEqual([
      { type: 'session.set', settings: { joining: 'locked' } },
      { type: 'session.set', settings: { joining: 'open' } },
    ]);
  });

  test('[HOST-57] as long as no wall is open the console leads there', () => {
    const { change } = roster();
    const link = () => screen.queryByRole('link', { name: /^Open the wall/ });
    expect(link()?.getAttribute('href')).toBe('/wall/7QK4XY');
    expect(screen.getByText(/second screen and press F/)).toBeDefined();
    const wall = { participantId: 'wall0001', name: 'Wall', role: 'observer', present: true };
    const people = [...(hostState().roster?.people ?? []), wall as never];
    change({ roster: { learnersPresent: 1, people } });
    expect(link()).toBeNull();
  });
});

describe('proposed orders', () => {
  const order = {
    type: 'order.place',
    intervention: 'paracetamol',
    dose: 1000,
    unit: 'mg',
  } as const;

  function proposed(orders: 'shared' | 'proposed') {
    const sent: unknown[] = [];
    renderSession(<ProposedOrders run={(action) => sent.push(action)} />, {
      state: hostState({ facts: factsWith({ orders }), log: [lineBy(ANA, order, { seq: 4 })] }),
    });
    return sent;
  }

  test('[HOST-47] say what and by whom, and are accepted or declined by one press', async () => {
    const sent = proposed('proposed');
    expect(screen.getByText('Ana, T+0d 01:40')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Accept Paracetamol, 1000 mg' }));
    await userEvent.click(screen.getByRole('button', { name: 'Decline Paracetamol, 1000 mg' }));
    expect(sent).toEqual([
      { type: 'order.accept', seq: 4 },
      { type: 'order.stop', seq: 4 },
    ]);
  });

  test('[HOST-47] are none where orders act at once', () => {
    proposed('shared');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('messages', () => {
  function form(given: Partial<SessionState> = {}) {
    const sent: unknown[] = [];
    renderSession(<MessageForm attempt={async (action) => sent.push(action) > 0} />, {
      state: hostState(given),
      parts: { clock: manualClock(NOW_MS) },
    });
    return sent;
  }

  test('[HOST-48] go to everybody, a group, or one learner', async () => {
    const sent = form();
    const to = screen.getByRole('combobox', { name: 'To' });
    for (const whom of ['Everybody', 'Wall', 'Ben']) {
      await userEvent.selectOptions(to, whom);
      await userEvent.type(screen.getByRole('textbox', { name: 'What to say' }), ' Look. {Enter}');
    }
    expect(sent).toEqual(
      ['all', 'wall', 'ben00001'].map((id) => ({ type: 'message.send', to: id, text: 'Look.' })),
    );
  });

  test('[HOST-78] one that is declined comes back, unless the next has been begun', async () => {
    const answers: ((done: boolean) => void)[] = [];
    renderSession(<MessageForm attempt={() => new Promise((done) => answers.push(done))} />, {
      state: hostState(),
    });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'What to say' });
    await userEvent.type(field, 'First{Enter}');
    expect(field.value).toBe('');
    await act(async () => answers[0]?.(false));
    expect(field.value).toBe('First');
    await userEvent.type(field, '{Enter}Next');
    await act(async () => answers[1]?.(false));
    expect(field.value).toBe('Next');
  });

  test('[HOST-79] one that is too long stays whole, says so, and is not sent', async () => {
    const sent = form();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'What to say' });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(501));
    await userEvent.keyboard('{Enter}');
    expect(field.value).toHaveLength(501);
    expect(screen.getByText('At most 500 characters; these are 501.')).toBeDefined();
    expect(sent).toEqual([]);
  });

  test('[HOST-48] a template fills the field, to be changed before it is sent', async () => {
    const sent = form();
    await userEvent.click(screen.getByRole('button', { name: 'Templates' }));
    const item = await screen.findByRole('menuitem', { name: /^Write your SBAR/, hidden: true });
    await userEvent.click(item);
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toEqual([
      {
        type: 'message.send',
        to: 'all',
        text: 'Write your SBAR note now: you hand over in five minutes.',
      },
    ]);
  });

  test('[HOST-48] what was sent is listed with its way back while there is one', async () => {
    const log = [lineBy(ROBIN, { type: 'message.send', to: BEN.id, text: 'Look.' }, { seq: 5 })];
    const joined = { type: 'participant.join', participantId: BEN.id, name: 'Ben' } as const;
    const sent = form({ log: [lineBy(BEN, { ...joined, role: 'learner' }), ...log] });
    await userEvent.click(screen.getByRole('button', { name: 'Sent (1)' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Messages sent' }));
    expect(dialog.getByText('Look.')).toBeDefined();
    expect(dialog.getByText(/Robin to Ben/)).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: 'Undo' }));
    expect(sent).toEqual([{ type: 'undo', seq: 5 }]);
  });
});
