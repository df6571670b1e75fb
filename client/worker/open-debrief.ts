import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { Moment } from '#shared/debrief/reel.ts';
import type { DebriefAnswer, DebriefQuestion } from './debrief-messages.ts';

/** A record opened in a worker of its own, so that the page stays responsive. */
interface Opened extends Pick<Extract<DebriefAnswer, { kind: 'opened' }>, 'title' | 'graded'> {
  readonly at: (tick: number) => Promise<Moment | null>;
  readonly close: () => void;
}

/** Computes a record anew in a worker, and keeps it at hand there. */
export async function openDebriefInWorker(recordText: string): Promise<Result<Opened, string>> {
  const worker = new Worker(new URL('./debrief-worker.ts', import.meta.url), { type: 'module' });
  const close = () => worker.terminate();
  const ask = asking(worker);
  const answer = await ask({ kind: 'open', recordText });
  if (answer.kind !== 'opened') {
    close();
    return err(answer.kind === 'failed' ? answer.message : answer.kind);
  }
  const { title, graded } = answer;
  return ok({
    title,
    graded,
    async at(tick) {
      const shown = await ask({ kind: 'at', tick });
      return shown.kind === 'moment' ? shown.moment : null;
    },
    close,
  });
}

/** The worker answers in the order in which it was asked. */
function asking(worker: Worker): (question: DebriefQuestion) => Promise<DebriefAnswer> {
  const waiting: ((answer: DebriefAnswer) => void)[] = [];
  const settle = (answer: DebriefAnswer) => waiting.shift()?.(answer);
  worker.addEventListener('message', ({ data }: MessageEvent<DebriefAnswer>) => settle(data));
  worker.addEventListener('error', ({ message }) => settle({ kind: 'failed', message }));
  return (question) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      worker.postMessage(question);
    });
}
