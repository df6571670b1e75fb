/** A grade, in English and in Spanish. */
const GRADE = /\bgrad(?:es?|os?)\s+\d|\bICANS\b/iu;
/** The day on which something happens. */
const DAY = /\b(?:day|día)\s+\d/iu;
const BEFORE_TITLE = /^grad[eo]\s+\d\s*[:–-]\s*/iu;
const DAY_OF_TITLE = /\s+(?:on day|el día)\s+\d+/iu;
const AFTER_TITLE = /\s*[:,–-]\s*grad[eo]\s+\d\s*$/iu;

/** Whether a text names a grade or a day, and so gives away how far a case goes, or when. */
export function tellsCourse(text: string): boolean {
  return GRADE.test(text) || DAY.test(text);
}

/** The sentences of a text that tell neither. */
export function textWithoutCourse(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  return sentences.filter((sentence) => !tellsCourse(sentence)).join(' ');
}

/** A title without the grade that it begins or ends with, and without the day in it. */
export function titleWithoutCourse(title: string): string {
  const rest = [BEFORE_TITLE, AFTER_TITLE, DAY_OF_TITLE].reduce(
    (left, told) => left.replace(told, ''),
    title,
  );
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
