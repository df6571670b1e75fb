/** The pages that have keys of their own. */
export const SCREENS = ['host', 'bedside', 'wall', 'library'] as const;

/** See {@link SCREENS}. */
export type Screen = (typeof SCREENS)[number];

const PATHS: readonly (readonly [RegExp, Screen])[] = [
  [/^\/host\//, 'host'],
  [/^\/s\//, 'bedside'],
  [/^\/wall\//, 'wall'],
  [/^\/scenarios/, 'library'],
];

/** Which of them stands at an address, if any. */
export function screenAt(path: string): Screen | null {
  return PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** What the key that somebody pressed stands for, once the device has moved keys about. */
export function keyMeant(
  pressed: string,
  at: { readonly screen: Screen | null; readonly moved: Readonly<Record<string, string>> },
): string | null {
  const { screen, moved } = at;
  const prefix = `${screen} `;
  const taken = Object.entries(moved).find(
    ([usual, key]) => usual.startsWith(prefix) && key === pressed,
  );
  if (taken !== undefined) {
    return taken[0].slice(prefix.length);
  }
  return moved[prefix + pressed] === undefined ? pressed : null;
}
