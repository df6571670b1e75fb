import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { daysOf, gradeSpans, placeOf, risesOf } from '#client/pages/host/clock/course-strip.ts';
import { Timeline } from '#client/pages/host/clock/timeline.tsx';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { renderSession } from '#test/support/dom.tsx';
import { leadOf } from '#test/support/session-fixtures.ts';
import { hostState, injectView, lineBy, ROBIN } from './host-lines.ts';

function change(tick: number, previous: number, grade: number): SessionEvent {
  return {
    kind: 'grade',
    id: `grade-${tick}`,
    scale: 'ASTCT',
    tick,
    atTick: tick + 9,
    grade,
    previous,
    reasons: [],
  };
}

describe('the strip of the course', () => {
  const course = { openTick: -60, endTick: 20_160 };

  test('[HOST-36] each change of the standing grade begins a span, the last one open to now', () => {
    const spans = gradeSpans([change(500, 0, 1), change(900, 1, 2)], {
      scale: 'ASTCT',
      openTick: -60,
      tick: 1200,
    });
    expect(spans).toEqual([
      { fromTick: -60, toTick: 500, grade: 0 },
      { fromTick: 500, toTick: 900, grade: 1 },
      { fromTick: 900, toTick: 1200, grade: 2 },
    ]);
  });

  test('[HOST-36] a session that opens within a grade begins with it', () => {
    const spans = gradeSpans([change(500, 0, 1)], { scale: 'ASTCT', openTick: 600, tick: 700 });
    expect(spans).toEqual([{ fromTick: 600, toTick: 700, grade: 1 }]);
  });

  test('[HOST-36] another scale has no part in it', () => {
    const spans = gradeSpans([change(500, 0, 1)], { scale: 'ICANS', openTick: 0, tick: 700 });
    expect(spans).toEqual([{ fromTick: 0, toTick: 700, grade: 0 }]);
  });

  test('[HOST-36] a rise is a decision point when it is known, a fall is none', () => {
    expect(risesOf([change(500, 0, 1), change(900, 1, 0)], 'ASTCT')).toEqual([509]);
  });

  test.each([
    [-60, 0],
    [20_160, 100],
    [-500, 0],
    [30_000, 100],
  ])('[HOST-36] tick %i stands at %i percent', (tick, percent) => {
    expect(placeOf(tick, course)).toBe(percent);
  });

  test('[HOST-36] the axis names every whole day of the course', () => {
    expect(daysOf(course)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(daysOf({ openTick: 2880, endTick: 4400 })).toEqual([2, 3]);
  });

  test('[HOST-36] bookmarks, armed injects and what comes next are marked at their ticks', () => {
    renderSession(<Timeline />, {
      state: hostState({
        events: [change(40, 0, 1)],
        upNext: { tick: 490, kind: 'inject' },
        injects: [injectView('a', { status: 'armed', when: { atTick: 490 }, tick: 490 })],
        log: [lineBy(ROBIN, { type: 'bookmark.add', label: 'rigor' }, { tick: 80 })],
      }),
    });
    for (const title of [
      'Decision point: the grade rose, T+0d 00:49',
      'rigor, T+0d 01:20',
      'Inject, T+0d 08:10',
      'An inject comes, T+0d 08:10',
    ]) {
      expect(screen.getByTitle(title)).toBeDefined();
    }
  });

  test('[HOST-36] the same is told in sentences', () => {
    renderSession(<Timeline />, {
      state: hostState({ upNext: { tick: 490, kind: 'grade' } }),
    });
    const text = screen.getByRole('region', { name: 'The whole course' }).textContent;
    expect(text).toContain('From T-0d 01:00 to T+14d 00:00.');
    expect(text).toContain('Next: The standing grade changes, T+0d 08:10.');
    expect(text).toContain('No inject is armed. No bookmark.');
  });

  test('[HOST-62] marks what the case has ahead, and its decision points also when they are past', () => {
    const planned = [
      { tick: 50, kind: 'message', decision: false },
      { tick: 60, kind: 'message', decision: true },
      { tick: 4000, kind: 'artefact', decision: false },
      { tick: 5000, kind: 'message', decision: false },
    ] as const;
    const state = hostState();
    const lead = { ...leadOf(), planned: [...planned] };
    const { container } = renderSession(<Timeline />, { state: { ...state, lead } });
    const titles = [...container.querySelectorAll('[data-kind="event"]')].map((mark) =>
      mark.getAttribute('title'),
    );
    expect(titles).toEqual(['A sensor is disturbed, T+2d 18:40', 'A message arrives, T+3d 11:20']);
    const decisions = container.querySelectorAll('[data-kind="decision"]');
    expect([...decisions].map((mark) => mark.getAttribute('title'))).toContainEqual(
      expect.stringMatching(/T\+0d 01:00$/),
    );
    screen.getByText(/The case has 2 events ahead at known times: T\+2d 18:40, T\+3d 11:20\./);
  });
});
