import { sessionInjectSchema } from '#client/store/vocabulary.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';
import { writeMsel } from './write-msel.ts';

/**
 * The inject list that a saved session had, for next year: whatever was added to it and not taken
 * back, as it was written. Any other text is given back as it is.
 */
export function listOf(text: string): string {
  const injects = injectsIn(text);
  return injects === null ? text : writeMsel(injects);
}

function injectsIn(text: string): readonly SessionInject[] | null {
  if (!text.trimStart().startsWith('{')) {
    return null;
  }
  const log = linesOf(text);
  if (log === null) {
    return null;
  }
  const undone = new Set(log.flatMap(({ action }) => (action.type === 'undo' ? action.seq : [])));
  return log
    .filter(({ seq, action }) => action.type === 'inject.add' && !undone.has(seq))
    .flatMap(({ action }) => (Array.isArray(action.injects) ? action.injects : []))
    .flatMap((inject: unknown) => {
      const parsed = sessionInjectSchema.safeParse(inject);
      return parsed.success ? [parsed.data] : [];
    });
}

/** A line of a saved log, as far as it matters here; what it holds is still unknown. */
interface Line {
  readonly seq: unknown;
  readonly action: { readonly type: unknown; readonly seq?: unknown; readonly injects?: unknown };
}

function linesOf(text: string): readonly Line[] | null {
  try {
    const { log } = JSON.parse(text) as { readonly log?: unknown };
    return Array.isArray(log) ? log.filter(isLine) : null;
  } catch {
    return null;
  }
}

function isLine(value: unknown): value is Line {
  const action = (value as Partial<Line> | null)?.action;
  return typeof action === 'object' && action !== null;
}
