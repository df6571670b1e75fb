import { firstIssue } from '#shared/contracts/refusal.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { isIntact, recompute } from '#shared/course/replay.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { readJson } from './scenario-file.ts';
import { runCommand, UsageError } from './usage.ts';

/** Recomputes a replay file and compares its hashes; exit 1 where they differ. */
await runCommand(() => {
  const path = process.argv[2];
  if (path === undefined || process.argv.length > 3) {
    throw new UsageError('replay takes one file: npm run replay -- FILE');
  }
  const parsed = replaySchema.safeParse(readJson(path, path));
  if (!parsed.success) {
    const { field, limit } = firstIssue(parsed.error);
    throw new UsageError(`${path}: ${field}: ${limit}`);
  }
  const replay = parsed.data;
  if (!isIntact(replay)) {
    console.error(`${path}: damaged or edited, its content does not match fileHash`);
    process.exitCode = 1;
    return;
  }
  const { courseHash, lastTick } = recompute(replay);
  const same = courseHash === replay.courseHash;
  const version = `engine ${replay.engineVersion}, here ${ENGINE_VERSION}`;
  console.log(
    same
      ? `same course to tick ${lastTick}: ${courseHash} (${version})`
      : `different course at tick ${lastTick}: ${courseHash}, file says ${replay.courseHash} (${version})`,
  );
  process.exitCode = same ? 0 : 1;
});
