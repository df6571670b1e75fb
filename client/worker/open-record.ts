import { firstIssue } from '#shared/contracts/refusal.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { CourseReel } from '#shared/debrief/reel.ts';

/** A record that was read and computed anew. */
interface OpenedRecord {
  readonly title: Scenario['title'];
  readonly reel: CourseReel;
}

/**
 * Reads a record and computes its course anew; an error says what is wrong with it. A course that
 * comes out otherwise than it ran is not shown: its grades would not be those that stood.
 */
export function openRecord(recordText: string): Result<OpenedRecord, string> {
  const record = replaySchema.safeParse(jsonOf(recordText));
  if (!record.success) {
    const { field, limit } = firstIssue(record.error);
    return err(`${field}: ${limit}`);
  }
  const { scenario, courseHash } = record.data;
  try {
    const reel = new CourseReel(record.data);
    return reel.hash === courseHash
      ? ok({ title: scenario.title, reel })
      : err(`courseHash: must be ${reel.hash}, to which the record comes here`);
  } catch (error) {
    // A record that no session could have written breaks an invariant on the way.
    return err(error instanceof Error ? error.message : String(error));
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
