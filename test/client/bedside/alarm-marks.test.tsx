import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { type RecordedAlarm, recordAlarms } from '#client/store/alarms/alarm-record.ts';
import { createSessionStore } from '#client/store/session-store.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import { renderSession } from '#test/support/dom.tsx';
import { frameOf, snapshotOf } from '#test/support/session-fixtures.ts';
import { atBedside, RUNNING } from './at-bedside.ts';

const alarm = (given: Partial<Alarm> = {}): Alarm => ({
  id: 'sbp-below-3200',
  source: 'systolicMmHg',
  side: 'below',
  priority: 'medium',
  limit: 90,
  value: 86,
  onsetTick: 3200,
  priorityTick: 3200,
  endTick: null,
  ...given,
});

const shown = (alarms: readonly Alarm[], tick = 3270) => {
  const alarmRecord = recordAlarms([], { alarms, tick });
  return renderSession(<EventList alarms />, { state: atBedside({ alarmRecord }) });
};
const entries = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('alarms in the event list', () => {
  test('[BED-69] one that is on has its mark, its priority in words and what it is about', () => {
    shown([alarm()]);
    expect(entries()).toEqual(['T+2d 05:20!!Medium alarm: SBP below 90still on']);
    expect(screen.getByText('!!').getAttribute('aria-hidden')).toBe('true');
  });

  test('[BED-75] one that was on when the session ended is not said to be on after it', () => {
    const { change } = shown([alarm()]);
    change({ clock: { ...RUNNING, status: 'ended' } });
    expect(entries()).toEqual(['T+2d 05:20!!Medium alarm: SBP below 90on until the end']);
  });

  test('[BED-76] one that was on when the line fell silent is told as last known, until it is back', () => {
    const { change } = shown([alarm()]);
    const told = () => entries()[0]?.replace('T+2d 05:20!!Medium alarm: SBP below 90', '');
    for (const link of ['stale', 'offline'] as const) {
      change({ link });
      expect(told()).toBe('on, last known at T+2d 06:30');
    }
    for (const link of ['grace', 'live'] as const) {
      change({ link });
      expect(told()).toBe('still on');
    }
  });

  test('[BED-76] one that ended before the line fell silent, or with the session, stays as it is', () => {
    const { change } = shown([alarm({ endTick: 3225 })]);
    change({ link: 'offline' });
    expect(entries()[0]).toMatch(/until T\+2d 05:45, 25 min$/);
    change({ alarmRecord: recordAlarms([], { alarms: [alarm()], tick: 3270 }) });
    change({ clock: { ...RUNNING, status: 'ended' } });
    expect(entries()[0]).toMatch(/on until the end$/);
  });

  test('[BED-69] one that ended says until when, and one that rose since when', () => {
    const high = { priority: 'high', limit: 80, priorityTick: 3210, endTick: 3225 } as const;
    shown([alarm(high)]);
    expect(entries()).toEqual([
      'T+2d 05:20!!!High alarm: SBP below 80high from T+2d 05:30 · until T+2d 05:45, 25 min',
    ]);
  });

  test('[BED-69] they stand among the events by their onset', () => {
    const alarmRecord = recordAlarms([], { alarms: [alarm()], tick: 3270 });
    const message = (tick: number) =>
      ({
        kind: 'message',
        id: `m${tick}`,
        tick,
        atTick: tick,
        from: 'family',
        text: { en: 'Hello.' },
      }) as const;
    const state = atBedside({ alarmRecord, events: [message(3190), message(3210)] });
    renderSession(<EventList alarms />, { state });
    expect(entries().map((text) => text?.slice(0, 10))).toEqual([
      'T+2d 05:30',
      'T+2d 05:20',
      'T+2d 05:10',
    ]);
  });

  test('[BED-69] many in a row are the newest and, when asked for, the others', () => {
    const at = (tick: number, given: Partial<Alarm> = {}) =>
      alarm({ id: `a-${tick}`, onsetTick: tick, priorityTick: tick, endTick: tick + 5, ...given });
    shown([at(3200), at(3210, { priority: 'high', limit: 80 }), at(3220), at(3230)]);
    const list = document.querySelector('.event-list__entries');
    expect(list?.children).toHaveLength(1);
    expect(list?.textContent).toMatch(/^T\+2d 05:50!!Medium alarm: SBP below 90/);
    const others = screen.getByText('3 alarms before it, at worst high').closest('details');
    expect(others?.open).toBe(false);
    expect(others?.querySelectorAll('li')).toHaveLength(3);
  });

  test('[BED-69] they are in no live region', () => {
    const { container } = shown([alarm()]);
    expect(container.querySelector('[aria-live], [role="status"], [role="alert"]')).toBeNull();
  });

  test('[BED-69] other pages have none among their events', () => {
    const alarmRecord = recordAlarms([], { alarms: [alarm()], tick: 3270 });
    renderSession(<EventList />, { state: atBedside({ alarmRecord }) });
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});

describe('the alarms that a device has heard of', () => {
  const heard = (...frames: readonly (readonly Alarm[])[]) =>
    frames.reduce<readonly RecordedAlarm[]>(
      (record, alarms, index) => recordAlarms(record, { alarms, tick: 3300 + index }),
      [],
    );

  test('[BED-69] one that is told of no more has ended by then', () => {
    const alarmRecord = heard([alarm()], []);
    expect(alarmRecord).toMatchObject([{ endTick: 3301, endedBy: true }]);
    renderSession(<EventList alarms />, { state: atBedside({ alarmRecord }) });
    expect(entries()[0]).toMatch(/over by T\+2d 07:01$/);
  });

  test('[BED-69] another value alone changes nothing', () => {
    const before = heard([alarm()]);
    const after = recordAlarms(before, { alarms: [alarm({ value: 84 })], tick: 3301 });
    expect(after).toBe(before);
  });

  test('[BED-69] one that eased stays what it was at its worst, and ends as that', () => {
    const worst = alarm({ priority: 'high', limit: 80, priorityTick: 3210 });
    const eased = alarm({ priority: 'medium', limit: 90, priorityTick: 3210 });
    const ended = alarm({ priority: 'high', limit: 90, priorityTick: 3210, endTick: 3302 });
    const [record] = heard([alarm()], [worst], [eased], [ended]);
    expect(record).toMatchObject({ priority: 'high', limit: 80, endTick: 3302, endedBy: false });
  });

  test('[BED-69] a frame adds to them, and going back in time begins anew', () => {
    const early = alarm({ onsetTick: 90, priorityTick: 90 });
    const store = createSessionStore({ soon: (run) => run() });
    store.receiveSnapshot(snapshotOf({ alarms: [early] }), { atMs: 0, afterBreak: false });
    store.receiveFrame(frameOf({ from: 101, to: 101 }, { alarms: [] }), 0);
    expect(store.getState().alarmRecord).toMatchObject([{ endTick: 101, endedBy: true }]);
    store.receiveSnapshot(snapshotOf(), { atMs: 0, afterBreak: true });
    expect(store.getState().alarmRecord).toHaveLength(1);
    store.receiveSnapshot(snapshotOf({ branch: 1 }), { atMs: 0, afterBreak: false });
    expect(store.getState().alarmRecord).toEqual([]);
  });
});
