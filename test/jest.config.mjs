import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

const common = {
  rootDir,
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

const files = (...folders) =>
  folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`);

/** Where the kinds of tests live; see CONTRIBUTING.md. */
export default {
  // Jest keeps the modules of every file that a process has run, so a process that runs them all
  // fills its heap: two at least share the files, and one that has grown is replaced.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: files('shared', 'server', 'house', 'golden'),
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/jsdom-gaps.ts'],
      testMatch: files('client'),
      moduleNameMapper: { '\\.css$': '<rootDir>/test/support/style.ts' },
    },
    { ...common, displayName: 'live', testEnvironment: 'node', testMatch: files('transport') },
    { ...common, displayName: 'e2e', testEnvironment: 'node', testMatch: files('e2e') },
  ],
};
