import { describe, expect, test } from '@jest/globals';
import {
  CRS_STANDING,
  episodeOnsetTick,
  type GradeChange,
  ICANS_STANDING,
  maximumGrade,
  type StandingSettings,
  type StandingState,
  standingRules,
  startStanding,
  stepStanding,
} from '#shared/grading/standing.ts';

interface Stretch {
  readonly grade: number | null;
  readonly ticks: number;
  readonly supported?: boolean;
}

/** Runs stretches of equal point grades from tick 0 on and collects what changed. */
function run(
  stretches: readonly Stretch[],
  settings: StandingSettings = CRS_STANDING,
): { state: StandingState; changes: GradeChange[] } {
  let state = startStanding();
  let tick = 0;
  const changes: GradeChange[] = [];
  for (const { grade, ticks, supported = false } of stretches) {
    for (let count = 0; count < ticks; count += 1) {
      state = stepStanding(state, { tick, grade, supported }, settings);
      if (state.change !== null) {
        changes.push(state.change);
      }
      tick += 1;
    }
  }
  return { state, changes };
}

const well = (ticks: number): Stretch => ({ grade: 0, ticks });

describe('the standing grade rises', () => {
  test('[STAND-1] after ten ticks running, dated from the first', () => {
    const { state, changes } = run([well(100), { grade: 1, ticks: 10 }]);
    expect(changes).toEqual([{ tick: 100, atTick: 109, grade: 1, previous: 0 }]);
    expect(state).toMatchObject({
      grade: 1,
      sinceTick: 100,
      episode: { onsetTick: 100, peak: 1 },
    });
  });

  test('[STAND-2] not after nine ticks, however often', () => {
    const nine = [{ grade: 3, ticks: 9 }, well(1)];
    const { state, changes } = run(Array.from({ length: 50 }, () => nine).flat());
    expect(changes).toEqual([]);
    expect(state).toMatchObject({ grade: 0, episode: null, closed: [] });
  });

  test('[STAND-2] a single observation never shows', () => {
    const { changes } = run([
      well(20),
      { grade: 1, ticks: 40 },
      { grade: 4, ticks: 1 },
      { grade: 1, ticks: 300 },
    ]);
    expect(changes.map(({ grade }) => grade)).toEqual([1]);
  });

  test('[STAND-3] straight to a higher grade when the first ten ticks reach it', () => {
    const { changes } = run([well(5), { grade: 2, ticks: 30 }]);
    expect(changes).toEqual([{ tick: 5, atTick: 14, grade: 2, previous: 0 }]);
  });

  test('[STAND-3] to the grade that all ten ticks reach, then on to the next', () => {
    const { changes } = run([
      { grade: 1, ticks: 4 },
      { grade: 3, ticks: 20 },
    ]);
    expect(changes).toEqual([
      { tick: 0, atTick: 9, grade: 1, previous: 0 },
      { tick: 4, atTick: 13, grade: 3, previous: 1 },
    ]);
  });

  test('[STAND-3] a run of mixed grades counts for the lowest of them', () => {
    const mixed = [
      { grade: 2, ticks: 3 },
      { grade: 4, ticks: 3 },
      { grade: 2, ticks: 4 },
    ];
    expect(run(mixed).state.grade).toBe(2);
  });
});

describe('the standing grade falls', () => {
  test('[STAND-4] to the highest point grade of the last four hours', () => {
    const { changes } = run([
      { grade: 3, ticks: 20 },
      { grade: 2, ticks: 60 },
      { grade: 1, ticks: 400 },
    ]);
    expect(changes.slice(1)).toEqual([
      { tick: 259, atTick: 259, grade: 2, previous: 3 },
      { tick: 319, atTick: 319, grade: 1, previous: 2 },
    ]);
  });

  test('[STAND-4] one tick at the old grade starts the four hours again', () => {
    const { changes } = run([
      { grade: 2, ticks: 20 },
      { grade: 1, ticks: 200 },
      { grade: 2, ticks: 1 },
      { grade: 1, ticks: 400 },
    ]);
    expect(changes[1]).toMatchObject({ atTick: 220 + 240, grade: 1 });
  });

  test('[STAND-4] a run that has not lasted yet still holds the fall', () => {
    const { changes } = run([
      { grade: 3, ticks: 20 },
      { grade: 1, ticks: 235 },
      { grade: 2, ticks: 8 },
      { grade: 1, ticks: 300 },
    ]);
    expect(changes.slice(1).map(({ atTick, grade }) => [atTick, grade])).toEqual([
      [259, 2],
      [262 + 240, 1],
    ]);
  });

  test('[STAND-5] not below 1 while the episode is open', () => {
    const { state } = run([{ grade: 2, ticks: 20 }, well(1439)]);
    expect(state).toMatchObject({ grade: 1, episode: { onsetTick: 0, peak: 2 } });
  });

  test('[STAND-12] to 0 in an open episode where the scale has no floor', () => {
    const settings = { ...CRS_STANDING, floorWhileOpen: false };
    const { state, changes } = run([{ grade: 2, ticks: 20 }, well(300)], settings);
    expect(changes.at(-1)).toEqual({ tick: 259, atTick: 259, grade: 0, previous: 2 });
    expect(state.episode).toEqual({ onsetTick: 0, peak: 2 });
    const over = run([{ grade: 2, ticks: 20 }, well(1440)], settings);
    expect(over.state).toMatchObject({
      grade: 0,
      sinceTick: 259,
      closed: [{ onsetTick: 0, endTick: 20, peak: 2 }],
    });
  });
});

