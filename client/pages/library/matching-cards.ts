import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';

/** The cards in which every word of the search occurs, in the order of the library. */
export function matchingCards(
  cards: readonly ScenarioCard[],
  wanted: { readonly search: string; readonly language: string },
): readonly ScenarioCard[] {
  const words = wanted.search.toLowerCase().split(/\s+/u).filter(Boolean);
  return cards.filter((card) => {
    const text = searchedText(card, wanted.language);
    return words.every((word) => text.includes(word));
  });
}

function searchedText(card: ScenarioCard, language: string): string {
  const written = [card.title, card.summary, card.product, ...card.objectives];
  const texts = written.map((words) => inLanguage(words, language).text);
  return [...texts, ...card.tags, card.difficulty].join('\n').toLowerCase();
}
