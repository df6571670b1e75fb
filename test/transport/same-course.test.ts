import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { CourseFold } from '#shared/course/fold.ts';
import { ROOT } from '#test/support/repository.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession, leaveEveryone, type Person } from '#test/support/socket.ts';

const SEED = 2024;
const LIMIT_MS = 60_000;

let server: ServerProcess;
const folder = mkdtempSync(join(tmpdir(), 'beacon-course-'));

beforeAll(async () => {
  server = await startServer({ dataDir: join(folder, 'data') });
}, LIMIT_MS);

afterEach(leaveEveryone);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
}, LIMIT_MS);

async function lead(): Promise<{ facilitator: Person; code: string; token: string }> {
  const { code, facilitatorToken } = await createSession(server.url, { seed: SEED });
  const facilitator = await joinSession(server.url, { code, token: facilitatorToken });
  return { facilitator, code, token: facilitatorToken };
}

/** Runs ahead and waits until the session has arrived. */
async function skip(facilitator: Person, minutes: number): Promise<void> {
  const passed = facilitator.until((frame) =>
    frame.events.some((event) => event.kind === 'time-passed'),
  );
  await facilitator.act({ type: 'clock.advance', minutes });
  await passed;
}

/** Pauses and says where the session stands. */
async function standing(facilitator: Person): Promise<{ tick: number; hash: string }> {
  const paused = facilitator.until((frame) => frame.clock.status === 'paused');
  await facilitator.act({ type: 'clock.pause' });
  const { clock, courseHash } = await paused;
  return { tick: clock.tick, hash: courseHash ?? 'none' };
}

function offline(tick: number): string {
  const fold = new CourseFold({ scenario: builtInScenario(), seed: SEED, care: 'none' });
  fold.advance(tick);
  return fold.hash;
}

function cli(arguments_: readonly string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', ...arguments_], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
  });
}

describe('one course wherever it is computed', () => {
  test.each([60, 3600] as const)(
    '[DET-1] an untouched session at %s× with pauses has the course of the command line',
    async (speed) => {
      const { facilitator } = await lead();
      await facilitator.act({ type: 'clock.speed', speed });
      let { tick } = facilitator.snapshot.clock;
      for (const ticks of [2, 1, 2]) {
        await facilitator.act({ type: 'clock.start' });
        await facilitator.until((frame) => frame.to >= tick + ticks);
        await skip(facilitator, 700);
        const stood = await standing(facilitator);
        expect(stood.hash).toBe(offline(stood.tick));
        tick = stood.tick;
      }
    },
    LIMIT_MS,
  );

  test(
    '[DET-1] a session run to its end has the hash that the course command prints',
    async () => {
      const { facilitator } = await lead();
      await facilitator.act({ type: 'clock.start' });
      for (let day = 0; day < 14; day += 1) {
        await skip(facilitator, 1440);
      }
      const finished = facilitator.until((frame) => frame.to === 20_160);
      await facilitator.act({ type: 'clock.advance', minutes: 1440 });
      const { courseHash } = await finished;
      const printed = cli([
        'server/cli/course.ts',
        '--json',
        '--care',
        'none',
        '--seed',
        String(SEED),
        '--every',
        '20160',
      ]);
      const { summary } = JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as {
        summary: { hash: string };
      };
      expect(courseHash).toBe(summary.hash);
    },
    LIMIT_MS,
  );

  test(
    '[SUM-4] the course command prints a row for each tick asked for, then the summary',
    () => {
      const printed = cli([
        'server/cli/course.ts',
        '--json',
        '--scenario',
        'crs-icans',
        '--every',
        '9000',
      ])
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const scales = ['ASTCT', 'Lee2014', 'Penn', 'MSKCC', 'CARTOX', 'CTCAE5'];
      expect(printed.map((row) => row.tick)).toEqual([0, 9000, 18_000, 27_000, undefined]);
      expect(Object.keys(printed[1] ?? {})).toEqual([
        'tick',
        'temperatureC',
        'heartRatePerMin',
        'systolicMmHg',
        'diastolicMmHg',
        'mapMmHg',
        'respiratoryRatePerMin',
        'spo2Percent',
        'fatigue',
        'iceScore',
        'crsGrade',
        'icansGrade',
      ]);
      expect(Object.keys(printed[1]?.crsGrade ?? {})).toEqual(scales);
      const { summary } = printed.at(-1) as { summary: Record<string, unknown> };
      expect(Object.keys(summary)).toEqual([
        'scenario',
        'seed',
        'peakGrade',
        'peakIcans',
        'onsetDays',
        'durationDays',
        'episodes',
        'maxTemperatureC',
        'minMapMmHg',
        'minSpo2Percent',
        'peakFatigue',
        'hash',
      ]);
      expect(Object.keys(summary.peakGrade ?? {})).toEqual(scales);
      expect(Object.keys(summary.episodes ?? {})).toEqual(scales);
      expect(summary.peakIcans).toBe(2);
    },
    LIMIT_MS,
  );

  test(
    '[DET-1] a session with orders, exported and replayed by command, is the same course',
    async () => {
      const { facilitator, code, token } = await lead();
      const learner = await joinSession(server.url, { code, name: 'Ana' });
      await facilitator.act({ type: 'clock.speed', speed: 3600 });
      await facilitator.act({ type: 'clock.start' });
      await learner.act({ type: 'order.place', intervention: 'paracetamol', everyMinutes: 360 });
      await skip(facilitator, 600);
      await learner.act({ type: 'order.place', intervention: 'tocilizumab' });
      const oxygen = { intervention: 'oxygen', device: 'nasal-cannula' } as const;
      const seq = await facilitator.act({ type: 'order.place', ...oxygen });
      await skip(facilitator, 600);
      await learner.act({ type: 'order.stop', seq });
      const stood = await standing(facilitator);
      const response = await fetch(`${server.url}/api/sessions/${code}/export/json`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const file = join(folder, `${code}.crsreplay.json`);
      writeFileSync(file, await response.text());
      const replayed = cli(['server/cli/replay.ts', file]);
      expect(replayed).toContain(`same course to tick ${stood.tick}: ${stood.hash}`);
      expect(replayed).toContain('ASTCT (reference)');
      expect(replayed).toMatch(/^CTCAE5 +peak \d, onset .+ d, duration .+ d$/m);
      expect(stood.hash).not.toBe(offline(stood.tick));
    },
    LIMIT_MS,
  );
});
