/** Points by value: those of the first row whose `upTo` is not exceeded, else `above`. */
export interface PointTable {
  readonly source: string;
  readonly rows: readonly { readonly upTo: number; readonly points: number }[];
  readonly above: number;
}

/** The rows of a table, each up to a value and its points. */
export function rows(...pairs: readonly (readonly [upTo: number, points: number])[]) {
  return pairs.map(([upTo, points]) => ({ upTo, points }));
}

/** The points of a value, or null where it is unknown. */
export function pointsOf(table: PointTable, value: number | null): number | null {
  if (value === null) {
    return null;
  }
  return table.rows.find(({ upTo }) => value <= upTo)?.points ?? table.above;
}

/** The sum of the points that are known, and whether all are. */
export function sumOf(parts: Readonly<Record<string, number | null>>): {
  readonly partialSum: number;
  readonly complete: boolean;
} {
  const points = Object.values(parts);
  const known = points.filter((part) => part !== null);
  return {
    partialSum: known.reduce((sum, part) => sum + part, 0),
    complete: known.length === points.length,
  };
}
