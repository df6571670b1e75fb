import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CallForm } from '#client/components/judge/call/call-form.tsx';
import { CallHistory } from '#client/components/judge/call/call-history.tsx';
import { useCalling } from '#client/components/judge/call/use-calling.ts';
import { DraftsProvider } from '#client/components/judge/drafts.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { createWords, speak } from '#client/words/i18n.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { chartOf, ticksFrom } from '#test/support/session-fixtures.ts';
import { atBedside, own } from './at-bedside.ts';

const TICKS = ticksFrom(3268, 3270);

const order = (given: Partial<ActiveOrder>): ActiveOrder => ({
  id: `order-${given.placedTick}`,
  seq: 5,
  intervention: 'paracetamol',
  label: 'paracetamol 1 g',
  placedTick: 3200,
  by: 'Ana',
  running: false,
  ...given,
});

function Page() {
  const calling = useCalling();
  return (
    <>
      <button type="button" onClick={calling.open}>
        Open
      </button>
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

const memoryOf = () => createDeviceMemory(() => storageOf());

function page(given: Partial<SessionState> = {}, memory = memoryOf(), words = createWords()) {
  const chart = chartOf(TICKS, {
    temperatureC: [38.6, 38.5, 38.4],
    systolicMmHg: [88, 87, 86],
    spo2Percent: [94, 93, 93],
  });
  const oxygen = { device: 'nasal-cannula', flowLPerMin: 4, fio2: 0.36 } as const;
  const state = atBedside({ chart, oxygen, ...given });
  const rendered = renderSession(
    <DraftsProvider>
      <Page />
    </DraftsProvider>,
    { state, parts: { memory }, words },
  );
  return { ...rendered, memory };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = (group: string | RegExp, name: string) =>
  userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));
const chips = () => screen.getByRole('group', { name: /^Reasons on the chart/ });
const offered = () =>
  within(chips())
    .getAllByRole('button')
    .map((chip) => chip.textContent);
const reason = () => screen.getByLabelText<HTMLTextAreaElement>(/^Why/).value;
const isTaken = (name: string) =>
  within(chips()).getByRole('button', { name }).getAttribute('aria-pressed') === 'true';

describe('reasons from the chart', () => {
  test('[BED-64] offers what is on the chart before an axis is chosen, whatever it is', async () => {
    page();
    await press('Open');
    expect(offered()).toEqual([
      '38.4 °C at T+2d 06:30',
      'SBP 86, no pressor',
      'SpO2 93 % · Nasal cannula, 4 L/min',
    ]);
  });

  test('[BED-64] offers a healthy chart in the same way', async () => {
    page({ chart: chartOf(TICKS) });
    await press('Open');
    expect(offered()?.slice(0, 2)).toEqual(['36.8 °C at T+2d 06:30', 'SBP 118, no pressor']);
  });

  test('[BED-89] offers an ICE test with an item that was not tested as an incomplete one', async () => {
    const points = Object.fromEntries(
      ICE_ITEMS.map((item) => [item, item === 'sentence' ? null : 1]),
    ) as IcePoints;
    const log = [own({ type: 'ice.score', points, unarousable: false }, { seq: 9, tick: 3200 })];
    page({ log });
    await press('Open');
    expect(offered()).toContain('ICE 9 of 9 tested, incomplete at T+2d 05:20');
  });

  test('[BED-64] an axis brings what belongs to it', async () => {
    page({
      orders: [
        order({ placedTick: 3100 }),
        order({ placedTick: 3200 }),
        order({ intervention: 'fluid-bolus', placedTick: 3210 }),
        order({ intervention: 'norepinephrine', placedTick: 3220, running: true }),
      ],
    });
    await press('Open');
    await choose('Temperature', 'Fever masked by a drug');
    await choose('Blood pressure', 'One pressor ± vasopressin');
    await choose('Oxygen', 'Low-flow cannula');
    expect(offered()).toEqual([
      '38.4 °C at T+2d 06:30',
      'Highest in 24 h: 38.6 °C at T+2d 06:28',
      'Fever masked by Paracetamol, T+2d 05:20',
      'SBP 86, on Norepinephrine',
      'Fluid bolus at T+2d 05:30',
      'HR 78/min',
      'SpO2 93 % · Nasal cannula, 4 L/min',
      'RR 16/min',
    ]);
  });

  const said = (atTick: number, en: string, from = 'nurse') =>
    ({ kind: 'message', id: `m${atTick}`, tick: atTick, atTick, from, text: { en } }) as const;

  test('[BED-64] offers what was said last, and no sign that nobody told of', async () => {
    const shaking = 'The patient is shaking so hard that the bed rattles.';
    const { change } = page({ events: [said(3100, 'Hello.'), said(3200, shaking)] });
    await press('Open');
    await choose('Temperature', '≥ 38.0 °C');
    const words = () => offered().filter((chip) => chip?.includes('“'));
    expect(words()).toEqual([`Nurse at T+2d 05:20: “${shaking}”`]);
    change({ events: [said(3200, shaking), said(3260, 'One moment; please.', 'Charge nurse')] });
    expect(words()).toEqual(['Charge nurse at T+2d 06:20: “One moment, please.”']);
    change({ events: [said(3029, shaking)] });
    expect(words()).toEqual([]);
    expect(offered()).not.toContain('Rigors');
  });

  test('[BED-64] takes of a long text its beginning, which is left again as one', async () => {
    page({ events: [said(3200, `She is shaking; ${'cold and shivering '.repeat(9)}`)] });
    await press('Open');
    const words =
      'Nurse at T+2d 05:20: “She is shaking, cold and shivering cold and shivering cold and shivering cold …”';
    await press(words);
    await press('SBP 86, no pressor');
    expect(reason()).toBe(`${words}; SBP 86, no pressor`);
    await press(words);
    expect(reason()).toBe('SBP 86, no pressor');
  });

  test('[BED-64] another cause brings the cultures', async () => {
    const culture = {
      orderSeq: 4,
      drawnTick: 1440,
      readyTick: 2880,
      values: {},
      finding: 'growth',
    } as const;
    page({ results: [culture] });
    await press('Open');
    await userEvent.click(screen.getByRole('checkbox', { name: /Another cause/ }));
    expect(offered().at(-1)).toBe('Blood cultures: growth (drawn T+1d 00:00)');
  });

  test('[BED-64] what was read before this minute says when', async () => {
    page({
      chart: chartOf(TICKS, { systolicMmHg: [88, null, null], temperatureC: [38.1, 38, null] }),
    });
    await press('Open');
    expect(offered().slice(0, 2)).toEqual([
      '38.0 °C at T+2d 06:29',
      'SBP 88 at T+2d 06:28, no pressor',
    ]);
  });

  test('[BED-64] nothing is offered before anything was charted', async () => {
    page({ chart: chartOf([]), oxygen: null });
    await press('Open');
    expect(screen.queryByRole('group', { name: /^Reasons on the chart/ })).toBeNull();
  });
});

describe('a reason that is taken', () => {
  test('[BED-65] stands in the words of the call, and leaves them again', async () => {
    page();
    await press('Open');
    await userEvent.type(screen.getByLabelText(/^Why/), 'Looks ill');
    await press('38.4 °C at T+2d 06:30');
    await press('SBP 86, no pressor');
    expect(reason()).toBe('Looks ill; 38.4 °C at T+2d 06:30; SBP 86, no pressor');
    await press('38.4 °C at T+2d 06:30');
    expect(reason()).toBe('Looks ill; SBP 86, no pressor');
    expect(isTaken('38.4 °C at T+2d 06:30')).toBe(false);
  });

  test('[BED-65] is taken and left with the keyboard', async () => {
    page();
    await press('Open');
    within(chips()).getByRole('button', { name: 'SBP 86, no pressor' }).focus();
    await userEvent.keyboard(' ');
    expect(isTaken('SBP 86, no pressor')).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(reason()).toBe('');
  });

  test('[BED-65] keeps its words while the chart goes on', async () => {
    const { change } = page();
    await press('Open');
    await press('38.4 °C at T+2d 06:30');
    change({
      clock: { status: 'running', speed: 600, tick: 3271, pausedForMs: null, pauseReason: null },
      chart: chartOf([...TICKS, 3271], { temperatureC: [38.6, 38.5, 38.4, 39] }),
    });
    expect(isTaken('38.4 °C at T+2d 06:30')).toBe(true);
    expect(offered()[0]).toBe('38.4 °C at T+2d 06:30');
  });

  test('[BED-65] is left when its words are written over', async () => {
    page();
    await press('Open');
    await press('38.4 °C at T+2d 06:30');
    await userEvent.clear(screen.getByLabelText(/^Why/));
    expect(isTaken('38.4 °C at T+2d 06:30')).toBe(false);
  });

  test('[BED-65] cannot be taken where the reason has no room for it', async () => {
    page();
    await press('Open');
    fireEvent.change(screen.getByLabelText(/^Why/), { target: { value: 'a'.repeat(490) } });
    const chip = within(chips()).getByRole<HTMLButtonElement>('button', { name: /^38.4/ });
    expect(chip.disabled).toBe(true);
  });

  test('[BED-65] is sent with the call, stands in its history and is there to be changed', async () => {
    const { act: sent, change } = page();
    await press('Open');
    await choose('Temperature', '≥ 38.0 °C');
    await choose('Blood pressure', 'No hypotension');
    await choose('Oxygen', 'No hypoxia');
    await choose(/Overall grade/, '1');
    await choose(/How sure/, '4');
    await press('38.4 °C at T+2d 06:30');
    await press('SBP 86, no pressor');
    await press('Call it');
    const call = {
      type: 'grade.call',
      grade: 1,
      axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
      confidence: 4,
      reason: '38.4 °C at T+2d 06:30; SBP 86, no pressor',
    } as const;
    expect(sent.mock.calls).toEqual([[call]]);
    change({ log: [own(call, { seq: 12, tick: 3270 })] });
    expect(screen.getByText(call.reason)).not.toBeNull();
    await press('Open');
    expect(isTaken('SBP 86, no pressor')).toBe(true);
  });

  test('[BED-65] is there after the page was loaded again', async () => {
    const first = page();
    await press('Open');
    await press('38.4 °C at T+2d 06:30');
    first.unmount();
    page({}, first.memory);
    expect(isTaken('38.4 °C at T+2d 06:30')).toBe(true);
    expect(reason()).toBe('38.4 °C at T+2d 06:30');
  });

  test("[BED-65] is in the reader's language", async () => {
    const words = createWords();
    await speak(words, 'es');
    page({}, memoryOf(), words);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    await userEvent.click(screen.getByRole('button', { name: '38,4 °C en T+2d 06:30' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Por qué/).value).toBe(
      '38,4 °C en T+2d 06:30',
    );
  });
});
