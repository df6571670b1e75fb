import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { People } from '#server/session/people/people.ts';
import { personNameSchema } from '#shared/contracts/identity.ts';
import { Stage } from '#test/server/support/stage.ts';
import { logged } from '#test/support/log.ts';

function codeOf(answer: { ok: boolean; error?: { code: string } }): string {
  return answer.ok ? 'ok' : (answer.error?.code ?? '');
}

describe('coming in', () => {
  test('[ACCESS-1] the code alone makes a learner, with a role it makes a wall', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    expect(await stage.join({ code })).toMatchObject({ role: 'learner', name: 'Learner 1' });
    expect(await stage.join({ code })).toMatchObject({ role: 'learner', name: 'Learner 2' });
    expect(await stage.join({ code, role: 'observer' })).toMatchObject({
      role: 'observer',
      name: 'Wall 1',
    });
  });

  test('[SESSION-30] who gives no name has the word of their own page with the first free number', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const nameless = [
      { roleWord: 'Estudiante' },
      {},
      { roleWord: 'Estudiante' },
      { roleWord: 'Pantalla', role: 'observer' },
      { roleWord: 'ESTUDIANTE' },
      { roleWord: 'Estudiante', name: 'Ana' },
    ] as const;
    const names: string[] = [];
    for (const asked of nameless) {
      names.push((await stage.join({ code, ...asked })).name);
    }
    expect(names).toEqual([
      'Estudiante 1',
      'Learner 1',
      'Estudiante 2',
      'Pantalla 1',
      'ESTUDIANTE 3',
      'Ana',
    ]);
  });

  test('[SESSION-30] a word as long as a name can be leaves room for its number', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const { name } = await stage.join({ code, roleWord: 'W'.repeat(40) });
    expect(name).toBe(`${'W'.repeat(38)} 1`);
  });

  test('[ACCESS-2] the token resumes the identity: name, role and the orders given', async () => {
    const stage = new Stage();
    const { code, session } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    await session.leave(ana.participantId);
    const back = await stage.join({ code, token: ana.token, name: 'Somebody else' });
    expect(back).toMatchObject({ participantId: ana.participantId, name: 'Ana', role: 'learner' });
  });

  test('[ACCESS-3] tokens are kept as hashes alone', async () => {
    const stage = new Stage();
    const { code, facilitatorToken } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const kept = JSON.stringify(await stage.stored(code));
    expect(kept).not.toContain(ana.token);
    expect(kept).not.toContain(facilitatorToken);
    expect((await stage.stored(code)).tokens).toHaveLength(2);
  });

  test('[ACCESS-4] a token of another session is unknown', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const other = await stage.open();
    const answer = await stage.admit({ code, token: other.facilitatorToken });
    expect(codeOf(answer)).toBe('token-unknown');
  });

  test('[SESSION-12] a name that is taken gets a number, whatever its case', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    const names: string[] = [];
    for (const name of ['Ana', 'ana', 'Ana', 'Sam']) {
      names.push((await stage.join({ code, name })).name);
    }
    expect(names).toEqual(['Ana', 'ana (2)', 'Ana (3)', 'Sam (2)']);
  });

  test('[SESSION-13] a full session takes no further learner, but lets its own back in', async () => {
    const stage = new Stage({ maxLearners: 2 });
    const { code, session } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    await stage.join({ code, name: 'Ben' });
    expect(session.full).toBe(true);
    const third = await stage.admit({ code, name: 'Cem' });
    expect(third).toEqual({
      ok: false,
      error: expect.objectContaining({
        code: 'session-full',
        limit: 'at most 2 learners at a time',
      }),
    });
    expect(codeOf(await stage.admit({ code, token: ana.token }))).toBe('ok');
    expect(codeOf(await stage.admit({ code, role: 'observer' }))).toBe('ok');
    await session.leave(ana.participantId);
    await session.leave(ana.participantId);
    expect(codeOf(await stage.admit({ code, name: 'Cem' }))).toBe('ok');
  });

  test('a session has at most twenty walls', async () => {
    const stage = new Stage();
    const { code } = await stage.open();
    for (let wall = 0; wall < 20; wall += 1) {
      await stage.join({ code, role: 'observer' });
    }
    expect(codeOf(await stage.admit({ code, role: 'observer' }))).toBe('session-full');
  });

  test('a further facilitator comes in by a token made for them', async () => {
    const stage = new Stage();
    const { code, session } = await stage.open();
    const token = await session.issueToken({ role: 'evaluator', name: 'Eve' });
    const eve = await stage.join({ code, token: token.ok ? token.value : '' });
    expect(eve).toMatchObject({ role: 'evaluator', name: 'Eve' });
    expect(session.holderOf(eve.token)?.role).toBe('evaluator');
    expect(session.holderOf('0'.repeat(32))).toBeNull();
  });
});

