import { posix } from 'node:path';
import { filesUnder, readText } from './repository.ts';

const SOURCES: ReadonlyMap<string, string> = new Map(
  filesUnder(['client'], /\.tsx?$/).map((path) => [path, readText(path)]),
);

/** `import … from '…'` and `import '…'`, but for those of types alone. */
const AT_ONCE = /^(?:import|export)\s+(?!type\b)(?:[^;']*?\sfrom\s+)?'([^']+)'/gm;
const LATER = /\bimport\('([^']+)'\)/g;

/**
 * The files of the pages that come with a file: what it imports, what that imports, and so on.
 *
 * @param later whether what these fetch when it is needed counts too
 */
export function importedWith(entry: string, later: 'with later' | 'at once'): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const path of found) {
    const source = SOURCES.get(path) ?? '';
    const imports = [
      ...source.matchAll(AT_ONCE),
      ...(later === 'with later' ? source.matchAll(LATER) : []),
    ];
    for (const [, name = ''] of imports) {
      const target = resolved(path, name);
      if (SOURCES.has(target)) {
        found.add(target);
      }
    }
  }
  return found;
}

/** The text of files, one after another. */
export function textOf(paths: Iterable<string>): string {
  return Array.from(paths, (path) => SOURCES.get(path) ?? '').join('\n');
}

function resolved(from: string, name: string): string {
  return name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(from), name);
}
