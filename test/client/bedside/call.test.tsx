import { describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CallCard } from '#client/components/judge/call/call-card.tsx';
import { CallForm } from '#client/components/judge/call/call-form.tsx';
import { CallHistory } from '#client/components/judge/call/call-history.tsx';
import { useCalling } from '#client/components/judge/call/use-calling.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { createDeviceSettings } from '#client/store/device-settings.ts';
import type { SessionState } from '#client/store/session-state.ts';
import type { Verdict } from '#shared/contracts/frame.ts';
import type { GradeCall } from '#shared/contracts/judgement.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { atBedside, factsOf, own } from './at-bedside.ts';

const CALL: GradeCall = {
  type: 'grade.call',
  grade: 2,
  axes: { fever: 'ge38', hypotension: 'no-pressor', hypoxia: 'none' },
  confidence: 4,
};

function Page() {
  const calling = useCalling();
  return (
    <>
      <CallCard calling={calling} />
      {calling.isOpen && (
        <CallForm
          draft={calling.draft}
          refusal={calling.refusal}
          onChange={calling.change}
          onCall={calling.call}
          onAside={calling.putAside}
          holds={calling.holds}
          onCancel={calling.close}
          onBringBack={calling.bringBack}
        />
      )}
      <CallHistory />
    </>
  );
}

function page(state: Partial<SessionState> = {}, clock = manualClock()) {
  const rendered = renderSession(<Page />, { state: atBedside(state), parts: { clock } });
  return { ...rendered, clock };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const radio = (group: string | RegExp, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name });
const choose = (group: string | RegExp, name: string) => userEvent.click(radio(group, name));

async function chooseAll(grade: string): Promise<void> {
  await choose('Temperature', '≥ 38.0 °C');
  await choose('Blood pressure', 'Low, no pressor');
  await choose('Oxygen', 'No hypoxia');
  await choose(/Overall grade/, grade);
  await choose(/How sure/, '4');
}

