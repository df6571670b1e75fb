/** Texts by their keys. */
export type Messages = Readonly<Record<string, string>>;

/**
 * The areas of words that only some pages have: each is a file in the folder of every language, and
 * is fetched with those pages. All other areas come with the first page.
 */
export const LATER_AREAS = [
  'debrief',
  'drill',
  'grade',
  'help',
  'host',
  'injects',
  'library',
  'settings',
  'wall',
] as const;

/** See {@link LATER_AREAS}. */
export type LaterArea = (typeof LATER_AREAS)[number];

/** How each later area is fetched in one language. */
export type LaterMessages = Readonly<
  Record<LaterArea, () => Promise<{ readonly default: Messages }>>
>;
