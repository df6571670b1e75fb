import { describe, expect, test } from '@jest/globals';
import type { ClientAction } from '#shared/contracts/action.ts';
import { settle } from '#test/server/support/manual-time.ts';
import { MemoryStore } from '#test/server/support/memory-store.ts';
import { Stage, shortCase } from '#test/server/support/stage.ts';

const PARACETAMOL: ClientAction = { type: 'order.place', intervention: 'paracetamol' };
const OXYGEN: ClientAction = {
  type: 'order.place',
  intervention: 'oxygen',
  device: 'nasal-cannula',
  flowLPerMin: 2,
};

function codeOf(answer: { ok: boolean; error?: { code: string } }): string {
  return answer.ok ? 'ok' : (answer.error?.code ?? '');
}

describe('the log', () => {
  test('[SESSION-4] seq counts from session.create, tick is the first not yet stepped', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(5000);
    await sam.act(PARACETAMOL);
    const { log } = await stage.stored(code);
    expect(log.map(({ seq, tick, action }) => [seq, tick, action.type])).toEqual([
      [1, -59, 'session.create'],
      [2, -59, 'participant.join'],
      [3, -59, 'clock.start'],
      [4, -54, 'order.place'],
    ]);
  });

  test('[SESSION-1] an action is acknowledged after it is durable, and the patient waits for it', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const { code, sam, session } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(3000);
    store.hold();
    let answered = false;
    const answer = sam.act(PARACETAMOL).then((ack) => {
      answered = true;
      return ack;
    });
    const framesBefore = stage.outlet.frames.length;
    await stage.time.pass(1500);
    expect(answered).toBe(false);
    expect(stage.outlet.frames).toHaveLength(framesBefore);
    store.resume();
    expect(await answer).toEqual({ ok: true, seq: 4 });
    await stage.time.pass(1000);
    const placed = (await stage.stored(code)).log.at(-1);
    const given = stage.outlet.of('facilitator').flatMap((frame) => frame.orders ?? []);
    expect(given.at(-1)?.placedTick).toBe(placed?.tick);
    expect(session.status).toBe('running');
  });

  test('[SESSION-5] a repeated actionId is answered again and applied once', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const answers = await Promise.all([
      ana.act(PARACETAMOL, 'same-action'),
      ana.act(PARACETAMOL, 'same-action'),
    ]);
    answers.push(await ana.act(PARACETAMOL, 'same-action'));
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]?.ok).toBe(true);
    const other = await sam.act({ type: 'clock.start' }, 'same-action');
    expect(other).toEqual({ ok: true, seq: 5 });
    const { log } = await stage.stored(code);
    expect(log.filter(({ actionId }) => actionId === 'same-action')).toHaveLength(2);
  });

  test('a refused action leaves no line and may come again', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    expect(codeOf(await sam.act({ type: 'clock.pause' }, 'pause-first'))).toBe('clock-not-running');
    await sam.act({ type: 'clock.start' });
    expect((await sam.act({ type: 'clock.pause' }, 'pause-first')).ok).toBe(true);
    expect((await stage.stored(code)).log).toHaveLength(4);
  });
});

