import { describe, expect, test } from '@jest/globals';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS, type IceItem } from '#shared/contracts/truth-view.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';
import { brainTestsOf } from '#shared/course/record/people-record.ts';
import { Stage, shortCase } from '#test/server/support/stage.ts';
import { messageEvent } from '#test/support/scenarios.ts';

function call(grade: number): ClientAction {
  return {
    type: 'grade.call',
    grade,
    axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
    confidence: 3,
  };
}

async function seqOf(answered: Promise<Acknowledgement>): Promise<number> {
  const answer = await answered;
  return answer.ok ? answer.seq : Number.NaN;
}

const START: ClientAction = { type: 'clock.start' };

describe('a call', () => {
  test('[CALL-1] is the caller’s own: nobody else at the bedside hears of it', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const ben = await stage.join({ code, name: 'Ben' });
    await ana.act(call(2));
    const seen = async (who: typeof ana) =>
      (await stage.snapshot(code, who)).log.filter(({ action }) => action.type === 'grade.call');
    expect(
      [await seen(ana), await seen(ben), await seen(sam)].map((lines) => lines.length),
    ).toEqual([1, 0, 1]);
    expect(stage.outlet.alone.map(({ participantId }) => participantId)).toEqual([
      ana.participantId,
    ]);
    expect(JSON.stringify(stage.outlet.of('learner'))).not.toContain('grade.call');
  });

  test('[CALL-2] under after-call its truth comes a minute later, to the caller alone', async () => {
    const stage = new Stage();
    const { code } = await stage.open({ options: { reveal: 'after-call' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await ana.act(call(2));
    const verdicts = () => stage.outlet.alone.filter(({ told }) => told.kind === 'verdict');
    await stage.time.pass(59_000);
    expect(verdicts()).toEqual([]);
    expect((await stage.snapshot(code, ana)).own.verdicts).toEqual([]);
    await stage.time.pass(2000);
    expect(verdicts()).toMatchObject([
      { participantId: ana.participantId, told: { verdict: { tick: -60 } } },
    ]);
    expect((await stage.snapshot(code, ana)).own.verdicts).toHaveLength(1);
  });

  test('[CALL-8] can be changed for longer where who leads says so, from the next call on', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ options: { reveal: 'after-call' } });
    const ana = await stage.join({ code, name: 'Ana' });
    const told = async () =>
      (await stage.snapshot(code, ana)).own.verdicts.map(({ callSeq }) => callSeq);
    const first = await seqOf(ana.act(call(2)));
    const longer: ClientAction = { type: 'session.set', settings: { callOpenMinutes: 5 } };
    expect((await sam.act(longer)).ok).toBe(true);
    await stage.time.pass(61_000);
    expect(await told()).toEqual([first]);
    await ana.act(call(2));
    await stage.time.pass(200_000);
    const changed = await seqOf(ana.act(call(1)));
    await stage.time.pass(299_000);
    expect(await told()).toEqual([first]);
    await stage.time.pass(2000);
    expect(await told()).toEqual([first, changed]);
    const alone = stage.outlet.alone.flatMap(({ told }) =>
      told.kind === 'verdict' ? [told.verdict.callSeq] : [],
    );
    expect(alone).toEqual([first, changed]);
  });

  test('[CALL-8] is open for one to ten whole minutes, and everybody may know for how long', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const set = (callOpenMinutes: number): ClientAction => ({
      type: 'session.set',
      settings: { callOpenMinutes },
    });
    for (const minutes of [0, 1.5, 11]) {
      expect((await sam.act(set(minutes))).ok).toBe(false);
    }
    expect((await ana.act(set(10))).ok).toBe(false);
    expect((await sam.act(set(10))).ok).toBe(true);
    expect((await stage.snapshot(code, ana)).session.callOpenMinutes).toBe(10);
  });

  test('[CALL-3] that was changed within its minute is told no truth, and none comes while hidden', async () => {
    const stage = new Stage();
    const { code } = await stage.open({ options: { reveal: 'after-call' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await ana.act(call(2));
    await stage.time.pass(30_000);
    const second = await ana.act(call(1));
    await stage.time.pass(61_000);
    const { verdicts } = (await stage.snapshot(code, ana)).own;
    expect(verdicts.map(({ callSeq }) => callSeq)).toEqual(second.ok ? [second.seq] : []);
    const hidden = new Stage();
    const opened = await hidden.open();
    const ben = await hidden.join({ code: opened.code, name: 'Ben' });
    await ben.act(call(2));
    await hidden.time.pass(61_000);
    expect((await hidden.snapshot(opened.code, ben)).own.verdicts).toEqual([]);
    expect(hidden.outlet.alone.filter(({ told }) => told.kind === 'verdict')).toEqual([]);
  });

  test('[CALL-4] of grade 5 needs a session that allows it', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    expect(await ana.act(call(5))).toMatchObject({ ok: false, error: { field: 'grade' } });
    const other = await stage.open({ options: { gradeFive: true } });
    const ben = await stage.join({ code: other.code, name: 'Ben' });
    expect((await ben.act(call(5))).ok).toBe(true);
  });

  test('[CALL-5] counts in the histogram, for those who lead, and on a wall that may show it', async () => {
    for (const histogram of [false, true]) {
      const stage = new Stage();
      const { code, sam } = await stage.open({ options: { histogram } });
      const ana = await stage.join({ code, name: 'Ana' });
      const wall = await stage.join({ code, role: 'observer' });
      await ana.act(call(1));
      await ana.act(call(2));
      const counts = { counts: [0, 0, 1, 0, 0, 0], present: 1 };
      expect((await stage.snapshot(code, sam)).histogram).toEqual(counts);
      expect((await stage.snapshot(code, ana)).histogram).toBeUndefined();
      expect((await stage.snapshot(code, wall)).histogram).toEqual(histogram ? counts : undefined);
    }
  });

  test('[CALL-7] no longer counts once its caller was removed or leads, and counts for who is away', async () => {
    const stage = new Stage();
    const { code, sam, session } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const ben = await stage.join({ code, name: 'Ben' });
    const cleo = await stage.join({ code, name: 'Cleo' });
    await ana.act(call(1));
    await ben.act(call(2));
    await cleo.act(call(3));
    await session.leave(cleo.participantId);
    const shown = async () => (await stage.snapshot(code, sam)).histogram;
    expect(await shown()).toEqual({ counts: [0, 1, 1, 1, 0, 0], present: 2 });
    const set = (
      participantId: string,
      what: { role: 'evaluator' | 'learner' } | { removed: true },
    ) => sam.act({ type: 'participant.set', participantId, ...what });
    await set(ana.participantId, { role: 'evaluator' });
    await set(ben.participantId, { removed: true });
    expect(await shown()).toEqual({ counts: [0, 0, 0, 1, 0, 0], present: 0 });
    await set(ana.participantId, { role: 'learner' });
    expect(await shown()).toEqual({ counts: [0, 1, 0, 1, 0, 0], present: 1 });
  });
});

