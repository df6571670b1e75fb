/**
 * Records the golden courses anew: `npx tsx test/golden/record.ts`. A course that changed means
 * another patient model: raise `ENGINE_VERSION` first.
 */
import { writeFileSync } from 'node:fs';
import { shippedScenarios } from '#test/support/scenarios.ts';
import { goldenCourse } from './golden-courses.ts';

const courses = Object.fromEntries(shippedScenarios().map((id) => [id, goldenCourse(id)]));
const file = new URL('./course-hashes.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(courses, null, 2)}\n`);
