import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from '#client/words/english.ts';
import { createWords } from '#client/words/i18n.ts';

const FOLDER = new URL('../../../client/words/en/', import.meta.url);
const areas = readdirSync(FOLDER).map((file) => ({
  file,
  keys: Object.keys(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object),
}));

describe('the words of the interface', () => {
  test('[CLIENT-17] every message is well-formed ICU', () => {
    const broken = Object.entries(english).filter(([, message]) => {
      try {
        new IntlMessageFormat(message, 'en');
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  test('[CLIENT-17] every key reads screen.element.meaning', () => {
    const odd = Object.keys(english).filter(
      (key) => !/^[a-z]+(\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*){2,3}$/.test(key),
    );
    expect(odd).toEqual([]);
  });

  test('[CLIENT-17] every file is read, and no key stands in two files', () => {
    const keys = areas.flatMap((area) => area.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.sort()).toEqual(Object.keys(english).sort());
  });

  test('[CLIENT-17] every key is used, by name or by the pattern it is built with', () => {
    const written = sources();
    const patterns = [...written.matchAll(/`([a-z]+\.[^`]*\$\{[^`]*)`/g)].map(([, template]) =>
      asPattern(template ?? ''),
    );
    const unused = Object.keys(english).filter(
      (key) => !written.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('[CLIENT-17] plurals and values are filled in', () => {
    const { t } = createWords();
    expect(t('link.back.body', { count: 0 })).toBe('Back. Nothing new while away');
    expect(t('link.back.body', { count: 1 })).toBe('Back. 1 event while away');
    expect(t('shell.broken.id', { id: 'c0ffee' })).toBe('Error c0ffee');
  });
});

function sources(): string {
  const client = new URL('../../../client/', import.meta.url);
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(path, client), 'utf8'))
    .join('\n');
}

/** The keys that a template such as `grade.word.${grade}` can build. */
function asPattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${fixed.join('[A-Za-z0-9.-]+')}$`);
}