describe('changing people', () => {
  test('[SESSION-14] somebody removed is told, stays out and can do nothing', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const { participantId } = ana;
    await sam.act({ type: 'participant.set', participantId, removed: true });
    expect(stage.outlet.said).toContain(`removed ${participantId}`);
    expect(codeOf(await ana.act({ type: 'order.place', intervention: 'paracetamol' }))).toBe(
      'participant-unknown',
    );
    expect(codeOf(await stage.admit({ code, token: ana.token }))).toBe('token-unknown');
    expect(codeOf(await sam.act({ type: 'participant.set', participantId, name: 'X' }))).toBe(
      'participant-unknown',
    );
    expect((await stage.join({ code, name: 'Ana' })).name).toBe('Ana');
  });

  test('[SESSION-15] a learner made evaluator sees the truth, and back again does not', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const { participantId } = ana;
    await sam.act({ type: 'participant.set', participantId, role: 'evaluator' });
    expect(stage.outlet.said).toContain(`changed ${participantId}`);
    expect((await stage.snapshot(code, ana)).truth).toBeDefined();
    await sam.act({ type: 'participant.set', participantId, role: 'learner' });
    expect((await stage.snapshot(code, ana)).truth).toBeUndefined();
  });

  test('a new name that is taken gets a number; ones own name again does not', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const { participantId } = ana;
    await sam.act({ type: 'participant.set', participantId, name: 'Sam' });
    expect((await stage.snapshot(code, ana)).you.name).toBe('Sam (2)');
    await sam.act({ type: 'participant.set', participantId, name: 'Sam (2)' });
    expect((await stage.snapshot(code, ana)).you.name).toBe('Sam (2)');
  });

  test('what makes no sense is refused with the field', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const wall = await stage.join({ code, role: 'observer' });
    const { participantId } = sam;
    const set = { type: 'participant.set', participantId } as const;
    expect(await sam.act(set)).toMatchObject({
      error: { code: 'action-invalid', field: '(whole)' },
    });
    expect(await sam.act({ ...set, removed: true })).toMatchObject({
      error: { code: 'action-invalid', field: 'participantId' },
    });
    expect(await sam.act({ ...set, role: 'learner' })).toMatchObject({
      error: { code: 'action-invalid', field: 'role' },
    });
    const promoted = { ...set, participantId: wall.participantId, role: 'evaluator' } as const;
    expect(codeOf(await sam.act(promoted))).toBe('action-invalid');
    expect((await sam.act({ ...set, name: 'Samira' })).ok).toBe(true);
  });
});

describe('names', () => {
  const anyName = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .filter((text) => personNameSchema.safeParse(text).success)
    .map((text) => personNameSchema.parse(text));

  test('[SESSION-12] a number behind a long name never cuts a character in half', () => {
    const people = new People();
    const wanted = `A${'🙂'.repeat(19)}`;
    people.accept(
      logged(
        { type: 'participant.join', participantId: 'participant1', name: wanted, role: 'learner' },
        { seq: 1, tick: 0 },
      ),
    );
    expect(people.freeName(wanted)).toBe(`A${'🙂'.repeat(17)} (2)`);
  });

  test('[SESSION-12] a free name is never taken and always a valid name', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), (wanted) => {
        const people = new People();
        for (const [index, want] of wanted.entries()) {
          const name = people.freeName(want);
          expect(people.all.map((person) => person.name)).not.toContain(name);
          expect(name.length).toBeLessThanOrEqual(40);
          expect(personNameSchema.safeParse(name).success).toBe(true);
          const participantId = `participant${index}`;
          people.accept(
            logged(
              { type: 'participant.join', participantId, name, role: 'learner' },
              { seq: index + 1, tick: 0 },
            ),
          );
        }
      }),
    );
  });
});
