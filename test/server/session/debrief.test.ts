import { describe, expect, test } from '@jest/globals';
import type { ClientAction } from '#shared/contracts/action.ts';
import { isIntact, refold } from '#shared/course/replay.ts';
import { type Player, Stage } from '#test/server/support/stage.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const DEBRIEF = { type: 'session.debrief' } as const;

async function done(player: Player, action: ClientAction): Promise<number> {
  const answer = await player.act(action);
  if (!answer.ok) {
    throw new Error(`${action.type}: ${answer.error.message}`);
  }
  return answer.seq;
}

async function refused(player: Player, action: ClientAction): Promise<string> {
  const answer = await player.act(action);
  return answer.ok ? 'ok' : answer.error.code;
}

/** A class that has called, and whose session has ended. */
async function endedClass(names: 'names' | 'pseudonyms' = 'pseudonyms') {
  const stage = new Stage();
  const { code, sam, session } = await stage.open({ options: { names } });
  const ana = await stage.join({ code, name: 'Ana Ruiz' });
  const ben = await stage.join({ code, name: 'Ben Okafor' });
  const wall = await stage.join({ code, role: 'observer' });
  await done(sam, { type: 'clock.start' });
  await stage.time.pass(30_000);
  await done(ben, {
    type: 'grade.call',
    grade: 2,
    axes: { fever: 'ge38', hypotension: 'no-pressor', hypoxia: 'none' },
    confidence: 4,
  });
  await done(sam, { type: 'message.send', to: ben.participantId, text: 'FOR-BEN-ALONE' });
  await done(sam, { type: 'message.send', to: 'all', text: 'FOR-ALL' });
  await done(sam, { type: 'session.end' });
  return { stage, code, session, sam, ana, ben, wall };
}

