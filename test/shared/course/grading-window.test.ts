import { describe, expect, test } from '@jest/globals';
import { sessionOptionsSchema, settingsChangeSchema } from '#shared/contracts/settings.ts';
import { setupOf } from '#shared/course/setup.ts';
import { CRS_STANDING } from '#shared/grading/standing.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { foldTo } from './builders.ts';

const scenario = builtInScenario('crs-pressor');
const TO = 12_000;

function courseTo(toTick: number, hours: number) {
  const options = sessionOptionsSchema.parse({ care: 'rules', gradingWindowHours: hours });
  return foldTo(toTick, setupOf({ scenario, seed: scenario.seed, options }));
}

const courses = new Map<number, ReturnType<typeof courseTo>>();

/** The course under a window of so many hours, computed once; only to be looked at. */
function under(hours: number) {
  const course = courses.get(hours) ?? courseTo(TO, hours);
  courses.set(hours, course);
  return course;
}

/** The first fall of the standing CRS grade. */
function firstFall(hours: number) {
  const fall = under(hours)
    .eventsBetween(-60, TO)
    .flatMap((event) => (event.kind === 'grade' && event.scale !== 'ICANS' ? [event] : []))
    .find(({ grade, previous }) => grade < previous);
  if (fall === undefined) {
    throw new Error(`no fall under ${hours} h`);
  }
  return fall;
}

describe('the grading window of a session', () => {
  test.each([1, 2, 4, 12])(
    '[STAND-23] of %i h: a grade falls so long after the last minute whose point grade carried it',
    (hours) => {
      const { atTick, previous } = firstFall(hours);
      const lastTick = atTick - 60 * hours;
      const course = courseTo(lastTick, hours);
      expect(course.truth().point.grade ?? 0).toBeGreaterThanOrEqual(previous);
      course.advance(lastTick + 1);
      expect(course.truth().point.grade ?? 0).toBeLessThan(previous);
    },
  );

  test('[STAND-23] changes what stands, of ICANS too, and nothing of the patient or the story', () => {
    const [short, long] = [under(1), under(12)];
    const story = (fold: typeof short) =>
      fold.eventsBetween(-60, TO).filter(({ kind }) => kind !== 'grade');
    expect(short.hash).toBe(long.hash);
    expect(short.course.observation).toEqual(long.course.observation);
    expect(story(short)).toEqual(story(long));
    expect(short.course.truth.standings).not.toEqual(long.course.truth.standings);
  });

  test('[STAND-23] is four hours unless set, and 1-12 whole hours', () => {
    const { gradingWindowHours } = sessionOptionsSchema.parse({});
    expect(gradingWindowHours * 60).toBe(CRS_STANDING.windowMinutes);
    expect(under(4).course.truth).toEqual(
      foldTo(TO, { scenario, seed: scenario.seed, care: 'rules' }).course.truth,
    );
    for (const [hours, allowed] of [
      [0, false],
      [1, true],
      [12, true],
      [13, false],
      [2.5, false],
    ] as const) {
      expect(settingsChangeSchema.safeParse({ gradingWindowHours: hours }).success).toBe(allowed);
    }
  });
});
