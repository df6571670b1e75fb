import { describe, expect, test } from '@jest/globals';
import { addressKey, clientAddress, joinUrls } from '#server/transport/address.ts';

describe('addresses', () => {
  test.each([
    ['192.168.1.4', '192.168.1.4'],
    ['::ffff:192.168.1.4', '192.168.1.4'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
    [undefined, ''],
  ])('[ACCESS-9] %s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  test.each([
    [0, '6.6.6.6, 7.7.7.7', '9.9.9.9'],
    [1, '6.6.6.6, 7.7.7.7', '7.7.7.7'],
    [2, '6.6.6.6, 7.7.7.7', '6.6.6.6'],
    [5, '6.6.6.6', '6.6.6.6'],
    [1, undefined, '9.9.9.9'],
    [1, ['6.6.6.6', '7.7.7.7'], '7.7.7.7'],
  ])(
    '[ACCESS-9] with %d proxies trusted and %p forwarded, %s is asking',
    (trustedProxies, forwardedFor, address) => {
      expect(clientAddress({ connection: '9.9.9.9', forwardedFor, trustedProxies })).toBe(address);
    },
  );
});

describe('where people reach the server', () => {
  const at = { host: '127.0.0.1', port: 3000, publicUrl: null, networkAddresses: [] };

  test.each([
    [at, ['http://127.0.0.1:3000']],
    [{ ...at, host: '::1' }, ['http://[::1]:3000']],
    [
      { ...at, host: '0.0.0.0', networkAddresses: ['192.168.1.4', '10.0.0.2'] },
      ['http://192.168.1.4:3000', 'http://10.0.0.2:3000'],
    ],
    [{ ...at, host: '0.0.0.0' }, ['http://127.0.0.1:3000']],
    [{ ...at, publicUrl: 'https://sim.example.org' }, ['https://sim.example.org']],
  ])('%o is reached at %p', (listening, urls) => {
    expect(joinUrls(listening)).toEqual(urls);
  });
});
