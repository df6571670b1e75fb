import { describe, expect, test } from '@jest/globals';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import { refold, writeReplay } from '#shared/course/replay.ts';
import { regradedBy } from '#shared/course/summary.ts';
import { logged } from '#test/support/log.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';
import { foldTo } from './builders.ts';

const scenario = builtInScenario('crs-pressor');
const TO = 9000;

const told = new Map(
  SCALE_NAMES.map((scale) => [
    scale,
    foldTo(TO, { scenario, seed: scenario.seed, care: 'rules', scale }),
  ]),
);

function toldBy(scale: ScaleName) {
  const fold = told.get(scale);
  if (fold === undefined) {
    throw new Error(`no course by ${scale}`);
  }
  return fold;
}

function gradeEvents(scale: ScaleName) {
  return toldBy(scale)
    .eventsBetween(-60, TO)
    .flatMap((event) => (event.kind === 'grade' ? [event] : []));
}

describe('the reference scale of a session', () => {
  test.each(SCALE_NAMES.slice(1))(
    '[SCALE-1] %s changes neither the patient nor the story nor what stands by any scale',
    (scale) => {
      const plain = toldBy('ASTCT');
      const other = toldBy(scale);
      const story = (fold: typeof plain) =>
        fold.eventsBetween(-60, TO).filter(({ kind }) => kind !== 'grade');
      expect(other.hash).toBe(plain.hash);
      expect(other.chartBetween(-60, TO)).toEqual(plain.chartBetween(-60, TO));
      expect(story(other)).toEqual(story(plain));
      expect(other.activeOrders()).toEqual(plain.activeOrders());
      expect(other.course.truth.standings).toEqual(plain.course.truth.standings);
      expect(story(plain).some(({ kind }) => kind === 'message')).toBe(true);
    },
  );

  test.each(SCALE_NAMES)(
    '[SCALE-2] the grades that are told are those of %s, by its rules, and ICANS stays beside',
    (scale) => {
      const events = gradeEvents(scale);
      const { truth } = toldBy(scale).course;
      const crs = events.filter((event) => event.scale !== 'ICANS');
      expect(new Set(crs.map((event) => event.scale))).toEqual(new Set([scale]));
      expect(crs.at(-1)?.grade).toBe(truth.standings[scale].grade);
      expect(crs[0]?.reasons.length).toBeGreaterThan(0);
      const sources = new Set(crs.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
      const prefix = { ASTCT: 'ASTCT', Lee2014: 'LEE', Penn: 'PENN', MSKCC: 'MSKCC' };
      const own = { ...prefix, CARTOX: 'CARTOX', CTCAE5: 'CTCAE' }[scale];
      expect([...sources].some((rule) => rule.startsWith(own))).toBe(true);
      expect(events.filter((event) => event.scale === 'ICANS')).toEqual(
        gradeEvents('ASTCT').filter((event) => event.scale === 'ICANS'),
      );
      expect(toldBy(scale).truth()).toMatchObject({ scale, icans: toldBy('ASTCT').truth().icans });
    },
  );

  test('[SCALE-2] the scales tell this course differently', () => {
    const courses = SCALE_NAMES.map((scale) =>
      JSON.stringify(gradeEvents(scale).map(({ tick, grade }) => [tick, grade])),
    );
    expect(new Set(courses).size).toBeGreaterThan(2);
  });

  test('[SCALE-3] every scale is there side by side, and the reference scale as the truth says', () => {
    const fold = toldBy('Penn');
    const scales = fold.scales();
    const truth = fold.truth();
    expect(Object.keys(scales)).toEqual([...SCALE_NAMES]);
    expect(scales).toEqual(toldBy('ASTCT').scales());
    expect(truth.standing).toMatchObject(scales.Penn.standing);
    expect(truth.point).toMatchObject(scales.Penn.point);
    for (const name of SCALE_NAMES) {
      const { standing, point } = scales[name];
      const { standings } = fold.course.truth;
      expect([standing.grade, point.grade]).toEqual([standings[name].grade, standings[name].point]);
      expect(point.reasons.every(({ rule, source }) => rule !== '' && source !== '')).toBe(true);
    }
  });

  test('[SCALE-5] a record is graded by every scale anew, the same whichever it names', () => {
    const log = [logged({ type: 'clock.start' }, { seq: 1, tick: -59 })];
    const plain = foldTo(TO, { scenario, seed: 3 });
    const regraded = (scale: ScaleName) => {
      const options = { ...PLAIN_OPTIONS, scale };
      const hash = { lastTick: TO, courseHash: plain.hash };
      const replay = writeReplay({ app: '1', scenario, seed: 3, options, log, ...hash });
      const fold = refold(replay);
      expect([fold.hash, fold.setup.scale]).toEqual([plain.hash, scale]);
      return regradedBy(fold.course.truth, fold.tick);
    };
    const byPenn = regraded('Penn');
    expect(byPenn).toEqual(regraded('ASTCT'));
    expect(byPenn.Penn.peak).toBeGreaterThan(0);
    expect(byPenn.Penn.onsetDays).not.toBeNull();
  });
});
