import { afterEach, describe, expect, test } from '@jest/globals';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { createDeviceSettings, DEVICE_CHOICES } from '#client/store/device-settings.ts';
import { storageOf } from '#test/support/dom.tsx';

const settingsOf = (given: Readonly<Record<string, string>> = {}) => {
  const storage = storageOf(given);
  return { storage, settings: createDeviceSettings(createDeviceMemory(() => storage)) };
};

afterEach(() => {
  settingsOf();
});

describe('the settings of a device', () => {
  test('[SET-1] are the usual ones until something is chosen', () => {
    const { settings } = settingsOf();
    const usual = Object.entries(DEVICE_CHOICES).map(([name, [first]]) => [name, first]);
    expect(settings.get()).toEqual({ ...Object.fromEntries(usual), keys: {} });
  });

  test('[SET-1] hold at once and on the next visit, each under its own name', () => {
    const { storage, settings } = settingsOf();
    settings.set({ temperature: 'F', sound: 'off', keys: { 'host n': 'j' } });
    expect(settings.get()).toMatchObject({ temperature: 'F', sound: 'off' });
    expect(storage.getItem('beacon.sound')).toBe('off');
    const next = createDeviceSettings(createDeviceMemory(() => storage));
    expect(next.get()).toEqual(settings.get());
  });

  test('[SET-1] tell who listens, and are the same object until something changes', () => {
    const { settings } = settingsOf();
    const before = settings.get();
    const told: boolean[] = [];
    const stop = settings.subscribe(() => told.push(settings.get() === before));
    expect(settings.get()).toBe(before);
    settings.set({ density: 'compact' });
    stop();
    settings.set({ density: 'comfortable' });
    expect(told).toEqual([false]);
  });

  test('[SET-2] that cannot be read are the usual ones', () => {
    const stored = { 'beacon.theme': 'pink', 'beacon.volume': '', 'beacon.keys': '{"host n": 4' };
    const { settings } = settingsOf(stored);
    expect(settings.get()).toMatchObject({ theme: 'page', volume: '60', keys: {} });
  });

  test('[SET-3] are reset section by section', () => {
    const { settings } = settingsOf({ 'beacon.theme': 'dark', 'beacon.temperature': 'F' });
    settings.reset(['theme']);
    expect(settings.get()).toMatchObject({ theme: 'page', temperature: 'F' });
  });
});
