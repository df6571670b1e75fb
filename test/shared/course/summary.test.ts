import { describe, expect, test } from '@jest/globals';
import { CourseFold } from '#shared/course/fold.ts';
import { NO_EXTREMES, summarise, widen } from '#shared/course/summary.ts';
import { startTruth, type Truth } from '#shared/course/truth.ts';
import { type StandingState, startStanding, stepStanding } from '#shared/grading/standing.ts';
import { scenarioWith } from '#test/support/patient.ts';

function standingAfter(points: readonly (readonly [ticks: number, grade: number])[]) {
  let standing = startStanding();
  let tick = 0;
  for (const [ticks, grade] of points) {
    for (const end = tick + ticks; tick < end; tick += 1) {
      standing = stepStanding(standing, { tick, grade, supported: false });
    }
  }
  return { standing, lastTick: tick - 1 };
}

function summaryOf(course: ReturnType<typeof standingAfter>) {
  return summarise({
    scenario: 'a',
    seed: 1,
    extremes: NO_EXTREMES,
    hash: '0',
    truth: truthWith(course.standing),
    lastTick: course.lastTick,
  });
}

/** A truth in which ASTCT stands as given and every other scale, and ICANS, at nothing. */
function truthWith(standing: StandingState, others: Partial<Truth> = {}): Truth {
  const truth = startTruth();
  const standings = { ...truth.standings, ASTCT: standing, ...others.standings };
  return { ...truth, crs: { standing, reasons: [] }, ...others, standings };
}

describe('the summary of a course', () => {
  test('[SUM-1] without a grade there is no onset and no duration', () => {
    expect(summaryOf(standingAfter([[3000, 0]]))).toMatchObject({
      peakGrade: { ASTCT: 0 },
      onsetDays: null,
      durationDays: null,
    });
  });

  test('[SUM-1] onset is the start of the first episode, duration runs to the end of the last', () => {
    const two = standingAfter([
      [1440, 0],
      [720, 2],
      [2880, 0],
      [1440, 1],
      [2000, 0],
    ]);
    expect(summaryOf(two)).toMatchObject({
      peakGrade: { ASTCT: 2 },
      onsetDays: 1,
      durationDays: (720 + 2880 + 1440) / 1440,
    });
  });

  test('[SUM-1] an episode that is open at the end ends at the last tick', () => {
    const open = standingAfter([
      [1440, 0],
      [721, 1],
    ]);
    expect(summaryOf(open)).toMatchObject({ onsetDays: 1, durationDays: 0.5 });
  });

  test('[SUM-3] every scale has its own peak, and so has ICANS', () => {
    const { standing, lastTick } = standingAfter([[1440, 2]]);
    const penn = standingAfter([
      [700, 3],
      [740, 1],
    ]).standing;
    const { standings } = startTruth();
    const icans = { standing: standingAfter([[60, 1]]).standing, reasons: [] };
    const truth = truthWith(standing, {
      standings: { ...standings, ASTCT: standing, Penn: penn },
      icans,
    });
    const parts = { scenario: 'a', seed: 1, extremes: NO_EXTREMES, hash: '0' };
    expect(summarise({ ...parts, truth, lastTick })).toMatchObject({
      peakGrade: { ASTCT: 2, Lee2014: 0, Penn: 3, MSKCC: 0, CARTOX: 0, CTCAE5: 0 },
      peakIcans: 1,
    });
  });

  test('[SUM-5] every scale has its own onset and duration, the reference scale those of the summary', () => {
    const astct = standingAfter([
      [1440, 0],
      [720, 1],
      [2000, 0],
    ]);
    const penn = standingAfter([
      [720, 0],
      [2880, 2],
      [560, 0],
    ]).standing;
    const { standings } = startTruth();
    const truth = truthWith(astct.standing, {
      standings: { ...standings, ASTCT: astct.standing, Penn: penn },
    });
    const parts = { scenario: 'a', seed: 1, extremes: NO_EXTREMES, hash: '0' };
    const summary = summarise({ ...parts, truth, lastTick: astct.lastTick });
    const byAstct = { onsetDays: 1, durationDays: 0.5 };
    expect(summary).toMatchObject(byAstct);
    expect(summary.episodes).toMatchObject({
      ASTCT: byAstct,
      Penn: { onsetDays: 0.5, durationDays: (astct.lastTick - 720) / 1440 },
      MSKCC: { onsetDays: null, durationDays: null },
    });
    const told = summarise({
      ...parts,
      truth: { ...truth, scale: 'Penn' },
      lastTick: astct.lastTick,
    });
    expect(told).toMatchObject(summary.episodes.Penn);
  });

  test('[SUM-2] extremes are those of the true values, without the noise of devices', () => {
    const sick = scenarioWith({ S: 9, tpk: 1, l50: 5, v50: 4 });
    const fold = new CourseFold({ scenario: sick, seed: 1, care: 'none' });
    let extremes = widen(NO_EXTREMES, fold.course);
    const states = [fold.course.state];
    while (fold.tick < 2880) {
      fold.advance(fold.tick + 1);
      extremes = widen(extremes, fold.course);
      states.push(fold.course.state);
    }
    expect(extremes).toEqual({
      maxTemperatureC: Math.max(...states.map((state) => state.temperatureC)),
      minMapMmHg: Math.min(...states.map((state) => state.vitals.mapMmHg)),
      minSpo2Percent: Math.min(...states.map((state) => state.vitals.spo2Percent)),
      peakFatigue: Math.max(...states.map((state) => state.fatigue)),
    });
  });
});
