import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Measured } from '#server/cli/bench/measured.ts';
import { openDevice } from '#test/support/browser.ts';
import { createSession, joinSession, leaveEveryone } from '#test/support/socket.ts';

const SPEED = 600;
/** Charts are drawn anew once a second, whatever the speed of the session. */
const UPDATE_EVERY_MS = 1000;
/** Updates until the page has all it will have: the window filled, every part fetched. */
const WARM_UP = 90;
/** Seconds in which the same page does the rest of its work, without a chart. */
const SECONDS_WITHOUT = 30;

/** What a page has cost up to a moment. */
interface Cost {
  readonly busySeconds: number;
  readonly heapBytes: number;
}

/**
 * What the four charts of the bedside cost at a desk, over some updates of a session at 600×, by
 * the processor time of the page's main thread. A whole second has the clock, the numerics and all
 * else in it; what it takes more than a second in which another part is open is the charts' update.
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
  // The charts hold while a pointer rests on them.
  await page.mouse.move(0, 0);
  const devtools = await page.context().newCDPSession(page);
  // A thread that waits for a busy machine does nothing, and takes no time of the processor.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await wait(WARM_UP * UPDATE_EVERY_MS);
  const first = await restedHeapBytes(devtools);
  const firstNodes = await nodesOf(page);
  const withCharts = await busyMsOfSeconds(devtools, updates);
  const last = await restedHeapBytes(devtools);
  const lastNodes = await nodesOf(page);
  await page.getByRole('tab', { name: 'Results' }).click();
  await wait(2 * UPDATE_EVERY_MS);
  const without = await busyMsOfSeconds(devtools, SECONDS_WITHOUT);
  await lead.act({ type: 'session.end' });
  await close();
  leaveEveryone();
  const wholeMs = at(withCharts, 0.5);
  const heapMb = ((last - first) / 1e6) * (1000 / updates);
  return [
    {
      name: 'chart update, median',
      value: wholeMs - at(without, 0.5),
      unit: 'ms',
      goal: { atMost: 50 },
    },
    { name: 'whole second, median', value: wholeMs, unit: 'ms', goal: null },
    { name: 'whole second, 95 of 100 below', value: at(withCharts, 0.95), unit: 'ms', goal: null },
    { name: 'second without charts', value: at(without, 0.5), unit: 'ms', goal: null },
    { name: 'nodes of the charts, at first', value: firstNodes, unit: 'nodes', goal: null },
    { name: 'nodes of the charts, at last', value: lastNodes, unit: 'nodes', goal: null },
    { name: 'heap, for 1,000 updates', value: heapMb, unit: 'MB more', goal: { atMost: 10 } },
  ];
}

/** The value that a share of all lies at or below. */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

async function busyMsOfSeconds(devtools: CDPSession, seconds: number): Promise<number[]> {
  const busyMs: number[] = [];
  let before = await cost(devtools);
  while (busyMs.length < seconds) {
    await wait(UPDATE_EVERY_MS);
    const now = await cost(devtools);
    busyMs.push((now.busySeconds - before.busySeconds) * 1000);
    before = now;
  }
  return busyMs;
}

/** Elements and texts of the charts: those of the page grow with the list of events. */
function nodesOf(page: Page): Promise<number> {
  return page.locator('.trend-stack').evaluate((stack) => {
    const walker = document.createTreeWalker(stack);
    let count = 1;
    while (walker.nextNode() !== null) {
      count += 1;
    }
    return count;
  });
}

/**
 * The heap with nothing in it that is no longer used. What one collection frees may let go of
 * more, so they follow each other until nothing more is freed.
 */
async function restedHeapBytes(devtools: CDPSession): Promise<number> {
  let restedBytes = Number.POSITIVE_INFINITY;
  while (true) {
    await devtools.send('HeapProfiler.collectGarbage');
    const { heapBytes } = await cost(devtools);
    if (heapBytes >= restedBytes) {
      return restedBytes;
    }
    restedBytes = heapBytes;
  }
}

async function cost(devtools: CDPSession): Promise<Cost> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { busySeconds: of('TaskDuration'), heapBytes: of('JSHeapUsedSize') };
}
