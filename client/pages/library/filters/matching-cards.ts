import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';

/** How hard a case can be, in the order of the library. */
export const DIFFICULTIES = ['introductory', 'intermediate', 'advanced'] as const;

/** See {@link DIFFICULTIES}. */
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What is looked for: words, and what a case has to be; null where anything will do. */
export interface Wanted {
  readonly search: string;
  readonly difficulty: Difficulty | null;
  /** Peak CRS grade. */
  readonly peakGrade: number | null;
}

/** Nothing looked for: every case. */
export const ANY_CASE: Wanted = { search: '', difficulty: null, peakGrade: null };

/** The cards that fit what is looked for and have every word of the search, easy cases first. */
export function matchingCards(
  cards: readonly ScenarioCard[],
  wanted: Wanted,
  language: string,
): readonly ScenarioCard[] {
  const words = wanted.search.toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = (card: ScenarioCard) =>
    (wanted.difficulty === null || difficultyOf(card) === wanted.difficulty) &&
    (wanted.peakGrade === null || card.peakGrade === wanted.peakGrade);
  return cards
    .filter(fits)
    .filter((card) => {
      const text = searchedText(card, language);
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** How hard a case is; one that does not say is for beginners. */
export function difficultyOf(card: ScenarioCard): Difficulty {
  return DIFFICULTIES.find((difficulty) => difficulty === card.difficulty) ?? 'introductory';
}

function rankOf(card: ScenarioCard): number {
  return DIFFICULTIES.indexOf(difficultyOf(card));
}

function searchedText(card: ScenarioCard, language: string): string {
  const written = [card.title, card.summary, card.product, ...card.objectives];
  const texts = written.map((words) => inLanguage(words, language).text);
  return [...texts, ...card.tags, card.difficulty].join('\n').toLowerCase();
}
