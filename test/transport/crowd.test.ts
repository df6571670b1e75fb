import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
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
      await sam.act({ type: 'clock.advance', minutes: 1440 });
      await sam.nextFrame((frame) => frame.chart.tick.length >= 1440);
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
});
