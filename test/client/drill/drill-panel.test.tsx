import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DrillPanel } from '#client/pages/host/drill/drill-panel.tsx';
import { writeMsel } from '#client/pages/host/drill/msel/write-msel.ts';
import type { SessionState } from '#client/store/session-state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { InjectView, SessionInject } from '#shared/contracts/inject.ts';
import { renderSession } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { leadOf, sessionStateOf, snapshotOf } from '#test/support/session-fixtures.ts';

const FAMILY: SessionInject = {
  injectId: 'msel-1',
  no: '1',
  plannedTick: 200,
  from: 'Family',
  to: 'Nurse',
  method: 'telephone',
  text: 'She is confused.',
  expectedAction: 'ICE test',
};
const BLACKOUT: SessionInject = {
  injectId: 'msel-2',
  no: '2',
  when: { crsGrade: 2, afterMinutes: 15 },
  from: 'Nurse',
  text: 'The monitor is dark.',
  effect: { kind: 'artefact', sensor: 'all', effect: 'lost', minutes: 3 },
};
const LIST = writeMsel([FAMILY, BLACKOUT]);

const { clock: RUNNING } = snapshotOf();

const ROSTER: SessionState['roster'] = {
  learnersPresent: 1,
  people: [
    { participantId: 'sam000000', name: 'Sam', role: 'facilitator', present: true },
    { participantId: 'learner01', name: 'Ana', role: 'learner', present: true },
    { participantId: 'learner02', name: 'Ben', role: 'learner', present: false },
  ],
};

/** An inject as it stands in a session. */
function viewOf(inject: SessionInject, given: Partial<InjectView> = {}): InjectView {
  const { when, text, ...told } = inject;
  return {
    inject: { ...told, text: { en: text } },
    ofCase: false,
    status: when === undefined ? 'waiting' : 'armed',
    when: when ?? null,
    tick: null,
    late: false,
    ...given,
  };
}

/** What is marked: an inject that came, and a mark of its expected action. */
const FIRED = [viewOf(FAMILY, { status: 'fired', tick: 200 })];
const DONE = {
  type: 'expectation.mark',
  expectationId: 'msel-1',
  result: 'done',
  note: 'aloud',
} as const;

/** A session at tick 100 into which these injects were brought. */
function sessionOf(
  views: readonly InjectView[],
  given: {
    readonly manualClock?: boolean;
    readonly more?: readonly LoggedAction[];
    readonly added?: readonly SessionInject[];
  } = {},
): Partial<SessionState> {
  const { you, session } = snapshotOf();
  const added = logged(
    { type: 'inject.add', injects: [...(given.added ?? [FAMILY, BLACKOUT])] },
    { seq: 4, tick: 100, name: 'Sam' },
  );
  return {
    you: { ...you, role: 'facilitator' },
    lead: leadOf(),
    facts: { ...session, manualClock: given.manualClock ?? false },
    injects: views,
    log: [added, ...(given.more ?? [])],
  };
}

const STARTED = sessionOf([viewOf(FAMILY), viewOf(BLACKOUT)]);

function row(no: string): HTMLElement {
  const item = screen.getByText(no, { selector: 'strong' }).closest('li');
  expect(item).not.toBeNull();
  return item as HTMLElement;
}

async function openImport(list: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Bring in a list' }));
  fireEvent.change(await screen.findByLabelText('The list'), { target: { value: list } });
}

function confirm(): HTMLElement {
  return screen.getByRole('button', { name: /^Bring in(?! a list)/ });
}

