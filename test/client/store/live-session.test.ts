import { describe, expect, test } from '@jest/globals';
import {
  createDeviceMemory,
  type DeviceMemory,
  LAST_SESSION_KEY,
  NAME_KEY,
  type Seat,
  tokenKey,
} from '#client/store/device-memory.ts';
import { startSession } from '#client/store/live-session.ts';
import { createSessionStore } from '#client/store/session-store.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import type { Snapshot } from '#shared/contracts/frame.ts';
import { partsOf, storageOf } from '#test/support/dom.tsx';
import { fakeWire } from '#test/support/fake-wire.ts';
import { manualClock } from '#test/support/manual-clock.ts';
import { frameOf, snapshotOf } from '#test/support/session-fixtures.ts';

const CODE = '7QK4XY';
const TOKEN = 'b'.repeat(32);

function started(seat: Seat, remembered: Readonly<Record<string, string>> = {}) {
  const memory = createDeviceMemory(() => storageOf());
  for (const [key, value] of Object.entries(remembered)) {
    memory.write(key, value);
  }
  return startedWith(memory, seat);
}

function startedWith(memory: DeviceMemory, seat: Seat, clock = manualClock()) {
  const wire = fakeWire();
  const store = createSessionStore({ soon: (run) => run() });
  const parts = partsOf({ openWire: () => wire, memory, clock });
  const live = startSession(parts, store, { code: CODE, seat });
  return { wire, memory, store, live, clock };
}

describe('who this device says it is', () => {
  test('[CLIENT-8] a learner joins by the code alone, with the name of the device', () => {
    const { wire } = started('learner', { [NAME_KEY]: 'Ana' });
    expect(wire.handshake()).toEqual({ code: CODE, name: 'Ana', role: 'learner' });
  });

  test('[CLIENT-8] a wall joins as an observer without a name', () => {
    const { wire } = started('wall', { [NAME_KEY]: 'Ana' });
    expect(wire.handshake()).toEqual({ code: CODE, roleWord: 'Wall', role: 'observer' });
  });

  test('[SESSION-30] who gives no name sends what the page calls such a person', () => {
    const { wire } = started('learner');
    expect(wire.handshake()).toEqual({ code: CODE, roleWord: 'Learner', role: 'learner' });
  });

  test('[CLIENT-8] each seat of a device has an identity of its own', () => {
    const { wire } = started('host', {
      [tokenKey('host', CODE)]: TOKEN,
      [tokenKey('learner', CODE)]: 'c'.repeat(32),
    });
    expect(wire.handshake()).toEqual({ code: CODE, token: TOKEN });
  });

  test('[CLIENT-8] the token of the snapshot is kept and used on the next connection', () => {
    const { wire } = started('learner');
    wire.owner.connected();
    wire.owner.snapshot(snapshotOf());
    expect(wire.handshake()).toMatchObject({ code: CODE, token: 'a'.repeat(32), role: 'learner' });
  });
});

test('[LAND-17] the session last led or shown is remembered, that of a learner is not', () => {
  const remembered = (['host', 'wall', 'learner'] as const).map((seat) => {
    const { wire, memory } = started(seat);
    wire.owner.connected();
    wire.owner.snapshot(snapshotOf());
    return memory.read(LAST_SESSION_KEY);
  });
  expect(remembered).toEqual([CODE, CODE, null]);
});

describe('a declined connection', () => {
  const unknown = { code: 'token-unknown' as const, message: 'Not known.' };

  test('[CLIENT-9] a learner whose token is not known any more joins anew by the code', () => {
    const { wire, store } = started('learner', { [tokenKey('learner', CODE)]: TOKEN });
    wire.owner.refused(unknown);
    expect(wire.handshake()).toEqual({ code: CODE, roleWord: 'Learner', role: 'learner' });
    expect(wire.counts.connectNow).toBe(1);
    expect(store.getState().problem).toBeNull();
  });

  test('[CLIENT-9] a facilitator whose token is not known any more is told', () => {
    const { wire, store } = started('host', { [tokenKey('host', CODE)]: TOKEN });
    wire.owner.refused(unknown);
    expect(store.getState().problem?.code).toBe('token-unknown');
    expect(wire.counts.connectNow).toBe(0);
  });

  test('[LINK-10] who is removed loses the token', () => {
    const { wire, memory, store } = started('learner', { [tokenKey('learner', CODE)]: TOKEN });
    wire.owner.personal({ kind: 'removed' });
    expect(memory.read(tokenKey('learner', CODE))).toBeNull();
    expect(store.getState().removed).toBe(true);
  });
});

