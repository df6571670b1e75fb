import { firstIssue } from '#shared/contracts/refusal.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { isIntact, refold } from '#shared/course/replay.ts';
import { regradedBy } from '#shared/course/summary.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { regradedLines } from './regraded-lines.ts';
import { readJson } from './scenario-file.ts';
import { runCommand, UsageError } from './usage.ts';

/** Recomputes a replay file, compares its hashes (exit 1 where they differ) and grades it by every scale. */
await runCommand(() => {
  const path = process.argv[2];
  if (path === undefined || process.argv.length > 3) {
    throw new UsageError('replay takes one file: npm run replay -- FILE');
  }
  const file = readJson(path, path);
  const parsed = replaySchema.safeParse(file);
  if (!parsed.success) {
    const { field, limit } = firstIssue(parsed.error);
    throw new UsageError(`${path}: ${field}: ${limit}`);
  }
  const replay = parsed.data;
  // What has just been parsed is an object.
  if (!isIntact(file as Record<string, unknown>)) {
    console.error(`${path}: damaged or edited, its content does not match fileHash`);
    process.exitCode = 1;
    return;
  }
  const { hash: courseHash, tick: lastTick, course } = refold(replay);
  const same = courseHash === replay.courseHash;
  const version = `engine ${replay.engineVersion}, here ${ENGINE_VERSION}`;
  console.log(
    same
      ? `same course to tick ${lastTick}: ${courseHash} (${version})`
      : `different course at tick ${lastTick}: ${courseHash}, file says ${replay.courseHash} (${version})`,
  );
  const { scale } = replay.options;
  for (const line of regradedLines(regradedBy(course.truth, lastTick), scale)) {
    console.log(line);
  }
  process.exitCode = same ? 0 : 1;
});
