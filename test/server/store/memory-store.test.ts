import { MemoryStore } from '#test/server/support/memory-store.ts';
import { describeSessionStore } from './session-store.contract.ts';

describeSessionStore('the store of the tests', async () => ({
  open: async () => new MemoryStore(),
  lasting: false,
  clear: async () => undefined,
}));
