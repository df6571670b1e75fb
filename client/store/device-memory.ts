/**
 * What this device remembers between visits: names, tokens, the theme, and of a session what its
 * learner began and has not sent, how far it was seen and which alarms were told. Never the chart.
 */
export interface DeviceMemory {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
  subscribe(listener: () => void): () => void;
}

/** The part of the browser's storage that is used. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'beacon.';

/**
 * Remembers in the browser's storage, or for this visit only where the browser withholds it: a
 * blocked storage must not keep anyone from joining.
 *
 * @param open opens the storage; may throw
 */
export function createDeviceMemory(open: () => KeyValueStorage): DeviceMemory {
  const visit = new Map<string, string>();
  const listeners = new Set<() => void>();
  const attempt = <Value>(use: (storage: KeyValueStorage) => Value): Value | null => {
    try {
      return use(open());
    } catch {
      return null;
    }
  };
  const changed = () => {
    for (const listener of listeners) {
      listener();
    }
  };
  return {
    read: (key) => visit.get(key) ?? attempt((storage) => storage.getItem(PREFIX + key)),
    write(key, value) {
      visit.set(key, value);
      attempt((storage) => storage.setItem(PREFIX + key, value));
      changed();
    },
    forget(key) {
      visit.delete(key);
      attempt((storage) => storage.removeItem(PREFIX + key));
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The places a device can take in a session; each has an identity of its own. */
export type Seat = 'host' | 'learner' | 'wall';

/** Where the token of a seat is kept. */
export function tokenKey(seat: Seat, code: string): string {
  return `token.${seat}.${code}`;
}

/** Where the name last used is kept, so that nobody is asked twice. */
export const NAME_KEY = 'name';

/** Where the code of the session last led or shown here is kept, for a projector that is set up. */
export const LAST_SESSION_KEY = 'last-session';
