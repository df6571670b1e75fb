import { afterEach, describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { followLanguage } from '#client/components/shell/language/follow-language.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { createDeviceSettings } from '#client/store/device-settings.ts';
import { LATER_AREAS } from '#client/words/areas.ts';
import { nameDrugsFor } from '#client/words/drug-names.ts';
import { createWords, speak } from '#client/words/i18n.ts';
import { firstKnown } from '#client/words/languages.ts';
import { sentenceText } from '#client/words/sentences.ts';
import { storageOf } from '#test/support/dom.tsx';
import { isSameInBoth } from '#test/support/same-words.ts';
import { createAllWords, ENGLISH, SPANISH } from '#test/support/words.ts';
import { UNTRANSLATED } from './untranslated.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The values that a message takes and the branches it has, each once, in a fixed order. */
function shapeOf(message: string): readonly string[] {
  const walk = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      const name = 'value' in part && typeof part.value === 'string' ? part.value : '';
      if ('options' in part) {
        const branches = Object.entries(part.options);
        return branches.flatMap(([branch, { value }]) => [`${name}:${branch}`, ...walk(value)]);
      }
      return 'style' in part || part.type === ARGUMENT ? [name] : [];
    });
  return [...new Set(walk(new IntlMessageFormat(message, 'en').getAst()))].sort();
}

/** What is fixed of a message, in all of its branches. */
function fixedOf(message: string): readonly string[] {
  const walk = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if ('options' in part) {
        return Object.values(part.options).flatMap(({ value }) => walk(value));
      }
      return part.type === LITERAL && 'value' in part ? [part.value] : [];
    });
  return walk(new IntlMessageFormat(message, 'en').getAst());
}

/** The kind of a fixed text, likewise. */
const LITERAL = new IntlMessageFormat('a', 'en').getAst()[0]?.type;

/** The kind of a plain value in a parsed message, as the parser numbers it. */
const ARGUMENT = new IntlMessageFormat('{a}', 'en').getAst()[0]?.type;

describe('the words in Spanish', () => {
  test('[WORDS-1] every text is there or listed as not translated yet', () => {
    const missing = Object.keys(ENGLISH).filter((key) => SPANISH[key] === undefined);
    expect(missing.filter((key) => !UNTRANSLATED.includes(key))).toEqual([]);
  });

  test('[WORDS-1] nothing is listed that is translated, or that is no text', () => {
    expect(UNTRANSLATED.filter((key) => SPANISH[key] !== undefined)).toEqual([]);
    expect(UNTRANSLATED.filter((key) => ENGLISH[key] === undefined)).toEqual([]);
    expect(Object.keys(SPANISH).filter((key) => ENGLISH[key] === undefined)).toEqual([]);
  });

  test('[WORDS-19] what is the same as in English has nothing but names, units and words of both', () => {
    const same = Object.entries(SPANISH).filter(([key, message]) => message === ENGLISH[key]);
    expect(same.length).toBeGreaterThan(50);
    const fixed = (message: string) => fixedOf(message).join(' ');
    expect(same.filter(([, message]) => !isSameInBoth(fixed(message)))).toEqual([]);
  });

  test('[WORDS-2] every text takes the same values and has the same branches', () => {
    const other = Object.entries(SPANISH).filter(
      ([key, message]) => shapeOf(message).join() !== shapeOf(ENGLISH[key] ?? '').join(),
    );
    expect(other).toEqual([]);
  });
});

test('[WORDS-3] no text has markup in it', () => {
  const texts = [...Object.entries(ENGLISH), ...Object.entries(SPANISH)];
  expect(texts.filter(([, message]) => /<\/?[a-z]|&[a-z]+;/i.test(message))).toEqual([]);
});

