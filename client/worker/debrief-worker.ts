import '#client/connection/zod-without-eval.ts';
import type { CourseReel } from '#shared/debrief/reel.ts';
import type { DebriefAnswer, DebriefQuestion } from './debrief-messages.ts';
import { openRecord } from './open-record.ts';

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
  const record = openRecord(recordText);
  if (!record.ok) {
    return { kind: 'failed', message: record.error };
  }
  reel = record.value.reel;
  return { kind: 'opened', title: record.value.title, graded: reel.graded };
}
