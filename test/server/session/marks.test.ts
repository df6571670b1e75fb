import { describe, expect, test } from '@jest/globals';
import { type ExpectationMark, expectationMarks } from '#shared/course/record/people-record.ts';
import { Stage } from '#test/server/support/stage.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const expectationId = builtInScenario().teaching.expected[0]?.id ?? '';
const NOBODY = [undefined, undefined, undefined];
const MARK = { type: 'expectation.mark', expectationId, result: 'done' } as const;

type Said = Pick<ExpectationMark, 'result' | 'note'>;

async function room() {
  const stage = new Stage();
  const { code, sam, session } = await stage.open();
  const ana = await stage.join({ code, name: 'Ana' });
  const wall = await stage.join({ code, role: 'observer' });
  return { stage, code, sam, session, ana, wall };
}

describe('who responded', () => {
  test('[DRILL-20] is somebody of the session, nobody, or not said', async () => {
    const { sam, ana } = await room();
    const answers = [
      await sam.act({ ...MARK, responder: ana.participantId }),
      await sam.act({ ...MARK, responder: 'nobody' }),
      await sam.act(MARK),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('[DRILL-20] is no wall and no stranger', async () => {
    const { sam, wall } = await room();
    const refused = { ok: false, error: { code: 'participant-unknown', field: 'responder' } };
    expect(await sam.act({ ...MARK, responder: wall.participantId })).toMatchObject(refused);
    expect(await sam.act({ ...MARK, responder: 'stranger00' })).toMatchObject(refused);
  });

  test('[DRILL-20] may have been removed since', async () => {
    const { sam, ana } = await room();
    const { participantId } = ana;
    await sam.act({ type: 'participant.set', participantId, removed: true });
    expect((await sam.act({ ...MARK, responder: participantId })).ok).toBe(true);
  });

  test('[DRILL-20] changes afterwards, also after the end, and moves neither time nor witness', async () => {
    const { stage, code, sam, session, ana } = await room();
    const eva = await stage.join({ code, name: 'Eva' });
    await sam.act({ type: 'participant.set', participantId: eva.participantId, role: 'evaluator' });
    await sam.act({ type: 'clock.start' });
    await eva.act(MARK);
    expect((await sam.act({ type: 'clock.advance', minutes: 30 })).ok).toBe(true);
    await stage.time.pass(1000);
    await sam.act({ type: 'session.end' });
    expect((await sam.act({ ...MARK, responder: ana.participantId })).ok).toBe(true);
    const read = await session.read((view) => view.replay('beacon test'));
    const marks = expectationMarks(read.ok ? read.value.log : []);
    expect(marks.get(expectationId)).toMatchObject({
      tick: -59,
      by: 'Eva',
      responder: ana.participantId,
    });
    await sam.act(MARK);
    const again = await session.read((view) => view.replay('beacon test'));
    const cleared = expectationMarks(again.ok ? again.value.log : []).get(expectationId);
    expect(cleared).toMatchObject({ tick: -59, by: 'Eva' });
    expect(cleared).not.toHaveProperty('responder');
  });

  test('[DRILL-25] that says otherwise than one of somebody else leaves that to be read', async () => {
    const { stage, code, sam, session } = await room();
    const [eva, eve] = [
      await stage.join({ code, name: 'Eva' }),
      await stage.join({ code, name: 'Eve' }),
    ];
    for (const { participantId } of [eva, eve]) {
      await sam.act({ type: 'participant.set', participantId, role: 'evaluator' });
    }
    const said = async (who: typeof eva, mark: Said) => {
      await who.act({ ...MARK, ...mark });
      const read = await session.read((view) => view.replay('beacon test'));
      const { by, result, other } =
        expectationMarks(read.ok ? read.value.log : []).get(expectationId) ?? {};
      return [by, result, other?.by, other?.result, other?.note];
    };
    expect(await said(eva, { result: 'done', note: 'aloud' })).toEqual(['Eva', 'done', ...NOBODY]);
    const [late, missed] = [{ result: 'late' as const }, { result: 'missed' as const }];
    expect(await said(eve, late)).toEqual(['Eve', 'late', 'Eva', 'done', 'aloud']);
    expect(await said(eve, missed)).toEqual(['Eve', 'missed', 'Eva', 'done', 'aloud']);
    expect(await said(eva, late)).toEqual(['Eva', 'late', 'Eve', 'missed', undefined]);
    expect(await said(eva, missed)).toEqual(['Eva', 'missed', ...NOBODY]);
  });

  test('[DRILL-29] that is taken back counts as unmarked, and what somebody else said is still read', async () => {
    const { stage, code, sam, session } = await room();
    const eva = await stage.join({ code, name: 'Eva' });
    await sam.act({ type: 'participant.set', participantId: eva.participantId, role: 'evaluator' });
    const log = async () => {
      const read = await session.read((view) => view.replay('beacon test'));
      return read.ok ? read.value.log : [];
    };
    const said = async (who: typeof eva, mark: Said) => {
      expect((await who.act({ ...MARK, ...mark })).ok).toBe(true);
      const { by, result, note, other } = expectationMarks(await log()).get(expectationId) ?? {};
      return [by, result, note, other?.by, other?.result];
    };
    const back = { result: 'unmarked' } as const;
    expect(await said(eva, { result: 'done', note: 'aloud' })).toEqual([
      ...['Eva', 'done', 'aloud', undefined, undefined],
    ]);
    const own = ['Eva', 'unmarked', 'aloud', undefined, undefined];
    expect(await said(eva, { ...back, note: 'aloud' })).toEqual(own);
    // What comes after one that was taken back contradicts nobody.
    expect(await said(sam, { result: 'late' })).toEqual(['Sam', 'late', ...NOBODY]);
    expect(await said(eva, back)).toEqual(['Eva', 'unmarked', undefined, 'Sam', 'late']);
    expect(await said(eva, { result: 'done' })).toEqual(['Eva', 'done', undefined, 'Sam', 'late']);
    expect(await said(eva, back)).toEqual(['Eva', 'unmarked', undefined, 'Sam', 'late']);
    expect(await said(sam, { result: 'missed' })).toEqual(['Sam', 'missed', ...NOBODY]);
    const lines = (await log()).filter(({ action }) => action.type === MARK.type);
    expect(lines.map(({ actor }) => actor.name)).toEqual([
      ...['Eva', 'Eva', 'Sam', 'Eva', 'Eva', 'Eva', 'Sam'],
    ]);
  });

  test('[DRILL-29] is taken back after the end too, and marked anew has the new time', async () => {
    const { stage, sam, session } = await room();
    await sam.act({ type: 'clock.start' });
    await sam.act(MARK);
    expect((await sam.act({ type: 'clock.advance', minutes: 30 })).ok).toBe(true);
    await stage.time.pass(1000);
    await sam.act({ type: 'session.end' });
    expect((await sam.act({ ...MARK, result: 'unmarked' })).ok).toBe(true);
    expect((await sam.act(MARK)).ok).toBe(true);
    const read = await session.read((view) => view.replay('beacon test'));
    const marks = expectationMarks(read.ok ? read.value.log : []);
    expect(marks.get(expectationId)).toMatchObject({ result: 'done', tick: -28 });
  });

  test('[DRILL-29] is taken back by no learner', async () => {
    const { sam, ana } = await room();
    await sam.act(MARK);
    const forbidden = { ok: false, error: { code: 'role-forbidden' } };
    expect(await ana.act({ ...MARK, result: 'unmarked' })).toMatchObject(forbidden);
  });

  test('[DRILL-20] is told to those who lead alone', async () => {
    const { stage, code, sam, ana, wall } = await room();
    await sam.act({ ...MARK, responder: ana.participantId });
    await stage.time.pass(1000);
    const lines = async (who: typeof ana) =>
      (await stage.snapshot(code, who)).log.filter(({ action }) => action.type === MARK.type);
    expect(await lines(sam)).toHaveLength(1);
    expect([...(await lines(ana)), ...(await lines(wall))]).toEqual([]);
    for (const role of ['learner', 'observer'] as const) {
      expect(JSON.stringify(stage.outlet.of(role))).not.toContain('responder');
    }
    expect(JSON.stringify(stage.outlet.of('facilitator'))).toContain('responder');
    expect(stage.outlet.alone).toEqual([]);
  });
});
