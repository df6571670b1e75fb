import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '#test/support/repository.ts';

/**
 * What must be found: the end of the rule's name, then one import each as file and target. A
 * target that starts with `type` is a type import.
 */
const FORBIDDEN: Readonly<Record<string, readonly Import[]>> = {
  'imports only its row': [
    ['shared/contracts/a.ts', '#shared/engine/leaf.ts'],
    ['shared/engine/a.ts', '#shared/grading/leaf.ts'],
    ['shared/grading/a.ts', '#shared/engine/leaf.ts'],
    ['shared/grading/crs/a.ts', 'type #shared/engine/leaf.ts'],
    ['shared/grading/b.ts', '#shared/course/leaf.ts'],
    ['shared/alarms/a.ts', '#shared/engine/leaf.ts'],
    ['shared/alarms/b.ts', 'type #shared/grading/leaf.ts'],
    ['shared/course/a.ts', '#server/session/leaf.ts'],
    ['shared/course/b.ts', '#shared/debrief/leaf.ts'],
    ['shared/debrief/a.ts', '#shared/cohort/leaf.ts'],
    ['shared/cohort/a.ts', '#shared/export/leaf.ts'],
    ['shared/export/a.ts', '#shared/engine/leaf.ts'],
    ['server/config.ts', '#server/session/leaf.ts'],
    ['server/session/a.ts', '#server/store/leaf.ts'],
    ['server/session/b.ts', '#server/transport/leaf.ts'],
    ['server/session/c.ts', '#test/support/leaf.ts'],
    ['server/store/a.ts', '#shared/engine/leaf.ts'],
    ['server/cluster/a.ts', '#server/transport/leaf.ts'],
    ['server/transport/a.ts', 'type #server/store/leaf.ts'],
    ['server/transport/b.ts', '#client/store/leaf.ts'],
    ['server/cli/a.ts', '#server/session/leaf.ts'],
    ['client/connection/a.ts', '#shared/course/leaf.ts'],
    ['client/connection/b.ts', 'type #server/session/leaf.ts'],
    ['client/store/a.ts', '#client/pages/leaf.ts'],
    ['client/worker/a.ts', '#client/store/leaf.ts'],
    ['client/pages/a.ts', '#client/connection/leaf.ts'],
    ['client/pages/b.ts', 'type #shared/engine/leaf.ts'],
    ['client/charts/a.ts', '#client/pages/leaf.ts'],
    ['client/components/a.ts', 'type #server/session/leaf.ts'],
  ],
  'imports only its packages': [
    ['shared/contracts/b.ts', 'express'],
    ['shared/engine/b.ts', 'zod'],
    ['shared/engine/c.ts', 'node:fs'],
  ],
  'takes only types': [['client/pages/c.ts', '#shared/contracts/leaf.ts']],
  'no cycles': [['shared/contracts/one.ts', 'type ./two.ts']],
  'no row': [['shared/elsewhere/a.ts', '#shared/contracts/leaf.ts']],
  'no unresolvable import': [['server/session/d.ts', '#shared/contracts/absent.ts']],
  'no undeclared package': [['server/session/e.ts', 'undeclared']],
  'no development package at run time': [['server/transport/c.ts', 'jest']],
  'no node module in the browser': [['client/pages/d.ts', 'node:path']],
};

/** What must be let through. */
const ALLOWED: readonly Import[] = [
  ['shared/contracts/ok.ts', 'zod'],
  ['shared/engine/ok.ts', '#shared/contracts/leaf.ts'],
  ['shared/grading/crs/ok.ts', '#shared/contracts/leaf.ts'],
  ['shared/course/ok.ts', '#shared/engine/leaf.ts'],
  ['shared/course/fine.ts', '#shared/grading/leaf.ts'],
  ['server/session/fine.ts', 'node:fs'],
  ['server/store/ok.ts', '#server/session/leaf.ts'],
  ['server/transport/ok.ts', '#server/session/leaf.ts'],
  ['server/transport/fine.ts', '#shared/course/leaf.ts'],
  ['server/cli/ok.ts', '#shared/course/leaf.ts'],
  ['server/main.ts', '#server/store/leaf.ts'],
  ['client/connection/ok.ts', '#shared/contracts/leaf.ts'],
  ['client/store/ok.ts', '#client/connection/leaf.ts'],
  ['client/store/fine.ts', '#shared/course/leaf.ts'],
  ['client/pages/ok.ts', '#client/store/leaf.ts'],
  ['client/pages/fine.ts', '#client/charts/leaf.ts'],
  ['client/charts/ok.ts', 'type #shared/contracts/leaf.ts'],
  ['test/ok.test.ts', '#server/session/leaf.ts'],
];

const CASES = Object.entries(FORBIDDEN).flatMap(([rule, imports]) =>
  imports.map(([file, target]) => ({ rule, file, target })),
);
const LEAVES = [
  'shared/contracts',
  'shared/engine',
  'shared/grading',
  'shared/course',
  'shared/debrief',
  'shared/cohort',
  'shared/export',
  'server/session',
  'server/store',
  'server/transport',
  'client/connection',
  'client/store',
  'client/charts',
  'client/pages',
  'test/support',
].map((folder) => `${folder}/leaf.ts`);

const PACKAGE = {
  name: 'arrows',
  type: 'module',
  imports: Object.fromEntries(
    ['shared', 'server', 'client', 'test'].map((folder) => [`#${folder}/*`, `./${folder}/*`]),
  ),
  dependencies: { zod: '1.0.0', express: '1.0.0' },
  devDependencies: { jest: '1.0.0' },
};

type Import = readonly [file: string, target: string];

let tree: string;
let found: ReadonlyMap<string, readonly string[]>;

describe('import arrows', () => {
  beforeAll(() => {
    tree = plantTree();
    found = violationsIn(tree);
  });

  afterAll(() => rmSync(tree, { recursive: true }));

  test.each(CASES)('[HOUSE-1] $file may not import $target: $rule', ({ file, rule }) => {
    const rules = found.get(file) ?? [];
    expect(rules.filter((name) => name.endsWith(rule))).toHaveLength(1);
  });

  test('[HOUSE-1] an import inside the table is let through', () => {
    const wronged = ALLOWED.flatMap(([file]) => found.get(file) ?? []);
    expect(wronged).toEqual([]);
  });
});

function plantTree(): string {
  const root = mkdtempSync(join(tmpdir(), 'beacon-arrows-'));
  cpSync(join(ROOT, '.dependency-cruiser.cjs'), join(root, '.dependency-cruiser.cjs'));
  write(root, 'package.json', JSON.stringify(PACKAGE));
  for (const name of ['zod', 'express', 'jest', 'undeclared']) {
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, '');
  }
  for (const leaf of LEAVES) {
    write(root, leaf, 'export const leaf = 1;\nexport type Leaf = number;\n');
  }
  write(root, 'shared/contracts/two.ts', sourceThatImports('type ./one.ts'));
  for (const [file, target] of [...Object.values(FORBIDDEN).flat(), ...ALLOWED]) {
    write(root, file, sourceThatImports(target));
  }
  return root;
}

function sourceThatImports(target: string): string {
  const [, path] = target.split('type ');
  return path === undefined
    ? `import * as all from '${target}';\nexport const leaf = all;\n`
    : `import type { Leaf } from '${path}';\nexport type { Leaf };\n`;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function violationsIn(root: string): Map<string, string[]> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['shared', 'server', 'client', 'test'];
  const args = [program, '--config', '.dependency-cruiser.cjs', '-T', 'json', ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    byFile.set(from, [...(byFile.get(from) ?? []), rule.name]);
  }
  return byFile;
}
