import { describe, expect, test } from '@jest/globals';
import { createDeviceMemory, type KeyValueStorage } from '#client/store/device-memory.ts';
import { storageOf } from '#test/support/dom.tsx';

const blocked = (): KeyValueStorage => {
  throw new DOMException('The operation is insecure.');
};

describe('what a device remembers', () => {
  test('is there on the next visit', () => {
    const storage = storageOf();
    createDeviceMemory(() => storage).write('name', 'Ana');
    expect(createDeviceMemory(() => storage).read('name')).toBe('Ana');
  });

  test('is gone when forgotten', () => {
    const storage = storageOf();
    const memory = createDeviceMemory(() => storage);
    memory.write('name', 'Ana');
    memory.forget('name');
    expect(memory.read('name')).toBeNull();
    expect(createDeviceMemory(() => storage).read('name')).toBeNull();
  });

  test('[CLIENT-12] lasts for the visit where the browser withholds its storage', () => {
    const memory = createDeviceMemory(blocked);
    expect(memory.read('name')).toBeNull();
    memory.write('name', 'Ana');
    expect(memory.read('name')).toBe('Ana');
    memory.forget('name');
    expect(memory.read('name')).toBeNull();
  });
});
