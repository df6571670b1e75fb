import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { openCourse, stepCourse } from '#shared/course/course.ts';
import { modelOf } from '#shared/course/setup.ts';
import { stepTruth } from '#shared/course/truth.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

describe('minutes that bring nothing new', () => {
  test.each(['mild-crs', 'crs-severe', 'crs-icans', 'paediatric'])(
    '[STAND-22] the grades of %s are the same as if every minute had been looked at',
    (id) => {
      const scenario = builtInScenario(id);
      const model = modelOf({ scenario, seed: 3, care: 'rules' });
      let course = openCourse(model);
      let skipped = 0;
      while (course.state.tick < 12_000) {
        const before = course.truth;
        ({ course } = stepCourse(model, course, []));
        const { still: _, ...looked } = stepTruth(
          { ...before, still: null },
          { ...course, labs: course.state.labs, patient: scenario.patient },
        );
        const { still: __, ...truth } = course.truth;
        skipped += course.truth === before ? 1 : 0;
        // A matcher for each minute would take most of the time.
        if (!isDeepStrictEqual(truth, looked)) {
          expect(truth).toEqual(looked);
        }
      }
      expect(skipped).toBeGreaterThan(3000);
    },
  );
});
