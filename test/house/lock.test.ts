import { describe, expect, test } from '@jest/globals';
import { readText } from '#test/support/repository.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, LockedPackage>>;

const { packages } = JSON.parse(readText('package-lock.json')) as { packages: Packages };

/** Optional dependencies for which npm would find no record when it walks up the folders. */
function missingOptional(all: Packages): string[] {
  return Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(path, name).some((place) => place in all))
      .map((name) => `${path} → ${name}`),
  );
}

function placesOf(path: string, name: string): string[] {
  const parent = path.lastIndexOf('node_modules/');
  const here = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  return parent < 0 ? [here] : [here, ...placesOf(path.slice(0, Math.max(0, parent - 1)), name)];
}

describe('package-lock.json', () => {
  test('[HOUSE-10] every optional dependency has its record, so each platform can install', () => {
    expect(missingOptional(packages)).toEqual([]);
  });

  test('[HOUSE-10] a record that is missing is noticed, and a hoisted one is found', () => {
    const nested = 'node_modules/a/node_modules/b';
    const all: Packages = {
      [nested]: { optionalDependencies: { hoisted: '1.0.0', beside: '1.0.0', absent: '1.0.0' } },
      'node_modules/hoisted': { version: '1.0.0' },
      'node_modules/a/node_modules/beside': { version: '1.0.0' },
    };
    expect(missingOptional(all)).toEqual([`${nested} → absent`]);
  });

  test('[HOUSE-10] no record names another source than the public npm registry', () => {
    const elsewhere = Object.values(packages)
      .flatMap(({ resolved }) => resolved ?? [])
      .filter((address) => !address.startsWith('https://registry.npmjs.org/'));
    expect(elsewhere).toEqual([]);
  });

  test('[HOUSE-10] package.json names exact versions', () => {
    const manifest = JSON.parse(readText('package.json')) as Record<string, object>;
    const versions = ['dependencies', 'devDependencies', 'overrides'].flatMap((field) =>
      Object.entries(manifest[field] ?? {}).map(([name, version]) => `${name} ${version}`),
    );
    expect(versions.filter((line) => !/ (?:npm:\S+@)?\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});
