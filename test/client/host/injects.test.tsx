import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Favourites } from '#client/pages/host/injects/favourites.tsx';
import { sortedInjects, standingOf } from '#client/pages/host/injects/inject-views.ts';
import { InjectsPanel } from '#client/pages/host/injects/injects-panel.tsx';
import { FIRST_OWN, injectOf } from '#client/pages/host/injects/own-inject.ts';
import { movesOf } from '#client/pages/host/injects/place/reorder.ts';
import {
  draftOf,
  firstDraft,
  isWhenPossible,
  whenOf,
} from '#client/pages/host/injects/when-draft.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { InjectView } from '#shared/contracts/inject.ts';
import { sessionInjectSchema } from '#shared/contracts/inject.ts';
import { whenSchema } from '#shared/contracts/scenario-teaching.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { hostState, injectView } from './host-lines.ts';

function panel(injects: readonly InjectView[]) {
  const sent: unknown[] = [];
  const { act } = renderSession(<InjectsPanel run={(action) => sent.push(action)} />, {
    state: hostState({ injects }),
  });
  act.mockImplementation(async (action) => ({ ok: true, seq: sent.push(action) }));
  return sent;
}

const probe = injectView('probe-off', {
  inject: {
    from: 'nurse',
    text: { en: 'The probe has come off.' },
    note: { en: 'In a quiet hour.' },
    effect: { kind: 'artefact', sensor: 'spo2', effect: 'lost', minutes: 10 },
  },
});
const visit = injectView('visit', { inject: { text: { en: 'May we visit today?' } } });