describe('a question to the patient', () => {
  test('[ASK-1] is answered to the one who asked, the same again in the same minute', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const ben = await stage.join({ code, name: 'Ben' });
    await ana.act({ type: 'ice.ask', item: 'city' });
    await ben.act({ type: 'ice.ask', item: 'city' });
    const [first, second] = [await stage.snapshot(code, ana), await stage.snapshot(code, ben)];
    expect(first.own.replies).toHaveLength(1);
    expect(second.own.replies[0]?.text).toEqual(first.own.replies[0]?.text);
    const told = stage.outlet.alone.filter(({ told: { kind } }) => kind === 'reply');
    expect(told.map(({ participantId }) => participantId)).toEqual([
      ana.participantId,
      ben.participantId,
    ]);
  });

  test('[ASK-2] from twelve years on it is the ICE test, below the CAPD', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    expect(await ana.act({ type: 'ice.ask', item: 'eye-contact' })).toMatchObject({
      ok: false,
      error: { field: 'item', limit: 'must be of the ICE test' },
    });
  });

  test('[ASK-3] an item that cannot be tested is scored as such, and some item has to be', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const score = (points: IcePoints, unarousable = false) =>
      ana.act({ type: 'ice.score', points, unarousable });
    const nothing = icePoints(() => null);
    expect((await score({ ...icePoints(() => 1), sentence: null })).ok).toBe(true);
    expect((await score({ ...nothing, year: 0 })).ok).toBe(true);
    expect(await score(nothing)).toEqual({
      ok: false,
      error: {
        code: 'action-invalid',
        message: expect.any(String),
        field: 'points',
        limit: 'must have an item that was tested, unless nobody can wake the patient',
      },
    });
    expect((await score(nothing, true)).ok).toBe(true);
    const [incomplete, wrong, asleep, ...others] = brainTestsOf(
      (await stage.snapshot(code, ana)).log,
    );
    expect(others).toEqual([]);
    expect(incomplete).toMatchObject({ kind: 'ice', total: null, partialSum: 9, tested: 9 });
    expect(wrong).toMatchObject({ kind: 'ice', total: null, partialSum: 0, tested: 1 });
    expect(asleep).toMatchObject({ kind: 'ice', total: 0, partialSum: 0, tested: 10 });
  });

  test('[ALARM-54] a fall on what both tests tested alarms everybody', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    await sam.act(START);
    const ana = await stage.join({ code, name: 'Ana' });
    const wall = await stage.join({ code, role: 'observer' });
    const score = (wrong: readonly string[]) =>
      ana.act({
        type: 'ice.score',
        points: { ...icePoints((item) => (wrong.includes(item) ? 0 : 1)), sentence: null },
        unarousable: false,
      });
    await score([]);
    await stage.time.pass(61_000);
    await score(['year', 'month', 'attention']);
    await stage.time.pass(61_000);
    const drop = (await stage.snapshot(code, wall)).alarms?.find(({ side }) => side === 'drop');
    expect(drop).toMatchObject({ priority: 'medium', value: 6, limit: 6, items: 9 });
  });
});

