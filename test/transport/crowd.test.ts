import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ClientAction } from '#shared/contracts/action.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

const CROWD = 300;

describe('a full lecture hall', () => {
  let server: LiveServer;

  beforeAll(async () => {
    server = await startLiveServer({ loopbackOnly: false });
  });

  afterAll(() => server.close());

  test('[WIRE-12] three hundred phones behind one address join at once and hear the same', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.pause' });
    for (let day = 0; day < 10; day += 1) {
      const arrived = sam.nextFrame((frame) => frame.chart.tick.length >= 1440);
      await sam.act({ type: 'clock.advance', minutes: 1440 });
      await arrived;
    }
    const phones = await Promise.all(
      Array.from({ length: CROWD }, (_, index) =>
        LiveClient.join(server.url, { code, name: `Learner ${index % 50}` }),
      ),
    );
    const names = phones.map((phone) => phone.snapshot.you.name);
    expect(new Set(names).size).toBe(CROWD);
    const [first] = phones;
    await Promise.all(
      phones.map((phone) =>
        phone.until(() => phone.frames.some((frame) => frame.roster?.learnersPresent === CROWD)),
      ),
    );
    expect(new Set(phones.map((phone) => phone.snapshot.chart.tick.length)).size).toBe(1);
    const bytes = JSON.stringify(first?.snapshot).length;
    expect(bytes).toBeLessThan(60_000);
    const placed = await first?.act({ type: 'order.place', intervention: 'paracetamol' });
    expect(placed?.ok).toBe(true);
    for (const phone of phones) {
      phone.close();
    }
    await sam.until(() => sam.frames.at(-1)?.roster?.learnersPresent === 0);
    sam.close();
  });

  test('[CALL-6] each calls a grade twice, a third drop out between: every call is in the log once', async () => {
    const { code, facilitatorToken } = await server.session({ histogram: true });
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    await sam.act({ type: 'clock.start' });
    const join = (name: string) => LiveClient.join(server.url, { code, name });
    const phones = await Promise.all(
      Array.from({ length: CROWD }, (_, index) => join(`Learner ${index}`)),
    );
    const first = await Promise.all(phones.map((phone) => phone.act(callOf(1), 'call-first')));
    const back = await Promise.all(
      phones.map((phone, index) => (index % 3 === 0 ? comeBack(phone, code) : phone)),
    );
    // Who came back does not know whether the call arrived, and sends it again.
    const again = await Promise.all(back.map((phone) => phone.act(callOf(1), 'call-first')));
    const second = await Promise.all(back.map((phone) => phone.act(callOf(2), 'call-second')));
    const seqs = (answers: typeof first) => answers.map((answer) => (answer.ok ? answer.seq : 0));
    expect(seqs(again)).toEqual(seqs(first));
    await sam.until(() => sam.frames.some((frame) => frame.histogram?.counts[2] === CROWD));
    const lead = await LiveClient.join(server.url, { code, token: facilitatorToken });
    const calls = lead.snapshot.log.flatMap(({ seq, action }) =>
      action.type === 'grade.call' ? [seq] : [],
    );
    const sorted = [...seqs(first), ...seqs(second)].sort((one, other) => one - other);
    expect(calls).toEqual(sorted);
    expect(new Set(calls).size).toBe(2 * CROWD);
    for (const client of [...back, sam, lead]) {
      client.close();
    }
  });

  async function comeBack(phone: LiveClient, code: string): Promise<LiveClient> {
    const { token } = phone.snapshot.you;
    phone.close();
    return LiveClient.join(server.url, { code, token });
  }
});

function callOf(grade: number): ClientAction {
  return {
    type: 'grade.call',
    grade,
    axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
    confidence: 3,
  };
}
