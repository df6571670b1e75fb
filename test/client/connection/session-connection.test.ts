import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Outcome, PendingAction } from '#client/connection/action-queue.ts';
import type { LinkState } from '#client/connection/link-state.ts';
import { SessionConnection } from '#client/connection/session-connection.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import { fakeWire } from '#test/support/fake-wire.ts';
import { manualClock, manualPage } from '#test/support/manual-clock.ts';
import { frameOf, snapshotOf } from '#test/support/session-fixtures.ts';

function connected(unsent: readonly PendingAction[] = []) {
  const wire = fakeWire();
  const clock = manualClock();
  const page = manualPage();
  const heard = {
    links: [] as LinkState[],
    pending: [] as readonly PendingAction[],
    refusals: [] as Refusal[],
    outcomes: [] as Outcome[],
    breaks: [] as boolean[],
    removed: false,
    missing: null as { tick: number; seq: number } | null,
  };
  let count = 0;
  const connection = new SessionConnection(
    {
      wire,
      clock,
      page,
      unsent,
      handshake: () => ({ code: '7QK4XY' }),
      newActionId: () => {
        count += 1;
        return `action-${count}`;
      },
    },
    {
      link: (state) => heard.links.push(state),
      snapshot: (_, afterBreak) => heard.breaks.push(afterBreak),
      frame: () => heard.missing,
      pending: (pending) => {
        heard.pending = pending;
      },
      refused: (refusal) => heard.refusals.push(refusal),
      settled: (outcome) => heard.outcomes.push(outcome),
      personal: () => undefined,
      removed: () => {
        heard.removed = true;
      },
      failed: () => undefined,
    },
  );
  const comeIn = () => {
    wire.owner.connected();
    wire.owner.snapshot(snapshotOf());
  };
  return { wire, clock, page, heard, connection, comeIn };
}

let setup: ReturnType<typeof connected>;
beforeEach(() => {
  setup = connected();
});

describe('actions', () => {
  test('[LINK-6] an action waits for the snapshot and goes out with it', () => {
    const { connection, wire, heard, comeIn } = setup;
    void connection.act({ type: 'clock.start' });
    expect(wire.carried).toEqual([]);
    expect(heard.pending).toHaveLength(1);
    comeIn();
    expect(wire.carried.map(({ action }) => action)).toEqual([{ type: 'clock.start' }]);
  });

  test('[LINK-6] what a broken line left open is sent again under the same id, in order', () => {
    const { connection, wire, comeIn } = setup;
    comeIn();
    void connection.act({ type: 'clock.start' });
    void connection.act({ type: 'clock.advance', minutes: 60 });
    wire.owner.disconnected();
    void connection.act({ type: 'clock.pause' });
    comeIn();
    const ids = wire.carried.map(({ actionId }) => actionId);
    expect(ids).toEqual(['action-1', 'action-2', 'action-1', 'action-2', 'action-3']);
  });

  test('[LINK-6] an acknowledged action settles and is not pending any more', async () => {
    const { connection, wire, heard, comeIn } = setup;
    comeIn();
    const answer = connection.act({ type: 'clock.start' });
    wire.carried[0]?.acknowledge({ ok: true, seq: 7 });
    await expect(answer).resolves.toEqual({ ok: true, seq: 7 });
    expect(heard.pending).toEqual([]);
    wire.owner.disconnected();
    comeIn();
    expect(wire.carried).toHaveLength(1);
  });

  test('[LINK-15] what an earlier visit left open waits, and goes out first under its id', () => {
    const left = {
      actionId: 'earlier-1',
      action: { type: 'clock.pause' },
      askedAtMs: 5,
      wasSent: false,
    } as const;
    const { connection, wire, heard, comeIn } = connected([left]);
    expect(heard.pending).toEqual([left]);
    void connection.act({ type: 'clock.start' });
    comeIn();
    expect(wire.carried.map(({ actionId }) => actionId)).toEqual(['earlier-1', 'action-1']);
    wire.carried[0]?.acknowledge({ ok: true, seq: 7 });
    expect(heard.pending.map(({ actionId }) => actionId)).toEqual(['action-1']);
  });

  test('[LINK-17] what waits for the line and never went out can be dropped, and is told so', async () => {
    const { connection, wire, heard, comeIn } = setup;
    comeIn();
    wire.owner.disconnected();
    const answer = connection.act({ type: 'clock.start' });
    connection.drop('action-1');
    await expect(answer).resolves.toEqual({ ok: false, error: null });
    expect(heard.pending).toEqual([]);
    comeIn();
    expect(wire.carried).toEqual([]);
  });

  test('[LINK-17] what went out before the line broke cannot be dropped', () => {
    const { connection, wire, heard, comeIn } = setup;
    comeIn();
    void connection.act({ type: 'clock.start' });
    wire.owner.disconnected();
    connection.drop('action-1');
    expect(heard.pending).toMatchObject([{ actionId: 'action-1', wasSent: true }]);
    comeIn();
    expect(wire.carried).toHaveLength(2);
  });

  test('[LINK-18] tells what became of what had waited, and of nothing else', () => {
    const { connection, wire, heard, comeIn } = setup;
    comeIn();
    void connection.act({ type: 'clock.pause' });
    wire.carried[0]?.acknowledge({ ok: true, seq: 7 });
    wire.owner.disconnected();
    void connection.act({ type: 'clock.start' });
    void connection.act({ type: 'clock.pause' });
    comeIn();
    const error = refusal('clock-not-running', 'The clock stands still.');
    wire.carried[1]?.acknowledge({ ok: true, seq: 8 });
    wire.carried[2]?.acknowledge({ ok: false, error });
    expect(heard.outcomes).toEqual([
      { actionId: 'action-2', action: { type: 'clock.start' }, answer: { ok: true, seq: 8 } },
      { actionId: 'action-3', action: { type: 'clock.pause' }, answer: { ok: false, error } },
    ]);
  });

  test('[LINK-6] a second answer to the same action changes nothing', async () => {
    const { connection, wire, comeIn } = setup;
    comeIn();
    const answer = connection.act({ type: 'clock.start' });
    wire.carried[0]?.acknowledge({ ok: true, seq: 7 });
    wire.carried[0]?.acknowledge({ ok: true, seq: 8 });
    await expect(answer).resolves.toEqual({ ok: true, seq: 7 });
  });

  test('[LINK-6] a snapshot without a break sends nothing twice', () => {
    const { connection, wire, comeIn } = setup;
    comeIn();
    void connection.act({ type: 'clock.start' });
    wire.owner.snapshot(snapshotOf());
    expect(wire.carried).toHaveLength(1);
  });
});

