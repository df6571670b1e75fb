import type { DeviceMemory } from './device-memory.ts';
import { writeFiguresAs } from './figures.ts';

/**
 * What a device can be set to, each setting with its values, the usual one first. A setting is kept
 * in the memory of the device under its own name, as it is written here.
 */
export const DEVICE_CHOICES = {
  /** `page`: monitors are dark and pages that are read are light. */
  theme: ['page', 'dark', 'light', 'system', 'contrast'],
  language: ['device', 'en', 'es'],
  temperature: ['C', 'F'],
  map: ['on', 'off'],
  time: ['days', 'hours'],
  density: ['comfortable', 'compact'],
  motion: ['system', 'off'],
  /** `place`: the wall sounds; learners' devices and the console are silent. */
  sound: ['place', 'on', 'off'],
  /** Per cent of the loudest. */
  volume: ['60', '20', '40', '80', '100'],
  flash: ['on', 'off'],
  /** Seconds between two spoken summaries of the vital signs. */
  summary: ['off', '30', '60', '120'],
  shortcuts: ['on', 'off'],
} as const;

/** The name of a setting that is one of a list. */
export type DeviceChoice = keyof typeof DEVICE_CHOICES;

/** How this device is set. */
export type DeviceSettings = {
  readonly [Name in DeviceChoice]: (typeof DEVICE_CHOICES)[Name][number];
} & {
  /** Keys that act as another one: from `screen key` as it was to the key that now does it. */
  readonly keys: Readonly<Record<string, string>>;
};

/** The settings of this device, which hold at once and are remembered. */
export interface DeviceSettingsStore {
  /** The same object until something changes. */
  get(): DeviceSettings;
  set(change: Partial<DeviceSettings>): void;
  /** Makes settings what they usually are. */
  reset(names: readonly (keyof DeviceSettings)[]): void;
  subscribe(listener: () => void): () => void;
}

const NAMES = Object.keys(DEVICE_CHOICES) as readonly DeviceChoice[];

/** Reads and keeps the settings in the memory of the device. */
export function createDeviceSettings(memory: DeviceMemory): DeviceSettingsStore {
  let written = '';
  let settings = readSettings(memory);
  const get = () => {
    const now = [...NAMES, 'keys'].map((name) => memory.read(name) ?? '').join('\n');
    if (now !== written) {
      written = now;
      settings = readSettings(memory);
      writeFiguresAs(settings);
    }
    return settings;
  };
  get();
  return {
    get,
    set(change) {
      for (const [name, value] of Object.entries(change)) {
        memory.write(name, typeof value === 'string' ? value : JSON.stringify(value));
      }
      get();
    },
    reset(names) {
      for (const name of names) {
        memory.forget(name);
      }
      get();
    },
    subscribe: memory.subscribe,
  };
}

function readSettings(memory: DeviceMemory): DeviceSettings {
  const choices = Object.fromEntries(NAMES.map((name) => [name, readChoice(memory, name)]));
  return { ...choices, keys: readKeys(memory.read('keys')) } as DeviceSettings;
}

/** What stands in the memory, where it is one of the values; else the usual one. */
function readChoice(memory: DeviceMemory, name: DeviceChoice): string {
  const values: readonly [string, ...string[]] = DEVICE_CHOICES[name];
  const stored = memory.read(name);
  return values.find((value) => value === stored) ?? values[0];
}

function readKeys(stored: string | null): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    const entries = Object.entries(parsed ?? {});
    return Object.fromEntries(entries.filter(([, key]) => typeof key === 'string'));
  } catch {
    return {};
  }
}