describe('an action that nobody acknowledged before the page went away', () => {
  test('[LINK-15] is sent by the next page of the learner under its id, and then forgotten', () => {
    const first = started('learner');
    void first.live.act({ type: 'hand.raise', up: true });
    const { wire, store } = startedWith(first.memory, 'learner');
    expect(store.getState().pending).toHaveLength(1);
    wire.owner.connected();
    wire.owner.snapshot(snapshotOf());
    expect(wire.carried).toHaveLength(1);
    expect(wire.carried[0]?.action).toEqual({ type: 'hand.raise', up: true });
    wire.carried[0]?.acknowledge({ ok: true, seq: 4 });
    expect(startedWith(first.memory, 'learner').store.getState().pending).toEqual([]);
  });

  test('[LINK-15] is not sent again from a console: the clock is of the moment', () => {
    const first = started('host');
    void first.live.act({ type: 'clock.start' });
    expect(startedWith(first.memory, 'host').store.getState().pending).toEqual([]);
  });

  test('[LINK-15] is forgotten when the learner is removed or the memory is damaged', () => {
    const first = started('learner');
    void first.live.act({ type: 'hand.raise', up: true });
    first.wire.owner.personal({ kind: 'removed' });
    expect(startedWith(first.memory, 'learner').store.getState().pending).toEqual([]);
    const damaged = started('learner', { [`unsent.${CODE}`]: '[{"action":3},null' });
    expect(damaged.store.getState().pending).toEqual([]);
  });
});

describe('a page that is opened again', () => {
  const LATER = snapshotOf({
    clock: { status: 'running', speed: 60, tick: 230, pausedForMs: null, pauseReason: null },
    events: [
      { kind: 'message', id: 'm1', tick: 90, atTick: 90, from: 'nurse', text: { en: 'Hi' } },
      { kind: 'message', id: 'm2', tick: 180, atTick: 180, from: 'nurse', text: { en: 'Hot' } },
    ],
  });

  function openedAgain(seat: Seat, awayMs: number) {
    const first = started(seat);
    first.wire.owner.connected();
    first.wire.owner.snapshot(snapshotOf());
    first.live.close();
    first.clock.advance(awayMs);
    const again = startedWith(first.memory, seat, first.clock);
    again.wire.owner.connected();
    again.wire.owner.snapshot(LATER);
    return again;
  }

  test('[LINK-16] tells how long a learner was away and what happened, and keeps the gap', () => {
    const again = openedAgain('learner', 130_000);
    expect(again.store.getState()).toMatchObject({
      back: { awayMs: 130_000, awayTicks: 130, events: 1 },
      awayGaps: [{ fromTick: 100, toTick: 230 }],
    });
    again.clock.advance(5_000);
    again.live.close();
    const third = startedWith(again.memory, 'learner', again.clock);
    third.wire.owner.connected();
    third.wire.owner.snapshot(LATER);
    expect(third.store.getState()).toMatchObject({
      back: null,
      awayGaps: [{ fromTick: 100, toTick: 230 }],
    });
  });

  test('[LINK-16] says nothing after less than ten seconds, nor on a wall', () => {
    expect(openedAgain('learner', 9_999).store.getState().back).toBeNull();
    expect(openedAgain('learner', 10_000).store.getState().back).not.toBeNull();
    expect(openedAgain('wall', 130_000).store.getState().back).toBeNull();
  });
});

