import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { loadCharts, renderSession, storageOf } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { atBedside, own } from './at-bedside.ts';

await loadCharts();

/** A device whose page can be loaded again: its memory and its clock stay. */
function device(given: Readonly<Record<string, string>> = {}) {
  const memory = createDeviceMemory(() => storageOf());
  for (const [key, value] of Object.entries({ 'here.7QK4XY': 'yes', ...given })) {
    memory.write(key, value);
  }
  const clock = manualClock();
  const replies = ICE_ITEMS.map((item, index) => {
    return { seq: 11 + index, item, tick: 3270, text: { en: `To ${item}.` } };
  });
  const load = (log = [own({ type: 'hand.raise', up: false }, { seq: 2, tick: 3200 })]) =>
    renderSession(<BedsidePage />, {
      state: atBedside({ replies, log }),
      parts: { memory, clock },
    });
  return { load, memory, clock };
}

const radio = (group: string | RegExp, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const tab = (name: string) => userEvent.click(screen.getByRole('tab', { name }));

describe('a page that is loaded again', () => {
  test('[BED-60] opens the call that was being made, as it was', async () => {
    const { load } = device();
    const first = load();
    await press('Call grade');
    await userEvent.click(radio('Temperature', '≥ 38.0 °C'));
    await userEvent.type(screen.getByLabelText(/^Why/), 'Rigors');
    first.unmount();
    load();
    expect(radio('Temperature', '≥ 38.0 °C').checked).toBe(true);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Why/).value).toBe('Rigors');
  });

  test('[BED-79] keeps a call that was put aside, and does not open it', async () => {
    const { load } = device();
    const first = load();
    await press('Call grade');
    await userEvent.click(radio('Temperature', '≥ 38.0 °C'));
    await userEvent.keyboard('{Escape}');
    first.unmount();
    load();
    expect(screen.queryByRole('form', { name: 'Call the grade' })).toBeNull();
    await press('Go on with your call');
    expect(radio('Temperature', '≥ 38.0 °C').checked).toBe(true);
  });

  test('[BED-60] opens no call that was given up', async () => {
    const { load, memory } = device();
    const first = load();
    await press('Call grade');
    await userEvent.click(radio('Temperature', '≥ 38.0 °C'));
    await press('Discard');
    first.unmount();
    load();
    expect(screen.queryByRole('form', { name: 'Call the grade' })).toBeNull();
    expect(memory.read('drafts.7QK4XY.learner01')).toBeNull();
  });

  test('[BED-60] has the marks of the brain test that is under way', async () => {
    const { load } = device();
    const first = load();
    await tab('ICE');
    await userEvent.click(radio(/What year/, 'Correct'));
    first.unmount();
    load();
    await tab('ICE');
    expect(radio(/What year/, 'Correct').checked).toBe(true);
    expect(screen.getByText('Total 1 of 10')).not.toBeNull();
  });

  test('[BED-36] has no marks of a test whose score went out meanwhile', async () => {
    const { load } = device();
    const first = load();
    await tab('ICE');
    await userEvent.click(radio(/What year/, 'Correct'));
    first.unmount();
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, 1])) as never;
    load([own({ type: 'ice.score', points, unarousable: false }, { seq: 40, tick: 3271 })]);
    await tab('ICE');
    expect(screen.getByText('Total 0 of 10')).not.toBeNull();
  });

  test('[BED-88] has the items that cannot be tested, until their score went out meanwhile', async () => {
    const { load } = device();
    const first = load();
    await tab('ICE');
    const replies = { replies: [] };
    first.change(replies);
    await userEvent.click(screen.getByText('An item cannot be tested?'));
    await userEvent.click(radio(/What year/, 'Cannot be tested'));
    first.unmount();
    const second = load();
    second.change(replies);
    await tab('ICE');
    expect(radio(/What year/, 'Cannot be tested').checked).toBe(true);
    second.unmount();
    const points = Object.fromEntries(ICE_ITEMS.map((item) => [item, 1])) as never;
    const third = load([
      own({ type: 'ice.score', points, unarousable: false }, { seq: 40, tick: 3271 }),
    ]);
    third.change(replies);
    await tab('ICE');
    expect(screen.getByText('Total 0 of 10')).not.toBeNull();
    expect(screen.queryByRole('group', { name: /What year/ })).toBeNull();
  });

  test('[BED-60] still offers to change a call within its minute', async () => {
    const { load, clock } = device();
    const call = {
      type: 'grade.call',
      grade: 1,
      axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
      confidence: 3,
    } as const;
    const first = load();
    await press('Call grade');
    for (const [group, name] of [
      ['Temperature', '≥ 38.0 °C'],
      ['Blood pressure', 'No hypotension'],
      ['Oxygen', 'No hypoxia'],
      [/Overall grade/, '1'],
      [/How sure/, '3'],
    ] as const) {
      await userEvent.click(radio(group, name));
    }
    await press('Call it');
    expect(first.act.mock.calls).toEqual([[call]]);
    first.unmount();
    act(() => clock.advance(20_000));
    const again = load([own(call, { seq: 12, tick: 3270 })]);
    expect(screen.getByRole('button', { name: 'Change within 40 s' })).not.toBeNull();
    again.unmount();
  });

  test('[BED-68] has the order that was being written, and no order that was sent', async () => {
    const { load, memory } = device();
    const first = load();
    await tab('Orders');
    await press(/^Fever/);
    await press(/^Paracetamol/);
    await userEvent.clear(screen.getByLabelText(/^Dose/));
    await userEvent.type(screen.getByLabelText(/^Dose/), '650');
    first.unmount();
    const again = load();
    await tab('Orders');
    expect(screen.getByLabelText<HTMLInputElement>(/^Dose/).value).toBe('650');
    await press('Check the order');
    await press('Give the order');
    expect(again.act.mock.calls).toMatchObject([[{ intervention: 'paracetamol', dose: 650 }]]);
    again.unmount();
    expect(memory.read('drafts.7QK4XY.learner01')).toBeNull();
  });

  test('[BED-68] has no order that was given up', async () => {
    const { load, memory } = device();
    const first = load();
    await tab('Orders');
    await press(/^Fever/);
    await press(/^Paracetamol/);
    await press('Cancel');
    first.unmount();
    expect(memory.read('drafts.7QK4XY.learner01')).toBeNull();
  });

  test('[BED-68] has the value that was being written into the flowsheet', async () => {
    const { load } = device();
    const first = load();
    await tab('Flowsheet');
    await userEvent.selectOptions(screen.getByLabelText('Write down'), 'heartRatePerMin');
    await userEvent.type(screen.getByLabelText('Value (/min)'), '11');
    first.unmount();
    load();
    await tab('Flowsheet');
    expect(screen.getByLabelText<HTMLInputElement>('Value (/min)').value).toBe('11');
  });

  test('[BED-68] begins no order that nobody can give any more', async () => {
    const kept = JSON.stringify({ order: { draft: { intervention: 'leeches' } } });
    const { load } = device({ 'drafts.7QK4XY.learner01': kept });
    load();
    await tab('Orders');
    expect(screen.getByRole('button', { name: /^Fever/ })).not.toBeNull();
  });

  test('[BED-60] begins anew where what the device kept is damaged', () => {
    const { load } = device({ 'drafts.7QK4XY.learner01': '{"call":' });
    load();
    expect(screen.getByRole('button', { name: 'Call grade' })).not.toBeNull();
  });
});