describe('bringing a drill list in', () => {
  const empty = { ...sessionOf([]), log: [] };

  test('[DRILL-10] a faulty list brings nothing in, says all that is wrong and stays as typed', async () => {
    const { act } = renderSession(<DrillPanel />, { state: empty });
    const faulty = 'no,sim_time,from,text\n1,noon,Family,Hello\n2,5,,Hello';
    await openImport(faulty);
    const cells = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '2sim_timenoonT+2d 06:30, 54:30 (hours and minutes since the infusion), or minutes',
      '3fromMust not be empty',
    ]);
    expect((confirm() as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bring in a list' }));
    expect((await screen.findByLabelText('The list')).textContent).toBe(faulty);
    expect(act).not.toHaveBeenCalled();
  });

  test('[DRILL-11] a list without a fault is shown before it comes in, and is then sent', async () => {
    const { act } = renderSession(<DrillPanel />, { state: empty });
    await openImport(LIST);
    const table = screen.getByRole('table');
    expect(within(table).getByText('planned T+0d 03:20')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Bring in 2 injects' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(act.mock.calls).toEqual([[{ type: 'inject.add', injects: [FAMILY, BLACKOUT] }]]);
  });

  test('[DRILL-11] a long list is sent twenty at a time', async () => {
    const { act } = renderSession(<DrillPanel />, { state: empty });
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...FAMILY,
      no: String(index + 1),
      injectId: `msel-${index + 1}`,
    }));
    await openImport(writeMsel(many));
    fireEvent.click(screen.getByRole('button', { name: 'Bring in 45 injects' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(3));
    const sizes = act.mock.calls.map(([action]) =>
      action.type === 'inject.add' ? action.injects.length : 0,
    );
    expect(sizes).toEqual([20, 20, 5]);
  });

  test('[DRILL-11] a refusal says how many came in, and keeps the list', async () => {
    const { act } = renderSession(<DrillPanel />, { state: empty });
    const error = { code: 'inject-limit', message: 'A session has at most 200.' } as const;
    act.mockResolvedValueOnce({ ok: false, error });
    await openImport(LIST);
    fireEvent.click(confirm());
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was brought in.');
    expect(screen.getByLabelText('The list').textContent).toContain('She is confused.');
  });

  test('[DRILL-11] what stands in the session already is not sent again', async () => {
    const { act } = renderSession(<DrillPanel />, { state: sessionOf([viewOf(FAMILY)]) });
    await openImport(LIST);
    expect(screen.getAllByText('In the session already')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Bring in one inject' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(1));
    expect(act.mock.calls[0]).toEqual([{ type: 'inject.add', injects: [BLACKOUT] }]);
  });

  test('[DRILL-23] rows of one minute say as which they come, before they are in and after', async () => {
    const rowAt = (no: string, atTick: number): SessionInject => ({
      ...{ injectId: `msel-${no}`, no, from: 'Nurse', text: `Text ${no}.` },
      when: { atTick },
    });
    const armed = (inject: SessionInject, tick: number) =>
      viewOf(inject, { when: { atTick: tick }, tick });
    const earlier = rowAt('7', 300);
    const list = writeMsel([earlier, rowAt('8', 300), rowAt('9', 400), FAMILY]);
    const { change } = renderSession(<DrillPanel />, {
      state: { ...sessionOf([armed(earlier, 300)]), log: [] },
    });
    await openImport(list);
    const told = within(screen.getByRole('table'))
      .getAllByRole('row')
      .slice(1)
      .map((line) => within(line).getAllByRole('cell')[1]?.textContent);
    expect(told).toEqual([
      'for T+0d 05:00 1 of 2 in this minute',
      'for T+0d 05:00 2 of 2 in this minute',
      'for T+0d 06:40 ',
      'planned T+0d 03:20 ',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    const added = logged(
      { type: 'inject.add', injects: [earlier, rowAt('8', 300)] },
      { seq: 4, tick: 100, name: 'Sam' },
    );
    change({
      log: [added],
      injects: [armed(earlier, 300), armed(rowAt('8', 300), 300)],
    });
    expect(row('7').textContent).toContain('1 of 2 in this minute');
    expect(row('8').textContent).toContain('2 of 2 in this minute');
  });

  test('[DRILL-11] a file is read into the field', async () => {
    renderSession(<DrillPanel />, { state: empty });
    fireEvent.click(screen.getByRole('button', { name: 'Bring in a list' }));
    await screen.findByLabelText('The list');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    // Browsers read a file as text; jsdom does not.
    const file = Object.assign(new File([LIST], 'drill.csv'), { text: async () => LIST });
    await userEvent.upload(input as HTMLInputElement, file);
    expect(await screen.findByRole('button', { name: 'Bring in 2 injects' })).not.toBeNull();
  });
});

describe('a drill without a list', () => {
  const { you } = snapshotOf();
  const empty = { ...sessionOf([]), log: [] };
  const ended = { ...RUNNING, status: 'ended' } as const;

  test.each([
    ['those who lead bring one in', empty, /^No list yet\. Bring in an inject list/],
    [
      'an evaluator waits for those who lead',
      { ...empty, you: { ...you, role: 'evaluator' as const } },
      'No list yet. The facilitator brings it in on the console, and then it stands here.',
    ],
    [
      'after the end nobody does',
      { ...empty, clock: ended },
      'No list was brought into this session.',
    ],
  ])('[DRILL-22] %s', (_, state, said) => {
    renderSession(<DrillPanel />, { state });
    expect(screen.getByText(said)).not.toBeNull();
    const mayBring = /Bring in/.test(String(said));
    expect(screen.queryByRole('button', { name: 'Bring in a list' }) !== null).toBe(mayBring);
  });
});

describe('running a drill', () => {
  test('[DRILL-12] each line has its number, its time and where it stands', () => {
    const views = [viewOf(FAMILY, { late: true }), viewOf(BLACKOUT)];
    const { change } = renderSession(<DrillPanel />, { state: sessionOf(views) });
    expect(row('1').textContent).toContain('planned T+0d 03:20Late');
    expect(row('2').textContent).toContain('Armed');
    change({
      injects: [
        viewOf(FAMILY, { status: 'fired', tick: 231 }),
        viewOf(BLACKOUT, { status: 'skipped', when: null }),
      ],
    });
    expect(row('1').textContent).toContain('Fired T+0d 03:51');
    expect(row('2').textContent).toContain('Skipped');
    const buttons = screen.getAllByRole('button', { name: /Fire|Skip/ });
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Fire after all']);
  });

  test('[DRILL-12] injects of the case and of every ward are no lines of the drill', () => {
    const starter = viewOf({ injectId: 'starter-rigors', from: 'nurse', text: 'Shaking' });
    renderSession(<DrillPanel />, { state: sessionOf([starter, viewOf(FAMILY)]) });
    expect(screen.queryByText('Shaking')).toBeNull();
    expect(screen.getByText('She is confused.')).not.toBeNull();
  });

  test('[DRILL-13] while the clock runs by itself, firing and skipping are one action each', () => {
    const { act } = renderSession(<DrillPanel />, { state: STARTED });
    fireEvent.click(screen.getByRole('button', { name: 'Fire 1' }));
    fireEvent.click(screen.getByRole('button', { name: 'Skip 2' }));
    expect(act.mock.calls).toEqual([
      [{ type: 'inject.fire', injectId: 'msel-1' }],
      [{ type: 'inject.skip', injectId: 'msel-2' }],
    ]);
  });

  test('[DRILL-26] with a manual clock nothing is fired before the start, and the list says so', () => {
    const views = [viewOf(FAMILY)];
    const { change } = renderSession(<DrillPanel />, {
      state: { ...sessionOf(views, { manualClock: true }), clock: { ...RUNNING, status: 'lobby' } },
    });
    const canFire = () =>
      !screen.getByRole<HTMLButtonElement>('button', { name: 'Fire 1' }).disabled;
    expect(screen.getByText(/^Start the session first/)).toBeDefined();
    expect(canFire()).toBe(false);
    change({ clock: RUNNING });
    expect(screen.queryByText(/^Start the session first/)).toBeNull();
    expect(canFire()).toBe(true);
    change({ ...sessionOf(views), clock: { ...RUNNING, status: 'lobby' } });
    expect(canFire()).toBe(true);
  });

  test('[DRILL-27] one that was skipped is fired after all, at the time of the list', async () => {
    const timed: SessionInject = { ...BLACKOUT, when: { atTick: 160 } };
    const skipped = { status: 'skipped', when: null } as const;
    const state = sessionOf([viewOf(FAMILY, skipped), viewOf(timed, skipped)], {
      manualClock: true,
      added: [FAMILY, timed],
    });
    const { act } = renderSession(<DrillPanel />, { state });
    expect(screen.queryByRole('button', { name: /^Skip/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Fire after all: 2' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(2));
    expect(act.mock.calls).toEqual([
      [{ type: 'inject.arm', injectId: 'msel-2', when: { atTick: 160 } }],
      [{ type: 'clock.advance', minutes: 60 }],
    ]);
  });

  test('[DRILL-14] with a manual clock time first runs to the inject, which is armed for it', async () => {
    const views = [viewOf(FAMILY)];
    const { act } = renderSession(<DrillPanel />, {
      state: sessionOf(views, { manualClock: true }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Fire 1' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(2));
    expect(act.mock.calls).toEqual([
      [{ type: 'inject.arm', injectId: 'msel-1', when: { atTick: 200 } }],
      [{ type: 'clock.advance', minutes: 100 }],
    ]);
  });

  test('[DRILL-14] a time more than a day ahead is reached day by day', async () => {
    const far = { ...FAMILY, plannedTick: 3000 };
    const { act, change } = renderSession(<DrillPanel />, {
      state: sessionOf([viewOf(far)], { manualClock: true }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Fire 1' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(2));
    const { clock } = sessionStateOf();
    for (const tick of [1540, 2980, 3000]) {
      change({ clock: clock && { ...clock, tick } });
    }
    await waitFor(() => expect(act).toHaveBeenCalledTimes(4));
    const minutes = act.mock.calls.flatMap(([action]) =>
      action.type === 'clock.advance' ? [action.minutes] : [],
    );
    expect(minutes).toEqual([1440, 1440, 20]);
  });

  test('[DRILL-14] one whose time has passed comes in with the next minute', async () => {
    const { act } = renderSession(<DrillPanel />, {
      state: sessionOf([viewOf({ ...FAMILY, plannedTick: 90 })], { manualClock: true }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Fire 1' }));
    await waitFor(() => expect(act).toHaveBeenCalledTimes(2));
    expect(act.mock.calls).toEqual([
      [{ type: 'inject.fire', injectId: 'msel-1' }],
      [{ type: 'clock.advance', minutes: 1 }],
    ]);
  });

  test('[DRILL-14] a clock that declines to run is not asked again', async () => {
    const { act } = renderSession(<DrillPanel />, {
      state: sessionOf([viewOf(FAMILY)], { manualClock: true }),
    });
    const error = { code: 'clock-not-running', message: 'Start first.' } as const;
    act.mockImplementation(async (action) =>
      action.type === 'clock.advance' ? { ok: false, error } : { ok: true, seq: 5 },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Fire 1' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Start first.');
    expect(act).toHaveBeenCalledTimes(2);
  });

  test('[DRILL-15] once it is in, who watches says whether the expected was done, with a note', () => {
    const { act, change } = renderSession(<DrillPanel />, { state: sessionOf(FIRED) });
    const note = within(row('1')).getByLabelText('Note');
    fireEvent.change(note, { target: { value: ' asked twice ' } });
    fireEvent.blur(note);
    expect(act).not.toHaveBeenCalled();
    const mark = { ...DONE, result: 'late', note: 'asked twice' } as const;
    fireEvent.click(within(row('1')).getByRole('radio', { name: 'Late' }));
    expect(act.mock.calls).toEqual([[mark]]);
    change(sessionOf(FIRED, { more: [logged(mark, { seq: 5, tick: 231, name: 'Eva' })] }));
    expect(row('1').textContent).toContain('Marked at T+0d 03:51 by Eva');
    fireEvent.change(note, { target: { value: 'asked once' } });
    fireEvent.blur(note);
    expect(act.mock.calls[1]).toEqual([{ ...mark, note: 'asked once' }]);
  });

  describe('marked by two', () => {
    const { note: _, ...plain } = DONE;
    const byEva = logged(DONE, { seq: 5, tick: 212, name: 'Eva' });
    const note = () => within(row('1')).getByLabelText<HTMLInputElement>('Note');

    test('[DRILL-25] the other result is told, with who said it and its note', () => {
      const late = logged({ ...plain, result: 'late' }, { seq: 6, tick: 231, name: 'Eve' });
      renderSession(<DrillPanel />, { state: sessionOf(FIRED, { more: [byEva, late] }) });
      expect(row('1').textContent).toContain('Marked at T+0d 03:51 by Eve');
      expect(row('1').textContent).toContain('Eva said before, at T+0d 03:32: Done (aloud)');
    });

    test('[DRILL-25] a note of another device is there to be read, and passing it changes nothing', () => {
      const { act, change } = renderSession(<DrillPanel />, { state: sessionOf(FIRED) });
      expect(note().value).toBe('');
      change(sessionOf(FIRED, { more: [byEva] }));
      expect(note().value).toBe('aloud');
      fireEvent.focus(note());
      fireEvent.blur(note());
      expect(act).not.toHaveBeenCalled();
      fireEvent.click(within(row('1')).getByRole('radio', { name: 'Missed' }));
      expect(act.mock.calls).toEqual([[{ ...plain, result: 'missed' }]]);
    });

    test('[DRILL-25] what is being typed is not broken into', () => {
      const { act, change } = renderSession(<DrillPanel />, { state: sessionOf(FIRED) });
      fireEvent.change(note(), { target: { value: 'asked' } });
      change(sessionOf(FIRED, { more: [byEva] }));
      expect(note().value).toBe('asked');
      fireEvent.click(within(row('1')).getByRole('radio', { name: 'Late' }));
      expect(act.mock.calls).toEqual([[{ ...plain, result: 'late', note: 'asked' }]]);
    });
  });

  const EVA = { participantId: 'evaluator1', role: 'evaluator', name: 'Eva', token: '' } as const;

  test('[DRILL-29] a mark pressed by mistake is taken back by one press, and its note stays', () => {
    const byEva = (result: 'done' | 'unmarked', seq: number) =>
      logged({ ...DONE, result }, { seq, tick: 212, name: 'Eva' });
    const { act, change } = renderSession(<DrillPanel />, {
      state: { ...sessionOf(FIRED, { more: [byEva('done', 5)] }), you: EVA },
    });
    const takeBack = { name: 'Take the mark back: ICE test' };
    fireEvent.click(within(row('1')).getByRole('button', takeBack));
    expect(act.mock.calls).toEqual([[{ ...DONE, result: 'unmarked' }]]);
    change(sessionOf(FIRED, { more: [byEva('done', 5), byEva('unmarked', 6)] }));
    expect(row('1').textContent).toContain('Mark taken back at T+0d 03:32 by Eva');
    expect(within(row('1')).queryByRole('button', takeBack)).toBeNull();
    const results = within(row('1')).getAllByRole<HTMLInputElement>('radio');
    expect(results.map(({ checked }) => checked)).toEqual([false, false, false]);
    expect(within(row('1')).queryByRole('group', { name: /^Who responded/ })).toBeNull();
    expect(row('1').contains(document.activeElement)).toBe(true);
    const note = within(row('1')).getByLabelText<HTMLInputElement>('Note');
    expect(note.value).toBe('aloud');
    fireEvent.click(within(row('1')).getByRole('radio', { name: 'Late' }));
    expect(act.mock.calls.at(-1)?.[0]).toMatchObject({ result: 'late' });
  });

  test('[DRILL-20] who responded is one press, is said, and can be changed and taken back', () => {
    const marked = (given: { readonly responder?: string }, seq: number) =>
      ({
        ...sessionOf([viewOf(FAMILY, { status: 'fired', tick: 200 })], {
          more: [logged({ ...DONE, ...given }, { seq, tick: 212, name: 'Eva' })],
        }),
        roster: ROSTER,
      }) as const;
    const { act, change } = renderSession(<DrillPanel />, { state: marked({}, 5) });
    const asked = within(row('1')).getByRole('group', { name: 'Who responded? ICE test' });
    const offered = within(asked).getAllByRole('button');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Ana', 'Ben', 'Nobody']);
    fireEvent.click(within(asked).getByRole('button', { name: 'Ben' }));
    expect(act.mock.calls.at(-1)).toEqual([{ ...DONE, responder: 'learner02' }]);
    change(marked({ responder: 'learner02' }, 6));
    expect(row('1').textContent).toContain('Responded: Ben');
    const changing = { name: 'Change who responded (Ben): ICE test' };
    fireEvent.click(within(row('1')).getByRole('button', changing));
    const pressed = within(row('1')).getByRole('button', { name: 'Ben' });
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(within(row('1')).getByRole('button', { name: 'Not known' }));
    expect(act.mock.calls.at(-1)).toEqual([DONE]);
    change(marked({ responder: 'nobody' }, 7));
    expect(row('1').textContent).toContain('Nobody responded');
  });

  test('[DRILL-20] the learners of a large class are a list to choose from', async () => {
    const mark = { type: 'expectation.mark', expectationId: 'msel-1', result: 'done' } as const;
    const learners = Array.from({ length: 13 }, (_, index) => ({
      participantId: `learner${index + 10}`,
      name: `Learner ${index + 1}`,
      role: 'learner' as const,
      present: true,
    }));
    const more = [logged(mark, { seq: 5, tick: 212, name: 'Eva' })];
    const { act } = renderSession(<DrillPanel />, {
      state: {
        ...sessionOf([viewOf(FAMILY, { status: 'fired', tick: 200 })], { more }),
        roster: { learnersPresent: 13, people: learners },
      },
    });
    const list = within(row('1')).getByRole('combobox', { name: 'Who responded? ICE test' });
    await userEvent.selectOptions(list, 'Learner 13');
    await userEvent.selectOptions(list, 'Nobody');
    expect(act.mock.calls).toEqual([
      [{ ...mark, responder: 'learner22' }],
      [{ ...mark, responder: 'nobody' }],
    ]);
  });

  test('[DRILL-20] another result keeps who responded', () => {
    const mark = { type: 'expectation.mark', expectationId: 'msel-1' } as const;
    const responder = 'learner01';
    const line = logged({ ...mark, result: 'done', responder }, { seq: 5, tick: 212 });
    const fired = viewOf(FAMILY, { status: 'fired', tick: 200 });
    const { act } = renderSession(<DrillPanel />, {
      state: { ...sessionOf([fired], { more: [line] }), roster: ROSTER },
    });
    fireEvent.click(within(row('1')).getByRole('radio', { name: 'Late' }));
    expect(act.mock.calls).toEqual([[{ ...mark, result: 'late', responder }]]);
  });

  test('[DRILL-15] before it is in there is nothing to mark', () => {
    renderSession(<DrillPanel />, { state: STARTED });
    expect(screen.getByText('Expected: ICE test')).not.toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('[DRILL-16] an evaluator marks, and neither fires nor brings lists in', () => {
    const { you } = snapshotOf();
    const state = sessionOf([viewOf(FAMILY, { status: 'fired', tick: 200 }), viewOf(BLACKOUT)]);
    renderSession(<DrillPanel />, { state: { ...state, you: { ...you, role: 'evaluator' } } });
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /Fire|Skip|Bring in/ })).toBeNull();
  });
});

describe('a drill on paper', () => {
  beforeEach(() => {
    window.print = jest.fn<() => void>();
  });

  // What one test left for the printer is no matter of the next.
  afterEach(() => {
    fireEvent(window, new Event('afterprint'));
  });

  async function printed(item: RegExp): Promise<HTMLElement> {
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: item }));
    const sheets = document.querySelector<HTMLElement>('body > .print-sheets');
    expect(sheets).not.toBeNull();
    expect(window.print).toHaveBeenCalledTimes(1);
    return sheets as HTMLElement;
  }

  test('[DRILL-17] cards say what is brought in and to whom, and nothing of what is expected', async () => {
    renderSession(<DrillPanel />, { state: STARTED });
    const sheets = await printed(/cards/);
    const cards = sheets.querySelectorAll('.print-card');
    expect(cards).toHaveLength(2);
    expect(cards[0]?.textContent).toBe(
      '1planned T+0d 03:20Family → NursetelephoneShe is confused.Simulated patient. Not for clinical use.',
    );
    expect(sheets.textContent).not.toContain('ICE test');
  });

  test.each(['cards', 'evaluator', 'After-action'])(
    '[DRILL-17] a voice that every case has is named in words on paper: %s',
    async (what) => {
      const own: SessionInject = { injectId: 'own-1', from: 'pharmacy', text: 'It is here.' };
      const added = logged({ type: 'inject.add', injects: [own] }, { seq: 4, tick: 100 });
      const state = { ...sessionOf([viewOf(own)]), log: [added] };
      renderSession(<DrillPanel />, { state });
      const sheets = await printed(new RegExp(what));
      expect(sheets.textContent).toMatch(/Pharmacy ?It is here\./);
    },
  );

  test('[DRILL-17] the list for the evaluator has what is expected, with boxes to tick', async () => {
    renderSession(<DrillPanel />, { state: STARTED });
    const sheets = await printed(/evaluator/);
    expect(sheets.textContent).toContain('ICE test');
    expect(sheets.querySelectorAll('.print-boxes li')).toHaveLength(6);
    expect(sheets.textContent).toContain('Simulated patient. Not for clinical use.');
  });

  test('[DRILL-17] handouts have the handover, the objectives and the scale of the session', async () => {
    const { session } = snapshotOf();
    renderSession(<DrillPanel />, {
      state: { ...STARTED, facts: { ...session, scale: 'Lee2014' } },
    });
    const sheets = await printed(/Handouts/);
    const pages = [...sheets.querySelectorAll('.print-sheet')];
    expect(pages[0]?.textContent).toContain('Day 0 after CAR-T infusion.');
    expect(pages[0]?.textContent).toContain('Notice the onset.');
    expect(pages[1]?.textContent).toContain('CRS by Lee 2014');
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page.textContent).toContain('Simulated patient. Not for clinical use.');
    }
  });

  test('[DRILL-19] the report tells when it was fired and seen, by whom, and how long that took', async () => {
    const fired = viewOf(FAMILY, { status: 'fired', tick: 200 });
    const mark = { type: 'expectation.mark', expectationId: 'msel-1', note: 'by heart' } as const;
    const more = [
      logged({ ...mark, result: 'done' }, { seq: 5, tick: 212, name: 'Eva' }),
      logged({ ...mark, result: 'done', note: 'aloud' }, { seq: 6, tick: 240, name: 'Eva' }),
    ];
    renderSession(<DrillPanel />, { state: sessionOf([fired, viewOf(BLACKOUT)], { more }) });
    const sheets = await printed(/After-action/);
    const rows = [...sheets.querySelectorAll('tbody tr')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      [
        '1',
        'planned T+0d 03:20Family She is confused.',
        'T+0d 03:20',
        'ICE test',
        'DonealoudMarked at T+0d 03:32 by Eva',
        '12 min',
        'Addressed to: Nurse',
      ],
      ['2', expect.stringContaining('The monitor is dark.'), 'Armed', '', '', '', ''],
    ]);
  });

  test('[DRILL-29] in the report a mark that was taken back is none', async () => {
    const fired = viewOf(FAMILY, { status: 'fired', tick: 200 });
    const mark = { type: 'expectation.mark', expectationId: 'msel-1' } as const;
    const more = [
      logged(
        { ...mark, result: 'done', responder: 'learner01' },
        { seq: 5, tick: 212, name: 'Eva' },
      ),
      logged({ ...mark, result: 'unmarked' }, { seq: 6, tick: 240, name: 'Eva' }),
    ];
    renderSession(<DrillPanel />, { state: { ...sessionOf([fired], { more }), roster: ROSTER } });
    const sheets = await printed(/After-action/);
    const [row] = sheets.querySelectorAll('tbody tr');
    const cells = [...(row?.children ?? [])].map(({ textContent }) => textContent);
    expect(cells.slice(4)).toEqual(['', '', 'Addressed to: Nurse']);
  });

  test.each([
    ['learner01', 'Ana responded'],
    ['nobody', 'Nobody respondedAddressed to: Nurse'],
  ])('[DRILL-21] the owner is who responded, else whom it was for: %s', async (responder, told) => {
    const fired = viewOf(FAMILY, { status: 'fired', tick: 200 });
    const mark = { type: 'expectation.mark', expectationId: 'msel-1', result: 'done' } as const;
    const more = [logged({ ...mark, responder }, { seq: 5, tick: 212, name: 'Eva' })];
    renderSession(<DrillPanel />, { state: { ...sessionOf([fired], { more }), roster: ROSTER } });
    const sheets = await printed(/After-action/);
    expect(sheets.querySelector('tbody tr')?.lastElementChild?.textContent).toBe(told);
  });

  test('[DRILL-17] the page changing its layout for the paper takes no sheet away', async () => {
    const { unmount } = renderSession(<DrillPanel />, { state: STARTED });
    const sheets = await printed(/cards/);
    unmount();
    expect(sheets.isConnected).toBe(true);
  });

  test('[DRILL-17] once the dialog of the browser is closed the sheets are gone', async () => {
    renderSession(<DrillPanel />, { state: STARTED });
    await printed(/cards/);
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('.print-sheets')).toBeNull();
  });
});
