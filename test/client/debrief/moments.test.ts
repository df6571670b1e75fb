import { describe, expect, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import type { Moment, OpenedDebrief } from '#client/store/debrief/opened-debrief.ts';
import { useMoment } from '#client/store/debrief/use-debrief.ts';

/** A debrief that answers when the test lets it, and what it was asked for. */
function slowDebrief() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const debrief = {
    at: (tick: number) => {
      asked.push(tick);
      return new Promise<Moment>((resolve) => {
        waiting.push(() => resolve({ tick } as Moment));
      });
    },
  } as OpenedDebrief;
  return { debrief, asked, answer: () => act(async () => waiting.shift()?.()) };
}

describe('the minute that is looked at', () => {
  test('[DEB-7] is asked for one at a time, and those that the slider passed over are not', async () => {
    const { debrief, asked, answer } = slowDebrief();
    const { result, rerender } = renderHook(({ tick }) => useMoment(debrief, tick), {
      initialProps: { tick: 1 },
    });
    for (const tick of [2, 3, 4]) {
      rerender({ tick });
    }
    expect(asked).toEqual([1]);
    await answer();
    expect(result.current?.tick).toBe(1);
    expect(asked).toEqual([1, 4]);
    await answer();
    expect(result.current?.tick).toBe(4);
    rerender({ tick: 5 });
    await answer();
    expect(result.current?.tick).toBe(5);
    expect(asked).toEqual([1, 4, 5]);
  });
});
