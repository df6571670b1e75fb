/**
 * Where a worker thread begins. Threads do not inherit the loader that strips types (Node.js 20), so
 * it is registered here before the first TypeScript file is read.
 */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