function icePoints(pointOf: (item: IceItem) => number | null): IcePoints {
  return Object.fromEntries(ICE_ITEMS.map((item) => [item, pointOf(item)])) as IcePoints;
}

describe('holding at decision points', () => {
  const scenario = () => ({
    ...shortCase(),
    events: [{ ...messageEvent('decide', { atTick: -30 }), decision: true }],
  });

  test('[HOLD-1] the clock stops at the tick of one, and goes on when everybody there has called', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: scenario(), options: { hold: true } });
    const ana = await stage.join({ code, name: 'Ana' });
    const ben = await stage.join({ code, name: 'Ben' });
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act(START);
    await stage.time.pass(5000);
    const held = (await stage.snapshot(code, sam)).clock;
    expect(held).toMatchObject({ status: 'paused', tick: -30, pauseReason: 'decision' });
    await ana.act(call(0));
    await stage.time.pass(1000);
    expect((await stage.snapshot(code, sam)).clock.status).toBe('paused');
    await ben.act(call(0));
    await stage.time.pass(1000);
    const gone = (await stage.snapshot(code, sam)).clock;
    expect(gone.tick).toBeGreaterThan(-30);
  });

  test('[HOLD-2] without learners it waits for the facilitator', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: scenario(), options: { hold: true } });
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act(START);
    await stage.time.pass(20_000);
    expect((await stage.snapshot(code, sam)).clock.tick).toBe(-30);
    expect((await sam.act(START)).ok).toBe(true);
    await stage.time.pass(1000);
    expect((await stage.snapshot(code, sam)).clock.tick).toBeGreaterThan(-30);
  });

  test('[HOLD-4] next event asked in front of one goes to it and waits there for the calls', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: scenario(), options: { hold: true } });
    const ana = await stage.join({ code, name: 'Ana' });
    const nextEvent = async () => {
      await sam.act({ type: 'clock.next-event' });
      await stage.time.pass(300);
      return stage.outlet.of('facilitator').at(-1)?.clock;
    };
    await sam.act({ type: 'clock.speed', speed: 1 });
    await sam.act(START);
    expect(await nextEvent()).toMatchObject({ status: 'running', tick: -31 });
    expect(await nextEvent()).toMatchObject({
      status: 'paused',
      tick: -30,
      pauseReason: 'decision',
    });
    await ana.act(call(0));
    await stage.time.pass(300);
    expect((await stage.snapshot(code, sam)).clock.status).toBe('running');
    await sam.act({ type: 'clock.pause' });
    expect(await nextEvent()).toMatchObject({ status: 'paused', tick: 539 });
  });

  test('[HOLD-4] a clock that was paused in front of one is paused at it', async () => {
    const stage = new Stage();
    const { sam } = await stage.open({ scenario: scenario(), options: { hold: true } });
    await sam.act(START);
    await sam.act({ type: 'clock.pause' });
    const stops: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await sam.act({ type: 'clock.next-event' });
      await stage.time.pass(300);
      const { tick, status } = stage.outlet.of('facilitator').at(-1)?.clock ?? {};
      stops.push([tick, status]);
    }
    expect(stops).toEqual([
      [-31, 'paused'],
      [-30, 'paused'],
      [539, 'paused'],
    ]);
  });

  test('[HOLD-3] a session that slows down runs at 60× for eight seconds after an event', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: scenario(), options: { autoSlow: true } });
    await sam.act({ type: 'clock.speed', speed: 600 });
    await sam.act(START);
    const speeds: number[] = [];
    for (let second = 0; second < 16; second += 1) {
      await stage.time.pass(1000);
      speeds.push((await stage.snapshot(code, sam)).clock.speed);
    }
    const slow = speeds.filter((speed) => speed === 60).length;
    expect(slow).toBeGreaterThanOrEqual(7);
    expect(slow).toBeLessThanOrEqual(9);
    expect([speeds[0], speeds.at(-1)]).toEqual([600, 600]);
  });
});

