import { describe, expect, test } from '@jest/globals';
import { handsUp } from '#shared/course/record/people-record.ts';
import { type Player, Stage } from '#test/server/support/stage.ts';

const RAISE = { type: 'hand.raise', up: true } as const;

/** A class in which Ana's and Ben's hands are up and Cem's is down. */
async function room() {
  const stage = new Stage();
  const { code, sam, session } = await stage.open();
  const [ana, ben, cem, wall] = [
    await stage.join({ code, name: 'Ana' }),
    await stage.join({ code, name: 'Ben' }),
    await stage.join({ code, name: 'Cem' }),
    await stage.join({ code, role: 'observer' }),
  ];
  await ana.act(RAISE);
  await ben.act(RAISE);
  const up = async () => {
    const read = await session.read((view) => view.replay('beacon test'));
    return [...handsUp(read.ok ? read.value.log : [])];
  };
  /** Who was told alone that their hand was lowered. */
  const told = () =>
    stage.outlet.alone.flatMap(({ participantId, told: what }) =>
      what.kind === 'log' && what.entries.some(({ action }) => action.type === 'hand.lower')
        ? [participantId]
        : [],
    );
  const reads = async (who: Player) =>
    (await stage.snapshot(code, who)).log.filter(({ action }) => action.type === 'hand.lower');
  return { stage, sam, ana, ben, cem, wall, up, told, reads };
}

describe('a raised hand', () => {
  test('[HOST-84] is lowered by the facilitator, one or all, and goes up again at once', async () => {
    const { sam, ana, ben, up } = await room();
    await sam.act({ type: 'hand.lower', participantId: ana.participantId });
    expect(await up()).toEqual([ben.participantId]);
    await ana.act(RAISE);
    expect(await up()).toEqual([ben.participantId, ana.participantId]);
    await sam.act({ type: 'hand.lower' });
    expect(await up()).toEqual([]);
  });

  test('[HOST-84] that is down already stays down, and nobody is told', async () => {
    const { sam, cem, told } = await room();
    const answer = await sam.act({ type: 'hand.lower', participantId: cem.participantId });
    expect(answer.ok).toBe(true);
    expect(told()).toEqual([]);
  });

  test('[HOST-84] is lowered of nobody who is not there', async () => {
    const { sam, ana } = await room();
    const unknown = { ok: false, error: { code: 'participant-unknown', field: 'participantId' } };
    const { participantId } = ana;
    expect(await sam.act({ type: 'hand.lower', participantId: 'stranger00' })).toMatchObject(
      unknown,
    );
    await sam.act({ type: 'participant.set', participantId, removed: true });
    expect(await sam.act({ type: 'hand.lower', participantId })).toMatchObject(unknown);
  });

  test('[ACCESS-13] of a learner is lowered by no other learner', async () => {
    const { ana, ben, up } = await room();
    const forbidden = { ok: false, error: { code: 'role-forbidden' } };
    const { participantId } = ana;
    expect(await ben.act({ type: 'hand.lower', participantId })).toMatchObject(forbidden);
    expect(await ben.act({ type: 'hand.lower' })).toMatchObject(forbidden);
    const sneaked = { ...RAISE, up: false, participantId };
    expect(await ben.act(sneaked)).toMatchObject({ ok: false, error: { code: 'action-invalid' } });
    expect(await up()).toEqual([ana.participantId, ben.participantId]);
  });

  test('[AUD-19] that is lowered is told to whose it was and to those who lead alone', async () => {
    const { stage, sam, ana, ben, cem, wall, told, reads } = await room();
    await sam.act({ type: 'hand.lower', participantId: ana.participantId });
    expect(told()).toEqual([ana.participantId]);
    await sam.act({ type: 'hand.lower' });
    expect(told()).toEqual([ana.participantId, ben.participantId]);
    await stage.time.pass(1000);
    const lines: number[] = [];
    for (const who of [sam, ana, ben, cem, wall]) {
      lines.push((await reads(who)).length);
    }
    expect(lines).toEqual([2, 1, 1, 0, 0]);
    for (const role of ['learner', 'observer'] as const) {
      expect(JSON.stringify(stage.outlet.of(role))).not.toContain('hand.lower');
    }
  });
});