describe('orders', () => {
  test('[SESSION-6] the same order within ten minutes is refused with who gave it', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const ben = await stage.join({ code, name: 'Ben' });
    await sam.act({ type: 'clock.start' });
    await ana.act(PARACETAMOL);
    await stage.time.pass(9000);
    const repeated = await ben.act(PARACETAMOL);
    expect(codeOf(repeated)).toBe('order-repeated');
    expect(repeated.ok ? '' : repeated.error.message).toContain('Ana');
    await stage.time.pass(1000);
    expect((await ben.act(PARACETAMOL)).ok).toBe(true);
  });

  test('the usual dose written out is the same order', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    await sam.act(OXYGEN);
    const { flowLPerMin: _, ...usual } = OXYGEN as Extract<ClientAction, { type: 'order.place' }>;
    expect(codeOf(await sam.act(usual))).toBe('order-repeated');
  });

  test('oxygen that was changed meanwhile may be put back', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    await sam.act(OXYGEN);
    await sam.act({ ...OXYGEN, flowLPerMin: 4 } as ClientAction);
    expect((await sam.act(OXYGEN)).ok).toBe(true);
  });

  test('[SESSION-25] a pressor may be titrated as often as needed, the same rate is a slip', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    const rate = (dose: number): ClientAction => ({
      type: 'order.place',
      intervention: 'norepinephrine',
      dose,
    });
    const answers = [];
    for (const dose of [0.05, 0.1, 0.1, 0.05]) {
      answers.push(codeOf(await sam.act(rate(dose))));
    }
    expect(answers).toEqual(['ok', 'ok', 'order-repeated', 'ok']);
  });

  test.each(['call-provider', 'rapid-response', 'transfer-icu'] as const)(
    '[SESSION-25] %s is called once by many hands, and another kind of help beside it',
    async (intervention) => {
      const stage = new Stage();
      const { code, sam } = await stage.open();
      const ana = await stage.join({ code, name: 'Ana' });
      const call: ClientAction = { type: 'order.place', intervention };
      expect(codeOf(await ana.act(call))).toBe('ok');
      expect(codeOf(await sam.act(call))).toBe('order-repeated');
      expect(codeOf(await sam.act(PARACETAMOL))).toBe('ok');
    },
  );

  test('an order that was stopped may be given again', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    const placed = await sam.act(OXYGEN);
    expect((await sam.act({ type: 'order.stop', seq: placed.ok ? placed.seq : 0 })).ok).toBe(true);
    expect((await sam.act(OXYGEN)).ok).toBe(true);
  });

  test('[SESSION-7] only an order that runs can be stopped, and only once', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    const placed = await sam.act(OXYGEN);
    const seq = placed.ok ? placed.seq : 0;
    const once = await sam.act(PARACETAMOL);
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(2000);
    const stop = (at: number) => sam.act({ type: 'order.stop', seq: at });
    expect(codeOf(await stop(1))).toBe('order-not-running');
    expect(codeOf(await stop(99))).toBe('order-not-running');
    expect(codeOf(await stop(once.ok ? once.seq : 0))).toBe('order-not-running');
    expect(codeOf(await stop(seq))).toBe('ok');
    expect(codeOf(await stop(seq))).toBe('order-not-running');
  });

  test('[SESSION-7] in a pause a dose that is on its way, or a rate that was changed, is not running', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ben = await stage.join({ code, name: 'Ben' });
    const seqOf = async (order: ClientAction) => {
      const answer = await ben.act(order);
      return answer.ok ? answer.seq : 0;
    };
    const once = await seqOf(PARACETAMOL);
    const first = await seqOf({ type: 'order.place', intervention: 'norepinephrine', dose: 0.1 });
    const second = await seqOf({ type: 'order.place', intervention: 'norepinephrine', dose: 0.2 });
    const stop = (seq: number) => sam.act({ type: 'order.stop', seq });
    expect(codeOf(await stop(once))).toBe('order-not-running');
    expect(codeOf(await stop(first))).toBe('order-not-running');
    expect(codeOf(await stop(second))).toBe('ok');
    expect(codeOf(await stop(second))).toBe('order-not-running');
    expect(codeOf(await ben.act(PARACETAMOL))).toBe('order-repeated');
  });

  test('[SESSION-8] what cannot be done is refused with field and limit, what is unwise is taken', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    const impossible = await sam.act({ ...PARACETAMOL, dose: 90_000 } as ClientAction);
    expect(impossible).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'order-impossible', field: 'dose' }),
    });
    expect((await sam.act({ ...PARACETAMOL, dose: 9000 } as ClientAction)).ok).toBe(true);
  });
});

