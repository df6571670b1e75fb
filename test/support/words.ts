import type { i18n } from 'i18next';
import { LATER_AREAS, type Messages } from '#client/words/areas.ts';
import { createWords } from '#client/words/i18n.ts';
import { filesUnder, readText } from './repository.ts';

/** The texts of each area of a language, by the name of its file. */
export function areasOf(language: 'en' | 'es'): Readonly<Record<string, Messages>> {
  const folder = `client/words/${language}`;
  const files = filesUnder([folder], /^client\/words\/\w+\/\w+\.json$/);
  return Object.fromEntries(
    files.map((path) => [
      path.slice(folder.length + 1, -'.json'.length),
      JSON.parse(readText(path)) as Messages,
    ]),
  );
}

const ENGLISH_AREAS = areasOf('en');

/** Every English text of the interface. */
export const ENGLISH: Messages = Object.assign({}, ...Object.values(ENGLISH_AREAS));

/** Every Spanish text of the interface. */
export const SPANISH: Messages = Object.assign({}, ...Object.values(areasOf('es')));

/** The words as they are after a visit to every page: nothing is left to be fetched in English. */
export function createAllWords(): i18n {
  const words = createWords();
  for (const area of LATER_AREAS) {
    words.addResourceBundle('en', area, ENGLISH_AREAS[area]);
  }
  return words;
}

/** The keys that a source uses, by name or by the pattern that it builds them with. */
export function keysUsedIn(source: string, keys: readonly string[]): string[] {
  const patterns = [...source.matchAll(/`([a-z]+\.[^`]*\$\{[^`]*)`/g)].map(([, template]) =>
    asPattern(template ?? ''),
  );
  return keys.filter(
    (key) => source.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key)),
  );
}

/** The keys that a template such as `grade.word.${grade}` can build. */
function asPattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${fixed.join('[A-Za-z0-9.-]+')}$`);
}
