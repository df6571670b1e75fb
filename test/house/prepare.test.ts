import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fingerprintOf, isInstalled, runsOn } from '#server/prepare.mjs';

describe('the version of Node.js', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '24.0.0', '25.1.0'])(
    '[HOUSE-13] %s is accepted',
    (version) => {
      expect(runsOn(version)).toBe(true);
    },
  );

  test.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
    '[HOUSE-13] %s is declined',
    (version) => {
      expect(runsOn(version)).toBe(false);
    },
  );
});

describe('whether the packages are installed', () => {
  const machine = { platform: 'linux', arch: 'x64' };
  const plain = { version: '1.0.0', integrity: 'sha512-a' };
  const native = { ...plain, optional: true, os: ['linux'], cpu: ['x64'] };
  const lock = (packages: object) => ({ packages: { '': {}, ...packages } });

  test('[HOUSE-13] a record with the same versions and contents is enough', () => {
    const packages = { 'node_modules/a': plain };
    expect(isInstalled(lock(packages), { packages }, machine)).toBe(true);
  });

  test.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { ...plain, version: '1.0.1' } }],
    ['other contents', { 'node_modules/a': { ...plain, integrity: 'sha512-b' } }],
  ])('[HOUSE-13] %s asks for an installation', (_, packages) => {
    expect(isInstalled(lock({ 'node_modules/a': plain }), { packages }, machine)).toBe(false);
  });

  test('[HOUSE-13] a package built for another machine may be missing, one for this may not', () => {
    const wanted = lock({ 'node_modules/n': native });
    expect(isInstalled(wanted, { packages: {} }, { platform: 'darwin', arch: 'arm64' })).toBe(true);
    expect(isInstalled(wanted, { packages: {} }, machine)).toBe(false);
  });
});

describe('whether the pages are stale', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'beacon-prepare-'));
    mkdirSync(join(root, 'client', 'deep'), { recursive: true });
    writeFileSync(join(root, 'client', 'deep', 'a.ts'), 'one');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const fingerprint = () => fingerprintOf(root, ['client']);

  test('[HOUSE-13] the same sources keep the fingerprint, dot files aside', () => {
    const before = fingerprint();
    writeFileSync(join(root, 'client', '.DS_Store'), 'noise');
    expect(fingerprint()).toBe(before);
  });

  test('[HOUSE-13] a changed, added or renamed source changes it', () => {
    const before = fingerprint();
    writeFileSync(join(root, 'client', 'deep', 'a.ts'), 'two');
    const changed = fingerprint();
    writeFileSync(join(root, 'client', 'b.ts'), '');
    expect(new Set([before, changed, fingerprint()]).size).toBe(3);
  });
});
