import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { LimitsDraft } from '#client/pages/host/settings/limits-draft.ts';
import { SettingsDialog } from '#client/pages/host/settings/settings-dialog.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import { alarmLimitsSchema } from '#shared/contracts/alarm.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { SPEEDS } from '#shared/contracts/speed.ts';
import { renderSession } from '#test/support/dom.tsx';
import { leadOf, sessionStateOf } from '#test/support/session-fixtures.ts';
import { factsWith, hostState, lineBy, ROBIN, SAM } from './host-lines.ts';

function settings(given: Partial<SessionState> = {}) {
  const sent: unknown[] = [];
  renderSession(<Opened run={(action) => sent.push(action)} />, { state: hostState(given) });
  return sent;
}

/** The dialog on a page that lives on when it is closed. */
function Opened({ run }: { readonly run: (action: ClientAction) => void }) {
  const heldLimits = useState<LimitsDraft>({});
  const [isOpen, setIsOpen] = useState(true);
  return isOpen ? (
    <SettingsDialog run={run} heldLimits={heldLimits} onClose={() => setIsOpen(false)} />
  ) : (
    <button type="button" onClick={() => setIsOpen(true)}>
      Settings again
    </button>
  );
}

async function openAgain() {
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.click(screen.getByRole('button', { name: 'Settings again' }));
}

function inLobby(): Partial<SessionState> {
  const { clock } = sessionStateOf();
  return { clock: clock === null ? null : { ...clock, status: 'lobby' } };
}

function leadWith(options: Partial<SessionOptions>): SessionState['lead'] {
  return { ...leadOf(), options: { ...leadOf().options, ...options } };
}

/** What a screen reader says of a control beside its name. */
const description = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

const section = (name: string) => within(screen.getByRole('group', { name }));

