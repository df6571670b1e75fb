import { describe, expect, test } from '@jest/globals';
import { createRest } from '#client/connection/rest.ts';

interface Sent {
  readonly path: string;
  readonly init: RequestInit | undefined;
}

interface Reply {
  readonly ok: boolean;
  readonly text: string;
}

function restWith(reply: Reply | 'no answer') {
  const sent: Sent[] = [];
  const send = async (path: unknown, init?: RequestInit) => {
    sent.push({ path: String(path), init });
    if (reply === 'no answer') {
      throw new TypeError('network');
    }
    return { ok: reply.ok, text: async () => reply.text } as Response;
  };
  return { rest: createRest(send), sent };
}

const problem = (type: string) => ({
  ok: false,
  text: JSON.stringify({ type, title: 'No such session', status: 404, detail: 'It is gone.' }),
});

describe('requests', () => {
  test('an answer is parsed', async () => {
    const { rest } = restWith({ ok: true, text: '{"state":"running","full":false}' });
    await expect(rest.session('7QK4XY')).resolves.toEqual({
      ok: true,
      value: { state: 'running', full: false },
    });
  });

  test('[CLIENT-1] a problem document becomes a refusal with its code', async () => {
    const { rest } = restWith(problem('session-unknown'));
    await expect(rest.session('7QK4XY')).resolves.toEqual({
      ok: false,
      error: {
        kind: 'declined',
        refusal: { code: 'session-unknown', message: 'It is gone.' },
      },
    });
  });

  test('[CLIENT-1] what our server did not say counts as unreachable', async () => {
    const unreachable = { ok: false, error: { kind: 'unreachable' } };
    const replies: readonly (Reply | 'no answer')[] = [
      'no answer',
      { ok: false, text: '<h1>Bad gateway</h1>' },
      { ok: true, text: '<h1>Sign in to the guest network</h1>' },
      { ok: true, text: '{"state":"dreaming","full":false}' },
      problem('about:blank'),
    ];
    for (const reply of replies) {
      await expect(restWith(reply).rest.session('7QK4XY')).resolves.toEqual(unreachable);
    }
  });

  test('the PIN goes in its header, and only where there is one', async () => {
    const { rest, sent } = restWith('no answer');
    await rest.createSession({ scenarioId: 'mild-crs' }, '123456');
    await rest.createSession({ scenarioId: 'mild-crs' }, null);
    expect(sent.map(({ init }) => init?.headers)).toEqual([
      { 'content-type': 'application/json', 'x-pin': '123456' },
      { 'content-type': 'application/json' },
    ]);
  });

  test('the replay is asked for with the token of who leads', async () => {
    const { rest, sent } = restWith({ ok: true, text: '{}' });
    await expect(rest.replay('7QK4XY', 'f'.repeat(32))).resolves.toEqual({ ok: true, value: '{}' });
    expect(sent).toEqual([
      {
        path: '/api/sessions/7QK4XY/export/json',
        init: { headers: { authorization: `Bearer ${'f'.repeat(32)}` } },
      },
    ]);
  });
});