describe('the standing grade of ICANS', () => {
  test('[STAND-16] rises, falls and closes as that of CRS, but to 0 in an open episode', () => {
    const { state, changes } = run([{ grade: 2, ticks: 20 }, well(300)], ICANS_STANDING);
    expect(changes.map(({ atTick, grade }) => [atTick, grade])).toEqual([
      [9, 2],
      [259, 0],
    ]);
    expect(state.episode).toEqual({ onsetTick: 0, peak: 2 });
    expect(run([{ grade: 2, ticks: 20 }, well(1440)], ICANS_STANDING).state.episode).toBeNull();
  });

  test('[STAND-16] stands while the patient cannot be assessed', () => {
    const ventilated = { grade: null, ticks: 3000 };
    expect(run([{ grade: 3, ticks: 20 }, ventilated], ICANS_STANDING).state.grade).toBe(3);
  });
});

describe('the grading window of a session', () => {
  test('[STAND-23] is four hours unless set', () => {
    expect(standingRules()).toEqual({ crs: CRS_STANDING, icans: ICANS_STANDING });
    expect(standingRules(4)).toEqual(standingRules());
  });

  test.each([1, 12])('[STAND-23] of %d h holds a grade so long, of CRS and of ICANS', (hours) => {
    const course = [
      { grade: 3, ticks: 20 },
      { grade: 1, ticks: 1000 },
    ];
    const { crs, icans } = standingRules(hours);
    for (const settings of [crs, icans]) {
      const fall = { tick: 19 + hours * 60, atTick: 19 + hours * 60, grade: 1, previous: 3 };
      expect(run(course, settings).changes.slice(1)).toEqual([fall]);
    }
  });

  test('[STAND-23] changes neither the rise nor the quiet period nor the floor', () => {
    const { windowMinutes: _window, ...crs } = standingRules(1).crs;
    const { windowMinutes: _other, ...icans } = standingRules(12).icans;
    expect(CRS_STANDING).toMatchObject(crs);
    expect(ICANS_STANDING).toMatchObject(icans);
  });
});