describe('the settings of a session', () => {
  test('[HOST-51] what course and scoring rest on can be set before the start', async () => {
    const sent = settings(inLobby());
    const fixed = section('Course and scoring');
    await userEvent.selectOptions(
      fixed.getByRole('combobox', { name: 'Reference scale' }),
      'Lee 2014',
    );
    await userEvent.selectOptions(fixed.getByRole('combobox', { name: 'Grading window' }), '1 h');
    await userEvent.click(fixed.getByRole('radio', { name: 'Wait for you' }));
    await userEvent.click(fixed.getByRole('switch', { name: /^Grade 5 can be called/ }));
    expect(sent).toEqual([
      { type: 'session.set', settings: { scale: 'Lee2014' } },
      { type: 'session.set', settings: { gradingWindowHours: 1 } },
      { type: 'session.set', settings: { orders: 'proposed' } },
      { type: 'session.set', settings: { gradeFive: true } },
    ]);
  });

  test('[HOST-51] the grading window says when a grade falls', () => {
    const { options } = leadOf();
    settings({
      ...inLobby(),
      lead: { ...leadOf(), options: { ...options, gradingWindowHours: 1 } },
    });
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Grading window' });
    expect(select.value).toBe('1');
    expect(select.options).toHaveLength(12);
    expect(screen.getByText('A grade falls once nothing has carried it for 1 hour.')).toBeDefined();
  });

  test('[HOST-51] once it runs they are fixed, and it is said why', () => {
    settings();
    const fixed = screen.getByRole<HTMLFieldSetElement>('group', { name: 'Course and scoring' });
    expect(fixed.disabled).toBe(true);
    expect(within(fixed).getByText(/^Fixed since the clock started/)).toBeDefined();
  });

  test('[HOST-51] the others can be changed throughout, and say what they do', async () => {
    const sent = settings();
    expect(
      screen.getByText('Hidden: learners and the wall do not see the true grade.'),
    ).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Live' }));
    await userEvent.click(screen.getByRole('switch', { name: /^Calls on the wall/ }));
    expect(sent).toEqual([
      { type: 'session.set', settings: { reveal: 'live' } },
      { type: 'session.set', settings: { histogram: true } },
    ]);
  });

  test('[HOST-51] each section goes back to how it usually is', async () => {
    const sent = settings();
    await userEvent.click(screen.getByRole('button', { name: 'Reset Clock' }));
    await userEvent.click(screen.getByRole('button', { name: 'Reset Alarm limits' }));
    expect(sent).toEqual([
      {
        type: 'session.set',
        settings: { speeds: [...SPEEDS], hold: false, autoSlow: false, manualClock: false },
      },
      { type: 'session.set', settings: { alarmLimits: null } },
    ]);
  });

  test('[HOST-79] a limit beyond what can be set stays as typed, is named, and is not sent', async () => {
    const sent = settings();
    const limits = section('Alarm limits');
    const field = limits.getByRole<HTMLInputElement>('textbox', { name: 'HR: Below, high' });
    await userEvent.clear(field);
    await userEvent.type(field, '301');
    await userEvent.tab();
    expect(field.value).toBe('301');
    expect(limits.getByRole('alert').textContent).toMatch(/^HR: a limit must be 0 to 300/);
    expect(
      limits.getByRole<HTMLButtonElement>('button', { name: 'Apply the limits' }).disabled,
    ).toBe(true);
    expect(sent).toEqual([]);
  });

  test.each(['HR: Above, high', 'HR: delay in minutes'])(
    '[HOST-87] %s is a whole number, and 8,5 is named and not sent',
    async (name) => {
      const sent = settings();
      const limits = section('Alarm limits');
      const field = limits.getByRole<HTMLInputElement>('textbox', { name });
      await userEvent.clear(field);
      await userEvent.type(field, '8,5');
      expect(field.value).toBe('8.5');
      expect(limits.getByRole('alert').textContent).toMatch(
        /^HR: .* only a temperature has decimals/,
      );
      await userEvent.click(limits.getByRole('button', { name: 'Apply the limits' }));
      expect(sent).toEqual([]);
    },
  );

  test('[HOST-85] limits that were changed and not applied are kept while the page lives, and told', async () => {
    const sent = settings();
    const field = (name: string) =>
      section('Alarm limits').getByRole<HTMLInputElement>('textbox', { name });
    await userEvent.clear(field('SpO2: Below, high'));
    await userEvent.type(field('SpO2: Below, high'), '85');
    expect(screen.getByText('Changed and not applied yet: SpO2.')).toBeDefined();
    await openAgain();
    expect(field('SpO2: Below, high').value).toBe('85');
    expect(screen.getByText('Alarm limits are changed and not applied yet: SpO2.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show the limits' }));
    expect(document.activeElement?.contains(field('SpO2: Below, high'))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Apply the limits' }));
    expect(sent).toMatchObject([
      { settings: { alarmLimits: { spo2Percent: { below: { high: 85 } } } } },
    ]);
    await openAgain();
    expect(screen.queryByText(/not applied yet/)).toBeNull();
  });

  test.each([
    ['discarded', 'Discard'],
    ['reset', 'Reset Alarm limits'],
  ])('[HOST-85] limits that were %s are not told again', async (_, press) => {
    settings();
    const field = () =>
      section('Alarm limits').getByRole<HTMLInputElement>('textbox', { name: 'SpO2: Below, high' });
    const before = field().value;
    await userEvent.type(field(), '1');
    await userEvent.click(screen.getByRole('button', { name: press }));
    await openAgain();
    expect(field().value).toBe(before);
    expect(screen.queryByText(/not applied yet/)).toBeNull();
  });

  test('[HOST-85] what was typed and typed back is no change', async () => {
    settings();
    const field = section('Alarm limits').getByRole('textbox', { name: 'SpO2: Below, high' });
    await userEvent.type(field, '1');
    await userEvent.type(field, '{Backspace}');
    expect(screen.queryByText(/not applied yet/)).toBeNull();
  });

  test('[HOST-86] a more urgent limit within a less urgent one is pointed out and can be applied', async () => {
    const sent = settings();
    const limits = section('Alarm limits');
    const warning = () => limits.queryByText(/^HR, Temp: a more urgent limit is reached before/);
    expect(limits.queryByText(/more urgent/)).toBeNull();
    const write = async (name: string, value: string) => {
      await userEvent.clear(limits.getByRole('textbox', { name }));
      await userEvent.type(limits.getByRole('textbox', { name }), value);
    };
    const { heartRatePerMin: heart } = factsWith({}).alarmLimits;
    await write('HR: Below, high', String(heart.below.medium));
    expect(limits.queryByText(/more urgent/)).toBeNull();
    await write('HR: Below, high', String(Number(heart.below.medium) + 1));
    expect(limits.getByText(/^HR: a more urgent/)).toBeDefined();
    await write('Temp: Above, low', '39.6');
    expect(warning()).not.toBeNull();
    await userEvent.click(limits.getByRole('button', { name: 'Apply the limits' }));
    expect(sent).toHaveLength(1);
  });

  test('[HOST-52] alarm limits are changed together and sent once; empty switches one off', async () => {
    const sent = settings();
    const limits = section('Alarm limits');
    const field = (name: string) => limits.getByRole('textbox', { name });
    await userEvent.clear(field('HR: Above, medium'));
    await userEvent.clear(field('SpO2: Below, high'));
    await userEvent.type(field('SpO2: Below, high'), '85');
    expect(sent).toEqual([]);
    await userEvent.click(limits.getByRole('button', { name: 'Apply the limits' }));
    const before = factsWith({}).alarmLimits;
    const { heartRatePerMin: heart, spo2Percent: spo2 } = before;
    const alarmLimits = {
      ...before,
      heartRatePerMin: { ...heart, above: { ...heart.above, medium: null } },
      spo2Percent: { ...spo2, below: { ...spo2.below, high: 85 } },
    };
    expect(sent).toEqual([{ type: 'session.set', settings: { alarmLimits } }]);
    expect(alarmLimitsSchema.safeParse(alarmLimits).success).toBe(true);
  });

  test('[HOST-65] speeds are taken off the offer and put on it, and one stays', async () => {
    const sent = settings({ lead: leadWith({ speeds: [60, 600] }) });
    const offered = section('Speeds on offer');
    const isChecked = (name: string) =>
      offered.getByRole<HTMLInputElement>('checkbox', { name }).checked;
    expect(['1×', '60×', '300×', '600×'].map(isChecked)).toEqual([false, true, false, true]);
    await userEvent.click(offered.getByRole('checkbox', { name: '300×' }));
    await userEvent.click(offered.getByRole('checkbox', { name: '600×' }));
    expect(sent).toEqual([
      { type: 'session.set', settings: { speeds: [60, 300, 600] } },
      { type: 'session.set', settings: { speeds: [60] } },
    ]);
  });

  test('[HOST-65] the last speed on offer cannot be taken off', () => {
    settings({ lead: leadWith({ speeds: [600] }) });
    const offered = screen.getByRole('group', { name: 'Speeds on offer' });
    const last = within(offered).getByRole<HTMLInputElement>('checkbox', { name: '600×' });
    expect(last.disabled).toBe(true);
    expect(description(offered)).toBe(
      'The clock offers 600×. It runs at 60×, which stays until another is chosen.',
    );
  });

  test('[HOST-71] for how long a call can be changed is set, and what it means is told', async () => {
    const sent = settings();
    const open = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'A call can be changed for',
    });
    expect(open.selectedOptions[0]?.textContent).toBe('1 min');
    expect(description(open)).toBe(
      'A learner can change a call within a minute; only then may its truth be told.',
    );
    await userEvent.selectOptions(open, '5 min');
    expect(sent).toEqual([{ type: 'session.set', settings: { callOpenMinutes: 5 } }]);
  });

  test('[HOST-69] how long the record is kept is set, before and after the end', async () => {
    const sent = settings();
    const kept = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Keep the record for' });
    expect(kept.selectedOptions[0]?.textContent).toBe('24 h');
    expect(description(kept)).toBe(
      'The server deletes the record of this session 24 hours after its end.',
    );
    await userEvent.selectOptions(kept, '7 days');
    await userEvent.click(screen.getByRole('button', { name: 'Reset Record' }));
    expect(sent).toEqual([
      { type: 'session.set', settings: { retentionHours: 168 } },
      { type: 'session.set', settings: { retentionHours: 24 } },
    ]);
  });

  test('[HOST-69] after the end the record alone can be set, and the date is told', () => {
    const { clock } = sessionStateOf();
    settings({
      clock: clock === null ? null : { ...clock, status: 'ended' },
      log: [{ ...lineBy(ROBIN, { type: 'session.end' }), atMs: Date.UTC(2026, 2, 4, 12) }],
    });
    const isDisabled = (name: string) =>
      screen.getByRole<HTMLFieldSetElement>('group', { name }).disabled;
    expect(
      ['Course and scoring', 'What others see', 'Clock', 'Alarm limits'].map(isDisabled),
    ).toEqual([true, true, true, true]);
    expect(isDisabled('Record')).toBe(false);
    const kept = screen.getByRole('combobox', { name: 'Keep the record for' });
    expect(description(kept)).toMatch(/deletes the record of this session on 5 Mar 2026/);
  });

  test('[HOST-70] each control is described by what it does now, what is fixed by why', () => {
    settings(inLobby());
    const described = [
      ...screen.getAllByRole('combobox'),
      ...screen.getAllByRole('switch'),
      ...screen.getAllByRole('group').filter(({ className }) => className === 'choice-row'),
    ];
    expect(described.length).toBeGreaterThan(10);
    expect(described.filter((control) => description(control) === '')).toEqual([]);
  });

  test('[HOST-70] what is fixed once it runs says so as the description of its group', () => {
    settings();
    const fixed = screen.getByRole('group', { name: 'Course and scoring' });
    expect(description(fixed)).toMatch(/^Fixed since the clock started/);
  });

  test('[HOST-53] who changed what is told, newest first', () => {
    settings({
      log: [
        lineBy(ROBIN, { type: 'session.set', settings: { names: 'names' } }),
        lineBy(SAM, { type: 'reveal.set', policy: 'live' }, { seq: 2, tick: 160 }),
      ],
    });
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual(['T+0d 02:40 Sam True grade: Live', 'T+0d 01:40 Robin Names: Names']);
  });
});
