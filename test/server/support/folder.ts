import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one test. */
export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'beacon-test-'));
}

/** Clears such a folder away. */
export async function clearFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
