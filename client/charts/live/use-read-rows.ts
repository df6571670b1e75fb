import { useState } from 'react';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';

/**
 * The rows that can be read off the charts: those that are drawn while somebody reads, else the
 * ones read last. So the axes are not drawn anew with every update of the lines.
 */
export function useReadRows(rows: readonly TrendRow[], isHeld: boolean): readonly TrendRow[] {
  const [read, setRead] = useState(rows);
  if (isHeld && read !== rows) {
    setRead(rows);
    return rows;
  }
  return read;
}
