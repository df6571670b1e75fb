/** Where an item of a list lies on the screen. */
export interface Lying {
  readonly top: number;
  readonly height: number;
}

/**
 * The place over which an item is dragged: the furthest one whose middle the pointer has passed, or
 * its own.
 */
export function placeUnder(items: readonly Lying[], from: number, pointerY: number): number {
  const middle = ({ top, height }: Lying) => top + height / 2;
  const above = items.findIndex((item, place) => place < from && pointerY < middle(item));
  if (above >= 0) {
    return above;
  }
  return Math.max(
    from,
    items.findLastIndex((item, place) => place > from && pointerY > middle(item)),
  );
}
