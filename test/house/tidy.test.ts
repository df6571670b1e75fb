import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { environmentSchema } from '#server/config.ts';
import { filesUnder, ROOT, readText } from '#test/support/repository.ts';
import {
  parse,
  parseFile,
  testTitles,
  undocumentedExports,
  unsourcedConstants,
  waitsAtTop,
} from './sources.ts';

const LINE_LIMIT = 300;
const CODE = ['shared', 'server', 'client', 'test'];
const PROSE = ['docs', ...CODE];
const ROOT_PROSE = ['README.md', 'CONTRIBUTING.md', 'package.json', '.ci/run'];
const RULE = /^- \*\*([A-Z0-9]+-\d+)\*\* \S/gm;
const TAG = /\[([A-Z0-9]+-\d+)\]/g;

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

describe('rules', () => {
  const rules = matches(readText('docs/rules.md'), RULE);
  const tagged = filesUnder(['test'], /\.test\.tsx?$/)
    .map(parseFile)
    .flatMap(testTitles)
    .flatMap((title) => matches(title, TAG));

  test('[HOUSE-2] every rule has a test that carries its number', () => {
    expect(rules.filter((rule) => !tagged.includes(rule))).toEqual([]);
  });

  test('[HOUSE-2] every number in a test title is a rule', () => {
    expect(unique(tagged).filter((tag) => !rules.includes(tag))).toEqual([]);
  });

  test('[HOUSE-2] no two rules share a number', () => {
    expect(rules).toHaveLength(new Set(rules).size);
  });
});

describe('sources', () => {
  const shared = filesUnder(['shared'], /\.ts$/).map(parseFile);

  test('[HOUSE-3] every export of shared/ has a docstring', () => {
    const bare = shared.flatMap((file) =>
      undocumentedExports(file).map((name) => `${file.fileName}: ${name}`),
    );
    expect(bare).toEqual([]);
  });

  test('[HOUSE-15] no file of the pages waits at its top', () => {
    const client = filesUnder(['client'], /\.tsx?$/);
    expect(client.length).toBeGreaterThan(300);
    expect(client.filter((path) => waitsAtTop(parseFile(path)))).toEqual([]);
    expect(waitsAtTop(parse('a.ts', 'const words = { of: [await fetched()] };'))).toBe(true);
    expect(waitsAtTop(parse('b.ts', 'const of = async () => await fetched();'))).toBe(false);
  });

  test('[HOUSE-4] every constant with a value and a unit names its source', () => {
    const bare = shared.flatMap((file) =>
      unsourcedConstants(file).map((text) => `${file.fileName}: ${text}`),
    );
    expect(bare).toEqual([]);
  });

  test('[HOUSE-4] every identifier of a publication in shared/ stands in docs/sources.md', () => {
    const listed = readText('docs/sources.md');
    const cited = filesUnder(['shared'], /\.(?:ts|json)$/).flatMap((path) =>
      matches(readText(path), /\bdoi:\s*(10\.\d{4,9}\/[\w.()/:-]*\w)/g),
    );
    expect(unique(cited).filter((doi) => !listed.includes(doi))).toEqual([]);
  });

  test('[HOUSE-5] a source file has at most 300 lines', () => {
    const long = filesUnder(CODE, /\.(?:tsx?|mjs|css)$/)
      .filter((path) => !/^test\/|\/(?:parameters|profiles)[^/]*\.ts$/.test(path))
      .map((path) => ({ path, lines: readText(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > LINE_LIMIT);
    expect(long).toEqual([]);
  });

  test('[HOUSE-6] server/config.ts alone reads the environment', () => {
    const readers = filesUnder(['server', 'shared', 'client'], /(?<!vite\.config)\.tsx?$/).filter(
      (path) => /\bprocess\.env\b/.test(readText(path)),
    );
    expect(readers).toEqual(['server/config.ts']);
  });
});

describe('settings', () => {
  test('[HOUSE-6] the README lists every variable with its default and its meaning', () => {
    const defaults: Readonly<Record<string, unknown>> = environmentSchema.parse({});
    const rows = Object.entries(environmentSchema.shape).map(([name, { description }]) => {
      const usual = defaults[name] === undefined ? '–' : `\`${defaults[name]}\``;
      return `| \`${name}\` | ${usual} | ${description} |`;
    });
    const readme = readText('README.md');
    expect(rows.filter((row) => !readme.includes(`${row}\n`))).toEqual([]);
  });
});

describe('pages', () => {
  const decisions = filesUnder(['docs/decisions'], /\.md$/);
  const pages = [...ROOT_PROSE, ...filesUnder(['docs'], /\.md$/)];

  test.each(decisions)('[HOUSE-7] %s says context, decision and consequences', (path) => {
    const headings = matches(readText(path), /^## (.+)$/gm);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences']);
  });

  test('[HOUSE-7] no two decisions share a number', () => {
    const numbers = decisions.map((path) => path.slice('docs/decisions/'.length, -'.md'.length));
    expect(numbers.filter((name) => !/^\d{3}-[a-z0-9-]+$/.test(name))).toEqual([]);
    expect(new Set(numbers.map((name) => name.slice(0, 3))).size).toBe(numbers.length);
  });

  test('[HOUSE-8] every link between pages leads to a file', () => {
    const broken = pages.flatMap((page) =>
      matches(readText(page), /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)
        .filter((target) => !leadsToFile(page, target))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('[HOUSE-8] every page that the code names exists', () => {
    const named = filesUnder(CODE, /\.(?:tsx?|mjs|css)$/).flatMap((path) =>
      matches(readText(path), /\b(docs\/[a-z0-9/-]+\.md)\b/g),
    );
    expect(unique(named).filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
  });

  test('[HOUSE-8] every npm script that a page names exists', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: object };
    const named = pages.flatMap((page) =>
      matches(readText(page), /npm run (?:--silent |-s )?([a-z][a-z0-9:-]*)/g),
    );
    expect(unique(named).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('[HOUSE-8] the README names the two commands', () => {
    expect(readText('README.md')).toMatch(/^npm start$/m);
    expect(readText('README.md')).toMatch(/^npm test$/m);
  });

  test('[HOUSE-9] no file names a folder of the machine it was written on', () => {
    const texts = filesUnder(PROSE, /\.(?:tsx?|mjs|mts|cjs|md|json|css|html)$/);
    const guilty = [...texts, ...ROOT_PROSE].filter((path) =>
      /(?<![\w.])\/(?:work|root|home|Users)\/[a-z]/.test(readText(path)),
    );
    expect(guilty).toEqual([]);
  });
});

function leadsToFile(page: string, target: string): boolean {
  return existsSync(join(ROOT, dirname(page), decodeURI(target)));
}