describe('calling a grade', () => {
  test('[BED-24] nothing is chosen at first, and what is missing is named before it is sent', async () => {
    const { act: sent } = page();
    await press('Call grade');
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen).toHaveLength(1);
    expect(radio('ICANS grade (optional)', '–').checked).toBe(true);
    await press('Call it');
    expect(screen.getByRole('alert').textContent).toBe(
      'Still to choose: temperature, blood pressure, oxygen, the grade, and how sure you are.',
    );
    expect(sent).not.toHaveBeenCalled();
  });

  test('[BED-25] the axes come before the grade, and the call says both', async () => {
    const { act: sent } = page();
    await press('Call grade');
    const legends = screen.getAllByRole('group').map((group) => group.textContent ?? '');
    expect(legends.findIndex((text) => text.startsWith('Oxygen'))).toBeLessThan(
      legends.findIndex((text) => text.startsWith('Overall grade, CRS (ASTCT)')),
    );
    await chooseAll('2');
    await press('Call it');
    expect(sent.mock.calls).toEqual([[CALL]]);
  });

  test('[BED-25] the axis of the temperature is in the unit of the device', async () => {
    const storage = storageOf({ 'beacon.temperature': 'F' });
    const memory = createDeviceMemory(() => storage);
    const settings = createDeviceSettings(memory);
    const state = atBedside({ log: [own(CALL, { seq: 12, tick: 3270 })] });
    renderSession(<Page />, { state, parts: { memory, settings } });
    await press('Call grade');
    expect(radio('Temperature', '≥ 100.4 °F')).not.toBeNull();
    expect(screen.getByText(/^≥ 100.4 °F · /)).not.toBeNull();
    settings.reset(['temperature']);
  });

  test('[BED-23] axes that come to another grade are pointed out and the call is sent as it is', async () => {
    const { act: sent } = page();
    await press('Call grade');
    await chooseAll('3');
    expect(screen.getByText(/these findings come to grade 2; you are calling 3/)).not.toBeNull();
    await press('Call it');
    expect(sent.mock.calls).toEqual([[{ ...CALL, grade: 3 }]]);
  });

  test.each([
    ['another scale', { scale: 'Lee2014' as const, gradeFive: false }],
    ['a call of death', { scale: 'ASTCT' as const, gradeFive: true }],
  ])('[BED-23] nothing is pointed out with %s', async (_, facts) => {
    page({ facts: factsOf(facts) });
    await press('Call grade');
    await chooseAll(facts.gradeFive ? '5' : '3');
    expect(screen.queryByText(/these findings come to/)).toBeNull();
  });

  test('[BED-23] nothing is pointed out where another cause explains the findings', async () => {
    const { act: sent } = page();
    await press('Call grade');
    await userEvent.click(screen.getByLabelText('Another cause explains findings'));
    await userEvent.type(screen.getByLabelText('Which cause'), 'Sepsis');
    await chooseAll('0');
    expect(screen.queryByText(/these findings come to/)).toBeNull();
    await press('Call it');
    expect(sent.mock.calls).toEqual([[{ ...CALL, grade: 0, otherCause: 'Sepsis' }]]);
  });

  test('[BED-26] grade 5 can be called only where the session has it', async () => {
    page();
    await press('Call grade');
    expect(
      within(screen.getByRole('group', { name: /Overall/ })).getAllByRole('radio'),
    ).toHaveLength(5);
    fireEvent.keyDown(screen.getByRole('form', { name: 'Call the grade' }), { key: '5' });
    expect(screen.queryByText('5 · Death')).toBeNull();
  });

  test('[BED-28] digits choose the grade, but not while somebody writes', async () => {
    page();
    await press('Call grade');
    await userEvent.keyboard('3');
    expect(screen.getByText('3 · Severe')).not.toBeNull();
    await userEvent.type(screen.getByLabelText('Why (optional)'), '1');
    expect(screen.getByText('3 · Severe')).not.toBeNull();
  });

  test('[BED-27] for a minute the call opens as it was made, after that a new one is empty', async () => {
    const { change, clock } = page();
    await press('Call grade');
    await chooseAll('2');
    await press('Call it');
    change({ log: [own(CALL, { seq: 9, tick: 3270 })] });
    expect(
      screen.getByText('Called grade 2 · Moderate. It can be changed within a minute.'),
    ).not.toBe(null);
    act(() => clock.advance(13_000));
    await press('Change within 47 s');
    expect(radio('Blood pressure', 'Low, no pressor').checked).toBe(true);
    await press('Cancel');
    act(() => clock.advance(47_000));
    await press('Call grade');
    expect(radio('Blood pressure', 'Low, no pressor').checked).toBe(false);
  });

  test('[BED-79] a call that is put aside is gone on with as it was begun', async () => {
    page();
    await press('Call grade');
    await choose('Temperature', '≥ 38.0 °C');
    await press('Put aside; what you chose stays');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByText('You have begun a call and not made it.')).not.toBeNull();
    await press('Go on with your call');
    expect(radio('Temperature', '≥ 38.0 °C').checked).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    await press('Go on with your call');
    await press('Discard');
    expect(screen.queryByText('You have begun a call and not made it.')).toBeNull();
    await press('Call grade');
    expect(radio('Temperature', '≥ 38.0 °C').checked).toBe(false);
  });

  test('[BED-87] a form that holds nothing is cancelled, and there is nothing to undo', async () => {
    page();
    await press('Call grade');
    await press('Cancel');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo discard' })).toBeNull();
    expect(screen.queryByText('Your call was discarded.')).toBeNull();
  });

  test('[BED-87] a call that is discarded comes back as it was, from the card or the empty form', async () => {
    page();
    await press('Call grade');
    await choose('Temperature', '≥ 38.0 °C');
    await userEvent.type(screen.getByLabelText('Why (optional)'), 'Rigors');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await press('Discard');
    const status = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(status).toContain('Your call was discarded.');
    await press('Undo discard');
    expect(radio('Temperature', '≥ 38.0 °C').checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Undo discard' })).toBeNull();
    await press('Discard');
    await press('Call grade');
    expect(radio('Temperature', '≥ 38.0 °C').checked).toBe(false);
    const form = screen.getByRole('form');
    await userEvent.click(within(form).getByRole('button', { name: 'Undo discard' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why (optional)').value).toBe('Rigors');
    expect(document.activeElement).toBe(form);
  });

  test('[BED-87] once another call is begun, what was discarded is gone', async () => {
    page();
    await press('Call grade');
    await choose('Temperature', '≥ 38.0 °C');
    await press('Discard');
    await press('Call grade');
    await press('Cancel');
    expect(screen.getByRole('button', { name: 'Undo discard' })).not.toBeNull();
    await press('Call grade');
    await choose('Oxygen', 'No hypoxia');
    expect(screen.queryByRole('button', { name: 'Undo discard' })).toBeNull();
  });

  test('[BED-87] a call opened to be changed is cancelled as it was, and discarded once changed', async () => {
    const { change } = page();
    await press('Call grade');
    await chooseAll('2');
    await press('Call it');
    change({ log: [own(CALL, { seq: 9, tick: 3270 })] });
    await press(/^Change within/);
    await press('Cancel');
    expect(screen.queryByRole('button', { name: 'Undo discard' })).toBeNull();
    await press(/^Change within/);
    await choose(/Overall grade/, '3');
    await press('Discard');
    await press('Undo discard');
    expect(radio(/Overall grade/, '3').checked).toBe(true);
  });

  test('[BED-79] a call that was opened to be changed and was not is not kept', async () => {
    const { change, clock } = page();
    await press('Call grade');
    await chooseAll('2');
    await press('Call it');
    change({ log: [own(CALL, { seq: 9, tick: 3270 })] });
    act(() => clock.advance(13_000));
    await press('Change within 47 s');
    await press('Put aside; what you chose stays');
    expect(screen.getByRole('button', { name: 'Change within 47 s' })).not.toBeNull();
    act(() => clock.advance(47_000));
    await press('Call grade');
    expect(radio('Blood pressure', 'Low, no pressor').checked).toBe(false);
  });

  test('[BED-27] a call made between two readings of the clock can be changed within 60 s', async () => {
    const { change, clock } = page();
    act(() => clock.advance(400));
    await press('Call grade');
    await chooseAll('2');
    await press('Call it');
    change({ log: [own(CALL, { seq: 9, tick: 3270 })] });
    expect(screen.getByRole('button', { name: 'Change within 60 s' })).not.toBeNull();
  });

  test('[BED-74] a call is offered to be changed as long as the session gives', async () => {
    const { change, clock } = page({
      facts: factsOf({ callOpenMinutes: 5, reveal: 'after-call' }),
    });
    await press('Call grade');
    await chooseAll('2');
    await press('Call it');
    change({ log: [own(CALL, { seq: 9, tick: 3270 })] });
    expect(
      screen.getByText('Called grade 2 · Moderate. It can be changed within 5 minutes.'),
    ).not.toBe(null);
    expect(screen.getByText('5 minutes after each call you are told the true grade.')).not.toBe(
      null,
    );
    act(() => clock.advance(299_000));
    expect(screen.getByRole('button', { name: 'Change within 1 s' })).not.toBe(null);
    act(() => clock.advance(1000));
    expect(screen.getByRole('button', { name: 'Call grade' })).not.toBe(null);
  });

  test('[BED-29] a refused call comes back as it was made, with the reason', async () => {
    const { act: sent } = page();
    sent.mockResolvedValue({
      ok: false,
      error: { code: 'rate-limited', message: 'Too many actions.' },
    });
    await press('Call grade');
    await chooseAll('2');
    await press('Call it');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Not called/);
    expect(radio('Blood pressure', 'Low, no pressor').checked).toBe(true);
  });

  test('[BED-29] without a line the call says that it waits', () => {
    page({
      link: 'offline',
      pending: [{ actionId: 'action-1', action: CALL, askedAtMs: 0, wasSent: false }],
    });
    expect(screen.getByText('Grade 2 will be sent when the connection is back.')).not.toBeNull();
  });

  test('[BED-30] the last call stands, with its time, and each is listed, newest first', () => {
    page({
      log: [
        own({ ...CALL, grade: 1 }, { seq: 4, tick: 3000 }),
        own({ ...CALL, reason: 'Pale.' }, { seq: 9, tick: 3270 }),
      ],
    });
    expect(screen.getByText('Your call').parentElement?.textContent).toBe(
      'Your call 2 · Moderate T+2d 06:30',
    );
    const items = within(screen.getByText('Your 2 calls').closest('details') as HTMLElement);
    expect(items.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'T+2d 06:30 2 · Moderate≥ 38.0 °C · Low, no pressor · No hypoxiaSure 4 of 5Pale.',
      'T+2d 02:00 1 · Mild≥ 38.0 °C · Low, no pressor · No hypoxiaSure 4 of 5',
    ]);
  });

  test('[BED-31] beside a call stands the truth of its moment, once the server tells it', () => {
    const { change, container } = page({
      facts: factsOf({ reveal: 'after-call' }),
      log: [own(CALL, { seq: 9, tick: 3270 })],
    });
    expect(container.querySelector('.grade-chip')).toBeNull();
    change({ verdicts: [verdictOf(9, 1)] });
    expect(screen.getByText(/You called 1 grade higher/)).not.toBeNull();
    expect(screen.getByText('38.4 °C → fever')).not.toBeNull();
    expect(container.querySelector('.grade-chip')?.getAttribute('data-grade')).toBe('1');
    change({ verdicts: [verdictOf(9, 2)] });
    expect(screen.getByText(/You agreed/)).not.toBeNull();
  });

  test('[BED-11] after the end calls are there to read and none can be made', () => {
    page({
      clock: { status: 'ended', speed: 60, tick: 3300, pausedForMs: null, pauseReason: null },
      log: [own(CALL, { seq: 9, tick: 3270 })],
    });
    expect(screen.queryByRole('button', { name: 'Call grade' })).toBeNull();
    expect(screen.getByText('Your 1 call')).not.toBeNull();
  });
});

function verdictOf(callSeq: number, grade: number): Verdict {
  const reasons = [{ axis: 'fever', grade, finding: '38.4 °C', rule: 'fever', source: 'Lee 2019' }];
  const point = { grade, reasons, flags: [] };
  const standing = { grade, sinceTick: 3200, peak: grade, episodeOpen: true, reasons };
  return {
    callSeq,
    tick: 3270,
    truth: {
      scale: 'ASTCT',
      point,
      standing,
      icans: { point: { ...point, grade: 0 }, standing: { ...standing, grade: 0, peak: 0 } },
      news2: { total: 3, band: 'low' },
    },
  };
}
