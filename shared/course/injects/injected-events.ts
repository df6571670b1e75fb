import type { LoggedAction } from '#shared/contracts/action.ts';
import type { CaseEvent } from '#shared/course/case-events.ts';
import type { InjectQueue, QueuedInject } from './inject-queue.ts';

/** How the ids of events begin that an inject brought. */
export const INJECTED = 'inject-';

/** What injects that came in at a tick tell and disturb. */
export function injectedEvents(fired: readonly QueuedInject[], tick: number): CaseEvent[] {
  return fired.flatMap(({ inject }, index): CaseEvent[] => {
    const { from, to, text, effect } = inject;
    const told: CaseEvent = {
      kind: 'message',
      // Everybody receives it: the id names no inject, which might tell what is to come.
      id: `${INJECTED}${tick}-${index}`,
      ...{ tick, atTick: tick, from, text },
      ...(to === undefined ? {} : { to }),
    };
    if (effect?.kind !== 'artefact') {
      return [told];
    }
    const { sensor, minutes } = effect;
    const offset = effect.effect === 'lost' ? null : effect.effect.offset;
    const id = artefactId(inject.injectId, tick);
    return [told, { kind: 'artefact', id, tick, atTick: tick, sensor, offset, minutes }];
  });
}

/** The ids of the disturbances that the log's lines of a tick take back. */
export function withdrawnBy(
  entries: readonly LoggedAction[],
  queue: InjectQueue,
): readonly string[] {
  return entries.flatMap(({ action }) => {
    const item =
      action.type === 'undo'
        ? queue.find(({ seq, status }) => seq === action.seq && status === 'fired')
        : undefined;
    return item === undefined ? [] : [artefactId(item.inject.injectId, item.tick ?? 0)];
  });
}

function artefactId(injectId: string, tick: number): string {
  return `${INJECTED}${injectId}-${tick}`;
}
