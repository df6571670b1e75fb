import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { shippedScenarios } from '#test/support/scenarios.ts';
import { type GoldenCourse, goldenCourse } from './golden-courses.ts';

const golden: Record<string, GoldenCourse> = JSON.parse(
  readFileSync(new URL('./course-hashes.json', import.meta.url), 'utf8'),
);

describe('the courses of the shipped cases', () => {
  test('[DET-5] every shipped case has a golden course', () => {
    expect(Object.keys(golden).sort()).toEqual(shippedScenarios());
  });

  test.each(shippedScenarios())(
    '[DET-5] the course of %s changes only with the engine version',
    (id) => {
      expect(goldenCourse(id)).toEqual(golden[id]);
    },
    60_000,
  );
});