describe('going back', () => {
  test('[BACK-1] begins a new branch at the tick, paused, and everybody is shown it', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'clock.speed', speed: 600 });
    await sam.act(START);
    await stage.time.pass(6000);
    await ana.act({ type: 'order.place', intervention: 'paracetamol' });
    await ana.act(call(1));
    await stage.time.pass(2000);
    expect((await sam.act({ type: 'clock.rewind', toTick: -30 })).ok).toBe(true);
    const seen = await stage.snapshot(code, ana);
    expect(seen).toMatchObject({ branch: 1, clock: { status: 'paused', tick: -30 }, orders: [] });
    expect((await stage.snapshot(code, sam)).histogram?.counts).toEqual([0, 0, 0, 0, 0, 0]);
    expect(stage.outlet.said).toContain('everyone-changed');
  });

  test('[BACK-2] the course is that of the lines before, and comes to the same bytes again', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    await sam.act(START);
    await sam.act({ type: 'clock.pause' });
    await sam.act({ type: 'clock.advance', minutes: 40 });
    await stage.time.pass(1000);
    const first = (await stage.snapshot(code, sam)).courseHash;
    await sam.act({ type: 'order.place', intervention: 'paracetamol' });
    await sam.act({ type: 'clock.advance', minutes: 5 });
    await stage.time.pass(1000);
    await sam.act({ type: 'clock.rewind', toTick: -50 });
    await sam.act({ type: 'clock.advance', minutes: 30 });
    await stage.time.pass(1000);
    const again = await stage.snapshot(code, sam);
    expect(again.clock.tick).toBe(-20);
    expect(again.courseHash).toBe(first);
  });

  test('[BACK-3] after a crash the session stands on its last branch', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    await sam.act(START);
    await sam.act({ type: 'clock.advance', minutes: 40 });
    await stage.time.pass(1000);
    await sam.act({ type: 'clock.rewind', toTick: -50 });
    const before = await stage.snapshot(code, sam);
    const after = new Stage({ store: stage.store, time: stage.time });
    const lead = await after.join({ code, token: sam.token });
    const { branch, clock, courseHash } = await after.snapshot(code, lead);
    expect({ branch, tick: clock.tick, courseHash }).toEqual({
      branch: before.branch,
      tick: -50,
      courseHash: before.courseHash,
    });
  });

  test('[BACK-5] settings stay as they are: they are of the session and not of a branch', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const usual = (await stage.snapshot(code, sam)).session.alarmLimits;
    const above = { ...usual.temperatureC.above, low: 36 };
    const alarmLimits = { ...usual, temperatureC: { ...usual.temperatureC, above } };
    await sam.act(START);
    await sam.act({ type: 'clock.advance', minutes: 20 });
    await stage.time.pass(1000);
    await sam.act({ type: 'session.set', settings: { alarmLimits, autoSlow: true } });
    await sam.act({ type: 'reveal.set', policy: 'live' });
    await sam.act({ type: 'clock.rewind', toTick: -50 });
    const before = await stage.snapshot(code, sam);
    const after = new Stage({ store: stage.store, time: stage.time });
    const lead = await after.join({ code, token: sam.token });
    for (const seen of [before, await after.snapshot(code, lead)]) {
      expect(seen.session).toMatchObject({ reveal: 'live', alarmLimits });
      expect(seen.lead?.options).toMatchObject({ reveal: 'live', autoSlow: true, alarmLimits });
    }
    await lead.act({ type: 'clock.advance', minutes: 15 }, 'after-the-crash');
    await after.time.pass(1000);
    const { alarms } = await after.snapshot(code, lead);
    expect(alarms).toMatchObject([{ source: 'temperatureC', priority: 'low', limit: 36 }]);
  });

  test('[BACK-4] nobody goes back to where the session has not been', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    expect(await sam.act({ type: 'clock.rewind', toTick: -60 })).toMatchObject({ ok: false });
    await sam.act(START);
    for (const toTick of [-61, -60, 100]) {
      expect(await sam.act({ type: 'clock.rewind', toTick })).toMatchObject({
        ok: false,
        error: { code: 'rewind-impossible', field: 'toTick' },
      });
    }
  });
});

