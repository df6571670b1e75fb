import type { InjectView } from '#shared/contracts/inject.ts';
import { tickAtPlace } from './reorder.ts';
import type { Dragging } from './use-drag.ts';

/** How an item looks while one is on its way: carried, or with a line where it would come. */
export interface DragLook {
  readonly state: 'carried' | 'before' | 'after';
  /** How far it has been carried, px. */
  readonly byPx: number;
}

/** See {@link DragLook}; null for an item that nothing happens to. */
export function lookOf(
  dragging: Dragging | null,
  views: readonly InjectView[],
  at: { readonly tick: number; readonly endTick: number; readonly place: number },
): DragLook | null {
  if (dragging === null) {
    return null;
  }
  const { from, over, byPx } = dragging;
  if (at.place === from) {
    return { state: 'carried', byPx };
  }
  const view = views[from];
  const canDrop = view !== undefined && tickAtPlace(view, views, { ...at, place: over }) !== null;
  return at.place === over && canDrop ? { state: over < from ? 'before' : 'after', byPx: 0 } : null;
}
