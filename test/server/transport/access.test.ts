import { describe, expect, test } from '@jest/globals';
import { hostKnown, sameOrigin } from '#server/transport/access.ts';

const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

describe('which requests are meant for this server', () => {
  test.each([
    ['localhost:3000', true],
    ['127.0.0.1', true],
    ['[::1]:3000', true],
    ['LOCALHOST:3000', true],
    ['evil.example.org', false],
    ['evil.example.org:3000', false],
    ['127.0.0.1.evil.example.org', false],
    ['', false],
    ['a b', false],
  ])('[ACCESS-11] on loopback the host %p is answered: %s', (host, answered) => {
    expect(hostKnown({ host }, HERE)).toBe(answered);
  });

  test.each([{ 'x-forwarded-for': '203.0.113.5' }, { forwarded: 'for=203.0.113.5' }])(
    '[ACCESS-11] on loopback what a proxy passes on is not answered: %o',
    (headers) => {
      expect(hostKnown({ host: 'localhost', ...headers }, HERE)).toBe(false);
      expect(hostKnown({ host: 'localhost', ...headers }, null)).toBe(true);
    },
  );

  test('on a network any host is answered', () => {
    expect(hostKnown({ host: 'sim-lab.local' }, null)).toBe(true);
  });

  test.each([
    [undefined, 'a.example:3000', null, true],
    ['http://a.example:3000', 'a.example:3000', null, true],
    ['http://A.example:3000', 'A.EXAMPLE:3000', null, true],
    ['http://b.example:3000', 'a.example:3000', null, false],
    ['http://a.example:4000', 'a.example:3000', null, false],
    ['null', 'a.example:3000', null, false],
    ['https://sim.example.org', '10.0.0.2:3000', 'https://sim.example.org', true],
    ['https://other.example.org', '10.0.0.2:3000', 'https://sim.example.org', false],
  ])(
    '[ACCESS-12] a socket of origin %p to host %p, public %p, is taken: %s',
    (origin, host, publicUrl, taken) => {
      const headers = origin === undefined ? { host } : { host, origin };
      expect(sameOrigin(headers, publicUrl)).toBe(taken);
    },
  );
});