describe('orders that are proposed', () => {
  test('[PROP-1] a learner’s order acts once a facilitator accepted it, in the learner’s name', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ options: { orders: 'proposed' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act(START);
    const proposed = await ana.act({ type: 'order.place', intervention: 'paracetamol' });
    await stage.time.pass(2000);
    expect((await stage.snapshot(code, ana)).orders).toEqual([]);
    const seq = proposed.ok ? proposed.seq : 0;
    expect((await sam.act({ type: 'order.accept', seq })).ok).toBe(true);
    await stage.time.pass(2000);
    const { orders } = await stage.snapshot(code, ana);
    expect(orders).toMatchObject([{ seq, by: 'Ana', intervention: 'paracetamol' }]);
    expect(await sam.act({ type: 'order.accept', seq })).toMatchObject({
      ok: false,
      error: { code: 'order-not-proposed' },
    });
  });

  test('[PROP-2] one that its proposer withdrew cannot be accepted; the facilitator’s own act at once', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ options: { orders: 'proposed' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act(START);
    const proposed = await ana.act({ type: 'order.place', intervention: 'paracetamol' });
    const seq = proposed.ok ? proposed.seq : 0;
    expect((await ana.act({ type: 'order.stop', seq })).ok).toBe(true);
    expect((await sam.act({ type: 'order.accept', seq })).ok).toBe(false);
    await sam.act({ type: 'order.place', intervention: 'oxygen' });
    await stage.time.pass(2000);
    expect((await stage.snapshot(code, ana)).orders).toHaveLength(1);
  });
});

