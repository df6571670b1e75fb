import { describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { SbarNoteForm } from '#client/pages/bedside/note/sbar-note.tsx';
import { useNote } from '#client/pages/bedside/note/use-note.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { atBedside, own } from './at-bedside.ts';

const EMPTY = { situation: '', background: '', assessment: '', recommendation: '' };

function Page() {
  return <SbarNoteForm note={useNote()} />;
}

function page(state: Partial<SessionState> = {}, storage = storageOf()) {
  const clock = manualClock();
  const memory = createDeviceMemory(() => storage);
  const rendered = renderSession(<Page />, { state: atBedside(state), parts: { clock, memory } });
  return { ...rendered, clock, memory };
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const write = (name: string, text: string) =>
  fireEvent.change(field(name), { target: { value: text } });

describe('the SBAR note', () => {
  test('[BED-39] is saved two seconds after the last key, once', async () => {
    const { act: sent, clock } = page();
    write('Situation', 'Feb');
    act(() => clock.advance(1_900));
    write('Situation', 'Febrile.');
    act(() => clock.advance(1_900));
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText('Saved when you pause')).not.toBeNull();
    await act(async () => clock.advance(100));
    expect(sent.mock.calls).toEqual([
      [{ type: 'note.save', sbar: { ...EMPTY, situation: 'Febrile.' } }],
    ]);
    expect(screen.getByText('Saved')).not.toBeNull();
    await act(async () => clock.advance(10_000));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('[BED-39] nothing is said to be saved before anything was written', () => {
    page();
    expect(screen.queryByText('Saved')).toBeNull();
  });

  test('[BED-39] is saved every ten seconds while somebody writes on', async () => {
    const { act: sent, clock } = page();
    for (let second = 1; second <= 21; second += 1) {
      write('Situation', 'a'.repeat(second));
      await act(async () => clock.advance(1_000));
    }
    expect(sent.mock.calls).toEqual(
      [10, 20].map((length) => [
        { type: 'note.save', sbar: { ...EMPTY, situation: 'a'.repeat(length) } },
      ]),
    );
  });

  test('[BED-77] what was written in another window is shown here too', async () => {
    const { act: sent, change, clock } = page();
    write('Situation', 'Febrile.');
    await act(async () => clock.advance(2_000));
    const saved = { type: 'note.save', sbar: { ...EMPTY, situation: 'Febrile.' } } as const;
    const first = own(saved, { seq: 5, tick: 3271 });
    change({ log: [first] });
    const later = { ...saved, sbar: { ...EMPTY, situation: 'Febrile, and low.' } };
    change({ log: [first, own(later, { seq: 6, tick: 3272 })] });
    expect(field('Situation').value).toBe('Febrile, and low.');
    await act(async () => clock.advance(60_000));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('[BED-40] without a line it stays on the device and is saved when the line is back', async () => {
    const { act: sent, change, clock, memory } = page({ link: 'offline' });
    write('Assessment', 'CRS.');
    await act(async () => clock.advance(60_000));
    expect(sent).not.toHaveBeenCalled();
    expect(screen.getByText(/^Kept on this device/)).not.toBeNull();
    expect(memory.read('note.7QK4XY.learner01')).toContain('CRS.');
    change({ link: 'live' });
    await act(async () => clock.advance(2_000));
    expect(sent.mock.calls).toEqual([
      [{ type: 'note.save', sbar: { ...EMPTY, assessment: 'CRS.' } }],
    ]);
    expect(memory.read('note.7QK4XY.learner01')).toBeNull();
  });

  test('[BED-40] what was kept comes back with the page and is saved', async () => {
    const kept = JSON.stringify({ ...EMPTY, background: 'Lymphoma.' });
    const { act: sent, clock } = page({}, storageOf({ 'beacon.note.7QK4XY.learner01': kept }));
    expect(field('Background').value).toBe('Lymphoma.');
    await act(async () => clock.advance(2_000));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('what the memory holds that is no note is passed over', () => {
    page({}, storageOf({ 'beacon.note.7QK4XY.learner01': '{"situation":7' }));
    expect(field('Situation').value).toBe('');
  });

  test('[BED-41] shows what was saved last, takes 1,500 characters a field and counts them', () => {
    const sbar = { ...EMPTY, situation: 'Septic?' };
    page({ log: [own({ type: 'note.save', sbar }, { seq: 5, tick: 3200 })] });
    expect(field('Situation').value).toBe('Septic?');
    expect(field('Situation').maxLength).toBe(1500);
    expect(screen.getByText('7 of 1500 characters')).not.toBeNull();
    expect(screen.getByText(/The facilitator can read it/)).not.toBeNull();
  });

  test('[BED-42] the current vital signs go into the field that was written in last, in one line', () => {
    page();
    fireEvent.focus(field('Situation'));
    write('Situation', 'Febrile.');
    fireEvent.click(screen.getByRole('button', { name: 'Insert current vitals' }));
    expect(field('Situation').value).toMatch(
      /^Febrile\.\nT\+0d 01:40: HR 78 \/min, BP 118\/70 \(86\) mmHg, SpO2 97 % Room air, RR 16/,
    );
    expect(field('Situation').value.split('\n')).toHaveLength(2);
  });

  test('[BED-42] vital signs that do not fit are not cut, and that is said', () => {
    page();
    fireEvent.focus(field('Background'));
    write('Background', 'x'.repeat(1_480));
    fireEvent.click(screen.getByRole('button', { name: 'Insert current vitals' }));
    expect(field('Background').value).toBe('x'.repeat(1_480));
    expect(screen.getByText(/^The vital signs do not fit/)).not.toBeNull();
    write('Background', '');
    fireEvent.click(screen.getByRole('button', { name: 'Insert current vitals' }));
    expect(field('Background').value).toMatch(/^T\+0d 01:40: HR 78/);
    expect(screen.queryByText(/^The vital signs do not fit/)).toBeNull();
  });

  test('[BED-41] a field that is full says that no more was taken', () => {
    page();
    write('Situation', 'x'.repeat(1_499));
    expect(screen.queryByText(/no more fits/)).toBeNull();
    write('Situation', 'x'.repeat(1_500));
    expect(screen.getByText(/^1500 of 1500 characters: no more fits/)).not.toBeNull();
  });

  test('[BED-78] what was not saved before the end is not sent, stays and is said to be so', async () => {
    const { act: sent, change, clock } = page();
    write('Situation', 'Febrile.');
    change({
      clock: { status: 'ended', speed: 60, tick: 3300, pausedForMs: null, pauseReason: null },
    });
    await act(async () => clock.advance(60_000));
    expect(sent).not.toHaveBeenCalled();
    expect(field('Situation').value).toBe('Febrile.');
    expect(screen.getByText(/^Not saved: the session ended before/)).not.toBeNull();
  });

  test('[BED-11] after the end it is there to read', () => {
    page({
      clock: { status: 'ended', speed: 60, tick: 3300, pausedForMs: null, pauseReason: null },
    });
    expect(field('Situation').readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Insert current vitals' })).toBeNull();
  });
});