test.each([
  { untilTick: -60, taken: false },
  { untilTick: -58, taken: true },
  { untilTick: 61, taken: true },
  { untilTick: 62, taken: false },
  { untilTick: 99_999_999, taken: false },
])(
  '[SESSION-8] an override until tick $untilTick of a course of 60 is taken: $taken',
  async (at) => {
    const stage = new Stage();
    const { sam } = await stage.open({ scenario: shortCase({ endTick: 60 }) });
    const { untilTick } = at;
    const answer = await sam.act({
      type: 'override.set',
      vital: 'temperatureC',
      value: 39,
      rampMinutes: 0,
      kind: 'artefact',
      untilTick,
    });
    expect(answer.ok ? 'taken' : answer.error.field).toBe(at.taken ? 'taken' : 'untilTick');
  },
);

describe('taking a set of observations', () => {
  const OBSERVE: ClientAction = { type: 'observe', what: 'vitals' };

  test('[SESSION-26] is always taken, again and again, and stands in the log', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: shortCase({ endTick: 60 }) });
    const ana = await stage.join({ code, name: 'Ana' });
    expect((await ana.act(OBSERVE)).ok).toBe(true);
    expect((await ana.act(OBSERVE)).ok).toBe(true);
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(4000);
    expect(codeOf(await ana.act(OBSERVE))).toBe('course-finished');
    const { log } = await stage.stored(code);
    expect(log.filter(({ action }) => action.type === 'observe')).toHaveLength(2);
  });

  test('[SESSION-26] puts it on the chart of a patient on rounds, and nothing else does between them', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ options: { monitoring: 'spot' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(5000);
    await ana.act(OBSERVE);
    await stage.time.pass(5000);
    const { session, chart } = await stage.snapshot(code, ana);
    expect(session.monitoring).toEqual({ mode: 'spot', everyMinutes: 240 });
    const placed = (await stage.stored(code)).log.find(({ action }) => action.type === 'observe');
    expect(chart.tick).toEqual([-60, placed?.tick]);
    const frames = stage.outlet.of('learner').flatMap((frame) => frame.chart.tick);
    expect(frames).toEqual([placed?.tick]);
  });
});

describe('actions that are no actions', () => {
  test.each([
    ['a planned one', { type: 'hint.ask' }, 'action-not-available'],
    ['one of the server', { type: 'session.create' }, 'role-forbidden'],
    ['an unknown one', { type: 'patient.heal' }, 'action-unknown'],
    ['a name every object has', { type: 'toString' }, 'action-unknown'],
    ['one with a wrong field', { type: 'clock.speed', speed: 7 }, 'action-invalid'],
    ['one with a field too many', { type: 'clock.start', now: true }, 'action-invalid'],
  ])('%s is refused as %3$s', async (_, action, code) => {
    const stage = new Stage();
    const { sam, session } = await stage.open();
    const answer = await session.act(sam.participantId, { actionId: 'test-action', action });
    expect(codeOf(answer)).toBe(code);
  });

  test('an invalid action names the field and its limit', async () => {
    const stage = new Stage();
    const { sam, session } = await stage.open();
    const action = { type: 'clock.advance', minutes: 2000 };
    const answer = await session.act(sam.participantId, { actionId: 'test-action', action });
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'action-invalid',
        message: 'minutes: must be 1-1440 min',
        field: 'minutes',
        limit: 'must be 1-1440 min',
      },
    });
  });
});

describe('the end', () => {
  test('[SESSION-9] after the end nothing is taken and nobody new comes in', async () => {
    const stage = new Stage();
    const { code, sam, facilitatorToken } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'session.end' });
    expect(codeOf(await sam.act({ type: 'clock.start' }))).toBe('session-ended');
    expect(codeOf(await ana.act(PARACETAMOL))).toBe('session-ended');
    const late = await stage.admit({ code, name: 'Late' });
    expect(late.ok ? '' : late.error.code).toBe('session-ended');
    expect((await stage.admit({ code, token: facilitatorToken })).ok).toBe(true);
    expect((await stage.admit({ code, token: ana.token })).ok).toBe(true);
  });

  test('[SESSION-10] at the end of the course the clock pauses and stays', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: shortCase({ endTick: 60 }) });
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(4000);
    const last = (await stage.stored(code)).log.at(-1);
    expect(last?.actor).toEqual({ id: 'system-finished', role: 'system', name: 'Beacon' });
    expect(last?.action.type).toBe('clock.pause');
    expect(stage.outlet.of('facilitator').at(-1)?.clock).toMatchObject({
      status: 'paused',
      tick: 60,
    });
    expect(codeOf(await sam.act({ type: 'clock.start' }))).toBe('course-finished');
    expect(codeOf(await sam.act(PARACETAMOL))).toBe('course-finished');
    expect(codeOf(await sam.act({ type: 'order.stop', seq: 4 }))).toBe('course-finished');
    expect((await sam.act({ type: 'session.end' })).ok).toBe(true);
  });
});

