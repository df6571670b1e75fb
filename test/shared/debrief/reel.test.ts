import { beforeAll, describe, expect, test } from '@jest/globals';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { goOn, type Recorded, refold } from '#shared/course/replay.ts';
import { regradedBy } from '#shared/course/summary.ts';
import { CourseReel } from '#shared/debrief/reel.ts';
import { gradeAt } from '#shared/debrief/spans.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';

const LAST_TICK = 8000;
const HOURS = Array.from({ length: 30 }, (_, index) => index * 263 + 11);

function called(grade: number, at: { seq: number; tick: number }) {
  const axes = { fever: 'ge38', hypotension: 'none', hypoxia: 'none' } as const;
  return logged({ type: 'grade.call', grade, axes, confidence: 3 }, at);
}

const JOINED = {
  type: 'participant.join',
  participantId: 'learner00',
  name: 'Ana',
  role: 'learner',
} as const;

/** A severe course that was treated, gone back upon, and called. */
const RECORD: Recorded = {
  scenario: builtInScenario('crs-pressor'),
  seed: 4711,
  options: PLAIN_OPTIONS,
  lastTick: LAST_TICK,
  log: [
    logged(JOINED, { seq: 1, tick: -59 }),
    called(4, { seq: 2, tick: 5000 }),
    logged({ type: 'clock.rewind', toTick: 4000 }, { seq: 3, tick: 4001 }),
    called(1, { seq: 4, tick: 5000 }),
    ordered({ intervention: 'fluid-bolus' }, { seq: 5, tick: 6200 }),
    ordered({ intervention: 'tocilizumab' }, { seq: 6, tick: 6500 }),
    called(3, { seq: 7, tick: 7000 }),
  ],
};

describe('a reel', () => {
  let reel: CourseReel;

  beforeAll(() => {
    reel = new CourseReel(RECORD);
  });

  test('[DEB-5] tells peak, onset and duration of each scale as the record is regraded', () => {
    const end = refold(RECORD);
    const regraded = regradedBy(end.course.truth, end.tick);
    expect(Math.max(...SCALE_NAMES.map((name) => regraded[name].peak))).toBeGreaterThanOrEqual(3);
    for (const name of SCALE_NAMES) {
      const { peak, onsetTick, endTick } = reel.graded.scales[name];
      const { onsetDays, durationDays } = regraded[name];
      expect(peak).toBe(regraded[name].peak);
      expect(onsetTick).toBe((onsetDays ?? 0) * 1440);
      expect(((endTick ?? end.tick) - (onsetTick ?? 0)) / 1440).toBeCloseTo(durationDays ?? 0, 9);
    }
  });

  test('[DEB-5] has grades without a gap from the opening to the last tick', () => {
    const { fromTick, toTick, scales, icans } = reel.graded;
    expect([fromTick, toTick]).toEqual([-60, LAST_TICK]);
    for (const { spans, peak } of [...Object.values(scales), icans]) {
      expect(spans[0]?.fromTick).toBe(fromTick);
      expect(spans.at(-1)?.toTick).toBe(toTick);
      expect(spans.slice(1).map((span) => span.fromTick)).toEqual(
        spans.slice(0, -1).map((span) => span.toTick),
      );
      expect(Math.max(...spans.map(({ grade }) => grade))).toBe(peak);
    }
  });

  test('[DEB-6] sets calls of the last branch beside the reference scale', () => {
    const { learners, scales } = reel.graded;
    const standing = (tick: number) => gradeAt(scales.ASTCT.spans, tick);
    expect(learners).toEqual([
      {
        participantId: 'learner00',
        name: 'Ana',
        letter: 'A',
        spans: [
          { fromTick: 5000, toTick: 7000, knownTick: 5000, grade: 1 },
          { fromTick: 7000, toTick: LAST_TICK, knownTick: 7000, grade: 3 },
        ],
        calls: [
          { seq: 4, tick: 5000, grade: 1, standing: standing(5000) },
          { seq: 7, tick: 7000, grade: 3, standing: standing(7000) },
        ],
      },
    ]);
  });

  test('[DEB-7] shows each minute as it was while the course ran', () => {
    const fold = refold({ ...RECORD, log: [], lastTick: -60 });
    for (const tick of HOURS) {
      goOn(fold, { log: RECORD.log.slice(3), toTick: tick });
      const { scales, truth, vitals } = reel.at(tick);
      expect({ scales, truth, vitals }).toEqual({
        scales: fold.flaggedScales(),
        truth: fold.truth(),
        vitals: fold.course.observation,
      });
    }
  });

  test('[DEB-7] shows the one minute of a session that ended before its start', () => {
    const short = new CourseReel({ ...RECORD, lastTick: -60, log: RECORD.log.slice(0, 1) });
    expect([short.graded.fromTick, short.graded.toTick, short.at(0).tick]).toEqual([-60, -60, -60]);
    expect(short.graded.learners.map(({ letter, calls }) => [letter, calls])).toEqual([['A', []]]);
  });

  test('[DEB-7] shows the nearest minute for one outside the session', () => {
    expect(reel.at(-10_000).tick).toBe(-60);
    expect(reel.at(LAST_TICK + 500).tick).toBe(LAST_TICK);
  });
});
