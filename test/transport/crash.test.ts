import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { recompute } from '#shared/course/replay.ts';
import { clearFolder, newFolder } from '#test/server/support/folder.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { LiveClient } from './support/live-client.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let dataDir: string;
let server: ServerProcess;

afterEach(async () => {
  await server.kill();
  await clearFolder(dataDir);
});

async function begin(): Promise<{ code: string; facilitatorToken: string }> {
  dataDir = await newFolder();
  server = await startServer({ dataDir });
  const made = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenarioId: 'mild-crs' }),
  });
  return (await made.json()) as { code: string; facilitatorToken: string };
}

async function restart(): Promise<void> {
  server = await startServer({ dataDir, port: server.port });
}

async function replayOf(code: string, token: string) {
  const answer = await fetch(`${server.url}/api/sessions/${code}/export/json`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return replaySchema.parse(await answer.json());
}

/** Orders one dose after another, as fast as they are taken, until the line breaks. */
async function streamOrders(client: LiveClient, taken: Map<string, number>): Promise<void> {
  const broken = new Promise<true>((resolve) => {
    client.socket.once('disconnect', () => resolve(true));
  });
  for (let count = 0; client.socket.connected; count += 1) {
    const actionId = `stream-${count}`;
    const action = { type: 'order.place', intervention: 'paracetamol', dose: 500 + count };
    const answer = await Promise.race([client.act(action, actionId), broken]);
    if (answer === true) {
      return;
    }
    if (answer.ok) {
      taken.set(actionId, answer.seq);
    } else {
      await Promise.race([client.nextFrame(), broken]);
    }
  }
}

describe('a server that is killed between two instructions', () => {
  test('[SESSION-16] has every acknowledged action, goes on running, and takes people back', async () => {
    const { code, facilitatorToken } = await begin();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    const ana = await LiveClient.join(server.url, { code, name: 'Ana' });
    const { you } = ana.snapshot;
    await sam.act({ type: 'clock.speed', speed: 60 });
    await sam.act({ type: 'clock.start' });
    const acknowledged = new Map<string, number>();
    const stream = streamOrders(ana, acknowledged);
    const seen = await sam.until(() =>
      sam.frames.find((frame) => frame.clock.tick >= -56 && frame.seq > 12),
    );
    await server.kill();
    await stream;
    const lastSeen = Math.max(seen.clock.tick, sam.frames.at(-1)?.clock.tick ?? 0);

    await restart();
    const back = await LiveClient.join(server.url, { code, token: you.token });
    expect(back.snapshot.you).toEqual(you);
    expect(back.snapshot.clock).toMatchObject({ status: 'running', speed: 60 });
    expect(back.snapshot.clock.tick).toBeGreaterThanOrEqual(lastSeen - 2);
    await back.nextFrame((frame) => frame.clock.tick > lastSeen);

    expect(acknowledged.size).toBeGreaterThan(5);
    const replay = await replayOf(code, facilitatorToken);
    const bySeq = new Map<number, LoggedAction>(replay.log.map((entry) => [entry.seq, entry]));
    for (const [actionId, seq] of acknowledged) {
      expect(bySeq.get(seq)?.actionId).toBe(actionId);
    }
    expect(replay.log.map(({ seq }) => seq)).toEqual(replay.log.map((_, index) => index + 1));
    expect(recompute(replay).courseHash).toBe(replay.courseHash);
    const [repeated = ['', 0]] = acknowledged;
    const action = bySeq.get(repeated[1])?.action ?? { type: 'none' };
    expect(await back.act(action, repeated[0])).toEqual({ ok: true, seq: repeated[1] });
    for (const client of [sam, ana, back]) {
      client.close();
    }
  });
});

describe('a server that is asked to stop', () => {
  test('[SESSION-22] says so, writes what is left, ends with 0, and goes on where it was', async () => {
    const { code, facilitatorToken } = await begin();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    await sam.act({ type: 'clock.start' });
    await sam.nextFrame((frame) => frame.clock.tick > -50);
    expect(await server.stop()).toBe(0);
    await sam.until(() => sam.heard.some(({ event }) => event === 'disconnect'));
    const last = sam.frames.at(-1)?.clock.tick ?? 0;
    const goodbye = sam.heard.filter(({ event }) => event === 'closing' || event === 'disconnect');
    expect(goodbye).toEqual([
      { event: 'closing', payload: { reason: 'draining' } },
      { event: 'disconnect', payload: 'transport close' },
    ]);
    await restart();
    const back = await LiveClient.join(server.url, { code, token: facilitatorToken });
    expect(back.snapshot.clock.tick).toBeGreaterThanOrEqual(last);
    expect(back.snapshot.clock.status).toBe('running');
    expect(server.output()).not.toContain(code);
    expect(server.output()).not.toContain('127.0.0.1"');
    expect(await server.stop()).toBe(0);
    back.close();
    sam.close();
  });
});
