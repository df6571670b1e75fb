import type { CrsGradeAnswer, GradeAnswer } from '#shared/contracts/grade-answer.ts';
import { answerGradeRequest } from '#shared/grading/api.ts';

type Reason = CrsGradeAnswer['reasons'][number];

/** The answer to a request, short enough to be read: a CRS grade as a few lines for each scale. */
export function saidTo(asked: object): object {
  const { crs, ...others } = answerTo(asked);
  if (crs === undefined || Array.isArray(crs)) {
    return others;
  }
  return Object.fromEntries(Object.entries(crs).map(([scale, answer]) => [scale, lines(answer)]));
}

/** The sources that CRS grades cite for each of their rules. */
export function sourcesOf(requests: readonly object[]): Record<string, string[]> {
  const sources: Record<string, string[]> = {};
  for (const { rule, source } of requests.flatMap(reasonsTo)) {
    sources[rule] = [...new Set([...(sources[rule] ?? []), source])].sort();
  }
  return sources;
}

function reasonsTo(asked: object): Reason[] {
  const { crs } = answerTo(asked);
  return crs === undefined || Array.isArray(crs)
    ? []
    : Object.values(crs).flatMap(({ reasons }) => reasons);
}

function answerTo(asked: object): GradeAnswer {
  const result = answerGradeRequest(asked);
  if (!result.ok) {
    throw new Error(`refused: ${result.error.field}`);
  }
  return result.value;
}

function lines({ grade, complete, provisional, reasons, flags, next }: CrsGradeAnswer): string[] {
  const { up, down } = next;
  return [
    `${grade}${complete ? '' : ', incomplete'}${provisional ? ', provisional' : ''}`,
    ...reasons.map(lineOf),
    ...flags.map((flag) => `! ${flag}`),
    ...(up === null ? [] : [`up to ${up.grade}: ${up.change}`]),
    ...(down === null ? [] : [`down to ${down.grade}: ${down.change}`]),
  ];
}

function lineOf({ axis, grade, finding, rule }: Reason): string {
  return `${axis} ${grade}: ${finding} (${rule})`;
}