describe('the language made of English', () => {
  test('[WORDS-4] is in brackets, at least 40 % longer, and takes the same values', async () => {
    const words = createAllWords();
    await speak(words, 'en-XA');
    for (const [key, source] of Object.entries(ENGLISH)) {
      const message: string = ['words', ...LATER_AREAS]
        .map((area) => words.getResource('en-XA', area, key))
        .find((text) => text !== undefined);
      expect(message.startsWith('[') && message.endsWith(']')).toBe(true);
      expect(message.length).toBeGreaterThanOrEqual(source.length * 1.4);
      expect(shapeOf(message)).toEqual(shapeOf(source));
    }
  });

  test('[WORDS-4] fills in values and plurals as English does', async () => {
    const words = createAllWords();
    await speak(words, 'en-XA');
    expect(words.t('shell.broken.id', { id: 'c0ffee' })).toMatch(/^\[Error c0ffee[ ~]+\]$/);
    expect(words.t('library.count.label', { count: 1 })).toMatch(/^\[1 case[ ~]+\]$/);
  });
});

describe('the language of a device', () => {
  test('[WORDS-5] is the first that is asked for and known, whatever its country', () => {
    expect(firstKnown(['es-MX', 'en'])).toBe('es');
    expect(firstKnown([null, 'device', 'de-AT', 'en-CA', 'es'])).toBe('en');
    expect(firstKnown(['en-XA'])).toBe('en-XA');
    expect(firstKnown([null, 'fr'])).toBe('en');
  });

  const start = async (given: { asked?: string; stored?: string; preferred?: string[] }) => {
    const stored = given.stored === undefined ? {} : { 'beacon.language': given.stored };
    const settings = createDeviceSettings(createDeviceMemory(() => storageOf(stored)));
    const words = createWords();
    const { asked = null, preferred = ['en'] } = given;
    await followLanguage(words, settings, { asked, preferred });
    return { words, settings };
  };

  test('[WORDS-5] comes from the address, then the settings, then the browser', async () => {
    const browser = await start({ preferred: ['es-ES'] });
    expect(browser.words.language).toBe('es');
    const stored = await start({ stored: 'en', preferred: ['es-ES'] });
    expect(stored.words.language).toBe('en');
    const address = await start({ asked: 'es', stored: 'en' });
    expect(address.words.language).toBe('es');
  });

  test('[WORDS-6] changes with the setting, and the document says so', async () => {
    const { words, settings } = await start({ asked: 'en' });
    const changed = new Promise((resolve) => words.on('languageChanged', resolve));
    settings.set({ language: 'es' });
    await changed;
    expect(words.t('join.submit.action')).toBe('Unirse');
    expect(document.documentElement.lang).toBe('es');
  });
});

describe('the names of drugs', () => {
  afterEach(() => nameDrugsFor([]));

  const said = async (preferred: readonly string[]) => {
    const memory = createDeviceMemory(() => storageOf());
    const words = createAllWords();
    await followLanguage(words, createDeviceSettings(memory), { asked: null, preferred });
    const order = 'Paracetamol 1000 mg by mouth';
    const label = sentenceText({ t: words.t, i18n: words }, 'order', order);
    const text = { en: 'No paracetamol yet.', es: 'Aún sin paracetamol.' };
    return [
      words.t('monitor.order.paracetamol'),
      words.t('monitor.order.done', { label }),
      inLanguage(text, words.language).text,
    ];
  };

  test('[WORDS-17] in the United States paracetamol is acetaminophen', async () => {
    expect(await said(['en-US'])).toEqual([
      'Acetaminophen',
      'Ordered: Acetaminophen 1000 mg by mouth',
      'No acetaminophen yet.',
    ]);
    expect(await said(['es-US', 'en'])).toEqual([
      'Acetaminofén',
      'Ordenado: Acetaminofén 1000 mg por vía oral',
      'Aún sin acetaminofén.',
    ]);
  });

  test('[WORDS-17] anywhere else it is paracetamol', async () => {
    const [drug, ordered, text] = await said(['en-GB', 'en-US']);
    expect([drug, text]).toEqual(['Paracetamol', 'No paracetamol yet.']);
    expect(ordered).toBe('Ordered: Paracetamol 1000 mg by mouth');
    expect((await said(['es-ES']))[0]).toBe('Paracetamol');
    expect((await said(['en']))[0]).toBe('Paracetamol');
  });
});
