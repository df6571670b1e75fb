import { describe, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { i18n } from 'i18next';
import { Suspense } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { lazyPage } from '#client/components/shell/language/lazy-page.tsx';
import { LATER_AREAS } from '#client/words/areas.ts';
import { createWords, fetchAreas, speak } from '#client/words/i18n.ts';
import { importedWith, textOf } from '#test/support/imports.ts';
import { readText } from '#test/support/repository.ts';
import { areasOf, ENGLISH, keysUsedIn } from '#test/support/words.ts';

const KEYS = Object.keys(ENGLISH);
const AREA_OF = new Map(
  Object.entries(areasOf('en')).flatMap(([area, texts]) =>
    Object.keys(texts).map((key) => [key, area] as const),
  ),
);
const LATER: readonly string[] = LATER_AREAS;
const LAZY_PAGE = /lazyPage\(\s*\[([^\]]*)\],\s*async \(\) => \(await import\('\.\/([^']+)'\)/g;

/** Every page that is fetched when it is opened, and the areas of words that come with it. */
const PAGES = [...readText('client/app.tsx').matchAll(LAZY_PAGE)].map(
  ([, areas = '', file]) =>
    [`client/${file}`, [...areas.matchAll(/'(\w+)'/g)].map(([, area]) => area)] as const,
);

/** The areas beyond those of the first page that some files use. */
function laterAreasOf(files: Iterable<string>): string[] {
  const used = keysUsedIn(textOf(files), KEYS).map((key) => AREA_OF.get(key) ?? '');
  return [...new Set(used)].filter((area) => LATER.includes(area)).sort();
}

describe('the words that come with a page', () => {
  test('[WORDS-12] the first page uses none that come later', () => {
    expect(laterAreasOf(importedWith('client/main.tsx', 'at once'))).toEqual([]);
  });

  test('every page but those of the first load is looked at', () => {
    const lazy = readText('client/app.tsx').match(/\bimport\('/g);
    expect(PAGES.length).toBe(lazy?.length);
  });

  test.each(PAGES)('[WORDS-12] %s brings the areas that it uses and no others', (page, areas) => {
    expect([...areas].sort()).toEqual(laterAreasOf(importedWith(page, 'with later')));
  });
});

const HOST = 'host.role.evaluator';

/** A page with one text that only those who lead have. */
function testPage(load: () => Promise<void> = async () => undefined) {
  return lazyPage(['host'], async () => {
    await load();
    return function Page() {
      const { t } = useTranslation();
      return <h1>{t(HOST)}</h1>;
    };
  });
}

function open(words: i18n, Page: ReturnType<typeof testPage>) {
  render(
    <I18nextProvider i18n={words}>
      <Suspense fallback="…">
        <Page />
      </Suspense>
    </I18nextProvider>,
  );
}

describe('a page that is fetched when it is opened', () => {
  test('[WORDS-12] shows its words in the language that is spoken, and never their keys', async () => {
    const words = createWords();
    await act(() => speak(words, 'es'));
    open(words, testPage());
    expect(document.body.textContent).toBe('…');
    expect((await screen.findByRole('heading')).textContent).toBe('Evaluación');
  });

  test('[WORDS-12] changes its words with the language', async () => {
    const words = createWords();
    open(words, testPage());
    const heading = await screen.findByRole('heading');
    expect(heading.textContent).toBe('Evaluator');
    await act(() => speak(words, 'es'));
    expect(await screen.findByText('Evaluación')).toBe(heading);
    await act(() => speak(words, 'en-XA'));
    expect(await screen.findByText(/^\[Evaluator[ ~]+\]$/)).toBe(heading);
  });

  test('[WORDS-12] that is opened while the language changes comes in the new one', async () => {
    const words = createWords();
    const opened = fetchAreas(words, ['host']);
    const changed = speak(words, 'es');
    await Promise.all([opened, changed]);
    expect(words.t(HOST)).toBe('Evaluación');
    const back = createWords();
    await speak(back, 'es');
    await Promise.all([speak(back, 'en-XA'), fetchAreas(back, ['host'])]);
    expect(back.t(HOST)).toMatch(/^\[Evaluator/);
  });

  test('is fetched once, at the same time as its words', async () => {
    const load = jest.fn(async () => undefined);
    const Page = testPage(load);
    const words = createWords();
    open(words, Page);
    expect(load).toHaveBeenCalledTimes(1);
    await screen.findByRole('heading');
    open(words, Page);
    expect((await screen.findAllByRole('heading')).length).toBe(2);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