describe('many hands', () => {
  test('[PROP-3] thirty learners give the same order: it acts once, and all see who gave it', async () => {
    const stage = new Stage({ maxLearners: 30 });
    const { code, sam } = await stage.open();
    const class30 = await Promise.all(
      Array.from({ length: 30 }, (_, index) => stage.join({ code, name: `Learner ${index + 1}` })),
    );
    await sam.act(START);
    const answers = await Promise.all(
      class30.map((learner) => learner.act({ type: 'order.place', intervention: 'paracetamol' })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const giver = class30[answers.findIndex(({ ok }) => ok)];
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(new Set(refused.map(({ code: why }) => why))).toEqual(new Set(['order-repeated']));
    expect(refused.every(({ message }) => message.startsWith(`${giver?.name} gave`))).toBe(true);
    await stage.time.pass(2000);
    for (const learner of class30.slice(0, 3)) {
      const { orders } = await stage.snapshot(code, learner);
      expect(orders).toMatchObject([{ by: giver?.name, intervention: 'paracetamol' }]);
    }
  });

  test('[PROP-3] as proposals all thirty wait, and the one that is accepted acts once', async () => {
    const stage = new Stage({ maxLearners: 30 });
    const { code, sam } = await stage.open({ options: { orders: 'proposed' } });
    const class30 = await Promise.all(
      Array.from({ length: 30 }, (_, index) => stage.join({ code, name: `Learner ${index + 1}` })),
    );
    await sam.act(START);
    const answers = await Promise.all(
      class30.map((learner) => learner.act({ type: 'order.place', intervention: 'paracetamol' })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    const [, second] = answers;
    const seq = second?.ok ? second.seq : 0;
    expect((await sam.act({ type: 'order.accept', seq })).ok).toBe(true);
    await stage.time.pass(2000);
    const { orders } = await stage.snapshot(code, sam);
    expect(orders).toMatchObject([{ seq, by: 'Learner 2' }]);
  });
});

describe('settings', () => {
  test('[OPT-1] what course or scoring rest on changes before the start, and makes the course anew', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const settings = { scale: 'Penn', care: 'rules', gradingWindowHours: 12 } as const;
    const set: ClientAction = { type: 'session.set', settings };
    expect((await sam.act(set)).ok).toBe(true);
    const seen = await stage.snapshot(code, sam);
    expect(seen.session.scale).toBe('Penn');
    expect(seen.lead?.options).toMatchObject(settings);
    expect(seen.truth?.scale).toBe('Penn');
    await sam.act(START);
    expect(await sam.act(set)).toMatchObject({ ok: false, error: { code: 'settings-fixed' } });
  });

  test('[OPT-2] alarm limits change from the next tick on, and everybody is told', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    await sam.act(START);
    const usual = (await stage.snapshot(code, sam)).session.alarmLimits;
    const { temperatureC } = usual;
    const above = { ...temperatureC.above, low: 36 };
    const alarmLimits = { ...usual, temperatureC: { ...temperatureC, above } };
    await sam.act({ type: 'session.set', settings: { alarmLimits } });
    expect((await stage.snapshot(code, sam)).session).toMatchObject({ alarmLimits });
    expect((await stage.snapshot(code, sam)).alarms).toEqual([]);
    await sam.act({ type: 'clock.advance', minutes: 15 });
    await stage.time.pass(1000);
    const seen = await stage.snapshot(code, sam);
    expect(seen.session).toMatchObject({ alarmLimits });
    expect(seen.alarms).toMatchObject([{ source: 'temperatureC', priority: 'low', limit: 36 }]);
  });

  test('[OPT-3] a session that is locked takes nobody new, and those who were in come back', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'session.set', settings: { joining: 'locked' } });
    expect(await stage.admit({ code, name: 'Ben' })).toMatchObject({
      ok: false,
      error: { code: 'joining-locked' },
    });
    expect((await stage.admit({ code, token: ana.token })).ok).toBe(true);
    expect((await stage.admit({ code, role: 'observer' })).ok).toBe(true);
  });

  test('[OPT-4] with the clock by hand no time passes by itself, and orders wait for it', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ options: { manualClock: true } });
    await sam.act(START);
    await stage.time.pass(10_000);
    expect((await stage.snapshot(code, sam)).clock).toMatchObject({ status: 'running', tick: -60 });
    await sam.act({ type: 'clock.advance', minutes: 10 });
    await stage.time.pass(1000);
    expect((await stage.snapshot(code, sam)).clock).toMatchObject({ status: 'running', tick: -50 });
  });

  test('[HOST-65] a speed that is not on offer is refused, and what holds stays', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const speed = (value: 60 | 300 | 600) => ({ type: 'clock.speed', speed: value }) as const;
    await sam.act(speed(300));
    await sam.act({ type: 'session.set', settings: { speeds: [60, 600] } });
    expect(await sam.act(speed(300))).toMatchObject({
      ok: false,
      error: { code: 'action-invalid', field: 'speed', limit: 'must be one of 60, 600' },
    });
    expect((await stage.snapshot(code, sam)).clock.speed).toBe(300);
    expect((await sam.act(speed(600))).ok).toBe(true);
    expect(await sam.act({ type: 'session.set', settings: { speeds: [] } })).toMatchObject({
      ok: false,
      error: { code: 'action-invalid' },
    });
  });

  test('[OPT-5] in the briefing everybody reads the objectives, and nowhere else', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const objectives = async () => (await stage.snapshot(code, ana)).session.objectives;
    expect(await objectives()).toBeUndefined();
    expect((await sam.act({ type: 'session.brief' })).ok).toBe(true);
    expect(await objectives()).toEqual(shortCase().objectives);
    await sam.act(START);
    expect(await objectives()).toBeUndefined();
    expect((await sam.act({ type: 'session.brief' })).ok).toBe(false);
  });
});

describe('taking back', () => {
  test('[UNDO-1] one’s own message of a moment ago is gone for whom it was for', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const said = await sam.act({ type: 'message.send', to: 'all', text: 'Look.' });
    const seq = said.ok ? said.seq : 0;
    expect((await sam.act({ type: 'undo', seq })).ok).toBe(true);
    const types = (await stage.snapshot(code, ana)).log.map(({ action }) => action.type);
    expect(types).toEqual(['message.send', 'undo']);
    expect(await sam.act({ type: 'undo', seq })).toMatchObject({ ok: false });
  });

  test('[UNDO-2] what was long ago, another’s, or no such thing stays', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const said = await sam.act({ type: 'message.send', to: 'all', text: 'Look.' });
    const seq = said.ok ? said.seq : 0;
    await stage.time.pass(20_000);
    const refused = { ok: false, error: { code: 'nothing-to-undo', field: 'seq' } };
    expect(await sam.act({ type: 'undo', seq })).toMatchObject(refused);
    expect(await sam.act({ type: 'undo', seq: 1 })).toMatchObject(refused);
    expect(await sam.act({ type: 'undo', seq: 999 })).toMatchObject(refused);
    expect((await stage.snapshot(code, sam)).log.at(-1)?.action.type).toBe('message.send');
  });
});
