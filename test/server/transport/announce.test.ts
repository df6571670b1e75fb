import { describe, expect, test } from '@jest/globals';
import { announcementOf } from '#server/transport/announce.ts';

const PIN = '042817';

describe('what the terminal says', () => {
  test('on this computer alone: the address and the notice, no PIN', async () => {
    const text = await announcementOf({
      urls: ['http://127.0.0.1:3000'],
      loopbackOnly: true,
      facilitatorPin: PIN,
    });
    expect(text).toBe(
      'Beacon is ready at http://127.0.0.1:3000\n' +
        'Simulated patients. Education only, not for clinical use.\n',
    );
  });

  test('[ACCESS-10] on a network: every address, the PIN, a QR code and the warning', async () => {
    const text = await announcementOf({
      urls: ['http://192.168.1.4:3000', 'http://10.0.0.2:3000'],
      loopbackOnly: false,
      facilitatorPin: PIN,
    });
    expect(text).toContain('http://192.168.1.4:3000');
    expect(text).toContain('http://10.0.0.2:3000');
    expect(text).toContain(PIN);
    expect(text).toMatch(/[▀▄█]{3}/);
    expect(text).toContain('guest Wi-Fi with client isolation');
    expect(text).toContain('not for clinical use');
  });
});
