/** Items that lie too close together to be shown apart, at the place of the first. */
export interface Cluster<Item> {
  readonly x: number;
  readonly items: readonly Item[];
}

/**
 * Groups items along a line so that no two groups are closer than `apart` pixels.
 *
 * @param items each with its place, in pixels, in any order
 */
export function clusters<Item extends { readonly x: number }>(
  items: readonly Item[],
  apart: number,
): Cluster<Item>[] {
  const groups: { x: number; items: Item[] }[] = [];
  for (const item of [...items].sort((one, other) => one.x - other.x)) {
    const group = groups.at(-1);
    if (group !== undefined && item.x - group.x < apart) {
      group.items.push(item);
    } else {
      groups.push({ x: item.x, items: [item] });
    }
  }
  return groups;
}
