import '#client/connection/zod-without-eval.ts';
import { firstIssue } from '#shared/contracts/refusal.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { CourseReel } from '#shared/debrief/reel.ts';
import type { DebriefAnswer, DebriefQuestion } from './debrief-messages.ts';

let reel: CourseReel | null = null;

/** One answer to each question, in their order: first the record, then any minutes of it. */
self.addEventListener('message', ({ data }: MessageEvent<DebriefQuestion>) => {
  self.postMessage(answerTo(data));
});

function answerTo(question: DebriefQuestion): DebriefAnswer {
  switch (question.kind) {
    case 'open':
      return opened(question.recordText);
    case 'at':
      return reel === null
        ? { kind: 'failed', message: 'no record was opened' }
        : { kind: 'moment', moment: reel.at(question.tick) };
  }
}

function opened(recordText: string): DebriefAnswer {
  const record = replaySchema.safeParse(jsonOf(recordText));
  if (!record.success) {
    const { field, limit } = firstIssue(record.error);
    return { kind: 'failed', message: `${field}: ${limit}` };
  }
  reel = new CourseReel(record.data);
  return { kind: 'opened', title: record.data.scenario.title, graded: reel.graded };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