async function fromMenu(text: string, item: string) {
  await userEvent.click(screen.getByRole('button', { name: `More for: ${text}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
}

describe('the injects', () => {
  test('[HOST-60] the menu of an inject holds nothing but what can be chosen', async () => {
    panel([visit]);
    await userEvent.click(screen.getByRole('button', { name: 'More for: May we visit today?' }));
    const menu = await screen.findByRole('menu', { hidden: true });
    const focusable = [...menu.querySelectorAll('[tabindex]')];
    expect(focusable.map((element) => element.getAttribute('role'))).toEqual(
      focusable.map(() => 'menuitem'),
    );
    expect(focusable).toHaveLength(3);
  });

  test('[HOST-60] one that is armed for a time moves past its neighbours by its menu', async () => {
    const armed = (id: string, tick: number) =>
      injectView(id, { status: 'armed', when: { atTick: tick }, tick });
    const sent = panel([armed('first', 200), armed('second', 300), armed('third', 400)]);
    await fromMenu('Text of second.', 'Before the one above, T+0d 03:19');
    await fromMenu('Text of second.', 'After the one below, T+0d 06:41');
    expect(sent).toEqual([
      { type: 'inject.arm', injectId: 'second', when: { atTick: 199 } },
      { type: 'inject.arm', injectId: 'second', when: { atTick: 401 } },
    ]);
  });

  describe('dragged by its handle', () => {
    const armed = (id: string, tick: number) =>
      injectView(id, { status: 'armed', when: { atTick: tick }, tick });
    const once = injectView('once', { status: 'armed', when: { crsGrade: 2, afterMinutes: 0 } });
    const due = [armed('first', 200), armed('second', 300), armed('third', 400), once];

    /** Events of a pointer, which jsdom has as those of a mouse. */
    const point = (element: Element, kind: 'down' | 'move' | 'up' | 'cancel', clientY = 0) =>
      fireEvent(element, new MouseEvent(`pointer${kind}`, { bubbles: true, button: 0, clientY }));

    /** A queue whose items lie below one another, 100 px each. */
    function queue() {
      const sent = panel(due);
      const items = screen.getAllByRole('listitem');
      for (const [place, item] of items.entries()) {
        item.getBoundingClientRect = () => DOMRect.fromRect({ y: 100 * place, height: 100 });
      }
      const handle = (id: string) => screen.getByRole('button', { name: `Move: Text of ${id}.` });
      return { sent, items, handle };
    }

    test.each([
      { id: 'third', toY: 20, atTick: 199, place: 0, line: 'before' },
      { id: 'third', toY: 130, atTick: 299, place: 1, line: 'before' },
      { id: 'first', toY: 180, atTick: 301, place: 1, line: 'after' },
      { id: 'first', toY: 290, atTick: 401, place: 2, line: 'after' },
    ])(
      '[HOST-60] $id comes to where it is let go of, at $toY px',
      ({ id, toY, atTick, place, line }) => {
        const { sent, items, handle } = queue();
        const { y } = handle(id).closest('li')?.getBoundingClientRect() ?? { y: 0 };
        point(handle(id), 'down', y + 50);
        point(handle(id), 'move', toY);
        expect(items[place]?.dataset.drag).toBe(line);
        expect(sent).toEqual([]);
        point(handle(id), 'up', toY);
        expect(sent).toEqual([{ type: 'inject.arm', injectId: id, when: { atTick } }]);
        expect(items.map(({ dataset }) => dataset.drag)).toEqual(items.map(() => undefined));
        expect(screen.getByText(`Armed for ${elapsedLabel(atTick)}`)).toBeDefined();
      },
    );

    test('[HOST-60] nothing comes of a drag that is broken off, or ends where nothing can be', () => {
      const { sent, items, handle } = queue();
      const drag = (toY: number) => {
        point(handle('first'), 'down', 50);
        point(handle('first'), 'move', toY);
      };
      drag(180);
      fireEvent.keyDown(handle('first'), { key: 'Escape' });
      point(handle('first'), 'up');
      drag(180);
      point(handle('first'), 'cancel');
      point(handle('first'), 'up');
      drag(390);
      expect(items[3]?.dataset.drag).toBeUndefined();
      point(handle('first'), 'up');
      drag(70);
      point(handle('first'), 'up');
      expect(sent).toEqual([]);
    });

    test('[HOST-60] arrow keys on the handle move it by one place', async () => {
      const { sent, handle } = queue();
      handle('second').focus();
      await userEvent.keyboard('{ArrowUp}{ArrowDown}');
      handle('first').focus();
      await userEvent.keyboard('{ArrowUp}');
      expect(sent).toEqual([
        { type: 'inject.arm', injectId: 'second', when: { atTick: 199 } },
        { type: 'inject.arm', injectId: 'second', when: { atTick: 401 } },
      ]);
    });

    test('[HOST-60] what waits for a condition has no handle', () => {
      queue();
      expect(screen.getAllByRole('button', { name: /^Move:/ })).toHaveLength(3);
    });
  });

  test('[HOST-60] nothing moves to a minute that has passed, or by a time that nobody knows', () => {
    const next = injectView('next', { status: 'armed', when: { atTick: 101 }, tick: 101 });
    const own = injectView('own', { status: 'armed', when: { atTick: 300 }, tick: 300 });
    const once = injectView('once', { status: 'armed', when: { crsGrade: 2, afterMinutes: 0 } });
    const due = [next, own, once];
    const at = { tick: 100, endTick: 1000 };
    expect(movesOf(own, due, at)).toEqual({ upTick: null, downTick: null });
    expect(movesOf(once, due, at)).toEqual({ upTick: null, downTick: null });
    expect(movesOf(next, due, at)).toEqual({ upTick: null, downTick: 301 });
    expect(movesOf(next, due, { ...at, endTick: 300 }).downTick).toBeNull();
    const skipped = { ...own, status: 'skipped' as const };
    expect(movesOf(skipped, [skipped, own], at)).toEqual({ upTick: null, downTick: null });
  });

  test('[HOST-60] one that is kept at the top leads the list until it is put back', async () => {
    panel([probe, visit]);
    await fromMenu('May we visit today?', 'Keep at the top');
    expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/At the top:.*May we visit/);
    await fromMenu('May we visit today?', 'Back to its place');
    expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/The probe has come off/);
  });

  test('[HOST-37] one press brings an inject in', async () => {
    const sent = panel([probe, visit]);
    await userEvent.click(screen.getByRole('button', { name: 'Bring in: May we visit today?' }));
    expect(sent).toEqual([{ type: 'inject.fire', injectId: 'visit' }]);
  });

  test('[HOST-37] says who speaks, what it does besides, and when it fits', () => {
    panel([probe]);
    const item = within(screen.getByRole('listitem'));
    expect(item.getByText('Nurse')).toBeDefined();
    expect(item.getByText('SpO2 probe: no signal for 10 min')).toBeDefined();
    expect(item.getByText('In a quiet hour.')).toBeDefined();
  });

  test('[HOST-37] the search finds words of speaker, text and note in any order', async () => {
    panel([probe, visit]);
    const search = screen.getByRole('searchbox', { name: 'Search the injects' });
    await userEvent.type(search, 'quiet nurse');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.clear(search);
    await userEvent.type(search, 'blackout');
    expect(screen.queryAllByRole('listitem')).toHaveLength(0);
    expect(screen.getByText(/No inject says that/)).toBeDefined();
  });

  test('[HOST-37] the search is there while the queue is open, and goes through it too', async () => {
    panel([probe, injectView('armed', { status: 'armed', when: { atTick: 300 }, tick: 300 })]);
    expect(screen.getByRole('tab', { name: 'Queue (1)', selected: true })).toBeDefined();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search the injects' }), 'probe');
    expect(screen.queryByText('Text of armed.')).toBeNull();
    expect(screen.getByRole('tab', { name: 'Queue (0)' })).toBeDefined();
  });

  test('[HOST-37] an inject can be passed over, and one that was brought in cannot', async () => {
    const sent = panel([visit]);
    await fromMenu('May we visit today?', 'Skip');
    expect(sent).toEqual([{ type: 'inject.skip', injectId: 'visit' }]);
  });

  test('[HOST-38] the queue has what is due in order of time, then what is done, latest first', () => {
    const views = [
      injectView('unknown', { status: 'armed', when: { crsGrade: 2, afterMinutes: 0 } }),
      injectView('old', { status: 'fired', tick: 10 }),
      injectView('late', { late: true, inject: { plannedTick: 50 } }),
      injectView('armed', { status: 'armed', when: { atTick: 300 }, tick: 300 }),
      injectView('hand'),
      injectView('skipped', { status: 'skipped', tick: 40 }),
    ];
    const ids = (of: readonly InjectView[]) => of.map(({ inject }) => inject.injectId);
    const { due, waiting, done } = sortedInjects(views);
    expect(ids(due)).toEqual(['late', 'armed', 'unknown']);
    expect(ids(waiting)).toEqual(['hand']);
    expect(ids(done)).toEqual(['skipped', 'old']);
    expect(views.map(standingOf)).toContain('late');
  });

  test('[HOST-38] an armed inject says when it comes, a late one when it was planned', () => {
    panel([
      injectView('armed', { status: 'armed', when: { atTick: 300 }, tick: 300 }),
      injectView('once', { status: 'armed', when: { icansGrade: 1, afterMinutes: 30 } }),
      injectView('late', { late: true, inject: { plannedTick: 50 } }),
      injectView('done', { status: 'fired', tick: 20 }),
    ]);
    for (const text of [
      'armed for T+0d 05:00',
      'armed 30 min after ICANS grade 1',
      'late, planned T+0d 00:50',
      'brought in T+0d 00:20',
    ]) {
      expect(screen.getByText(text)).toBeDefined();
    }
    expect(screen.queryByRole('button', { name: 'Bring in: Text of done.' })).toBeNull();
  });

  test('[HOST-38] arming for some minutes from now counts them from this minute', async () => {
    const sent = panel([visit]);
    await fromMenu('May we visit today?', 'Arm for later');
    const minutes = screen.getByRole('textbox', { name: 'Minutes from now' });
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '45');
    await userEvent.click(screen.getByRole('button', { name: 'Arm' }));
    expect(sent).toEqual([{ type: 'inject.arm', injectId: 'visit', when: { atTick: 145 } }]);
  });

  describe('in one minute', () => {
    const armed = (id: string, tick: number) =>
      injectView(id, { status: 'armed', when: { atTick: tick }, tick });
    const views = [armed('first', 200), visit, armed('second', 200), armed('third', 300)];
    const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

    /** Arms the inject that waits, for some minutes from tick 100; nothing is sent yet. */
    async function armIn(minutes: string) {
      const field = screen.getByRole('textbox', { name: 'Minutes from now' });
      await userEvent.clear(field);
      await userEvent.type(field, minutes);
    }

    test('[HOST-74] the queue says as which of how many an inject comes', () => {
      panel(views);
      const queued = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
      expect(queued).toHaveLength(3);
      expect(queued[0]).toContain('armed for T+0d 03:20 1 of 2 in this minute');
      expect(queued[1]).toContain('armed for T+0d 03:20 2 of 2 in this minute');
      expect(queued[2]).not.toContain('in this minute');
    });

    test('[HOST-74] who arms one there is told what comes with it, and in which order', async () => {
      const sent = panel(views);
      await userEvent.click(screen.getByRole('tab', { name: 'Bring in' }));
      await fromMenu('May we visit today?', 'Arm for later');
      await armIn('99');
      expect(told().join()).not.toContain('In the same minute');
      await armIn('100');
      expect(told()).toContain(
        'In the same minute, in this order:Family: Text of first.this injectFamily: Text of second.',
      );
      await userEvent.click(screen.getByRole('button', { name: 'Arm' }));
      expect(sent).toEqual([{ type: 'inject.arm', injectId: 'visit', when: { atTick: 200 } }]);
    });

    test('[HOST-74] one that is armed there already is not counted against itself', async () => {
      panel([armed('third', 300)]);
      await fromMenu('Text of third.', 'Change when it comes');
      expect(screen.getByLabelText('Hours and minutes')).toHaveProperty('value', '05:00');
      expect(told().join()).not.toContain('In the same minute');
    });

    test('[HOST-74] one that is being written comes last', async () => {
      panel(views);
      await userEvent.click(screen.getByRole('button', { name: 'Write an inject' }));
      await userEvent.click(screen.getByRole('radio', { name: 'By itself' }));
      await armIn('200');
      expect(told()).toContain(
        'In the same minute, in this order:Family: Text of third.this inject',
      );
    });
  });

  test('[HOST-38] every way to tell the time makes one that the protocol takes', () => {
    const draft = { ...firstDraft(100), day: 2, time: '06:30', grade: 3, afterMinutes: 15 };
    const told = (['in', 'at', 'crs', 'icans', 'temperature', 'ordered'] as const).map((mode) =>
      whenOf({ ...draft, mode }, 100),
    );
    expect(told).toEqual([
      { atTick: 130 },
      { atTick: 3270 },
      { crsGrade: 3, afterMinutes: 15 },
      { icansGrade: 3, afterMinutes: 15 },
      { temperatureFromC: 38.5, afterMinutes: 15 },
      { ordered: 'tocilizumab', afterMinutes: 15 },
    ]);
    expect(told.map((when) => whenSchema.safeParse(when).success)).not.toContain(false);
  });

  test.each([
    { atTick: 3270 },
    { atTick: -30 },
    { crsGrade: 3, afterMinutes: 15 },
    { icansGrade: 1, afterMinutes: 0 },
    { temperatureFromC: 39, afterMinutes: 5 },
    { ordered: 'dexamethasone' as const, afterMinutes: 0 },
  ])('[HOST-38] what is armed for %j is changed from there', (when) => {
    expect(whenOf(draftOf(when, 100), 100)).toEqual(when);
  });

  test.each([
    { mode: 'in' as const, inMinutes: null },
    { mode: 'at' as const, day: null },
    { mode: 'at' as const, time: '' },
    { mode: 'temperature' as const, temperatureC: null },
  ])('[HOST-38] what is missing of %j is no time', (missing) => {
    expect(whenOf({ ...firstDraft(100), ...missing }, 100)).toBeNull();
  });

  test('[HOST-39] an inject of one’s own is written and brought in at once', async () => {
    const sent = panel([]);
    await userEvent.click(screen.getByRole('button', { name: 'Write an inject' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What is said' }), 'He is hot.');
    await userEvent.click(screen.getByRole('button', { name: 'Bring in now' }));
    const [added, fired] = sent as [
      { readonly injects: readonly { readonly injectId: string }[] },
      { readonly injectId: string },
    ];
    expect(added).toMatchObject({
      type: 'inject.add',
      injects: [{ from: 'family', text: 'He is hot.' }],
    });
    expect(fired).toEqual({ type: 'inject.fire', injectId: added.injects[0]?.injectId });
  });

  test('[HOST-78] one that is declined is not brought in, and stays as it was written', async () => {
    const { act } = renderSession(<InjectsPanel run={() => undefined} />, { state: hostState() });
    act.mockResolvedValue({
      ok: false,
      error: { code: 'inject-limit', message: 'A session has at most 200 injects.' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Write an inject' }));
    const text = screen.getByRole<HTMLInputElement>('textbox', { name: 'What is said' });
    await userEvent.type(text, 'He is hot.');
    await userEvent.click(screen.getByRole('button', { name: 'Bring in now' }));
    expect((await screen.findByRole('alert')).textContent).toContain('at most 200 injects');
    expect(text.value).toBe('He is hot.');
    expect(act.mock.calls.map(([action]) => action.type)).toEqual(['inject.add']);
  });

  test('[HOST-79] one that is too long stays whole, and says by how much', async () => {
    panel([]);
    await userEvent.click(screen.getByRole('button', { name: 'Write an inject' }));
    const text = screen.getByRole<HTMLInputElement>('textbox', { name: 'What is said' });
    await userEvent.click(text);
    await userEvent.paste('x'.repeat(1001));
    expect(text.value).toHaveLength(1001);
    expect(screen.getByText('At most 1000 characters; these are 1001.')).toBeDefined();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Bring in now' });
    expect(button.disabled).toBe(true);
  });

  test.each([
    { mode: 'in' as const, inMinutes: 0 },
    { mode: 'in' as const, inMinutes: 901 },
    { mode: 'at' as const, day: 0, time: '01:40' },
    { mode: 'at' as const, day: 1, time: '00:00' },
    { mode: 'at' as const, day: Number.NaN, time: '06:00' },
    { mode: 'temperature' as const, temperatureC: 42.1 },
    { mode: 'crs' as const, afterMinutes: 20_161 },
  ])('[HOST-79] %j is beyond what is left of the course, or of what can be', (wrong) => {
    expect(isWhenPossible({ ...firstDraft(100), ...wrong }, { tick: 100, endTick: 1000 })).toBe(
      false,
    );
  });

  test.each([
    { mode: 'in' as const, inMinutes: 900 },
    { mode: 'at' as const, day: 0, time: '01:41' },
    { mode: 'at' as const, day: 0, time: '16:40' },
    { mode: 'temperature' as const, temperatureC: 42 },
    { mode: 'crs' as const, afterMinutes: 20_160 },
    { mode: 'in' as const, inMinutes: null },
  ])('[HOST-79] %j is not', (right) => {
    expect(isWhenPossible({ ...firstDraft(100), ...right }, { tick: 100, endTick: 1000 })).toBe(
      true,
    );
  });

  test.each([
    { effect: 'lost' as const, minutes: 1441 },
    { effect: 'offset' as const, offset: -101 },
    { effect: 'physiology' as const, value: 49 },
    { text: 'x'.repeat(1001) },
  ])('[HOST-79] with %j there is nothing to send', (wrong) => {
    const draft = { ...FIRST_OWN, text: 'Look.', ...wrong };
    expect(injectOf(draft, { injectId: 'own-1', when: null })).toBeNull();
  });

  test.each(['none', 'lost', 'offset', 'physiology'] as const)(
    '[HOST-39] with the effect %s it is one that the protocol takes',
    (effect) => {
      const draft = { ...FIRST_OWN, text: 'Look.', effect, start: 'armed' as const };
      const inject = injectOf(draft, { injectId: 'own-1', when: { atTick: 200 } });
      expect(sessionInjectSchema.safeParse(inject).success).toBe(true);
      expect(inject).toMatchObject({ when: { atTick: 200 } });
    },
  );

  test.each([
    { text: ' ' },
    { from: '' },
    { effect: 'lost' as const, minutes: null },
    { effect: 'offset' as const, offset: null },
    { effect: 'physiology' as const, value: null },
    { start: 'armed' as const },
  ])('[HOST-39] with %j something is missing', (missing) => {
    const draft = { ...FIRST_OWN, text: 'Look.', ...missing };
    expect(injectOf(draft, { injectId: 'own-1', when: null })).toBeNull();
  });

  test('[HOST-58] a phone has the first six under the thumb, each one press', async () => {
    const sent: unknown[] = [];
    const views = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => injectView(id));
    renderSession(<Favourites run={(action) => sent.push(action)} />, {
      state: hostState({ injects: views }),
    });
    const buttons = screen.getAllByRole('button');
    expect(buttons).toHaveLength(6);
    await userEvent.click(buttons[5] as HTMLElement);
    expect(sent).toEqual([{ type: 'inject.fire', injectId: 'f' }]);
  });

  test('[HOST-60] what is kept at the top is under the thumb first', () => {
    const memory = createDeviceMemory(() => storageOf());
    memory.write('pinned.quiet-week', 'g');
    const views = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => injectView(id));
    renderSession(<Favourites run={() => undefined} />, {
      parts: { memory },
      state: hostState({ injects: views }),
    });
    const texts = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/Text of g/);
    expect(texts).toHaveLength(6);
  });
});
