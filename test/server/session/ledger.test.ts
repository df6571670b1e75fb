import { describe, expect, test } from '@jest/globals';
import { Stage } from '#test/server/support/stage.ts';

describe('an actionId of the form that the server gives its own lines', () => {
  test('[SESSION-5] is no repeat of the line that the server wrote when its sender came', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const { log } = await stage.stored(code);
    const arrivalOf = (player: { participantId: string }) =>
      log.find(({ actor }) => actor.id === player.participantId)?.actionId;
    expect(await ana.act({ type: 'clock.start' }, arrivalOf(ana))).toMatchObject({
      ok: false,
      error: { code: 'role-forbidden' },
    });
    const started = await sam.act({ type: 'clock.start' }, arrivalOf(sam));
    expect(started).toEqual({ ok: true, seq: log.length + 1 });
    expect((await stage.snapshot(code, sam)).clock.status).toBe('running');
  });
});
