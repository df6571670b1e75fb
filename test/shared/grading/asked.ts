import { expect } from '@jest/globals';
import type { GradeAnswer } from '#shared/contracts/grade-answer.ts';
import { answerGradeRequest } from '#shared/grading/api.ts';

/** What the grading interface answers to one snapshot of one scale. */
export function asked<Key extends keyof GradeAnswer>(
  key: Key,
  snapshot: object,
): Exclude<NonNullable<GradeAnswer[Key]>, readonly unknown[]> {
  const result = answerGradeRequest({ [key]: snapshot });
  expect(result).toMatchObject({ ok: true });
  const answer = result.ok ? result.value[key] : undefined;
  // One snapshot is answered by one object.
  return answer as Exclude<NonNullable<GradeAnswer[Key]>, readonly unknown[]>;
}

/** The field that is refused. */
export function refusedField(key: keyof GradeAnswer, snapshot: object): string | undefined {
  const result = answerGradeRequest({ [key]: snapshot });
  expect(result).toMatchObject({ ok: false });
  return result.ok ? undefined : result.error.field;
}
