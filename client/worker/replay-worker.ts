import '#client/connection/zod-without-eval.ts';
import type { ReplayOutcome } from '#client/connection/ports.ts';
import { firstIssue } from '#shared/contracts/refusal.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { recompute } from '#shared/course/replay.ts';

/** One question, one answer: the text of a replay file, and what its course comes to. */
self.addEventListener('message', (event: MessageEvent<string>) => {
  self.postMessage(outcomeOf(event.data));
});

function outcomeOf(replayText: string): ReplayOutcome {
  const replay = replaySchema.safeParse(jsonOf(replayText));
  if (!replay.success) {
    const { field, limit } = firstIssue(replay.error);
    return { ok: false, message: `${field}: ${limit}` };
  }
  const { courseHash, lastTick } = replay.data;
  return { ok: true, recorded: { courseHash, lastTick }, recomputed: recompute(replay.data) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
