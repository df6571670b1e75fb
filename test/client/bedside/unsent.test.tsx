import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { CAPD_ITEMS, ICE_ITEMS } from '#client/store/vocabulary.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import { ACTION_ROLES } from '#shared/contracts/action.ts';
import { refusal } from '#shared/contracts/refusal.ts';
import { loadCharts, renderSession, storageOf } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { atBedside } from './at-bedside.ts';

await loadCharts();

const ORDER = { type: 'order.place', intervention: 'paracetamol', dose: 1000, unit: 'mg' } as const;
const ENTRY = { type: 'chart.enter', vital: 'temperatureC', value: 38.4 } as const;

const points = <Item extends string>(items: readonly Item[], each: number) =>
  Object.fromEntries(items.map((item) => [item, each])) as Record<Item, number>;

/** One of each that a learner can do. */
const EVERY: readonly ClientAction[] = [
  ORDER,
  { type: 'order.stop', seq: 4 },
  { type: 'observe', what: 'vitals' },
  ENTRY,
  {
    type: 'grade.call',
    grade: 2,
    axes: { fever: 'ge38', hypotension: 'no-pressor', hypoxia: 'none' },
    confidence: 4,
  },
  { type: 'ice.ask', item: 'year' },
  { type: 'ice.score', points: points(ICE_ITEMS, 1), unarousable: false },
  { type: 'capd.score', points: points(CAPD_ITEMS, 2) },
  {
    type: 'note.save',
    sbar: { situation: 'Hot', background: '', assessment: '', recommendation: '' },
  },
  { type: 'alarm.acknowledge', alarmId: 'sbp-below-3310' },
  { type: 'alarm.silence' },
  { type: 'hand.raise', up: true },
];

function page(given: Partial<SessionState>) {
  const memory = createDeviceMemory(() => storageOf({ 'beacon.here.7QK4XY': 'yes' }));
  const clock = manualClock();
  const waiting = (actions: readonly ClientAction[], wasSent = false) =>
    actions.map((action, index) => ({
      actionId: `action-${index}`,
      action,
      askedAtMs: clock.nowMs() - 125_000,
      wasSent,
    }));
  const rendered = renderSession(<BedsidePage />, {
    state: atBedside({ lastFrameAtMs: clock.nowMs() - 40_000, ...given }),
    parts: { memory, clock },
  });
  return { ...rendered, waiting };
}

const list = () => screen.getByRole('list', { name: 'What waits for the connection' });
const lines = () =>
  within(list())
    .getAllByRole('listitem')
    .map((line) => line.querySelector('p')?.textContent);

describe('without a line', () => {
  test('[BED-66] what waits is counted, and listed with its words and its age', async () => {
    const { change, waiting } = page({ link: 'offline' });
    change({ pending: waiting([ORDER, ENTRY]) });
    await userEvent.click(screen.getByText('2 will be sent'));
    expect(lines()).toEqual(['Order: Paracetamol, 1000 mg', 'Flowsheet: Temp 38.4 °C']);
    expect(within(list()).getAllByText('2:05 ago')).toHaveLength(2);
  });

  test('[BED-66] whatever a learner does has words of its own', () => {
    const { change, waiting } = page({ link: 'offline' });
    change({ pending: waiting(EVERY) });
    expect(new Set(lines()).size).toBe(EVERY.length);
    expect(lines()).not.toContain('Another action');
    const types = new Set(EVERY.map(({ type }) => type));
    const learners = Object.entries(ACTION_ROLES).filter(([, roles]) => roles.includes('learner'));
    expect(learners.map(([type]) => type).filter((type) => !types.has(type as never))).toEqual([]);
  });

  test('[BED-89] a score with items that were not tested waits as an incomplete one', () => {
    const { change, waiting } = page({ link: 'offline' });
    const given = { ...points(ICE_ITEMS, 1), year: null };
    change({ pending: waiting([{ type: 'ice.score', points: given, unarousable: false }]) });
    expect(lines()).toEqual(['ICE 9 of 9 tested, incomplete']);
  });

  test('[BED-66] each is dropped by its button, and the focus stays with the list', async () => {
    const { change, drop, waiting } = page({ link: 'offline' });
    change({ pending: waiting([ORDER, ENTRY]) });
    const button = screen.getByRole('button', { name: 'Do not send: Flowsheet: Temp 38.4 °C' });
    await userEvent.click(button);
    expect(drop.mock.calls).toEqual([['action-1']]);
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  test('[BED-66] what may have arrived says so, and has no button', () => {
    const { change, waiting } = page({ link: 'offline' });
    change({ pending: waiting([ORDER], true) });
    expect(within(list()).getByText(/may have arrived/)).not.toBeNull();
    expect(within(list()).queryByRole('button')).toBeNull();
  });
});

describe('after a break', () => {
  const error = refusal('order-repeated', 'Ben ordered this 3 min ago.');
  const outcomes = [
    { actionId: 'action-0', action: ENTRY, answer: { ok: true, seq: 9 } },
    { actionId: 'action-1', action: ORDER, answer: { ok: false, error } },
  ] as const;

  test('[BED-67] what was sent and what was refused is told, with the reason', () => {
    page({ outcomes });
    const notice = screen.getByText(/^Sent after the break: 1/).closest('section');
    const told = within(notice as HTMLElement)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(told[0]).toBe('Flowsheet: Temp 38.4 °C · sent');
    expect(told[1]).toMatch(/^Order: Paracetamol, 1000 mg · refused.*Ben ordered this 3 min ago/);
  });

  test('[BED-67] is dismissed, and a later break is told by itself', async () => {
    const { change } = page({ outcomes });
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/^Sent after the break/)).toBeNull();
    change({ link: 'offline' });
    const [first] = outcomes;
    change({ link: 'live', outcomes: [...outcomes, { ...first, actionId: 'action-2' }] });
    expect(screen.getByText(/^Sent after the break: 1$/)).not.toBeNull();
  });

  test('[BED-67] nothing is told where nothing had waited', () => {
    page({});
    expect(screen.queryByText(/^Sent after the break/)).toBeNull();
  });
});
