import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pointGradeAstct } from '#shared/grading/crs/astct.ts';
import {
  type ClosedEpisode,
  type GradePoint,
  type StandingSettings,
  startStanding,
  stepStanding,
} from '#shared/grading/standing.ts';
import { findings } from './builders.ts';

/** Short times, so that a few hundred ticks meet every rule. */
const SHORT: StandingSettings = {
  riseTicks: 3,
  windowMinutes: 8,
  quietMinutes: 15,
  floorWhileOpen: true,
};

const stretch = fc.record({
  grade: fc.constantFrom(null, 0, 0, 0, 1, 1, 2, 3, 4, 5),
  ticks: fc.integer({ min: 1, max: 20 }),
  supported: fc.constantFrom(false, false, false, true),
});

const anyPoints: fc.Arbitrary<GradePoint[]> = fc
  .array(stretch, { minLength: 1, maxLength: 20 })
  .map((stretches) =>
    stretches
      .flatMap(({ grade, ticks, supported }) =>
        Array.from({ length: ticks }, () => ({ grade, supported })),
      )
      .map((point, index) => ({ ...point, tick: index - 60 })),
  );

interface Open {
  readonly onsetTick: number;
  readonly peak: number;
}

/** The rules again, slowly: every tick looks back over the whole history. */
function lookBack(points: readonly GradePoint[], settings: StandingSettings) {
  const rows: { grade: number; open: boolean }[] = [];
  const closed: ClosedEpisode[] = [];
  const held: number[] = [];
  let grade = 0;
  let open: Open | null = null;
  for (const [index, { tick, grade: point }] of points.entries()) {
    held.push(point ?? grade);
    const recent = points.slice(Math.max(0, index + 1 - settings.riseTicks), index + 1);
    const risen =
      recent.length < settings.riseTicks ? 0 : Math.min(...recent.map((one) => one.grade ?? 0));
    const window = Math.max(...held.slice(-settings.windowMinutes));
    const quiet = points.slice(0, index + 1).slice(-settings.quietMinutes);
    const isQuiet =
      quiet.length === settings.quietMinutes &&
      quiet.every((one) => one.grade === 0 && !one.supported);
    if (open !== null && isQuiet) {
      closed.push({ ...open, endTick: tick - settings.quietMinutes + 1 });
      open = null;
      grade = 0;
    } else {
      const floor: number = settings.floorWhileOpen && open !== null ? 1 : 0;
      grade = Math.max(risen, floor, Math.min(grade, window));
      if (grade > 0) {
        open = widen(open, { onsetTick: tick - settings.riseTicks + 1, peak: grade });
      }
    }
    rows.push({ grade, open: open !== null });
  }
  return { rows, closed };
}

function widen(open: Open | null, now: Open): Open {
  return open === null ? now : { ...open, peak: Math.max(open.peak, now.peak) };
}

/** One episode later on: the onset has not moved, the peak has not fallen. */
function isSameEpisode(before: Open, now: Open): boolean {
  return now.onsetTick === before.onsetTick && now.peak >= before.peak;
}

describe('the standing grade over all courses', () => {
  test.each([true, false])('[STAND-11] is what looking back says, floor %s', (floorWhileOpen) => {
    const settings = { ...SHORT, floorWhileOpen };
    fc.assert(
      fc.property(anyPoints, (points) => {
        let state = startStanding();
        const rows = points.map((point) => {
          state = stepStanding(state, point, settings);
          return { grade: state.grade, open: state.episode !== null };
        });
        const expected = lookBack(points, settings);
        expect(rows).toEqual(expected.rows);
        expect(state.closed).toEqual(expected.closed);
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  test('[STAND-1] every rise is dated from a run that reaches the new grade throughout', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        let state = startStanding();
        for (const point of points) {
          state = stepStanding(state, point, SHORT);
          const { change } = state;
          if (change === null || change.grade < change.previous) {
            continue;
          }
          const { tick, atTick, grade } = change;
          const counted = points.filter((one) => one.tick >= tick && one.tick <= atTick);
          expect(counted.length).toBeGreaterThanOrEqual(SHORT.riseTicks);
          expect(counted.every((one) => one.grade !== null && one.grade >= grade)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('[STAND-5] [STAND-10] an open episode stands at 1 or more and its peak never falls', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        let state = startStanding();
        for (const point of points) {
          const before = state.episode;
          state = stepStanding(state, point, SHORT);
          const now = state.episode;
          const stands = now === null || state.grade >= 1;
          const goesOn = before === null || now === null || isSameEpisode(before, now);
          if (!(stands && goesOn)) {
            throw new Error(`tick ${point.tick}: ${JSON.stringify([before, now, state.grade])}`);
          }
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  test('[STAND-10] paracetamol hides the fever, not the peak of the episode', () => {
    const febrile = pointGradeAstct(findings({ temperatureC: 38.9, systolicMmHg: 85 }));
    const masked = pointGradeAstct(
      findings({
        temperatureC: 36.9,
        qualifyingFeverEarlierThisEpisode: true,
        suppressantsAfterOnset: ['paracetamol'],
      }),
    );
    let state = startStanding();
    for (let tick = 0; tick < 1000; tick += 1) {
      const grade = tick < 60 ? febrile : masked;
      state = stepStanding(state, { tick, grade, supported: false });
    }
    expect(masked).toBe(0);
    expect(state).toMatchObject({ grade: 1, episode: { onsetTick: 0, peak: 2 } });
  });

  test('[STAND-13] the state is plain JSON', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        let state = startStanding();
        for (const point of points) {
          const copied = JSON.parse(JSON.stringify(state));
          state = stepStanding(state, point, SHORT);
          expect(stepStanding(copied, point, SHORT)).toEqual(state);
        }
      }),
      { numRuns: 60, seed: 13 },
    );
  });
});
