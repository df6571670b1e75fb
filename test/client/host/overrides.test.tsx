import { describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { UndoStrip } from '#client/pages/host/layout/undo-strip.tsx';
import { OverrideButton } from '#client/pages/host/overrides/override-button.tsx';
import { OverrideDialog } from '#client/pages/host/overrides/override-dialog.tsx';
import { OverrideList } from '#client/pages/host/overrides/override-list.tsx';
import { VitalFields } from '#client/pages/host/overrides/vital-fields.tsx';
import { speak } from '#client/words/i18n.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import {
  type OverriddenVital,
  type OverrideView,
  overrideSetSchema,
} from '#shared/contracts/inject.ts';
import { renderPage, renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { leadOf, snapshotOf } from '#test/support/session-fixtures.ts';
import { createAllWords } from '#test/support/words.ts';
import { hostState, injectView, lineBy, NOW_MS, ROBIN, SAM } from './host-lines.ts';

/** Left of the case at tick 100. */
const LEFT_MINUTES = leadOf().endTick - 100;

const held: OverrideView = {
  seq: 7,
  vital: 'spo2Percent',
  kind: 'artefact',
  value: 84,
  sinceTick: 90,
  rampMinutes: 0,
  untilTick: 160,
};

function dialog(vital: OverriddenVital) {
  const sent: unknown[] = [];
  const rendered = renderSession(
    <OverrideDialog vital={vital} run={() => undefined} onClose={() => undefined} />,
    { state: hostState() },
  );
  rendered.act.mockImplementation(async (action) => ({ ok: true, seq: sent.push(action) }));
  return sent;
}

async function type(field: RegExp | string, text: string) {
  const box = screen.getByRole('textbox', { name: field });
  await userEvent.clear(box);
  await userEvent.type(box, text);
}

const WHOLE = 'Must be a whole number from 0 to 240.';

describe('an override', () => {
  test('[HOST-41] has a value within its range, a ramp, an end, and says what it changes', async () => {
    const sent = dialog('spo2Percent');
    expect(screen.getByText('50 to 100')).toBeDefined();
    await type(/^Value/, '84');
    await type('Minutes to get there', '5');
    await type('For how many minutes', '30');
    await userEvent.click(screen.getByRole('radio', { name: 'The patient' }));
    await userEvent.click(screen.getByRole('button', { name: 'Override' }));
    const action = {
      type: 'override.set',
      vital: 'spo2Percent',
      value: 84,
      rampMinutes: 5,
      kind: 'physiology',
      untilTick: 131,
    };
    expect(sent).toEqual([action]);
    expect(overrideSetSchema.safeParse(action).success).toBe(true);
  });

  test('[HOST-41] without a time holds until cleared, and is of the reading unless said', async () => {
    const sent = dialog('temperatureC');
    await type(/^Value/, '39.5');
    await userEvent.click(screen.getByRole('button', { name: 'Override' }));
    const action = { type: 'override.set', vital: 'temperatureC', value: 39.5 };
    expect(sent).toEqual([{ ...action, rampMinutes: 0, kind: 'artefact' }]);
  });

  test('[HOST-41] a time beyond the case is named with its limit, and sets nothing', async () => {
    const sent = dialog('temperatureC');
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Override' });
    await type(/^Value/, '39.5');
    await type('For how many minutes', String(LEFT_MINUTES + 1));
    expect(screen.getByText(/^Must be 1 to \d+ minutes/).textContent).toContain(
      String(LEFT_MINUTES),
    );
    expect(button.disabled).toBe(true);
    await type('For how many minutes', String(LEFT_MINUTES));
    await userEvent.click(button);
    expect(sent).toEqual([expect.objectContaining({ untilTick: leadOf().endTick + 1 })]);
  });

  test.each([
    { field: /^Value/, typed: '42.1', limit: 'Must be 34 to 42.' },
    { field: /^Value/, typed: '33.9', limit: 'Must be 34 to 42.' },
    { field: 'Minutes to get there', typed: '241', limit: 'Must be 0 to 240.' },
    { field: 'Minutes to get there', typed: '8.5', limit: WHOLE },
    { field: 'Minutes to get there', typed: '1.000', limit: WHOLE },
  ])('[HOST-79] $typed stays as typed, is told its limit, and sets nothing', async (wrong) => {
    const sent = dialog('temperatureC');
    await type(/^Value/, '39.5');
    await type(wrong.field, wrong.typed);
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(screen.getByText(wrong.limit)).toBeDefined();
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: wrong.field });
    expect(box.value).toBe(wrong.typed);
    expect(sent).toEqual([]);
  });

  test.each(['8,5', '8.5'])(
    '[HOST-87] %s is no 85 where a whole number is asked, typed or pasted',
    async (wrong) => {
      const sent = dialog('heartRatePerMin');
      const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Value/ });
      await type(/^Value/, wrong);
      expect(box().value).toBe('8.5');
      expect(screen.getByText(/^Must be a whole number from/)).toBeDefined();
      await userEvent.clear(box());
      expect(screen.queryByText(/^Must be a whole number/)).toBeNull();
      await userEvent.click(box());
      await userEvent.paste(wrong);
      expect(box().value).toBe('8.5');
      await userEvent.keyboard('{Enter}');
      expect(sent).toEqual([]);
      await type(/^Value/, '85');
      await userEvent.keyboard('{Enter}');
      expect(sent).toEqual([expect.objectContaining({ value: 85 })]);
    },
  );

  test.each(['39,5', '39.5'])(
    '[WORDS-15] takes %s from the clipboard as what it is',
    async (value) => {
      const sent = dialog('temperatureC');
      await userEvent.click(screen.getByRole('textbox', { name: /^Value/ }));
      await userEvent.paste(value);
      await userEvent.keyboard('{Enter}');
      expect(sent).toEqual([expect.objectContaining({ value: 39.5 })]);
    },
  );

  test('[HOST-78] stays as it was written, with the reason, where the server declines it', async () => {
    const closed: unknown[] = [];
    const { act: asked } = renderSession(
      <OverrideDialog
        vital="temperatureC"
        run={() => undefined}
        onClose={() => closed.push('closed')}
      />,
      { state: hostState() },
    );
    const error = { code: 'rate-limited' as const, message: 'Too many.' };
    asked.mockResolvedValueOnce({ ok: false, error });
    await type(/^Value/, '39.5');
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not done/);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Value/ }).value).toBe('39.5');
    expect(closed).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Override' }));
    expect(closed).toEqual(['closed']);
  });

  test('[HOST-78] waits for the line without keeping anybody', async () => {
    const sent: unknown[] = [];
    const { act: asked } = renderSession(
      <OverrideDialog
        vital="temperatureC"
        run={(action) => sent.push(action)}
        onClose={() => sent.push('closed')}
      />,
      { state: hostState({ link: 'offline' }) },
    );
    await type(/^Value/, '39.5{Enter}');
    expect(sent).toEqual([expect.objectContaining({ value: 39.5 }), 'closed']);
    expect(asked).not.toHaveBeenCalled();
  });

  test('[HOST-41] without a value there is nothing to set', () => {
    dialog('temperatureC');
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Override' });
    expect(button.disabled).toBe(true);
  });

  test('[HOST-41] each kind says in a sentence what it changes', () => {
    dialog('temperatureC');
    expect(screen.getByText(/^The monitor shows the value/)).toBeDefined();
    expect(screen.getByText(/^The patient really has the value/)).toBeDefined();
  });

  test('[HOST-80] that waits for the next minute says from when it holds', () => {
    const waiting = { ...held, sinceTick: 101, untilTick: null };
    const { change } = renderSession(<OverrideList run={() => undefined} />, {
      state: hostState({ overrides: [waiting] }),
    });
    expect(screen.getByText(/from T\+0d 01:41 on · until cleared$/)).toBeDefined();
    const { clock } = hostState();
    change({ clock: clock == null ? null : { ...clock, tick: 101 } });
    expect(screen.queryByText(/from T/)).toBeNull();
  });

  test('[HOST-42] that holds is told with its end, and cleared by one press', async () => {
    const sent: unknown[] = [];
    renderSession(<OverrideList run={(action) => sent.push(action)} />, {
      state: hostState({
        overrides: [held, { ...held, seq: 8, vital: 'fatigue', untilTick: null }],
      }),
    });
    const [first, second] = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(first).toContain('Oxygen saturation 84 %');
    expect(first).toContain('Reading only · until T+0d 02:40');
    expect(second).toContain('until cleared');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the override of Oxygen saturation' }),
    );
    expect(sent).toEqual([{ type: 'override.clear', vital: 'spo2Percent' }]);
  });

  test('[HOST-42] puts a wrench at its numeric where there was a pencil', async () => {
    const opened: unknown[] = [];
    const { change } = renderSession(
      <OverrideButton id="spo2" onOpen={(vital) => opened.push(vital)} />,
      { state: hostState() },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Override Oxygen saturation' }));
    expect(opened).toEqual(['spo2Percent']);
    change({ overrides: [held] });
    const name = 'Overridden: Oxygen saturation. Change or clear';
    expect(screen.getByRole('button', { name })).toBeDefined();
  });

  test('[HOST-42] a score that is asked for has no pencil', () => {
    renderSession(<OverrideButton id="ice" onOpen={() => undefined} />, { state: hostState() });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

test('[WORDS-15] a temperature is written and typed with a comma on a Spanish page', async () => {
  const words = createAllWords();
  await speak(words, 'es');
  const changes: unknown[] = [];
  const draft = { vital: 'temperatureC', value: 38.5, rampMinutes: 0 } as const;
  renderPage(<VitalFields draft={draft} onChange={(change) => changes.push(change)} />, { words });
  const value = screen.getByLabelText<HTMLInputElement>('Valor (°C)');
  expect(value.value).toBe('38,5');
  await userEvent.clear(value);
  await userEvent.type(value, '39,2');
  expect(changes.at(-1)).toMatchObject({ value: 39.2 });
});

describe('taking back', () => {
  const fired = lineBy(ROBIN, { type: 'inject.fire', injectId: 'visit' }, { seq: 9 });
  const undo = () => screen.queryByRole('button', { name: 'Undo' });

  function strip(log: readonly LoggedAction[], serverAheadMs = 0) {
    const clock = manualClock(NOW_MS + 1 - serverAheadMs);
    const sent: unknown[] = [];
    const { change } = renderSession(<UndoStrip run={(action) => sent.push(action)} />, {
      state: hostState({ log, serverAheadMs }),
      parts: { clock },
    });
    return { clock, sent, change };
  }

  test('[HOST-40] the last of one’s own can be undone for ten seconds', async () => {
    const { clock, sent } = strip([fired]);
    expect(screen.getByText('Inject brought in.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(sent).toEqual([{ type: 'undo', seq: 9 }]);
    act(() => clock.advance(10_000));
    expect(undo()).toBeNull();
  });

  test.each([-3_600_000, 3_600_000])(
    '[HOST-40] so it is on a device whose clock is %i ms behind the server’s',
    (serverAheadMs) => {
      const { clock } = strip([fired], serverAheadMs);
      expect(screen.getByText('10 s')).toBeDefined();
      act(() => clock.advance(9_000));
      expect(undo()).not.toBeNull();
      act(() => clock.advance(1_000));
      expect(undo()).toBeNull();
    },
  );

  test('[HOST-40] the seconds begin at ten on a device whose clock lags, and stand apart', () => {
    strip([{ ...fired, atMs: NOW_MS + 700 }]);
    expect(screen.getByText('10 s')).toBeDefined();
    expect(screen.getByRole('button').textContent).toBe('Undo 10 s');
  });

  test('[HOST-82] an inject that was armed and has come cannot be taken back any more', () => {
    const when = { atTick: 200 };
    const armed = lineBy(ROBIN, { type: 'inject.arm', injectId: 'visit', when }, { seq: 9 });
    const { change } = strip([armed]);
    change({ injects: [injectView('visit', { status: 'armed', when, tick: 200 })] });
    expect(undo()).not.toBeNull();
    change({ injects: [injectView('visit', { status: 'fired', when, tick: 200 })] });
    expect(undo()).toBeNull();
  });

  test('[HOST-82] of a list that came in it is said how many are taken back', () => {
    const inject = (injectId: string) => ({ injectId, from: 'family', text: 'Hello.' });
    const added = (ids: readonly string[]) =>
      lineBy(ROBIN, { type: 'inject.add', injects: ids.map(inject) }, { seq: 9 });
    const { change } = strip([added(['one'])]);
    expect(screen.getByText('Inject added.')).toBeDefined();
    change({ log: [added(['one', 'two', 'three'])] });
    expect(screen.getByText('3 injects added.')).toBeDefined();
  });

  test('[HOST-40] what somebody else did is not offered', () => {
    strip([{ ...fired, actor: SAM }]);
    expect(undo()).toBeNull();
  });

  test('[HOST-40] nothing can be taken back from a session that has ended', () => {
    const { change } = strip([fired]);
    expect(undo()).not.toBeNull();
    change({ clock: { ...snapshotOf().clock, status: 'ended' } });
    expect(undo()).toBeNull();
  });

  test('[HOST-40] what has been taken back is not offered again', () => {
    strip([fired, lineBy(ROBIN, { type: 'undo', seq: 9 }, { seq: 10 })]);
    expect(undo()).toBeNull();
  });
});
