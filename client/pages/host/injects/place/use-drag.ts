import { type PointerEvent, useState } from 'react';
import { placeUnder } from './dragged.ts';

/** An item on its way. */
export interface Dragging {
  readonly from: number;
  /** Over which place it is. */
  readonly over: number;
  /** How far the pointer has carried it, px. */
  readonly byPx: number;
}

/** What a handle listens to. */
export type HandleEvents = ReturnType<typeof useDrag>['handle'];

/**
 * Carries an item of a list by its handle, with mouse, pen or finger alike. Nothing is moved before
 * it is let go of; Escape puts it back.
 */
export function useDrag(onDrop: (from: number, to: number) => void) {
  const [start, setStart] = useState<{ readonly from: number; readonly y: number } | null>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const end = () => {
    setStart(null);
    setDragging(null);
  };
  const handle = {
    onPointerDown(event: PointerEvent, from: number) {
      if (event.button === 0) {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ from, y: event.clientY });
      }
    },
    onPointerMove(event: PointerEvent) {
      const list = event.currentTarget.closest('ul');
      if (start === null || list === null) {
        return;
      }
      const items = [...list.children];
      const lying = items.map((item) => item.getBoundingClientRect());
      const over = placeUnder(lying, start.from, event.clientY);
      items[over]?.scrollIntoView({ block: 'nearest' });
      setDragging({ from: start.from, over, byPx: event.clientY - start.y });
    },
    onPointerUp() {
      if (dragging !== null && dragging.over !== dragging.from) {
        onDrop(dragging.from, dragging.over);
      }
      end();
    },
    onPointerCancel: end,
    onEscape: end,
  };
  return { dragging, handle };
}