describe('the debrief', () => {
  test('[DEB-1] is opened by a facilitator after the end, and once', async () => {
    const stage = new Stage();
    const { code, sam, session } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    expect(await refused(sam, DEBRIEF)).toBe('session-not-ended');
    await done(sam, { type: 'clock.start' });
    expect(await refused(sam, DEBRIEF)).toBe('session-not-ended');
    await done(sam, { type: 'session.end' });
    expect(await refused(ana, DEBRIEF)).toBe('role-forbidden');
    await done(sam, DEBRIEF);
    expect(session.status).toBe('debrief');
    expect(stage.outlet.said).toContain('everyone-changed');
    expect(await refused(sam, DEBRIEF)).toBe('session-ended');
  });

  test('[DEB-1] is open after a crash', async () => {
    const { stage, code, sam } = await endedClass();
    await done(sam, DEBRIEF);
    const after = new Stage({ time: stage.time, store: stage.store });
    const back = await after.session(code);
    expect(back.status).toBe('debrief');
  });

  test('[DEB-2] shows everyone the grade, and takes nothing but notes of those who lead', async () => {
    const { stage, code, sam, ana, wall } = await endedClass();
    for (const player of [ana, wall]) {
      expect((await stage.snapshot(code, player)).truth).toBeUndefined();
    }
    await done(sam, DEBRIEF);
    for (const player of [ana, wall]) {
      const shown = await stage.snapshot(code, player);
      expect(shown.truth?.standing.grade).toBe(0);
      expect(shown.scales).toBeUndefined();
      expect(shown.lead).toBeUndefined();
    }
    expect(await refused(ana, { type: 'order.place', intervention: 'paracetamol' })).toBe(
      'session-ended',
    );
    expect(await refused(sam, { type: 'bookmark.add', label: 'Here' })).toBe('ok');
    const late = await stage.admit({ code, name: 'Late' });
    expect(late.ok ? 'ok' : late.error.code).toBe('session-ended');
  });

  test('[DEB-18] shows the wall, and nobody else, the minute that a facilitator looks at', async () => {
    const { stage, code, session, sam, ana, wall } = await endedClass();
    await session.point(sam.participantId, 10);
    await done(sam, DEBRIEF);
    await session.point(ana.participantId, 20);
    await session.point(wall.participantId, 20);
    expect((await stage.snapshot(code, wall)).lookedAtTick).toBeUndefined();
    stage.outlet.frames.length = 0;
    await session.point(sam.participantId, 30);
    await stage.time.pass(250);
    expect(stage.outlet.of('observer').at(-1)?.lookedAtTick).toBe(30);
    expect((await stage.snapshot(code, wall)).lookedAtTick).toBe(30);
    for (const player of [sam, ana]) {
      expect((await stage.snapshot(code, player)).lookedAtTick).toBeUndefined();
    }
    for (const role of ['facilitator', 'learner'] as const) {
      expect(stage.outlet.of(role).some((frame) => 'lookedAtTick' in frame)).toBe(false);
    }
  });

  test('[DEB-3] gives learners a record without names that is the same course', async () => {
    const { session, ana, ben } = await endedClass();
    const [whole, forAna, forBen] = await Promise.all([
      session.read((view) => view.replay('beacon test')),
      session.read((view) => view.recordFor('beacon test', ana)),
      session.read((view) => view.recordFor('beacon test', ben)),
    ]);
    if (!whole.ok || !forAna.ok || !forBen.ok) {
      throw new Error('the record could not be read');
    }
    expect(isIntact({ ...forAna.value })).toBe(true);
    expect(forAna.value.courseHash).toBe(whole.value.courseHash);
    expect(refold(forAna.value).hash).toBe(whole.value.courseHash);
    const told = JSON.stringify(forAna.value);
    const names = ['Ana Ruiz', 'Ben Okafor', '"Sam"', 'Wall 1', 'FOR-BEN-ALONE'];
    expect(names.filter((name) => told.includes(name))).toEqual([]);
    expect(told).toContain('FOR-ALL');
    expect(JSON.stringify(forBen.value)).toContain('FOR-BEN-ALONE');
    const joins = forAna.value.log.flatMap(({ action, actor }) =>
      action.type === 'participant.join' ? [[action.name, actor.name]] : [],
    );
    expect(joins).toEqual([
      ['Facilitator', 'Facilitator'],
      ['Learner A', 'Learner A'],
      ['Learner B', 'Learner B'],
      ['Wall', 'Wall'],
    ]);
  });

  test('[DEB-3] makes the record of a class once, and anew once a line was added', async () => {
    const { session, sam, ana, ben, wall } = await endedClass();
    const take = async (reader: Player) => {
      const read = await session.read((view) => view.recordFor('beacon test', reader));
      return read.ok ? read.value : null;
    };
    const first = await take(ana);
    expect(await take(wall)).toBe(first);
    const own = await take(ben);
    expect(own?.fileHash).not.toBe(first?.fileHash);
    expect(await take(ana)).toBe(first);
    await done(sam, { type: 'bookmark.add', label: 'ADDED-LATER' });
    const later = await take(ana);
    expect(JSON.stringify(later)).toContain('ADDED-LATER');
    expect(await take(wall)).toBe(later);
  });

  test('[DEB-3] keeps from learners what an evaluator noted of them', async () => {
    const { session, sam, ana } = await endedClass();
    const expectationId = builtInScenario().teaching.expected[0]?.id ?? '';
    const mark = { type: 'expectation.mark', expectationId, result: 'late' } as const;
    await done(sam, { ...mark, responder: ana.participantId, note: 'NOTE-ON-ANA' });
    const whole = await session.read((view) => view.replay('beacon test'));
    const forAna = await session.read((view) => view.recordFor('beacon test', ana));
    expect(JSON.stringify(whole)).toContain('NOTE-ON-ANA');
    expect(JSON.stringify(whole)).toContain(`"responder":"${ana.participantId}"`);
    expect(JSON.stringify(forAna)).not.toContain('"responder"');
    expect(JSON.stringify(forAna)).not.toContain('NOTE-ON-ANA');
    expect(JSON.stringify(forAna)).toContain('"result":"late"');
  });

  test('[DEB-3] tells names where the session does, and still no message of another', async () => {
    const { session, ana } = await endedClass('names');
    const read = await session.read((view) => view.recordFor('beacon test', ana));
    const told = JSON.stringify(read.ok ? read.value : null);
    expect(told).toContain('Ben Okafor');
    expect(told).not.toContain('FOR-BEN-ALONE');
  });
});
