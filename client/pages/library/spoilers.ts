const GRADE = /\bgrades?\s+\d|\bICANS\b/iu;
const BEFORE_TITLE = /^grade\s+\d\s*[:–-]\s*/iu;
const AFTER_TITLE = /\s*[:,–-]\s*grade\s+\d\s*$/iu;

/** Whether a text names a grade, and so gives away how far a case goes. */
export function tellsGrade(text: string): boolean {
  return GRADE.test(text);
}

/** A title without the grade that it begins or ends with. */
export function titleWithoutGrade(title: string): string {
  const rest = title.replace(BEFORE_TITLE, '').replace(AFTER_TITLE, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