describe('the episode', () => {
  test('[STAND-6] closes after 24 hours at 0 and ended where they began', () => {
    const { state, changes } = run([well(50), { grade: 1, ticks: 500 }, well(1440)]);
    expect(changes.at(-1)).toEqual({ tick: 1989, atTick: 1989, grade: 0, previous: 1 });
    expect(state).toMatchObject({
      grade: 0,
      sinceTick: 1989,
      episode: null,
      closed: [{ onsetTick: 50, endTick: 550, peak: 1 }],
    });
  });

  test('[STAND-7] stays open while a vasopressor or oxygen for CRS runs', () => {
    const { state } = run([
      { grade: 2, ticks: 20 },
      { grade: 0, ticks: 3000, supported: true },
    ]);
    expect(state).toMatchObject({ grade: 1, closed: [] });
    const after = run([
      { grade: 2, ticks: 20 },
      { grade: 0, ticks: 3000, supported: true },
      well(1440),
    ]);
    expect(after.state.closed).toEqual([{ onsetTick: 0, endTick: 3020, peak: 2 }]);
  });

  test('[STAND-8] an unknown point grade raises nothing and breaks a run', () => {
    const { state } = run([
      { grade: 2, ticks: 9 },
      { grade: null, ticks: 500 },
      { grade: 2, ticks: 9 },
    ]);
    expect(state.grade).toBe(0);
  });

  test('[STAND-8] an unknown point grade lowers nothing and is not quiet', () => {
    const { state } = run([
      { grade: 3, ticks: 20 },
      { grade: null, ticks: 5000 },
    ]);
    expect(state).toMatchObject({ grade: 3, closed: [] });
    const after = run([
      { grade: 3, ticks: 20 },
      { grade: null, ticks: 5000 },
      { grade: 1, ticks: 241 },
    ]);
    expect(after.changes.at(-1)).toMatchObject({ atTick: 5020 + 239, grade: 1 });
  });

  test('[STAND-8] one unknown tick starts the 24 hours again', () => {
    const { state } = run([
      { grade: 1, ticks: 20 },
      well(1400),
      { grade: null, ticks: 1 },
      well(1439),
    ]);
    expect(state.closed).toEqual([]);
  });

  test('[STAND-9] a grade after the close opens a new episode', () => {
    const { state } = run([{ grade: 3, ticks: 20 }, well(1440), { grade: 1, ticks: 10 }]);
    expect(state).toMatchObject({
      grade: 1,
      episode: { onsetTick: 1460, peak: 1 },
      closed: [{ onsetTick: 0, endTick: 20, peak: 3 }],
    });
  });

  test('[STAND-10] a grade within the 24 hours belongs to the same episode', () => {
    const { state } = run([{ grade: 1, ticks: 20 }, well(1400), { grade: 2, ticks: 10 }]);
    expect(state.episode).toEqual({ onsetTick: 0, peak: 2 });
  });

  test('[STAND-15] the maximum is the highest peak of all episodes', () => {
    expect(maximumGrade(startStanding())).toBe(0);
    const { state } = run([{ grade: 3, ticks: 20 }, well(1440), { grade: 1, ticks: 10 }]);
    expect(maximumGrade(state)).toBe(3);
  });

  test('[CRS-27] begins for the findings with the run that may open it', () => {
    expect(episodeOnsetTick(run([well(7)]).state)).toBeNull();
    expect(episodeOnsetTick(run([well(7), { grade: 1, ticks: 3 }]).state)).toBe(7);
    expect(episodeOnsetTick(run([well(7), { grade: 1, ticks: 3 }, well(1)]).state)).toBeNull();
    expect(episodeOnsetTick(run([well(7), { grade: 1, ticks: 10 }, well(99)]).state)).toBe(7);
  });
});

describe('the step', () => {
  test('[STAND-13] returns the same state where nothing happens', () => {
    const { state } = run([{ grade: 1, ticks: 20 }, well(300)]);
    expect(stepStanding(state, { tick: 320, grade: 0, supported: false })).toBe(state);
  });

  test('[STAND-13] before the first tick an unknown grade is nothing new', () => {
    const start = startStanding();
    expect(stepStanding(start, { tick: 0, grade: null, supported: false })).toBe(start);
  });

  test.each<[string, readonly Stretch[], readonly number[]]>([
    ['a well patient', [well(3000)], [0]],
    ['a grade that its own point holds up', [{ grade: 2, ticks: 3000 }], [0, 9, 10]],
    ['a grade 1 with support', [{ grade: 1, ticks: 3000, supported: true }], [0, 9, 10]],
    [
      'a fall that is to come',
      [
        { grade: 2, ticks: 20 },
        { grade: 1, ticks: 2000 },
      ],
      [0, 9, 10, 20, 259, 260],
    ],
    [
      'an episode that is to close',
      [{ grade: 1, ticks: 20 }, well(3000)],
      [0, 9, 10, 20, 20 + 1439, 20 + 1440],
    ],
  ])('[STAND-13] %s costs memory only where something happens', (_, stretches, ticks) => {
    const points = stretches.flatMap(({ grade, ticks: count, supported = false }) =>
      Array.from({ length: count }, () => ({ grade, supported })),
    );
    let state = startStanding();
    const moved = points.flatMap((point, tick) => {
      const before = state;
      state = stepStanding(state, { tick, ...point });
      return state === before ? [] : [tick];
    });
    expect(moved).toEqual(ticks);
  });

  test('[STAND-14] a change is told in the step that made it and not again', () => {
    const { state } = run([{ grade: 1, ticks: 10 }]);
    expect(state.change).not.toBeNull();
    const after = stepStanding(state, { tick: 10, grade: 1, supported: false });
    expect(after.change).toBeNull();
  });

  test.each([6, -1, 1.5])('[STAND-14] a point grade of %d is our mistake', (grade) => {
    const impossible = { tick: 0, grade, supported: false };
    const message = `point grade ${grade} is not 0-5`;
    expect(() => stepStanding(startStanding(), impossible)).toThrow(message);
  });

  test('[STAND-14] a point grade of 5 is possible', () => {
    expect(run([{ grade: 5, ticks: 10 }]).state.grade).toBe(5);
  });
});