describe('the alarms that a page told of', () => {
  const alarm = (id: string, given: Partial<Alarm> = {}): Alarm => ({
    id,
    source: 'systolicMmHg',
    side: 'below',
    priority: 'medium',
    limit: 90,
    value: 86,
    onsetTick: 90,
    priorityTick: 90,
    endTick: null,
    ...given,
  });
  const [eased, lasting, high] = [
    alarm('eased'),
    alarm('lasting', { source: 'heartRatePerMin' }),
    alarm('high', { priority: 'high', limit: 80, endTick: 95 }),
  ];

  /** A learner's page that has heard of three alarms, of which one ended quietly. */
  function heard(seat: Seat = 'learner') {
    const page = started(seat);
    page.wire.owner.connected();
    page.wire.owner.snapshot(snapshotOf({ alarms: [eased, lasting, high] }));
    page.wire.owner.frame(frameOf({ from: 101, to: 101 }, { alarms: [lasting, high] }));
    return page;
  }

  function reloaded(before: ReturnType<typeof started>, given: Partial<Snapshot>, seat?: Seat) {
    before.live.close();
    const page = startedWith(before.memory, seat ?? 'learner');
    page.wire.owner.connected();
    page.wire.owner.snapshot(snapshotOf(given));
    return page.store.getState().alarmRecord;
  }

  const clockAt = (tick: number) => ({ ...snapshotOf().clock, tick });
  const NOW = { clock: clockAt(101), alarms: [lasting, high] };

  test('[BED-69] are told by the next page as they were by the one before', () => {
    const before = heard();
    const record = before.store.getState().alarmRecord;
    expect(record).toMatchObject([
      { id: 'eased', endTick: 101, endedBy: true },
      { id: 'lasting', endTick: null },
      { id: 'high', endTick: 95, endedBy: false },
    ]);
    expect(reloaded(before, NOW)).toEqual(record);
  });

  test('[BED-69] that ended while no page was there are over by its return', () => {
    const record = reloaded(heard(), { clock: clockAt(160), alarms: [high] });
    expect(record).toMatchObject([
      { id: 'eased', endTick: 101 },
      { id: 'lasting', endTick: 160, endedBy: true },
      { id: 'high', endTick: 95 },
    ]);
  });

  test('[BED-69] are those of the branch that the session is on, and of no later time', () => {
    expect(reloaded(heard(), { ...NOW, branch: 1 })).toMatchObject([
      { id: 'lasting' },
      { id: 'high' },
    ]);
    expect(reloaded(heard(), { clock: clockAt(80), alarms: [] })).toEqual([]);
  });

  test('[BED-69] are forgotten with learner or session, and kept by no other seat', () => {
    const removed = heard();
    removed.wire.owner.personal({ kind: 'removed' });
    expect(reloaded(removed, { ...NOW, alarms: [] })).toEqual([]);
    const deleted = heard();
    deleted.wire.owner.deleted();
    expect(deleted.memory.read(`alarms.${CODE}`)).toBeNull();
    expect(reloaded(heard('wall'), { ...NOW, alarms: [] }, 'wall')).toEqual([]);
  });

  test.each([
    ['no text of data', '{"branch":0,"alarms":[{'],
    ['no record', '{"alarms":3}'],
    ['no alarm in it', '{"branch":0,"alarms":[3,null,{"id":"eased","endedBy":false}]}'],
  ])('[BED-69] a memory that is damaged (%s) is as none', (_, written) => {
    const page = started('learner', { [`alarms.${CODE}`]: written });
    page.wire.owner.connected();
    page.wire.owner.snapshot(snapshotOf({ alarms: [lasting] }));
    expect(page.store.getState().alarmRecord).toMatchObject([{ id: 'lasting' }]);
  });
});

test('[LINK-8] a gap is asked for with the last tick and log line that are here', () => {
  const { wire } = started('learner');
  wire.owner.connected();
  wire.owner.snapshot(snapshotOf());
  wire.owner.frame(frameOf({ from: 140, to: 150 }));
  expect(wire.resyncs).toEqual([{ tick: 100, seq: 3 }]);
});
