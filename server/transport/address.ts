import { isIPv4, isIPv6 } from 'node:net';

/**
 * The key under which an address is counted: an IPv4 address as it is, of an IPv6 address the
 * network it belongs to, because one device can take any of the addresses in that.
 */
export function addressKey(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain) || !isIPv6(plain)) {
    return plain;
  }
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Who is asking: the address of the connection, or what the proxies that we trust say about it.
 * Each proxy adds the address it heard from at the end of `X-Forwarded-For`.
 */
export function clientAddress(from: {
  readonly connection: string | undefined;
  readonly forwardedFor: string | string[] | undefined;
  readonly trustedProxies: number;
}): string | undefined {
  const header = [from.forwardedFor ?? []].flat().join(',');
  const forwarded = header.split(',').flatMap((part) => part.trim() || []);
  const chain = [...forwarded, from.connection];
  return chain[Math.max(0, chain.length - 1 - from.trustedProxies)];
}

/** What says where the server can be reached. */
export interface ListeningAt {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  /** Addresses of this machine's network interfaces that others can reach, IPv4. */
  readonly networkAddresses: readonly string[];
}

/** The addresses under which people reach the server, best first. */
export function joinUrls(at: ListeningAt): string[] {
  if (at.publicUrl !== null) {
    return [at.publicUrl];
  }
  const everywhere = at.host === '0.0.0.0' || at.host === '::';
  const hosts = everywhere && at.networkAddresses.length > 0 ? at.networkAddresses : [at.host];
  return hosts.map(
    (host) => `http://${inUrl(everywhere && host === at.host ? '127.0.0.1' : host)}:${at.port}`,
  );
}

function inUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
