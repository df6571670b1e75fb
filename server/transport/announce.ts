import QRCode from 'qrcode';

/** What the terminal is told when the server is up. */
export interface Announcement {
  /** Addresses under which people reach the server, best first. */
  readonly urls: readonly string[];
  readonly loopbackOnly: boolean;
  readonly facilitatorPin: string;
}

/** The words for the terminal: where to go, and how to let others in. */
export async function announcementOf(at: Announcement): Promise<string> {
  const [first = ''] = at.urls;
  const notice = 'Simulated patients. Education only, not for clinical use.';
  if (at.loopbackOnly) {
    return `Beacon is ready at ${first}\n${notice}\n`;
  }
  const others = at.urls.length > 1 ? [`  also at      ${at.urls.slice(1).join('  ')}`] : [];
  return [
    `Beacon is ready at ${first}`,
    notice,
    '',
    `  To join      ${first}`,
    ...others,
    `  Facilitator  PIN ${at.facilitatorPin}`,
    '',
    await QRCode.toString(first, { type: 'terminal', small: true }),
    'If phones cannot open the address: guest Wi-Fi with client isolation blocks them.',
    '',
  ].join('\n');
}
