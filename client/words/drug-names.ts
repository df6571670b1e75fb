/** What the United States call paracetamol, by language: each name and the other one. */
const AMERICAN: Readonly<Record<string, string>> = { en: 'acetaminophen', es: 'acetaminofén' };

let isAmerican = false;

/**
 * Says whether drugs go by their names in the United States: by the first country that the reader's
 * browser names, whatever language is chosen.
 */
export function nameDrugsFor(asked: readonly (string | null)[]): void {
  const country = asked.map((tag) => /-([A-Z]{2})$/i.exec(tag ?? '')?.[1]).find(Boolean);
  isAmerican = country?.toUpperCase() === 'US';
}

/** A text with drugs under the names of the reader's country. */
export function withDrugNames(text: string, language: string): string {
  const american = AMERICAN[language.slice(0, 2)];
  if (!isAmerican || american === undefined) {
    return text;
  }
  return text.replaceAll(/paracetamol/giu, (name) =>
    name.startsWith('P') ? american.charAt(0).toUpperCase() + american.slice(1) : american,
  );
}
