import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Measured } from '#server/cli/bench/measured.ts';
import type { ServerProcess } from '#test/support/server-process.ts';
import { createSession, joinSession, leaveEveryone } from '#test/support/socket.ts';

const LEARNERS = 30;
const SPEED = 600;
const WATCH_MS = 20_000;
/** Clock ticks of the system in a second, by which `/proc` counts the time of a processor. */
const JIFFIES_PER_SECOND = 100;

/** The share of one core that the server takes while a class of thirty watches a fast session. */
export async function measureClassLoad(server: ServerProcess): Promise<Measured[]> {
  const { code, facilitatorToken } = await createSession(server.url);
  const lead = await joinSession(server.url, { code, token: facilitatorToken });
  let frames = 0;
  for (let index = 0; index < LEARNERS; index += 1) {
    const learner = await joinSession(server.url, { code, name: `Learner ${index}` });
    learner.socket.on('frame', () => {
      frames += 1;
    });
  }
  await lead.act({ type: 'clock.speed', speed: SPEED });
  await lead.act({ type: 'clock.start' });
  await wait(2000);
  frames = 0;
  const [startMs, startSeconds] = [performance.now(), processorSeconds(server.pid)];
  await wait(WATCH_MS);
  const seconds = (performance.now() - startMs) / 1000;
  const share = (processorSeconds(server.pid) - startSeconds) / seconds;
  const rate = frames / LEARNERS / seconds;
  await lead.act({ type: 'clock.pause' });
  leaveEveryone();
  return [
    {
      name: `server, ${LEARNERS} learners`,
      value: share * 100,
      unit: '% of a core',
      goal: { atMost: 15 },
    },
    { name: 'frames to each learner', value: rate, unit: 'per second', goal: null },
  ];
}

/** User and system time of a process, from the 14th and 15th field of its `stat`. */
function processorSeconds(pid: number): number {
  const [, rest = ''] = /\) (.*)$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8').trim()) ?? [];
  const fields = rest.split(' ').map(Number);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) / JIFFIES_PER_SECOND;
}