describe('a session that breaks', () => {
  test('[SESSION-3] stops alone: its people are told, its log is kept, the others go on', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const broken = await stage.open();
    const well = await stage.open();
    store.broken = true;
    const answer = await broken.sam.act({ type: 'clock.start' });
    expect(codeOf(answer)).toBe('session-failed');
    expect(stage.outlet.said).toContain('closing session-failed');
    store.broken = false;
    expect(codeOf(await broken.sam.act({ type: 'clock.start' }))).toBe('session-failed');
    const again = await stage.admit({ code: broken.code, token: broken.facilitatorToken });
    expect(again.ok ? '' : again.error.code).toBe('session-failed');
    expect((await stage.stored(broken.code)).log).toHaveLength(2);
    expect((await well.sam.act({ type: 'clock.start' })).ok).toBe(true);
  });

  test('[SESSION-3] a disk that fails while the tick is saved stops the session', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const { sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(1500);
    store.broken = true;
    await stage.time.pass(2000);
    expect(stage.outlet.said).toContain('closing session-failed');
  });
});

describe('a session that everyone has left', () => {
  test('[SESSION-11] pauses after sixty seconds, leaves memory and comes back as it was', async () => {
    const stage = new Stage();
    const { code, sam, facilitatorToken, session } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(2000);
    await session.leave(sam.participantId);
    await stage.time.pass(59_000);
    expect(session.status).toBe('running');
    await stage.time.pass(2000);
    expect(session.closed).toBe(true);
    const { log, progress } = await stage.stored(code);
    expect(log.at(-1)?.actor.id).toBe('system-left-by-all');
    expect(progress.status).toBe('paused');
    await stage.time.pass(100_000);
    const back = await stage.join({ code, token: facilitatorToken });
    const seen = await stage.snapshot(code, back);
    expect(seen.clock).toMatchObject({ status: 'paused', tick: progress.tick });
    expect(seen.you).toMatchObject({ role: 'facilitator', name: 'Sam' });
  });

  test('goes on if somebody comes back in time', async () => {
    const stage = new Stage();
    const { sam, session, code, facilitatorToken } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await session.leave(sam.participantId);
    await stage.time.pass(50_000);
    await stage.join({ code, token: facilitatorToken });
    await stage.time.pass(50_000);
    expect(session.status).toBe('running');
    expect(session.closed).toBe(false);
  });

  test('a lobby leaves memory without a line in the log', async () => {
    const stage = new Stage();
    const { code, sam, session } = await stage.open();
    await session.leave(sam.participantId);
    await stage.time.pass(61_000);
    expect(session.closed).toBe(true);
    expect((await stage.stored(code)).log.at(-1)?.action.type).toBe('participant.leave');
  });

  test('a second socket of the same person keeps them present', async () => {
    const stage = new Stage();
    const { code, sam, session, facilitatorToken } = await stage.open();
    await stage.join({ code, token: facilitatorToken });
    await session.leave(sam.participantId);
    await settle();
    const { log } = await stage.stored(code);
    expect(log.filter(({ action }) => action.type.startsWith('participant.'))).toHaveLength(1);
    await session.leave(sam.participantId);
    expect((await stage.stored(code)).log.at(-1)?.action.type).toBe('participant.leave');
  });
});
