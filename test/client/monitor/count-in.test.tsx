import { describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { CountIn } from '#client/components/monitor/count-in.tsx';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';

const RUNNING = {
  status: 'running',
  speed: 60,
  tick: -60,
  pausedForMs: null,
  pauseReason: null,
} as const;

describe('counting in', () => {
  test('[CLOCK-21] the page counts by its own clock from what it heard last', () => {
    const clock = manualClock();
    const { container, change } = renderSession(<CountIn />, {
      parts: { clock },
      state: {
        ...sessionStateOf(),
        clock: { ...RUNNING, startsInMs: 2900 },
        lastFrameAtMs: clock.nowMs(),
      },
    });
    const number = () => container.querySelector('.count-in__number')?.textContent;
    expect(number()).toBe('3');
    screen.getByText('The clock starts in 3 seconds.');
    act(() => clock.advance(1000));
    expect(number()).toBe('2');
    change({ clock: { ...RUNNING, startsInMs: 900 }, lastFrameAtMs: clock.nowMs() });
    expect(number()).toBe('1');
    act(() => clock.advance(900));
    expect(number()).toBeUndefined();
    change({ clock: RUNNING });
    expect(container.textContent).toBe('');
  });
});
