import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { LATER_AREAS } from '#client/words/areas.ts';
import { english, laterEnglish } from '#client/words/english.ts';
import { laterSpanish, spanish } from '#client/words/spanish.ts';
import { filesUnder, readText } from '#test/support/repository.ts';
import { areasOf, createAllWords, ENGLISH, keysUsedIn } from '#test/support/words.ts';

describe('the words of the interface', () => {
  test('[CLIENT-17] every message is well-formed ICU', () => {
    const broken = Object.entries(ENGLISH).filter(([, message]) => {
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
    const odd = Object.keys(ENGLISH).filter(
      (key) => !/^[a-z]+(\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*){2,3}$/.test(key),
    );
    expect(odd).toEqual([]);
  });

  test.each([
    ['English', 'en', english, laterEnglish],
    ['Spanish', 'es', spanish, laterSpanish],
  ] as const)('[CLIENT-17] every file of %s is read, and no key stands in two', async (...of) => {
    const [, language, first, later] = of;
    const fetched = await Promise.all(LATER_AREAS.map((area) => later[area]()));
    const read = [first, ...fetched.map((area) => area.default)].flatMap(Object.keys);
    const written = Object.values(areasOf(language)).flatMap(Object.keys);
    expect(new Set(written).size).toBe(written.length);
    expect(read.sort()).toEqual(written.sort());
  });

  test('[CLIENT-17] every key is used, by name or by the pattern it is built with', () => {
    const keys = Object.keys(ENGLISH);
    const used = keysUsedIn(
      filesUnder(['client'], /\.tsx?$/)
        .map(readText)
        .join('\n'),
      keys,
    );
    expect(keys.filter((key) => !used.includes(key))).toEqual([]);
  });

  test('[CLIENT-17] plurals and values are filled in', () => {
    const { t } = createAllWords();
    expect(t('link.back.body', { count: 0 })).toBe('Back. Nothing new while away');
    expect(t('link.back.body', { count: 1 })).toBe('Back. 1 event while away');
    expect(t('shell.broken.id', { id: 'c0ffee' })).toBe('Error c0ffee');
  });
});
