import { describe, expect, test } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { useReadRows } from '#client/charts/live/use-read-rows.ts';
import { trendRows } from '#client/charts/rows/trend-rows.ts';
import { chartOf } from '#test/support/session-fixtures.ts';

const rowsTo = (last: number) => trendRows(chartOf([0, last]));

describe('the rows that can be read off the charts', () => {
  test('are those that are drawn while somebody reads, else the ones read last', () => {
    const [first, second, third] = [rowsTo(1), rowsTo(2), rowsTo(3)];
    const { result, rerender } = renderHook(({ rows, isHeld }) => useReadRows(rows, isHeld), {
      initialProps: { rows: first, isHeld: false },
    });
    rerender({ rows: second, isHeld: false });
    expect(result.current).toBe(first);
    rerender({ rows: second, isHeld: true });
    expect(result.current).toBe(second);
    rerender({ rows: third, isHeld: false });
    expect(result.current).toBe(second);
  });
});
