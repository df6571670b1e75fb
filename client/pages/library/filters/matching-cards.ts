import type { i18n } from 'i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { sentenceIn } from '#client/words/sentences.ts';
import type { CaseLanguage, ScenarioCard } from '#shared/contracts/rest.ts';
import type { Audience } from '#shared/contracts/scenario.ts';
import { minutesAt, onsetDayOf } from './card-measures.ts';

/** How hard a case can be, in the order of the library. */
export const DIFFICULTIES = ['introductory', 'intermediate', 'advanced'] as const;

/** See {@link DIFFICULTIES}. */
export type Difficulty = (typeof DIFFICULTIES)[number];

/** How long a case takes at its suggested speed. */
export const LENGTHS = ['short', 'medium', 'long'] as const;

/** See {@link LENGTHS}. */
export type Length = (typeof LENGTHS)[number];

/** What is looked for: words, and what a case has to be; null where anything will do. */
export interface Wanted {
  readonly search: string;
  readonly difficulty: Difficulty | null;
  readonly length: Length | null;
  readonly suits: Audience | null;
  readonly language: CaseLanguage | null;
  readonly tag: string | null;
  /** Peak CRS grade. */
  readonly peakGrade: number | null;
  /** Day on which CRS begins. */
  readonly onsetDay: number | null;
}

/** Nothing looked for: every case. */
export const ANY_CASE: Wanted = {
  search: '',
  difficulty: null,
  length: null,
  suits: null,
  language: null,
  tag: null,
  peakGrade: null,
  onsetDay: null,
};

/** Minutes at the suggested speed: a demonstration, a lesson, and more than that. */
const SHORT_MINUTES = 30;
const MEDIUM_MINUTES = 45;

/** The cards that fit what is looked for and have every word of the search, easy cases first. */
export function matchingCards(
  cards: readonly ScenarioCard[],
  wanted: Wanted,
  reader: i18n,
): readonly ScenarioCard[] {
  const words = wanted.search.toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = (card: ScenarioCard) =>
    (wanted.difficulty === null || difficultyOf(card) === wanted.difficulty) &&
    (wanted.length === null || lengthOf(card) === wanted.length) &&
    (wanted.suits === null || card.suits.includes(wanted.suits)) &&
    (wanted.language === null || card.languages.includes(wanted.language)) &&
    (wanted.tag === null || card.tags.includes(wanted.tag)) &&
    (wanted.peakGrade === null || card.peakGrade === wanted.peakGrade) &&
    (wanted.onsetDay === null || onsetDayOf(card) === wanted.onsetDay);
  return cards
    .filter(fits)
    .filter((card) => {
      const text = searchedText(card, reader);
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** How hard a case is; one that does not say is for beginners. */
export function difficultyOf(card: ScenarioCard): Difficulty {
  return DIFFICULTIES.find((difficulty) => difficulty === card.difficulty) ?? 'introductory';
}

function lengthOf(card: ScenarioCard): Length {
  const minutes = minutesAt(card, card.suggestedSpeed);
  if (minutes <= SHORT_MINUTES) {
    return 'short';
  }
  return minutes <= MEDIUM_MINUTES ? 'medium' : 'long';
}

function rankOf(card: ScenarioCard): number {
  return DIFFICULTIES.indexOf(difficultyOf(card));
}

/** Everything on a card that is read, as the reader reads it. */
function searchedText(card: ScenarioCard, reader: i18n): string {
  const written = [card.title, card.summary, card.product, ...card.objectives];
  const texts = written.map((words) => inLanguage(words, reader.language).text);
  const tags = card.tags.map((tag) => sentenceIn(reader, 'tag', tag).text);
  const difficulty = reader.t(`library.difficulty.${difficultyOf(card)}`);
  return [...texts, ...tags, difficulty].join('\n').toLowerCase();
}
