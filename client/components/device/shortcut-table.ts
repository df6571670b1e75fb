import type { Screen } from './screens.ts';

/**
 * The single keys of each page, as they usually are, in the order in which they are listed. Each
 * has the name under which its words are found.
 */
export const SHORTCUT_TABLE = {
  host: [
    [' ', 'play'],
    ['n', 'next-event'],
    ['.', 'faster'],
    [',', 'slower'],
    ['r', 'reveal'],
    ['i', 'inject'],
    ['o', 'override'],
    ['b', 'bookmark'],
    ['m', 'message'],
    ['l', 'log'],
    ['t', 'clock'],
    ['a', 'acknowledge'],
    ['x', 'silence'],
    ['?', 'help'],
  ],
  bedside: [
    ['c', 'call'],
    ['i', 'ice'],
    ['o', 'orders'],
    ['s', 'sbar'],
    ['a', 'acknowledge'],
    ['x', 'silence'],
    ['v', 'vitals'],
    ['t', 'table'],
    ['?', 'help'],
  ],
  wall: [
    ['f', 'fullscreen'],
    ['h', 'hide-code'],
    ['d', 'theme'],
    ['+', 'larger'],
    ['-', 'smaller'],
    ['?', 'help'],
  ],
  library: [
    ['/', 'search'],
    ['?', 'help'],
  ],
} as const satisfies Readonly<Record<Screen, readonly (readonly [string, string])[]>>;

/** The name of what a key does. */
export type ShortcutName = (typeof SHORTCUT_TABLE)[Screen][number][1];

/** Under which name a moved key is remembered. */
export function movedName(screen: Screen, usual: string): string {
  return `${screen} ${usual}`;
}

/** What a key would take from another shortcut of its page, if it is in use there. */
export function holderOf(
  pressed: string,
  at: {
    readonly screen: Screen;
    readonly except: string;
    readonly moved: Readonly<Record<string, string>>;
  },
): ShortcutName | null {
  const { screen, except, moved } = at;
  const rows: readonly (readonly [string, ShortcutName])[] = SHORTCUT_TABLE[screen];
  const holder = rows.find(
    ([usual]) => usual !== except && (moved[movedName(screen, usual)] ?? usual) === pressed,
  );
  return holder?.[1] ?? null;
}
