import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import type { Measured } from '#server/cli/bench/measured.ts';
import { openDevice } from '#test/support/browser.ts';
import { createSession, joinSession, leaveEveryone } from '#test/support/socket.ts';

const SPEED = 600;
/** Charts are drawn anew once a second, whatever the speed of the session. */
const UPDATE_EVERY_MS = 1000;
/** Updates until the page has all it will have: the window filled, every part fetched. */
const WARM_UP = 90;

/** What a page costs at one moment. */
interface Cost {
  readonly busySeconds: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

/**
 * What the four charts of the bedside cost at a desk, over some updates of a session at 600×. The
 * time of an update is all that the page's main thread does in its second, so the clock and the
 * numerics are in it too.
 */
export async function measureChartUpdates(
  browser: Browser,
  url: string,
  updates: number,
): Promise<Measured[]> {
  const { code, facilitatorToken } = await createSession(url);
  const lead = await joinSession(url, { code, token: facilitatorToken });
  const { page, close } = await openDevice(browser);
  await page.goto(`${url}/s/${code}`);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByTitle('Simulated patient').waitFor();
  await lead.act({ type: 'clock.speed', speed: SPEED });
  await lead.act({ type: 'clock.start' });
  await page.locator('.recharts-surface').nth(3).waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await wait(WARM_UP * UPDATE_EVERY_MS);
  const first = await restedCost(devtools);
  const busyMs: number[] = [];
  let before = await cost(devtools);
  for (let update = 0; update < updates; update += 1) {
    await wait(UPDATE_EVERY_MS);
    const now = await cost(devtools);
    busyMs.push((now.busySeconds - before.busySeconds) * 1000);
    before = now;
  }
  const last = await restedCost(devtools);
  await lead.act({ type: 'session.end' });
  await close();
  leaveEveryone();
  return figures({ busyMs, first, last, updates });
}

function figures(measured: {
  readonly busyMs: readonly number[];
  readonly first: Cost;
  readonly last: Cost;
  readonly updates: number;
}): Measured[] {
  const { busyMs, first, last, updates } = measured;
  const sorted = busyMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const heapMb = ((last.heapBytes - first.heapBytes) / 1e6) * (1000 / updates);
  return [
    { name: 'chart update, median', value: at(0.5), unit: 'ms', goal: { atMost: 50 } },
    { name: 'chart update, 95 of 100 below', value: at(0.95), unit: 'ms', goal: null },
    { name: 'nodes at the start', value: first.nodes, unit: 'nodes', goal: null },
    { name: 'nodes at the end', value: last.nodes, unit: 'nodes', goal: null },
    { name: 'heap, for 1,000 updates', value: heapMb, unit: 'MB more', goal: { atMost: 10 } },
  ];
}

/** The cost with nothing left that is no longer used. */
async function restedCost(devtools: CDPSession): Promise<Cost> {
  await devtools.send('HeapProfiler.collectGarbage');
  return cost(devtools);
}

async function cost(devtools: CDPSession): Promise<Cost> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    busySeconds: of('TaskDuration'),
    nodes: of('Nodes'),
    heapBytes: of('JSHeapUsedSize'),
  };
}