describe('the link', () => {
  test('[LINK-7] silence is noticed by the local clock, though nothing arrives', () => {
    const { clock, heard, comeIn } = setup;
    comeIn();
    clock.advance(11_000);
    expect(heard.links.at(-1)).toBe('stale');
    clock.advance(20_000);
    expect(heard.links.at(-1)).toBe('offline');
  });

  test('[LINK-7] a frame makes the link live again', () => {
    const { clock, heard, wire, comeIn } = setup;
    comeIn();
    clock.advance(31_000);
    wire.owner.frame(frameOf({ from: 101, to: 101 }));
    expect(heard.links.at(-1)).toBe('live');
  });

  test('[LINK-3] a page brought to the front connects at once and does not warn', () => {
    const { clock, page, wire, heard, comeIn } = setup;
    comeIn();
    page.set(true);
    clock.advance(120_000);
    page.set(false);
    expect(wire.counts.connectNow).toBe(1);
    expect(heard.links.at(-1)).toBe('live');
  });

  test('[LINK-4] the snapshot after a break is told apart from a renewed one', () => {
    const { wire, heard, comeIn } = setup;
    comeIn();
    wire.owner.snapshot(snapshotOf());
    wire.owner.disconnected();
    comeIn();
    expect(heard.breaks).toEqual([false, false, true]);
  });

  test('[LINK-8] a gap is asked for once, and again when 5 s brought nothing', () => {
    const { clock, wire, heard, comeIn } = setup;
    comeIn();
    heard.missing = { tick: 100, seq: 3 };
    wire.owner.frame(frameOf({ from: 105, to: 106 }));
    wire.owner.frame(frameOf({ from: 107, to: 108 }));
    expect(wire.resyncs).toEqual([{ tick: 100, seq: 3 }]);
    clock.advance(5_000);
    wire.owner.frame(frameOf({ from: 109, to: 110 }));
    expect(wire.resyncs).toHaveLength(2);
  });

  test('[LINK-9] a passing refusal is tried again after 5 s, a lasting one is not', () => {
    const { clock, wire, heard } = setup;
    wire.owner.refused({ code: 'session-unknown', message: 'No such session.' });
    clock.advance(60_000);
    expect(wire.counts.connectNow).toBe(0);
    wire.owner.refused({ code: 'session-full', message: 'Full.' });
    clock.advance(4_000);
    expect(wire.counts.connectNow).toBe(0);
    clock.advance(1_000);
    expect(wire.counts.connectNow).toBe(1);
    expect(heard.refusals.map(({ code }) => code)).toEqual(['session-unknown', 'session-full']);
  });

  test('[LINK-19] a session that was deleted is told of once, and not asked for again', () => {
    const { clock, page, wire, heard, comeIn } = setup;
    comeIn();
    wire.owner.deleted();
    wire.owner.disconnected();
    page.set(false);
    clock.advance(60_000);
    expect(heard.refusals.map(({ code }) => code)).toEqual(['session-unknown']);
    expect(wire.counts).toMatchObject({ close: 1, connectNow: 0 });
  });

  test('[LINK-10] who is removed stays away: the wire is closed for good', () => {
    const { clock, page, wire, heard, comeIn } = setup;
    comeIn();
    wire.owner.personal({ kind: 'removed' });
    expect(heard.removed).toBe(true);
    expect(wire.counts.close).toBe(1);
    page.set(false);
    clock.advance(60_000);
    expect(wire.counts.connectNow).toBe(0);
  });
});
