import type { ReplayOutcome } from '#client/connection/ports.ts';

/** Recomputes a replay in a worker of its own, so that the page stays responsive. */
export function checkReplayInWorker(replayText: string): Promise<ReplayOutcome> {
  const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReplayOutcome>((settle) => {
    worker.addEventListener('message', (event: MessageEvent<ReplayOutcome>) => settle(event.data));
    worker.addEventListener('error', (event) => settle({ ok: false, message: event.message }));
    worker.postMessage(replayText);
  }).finally(() => worker.terminate());
}
