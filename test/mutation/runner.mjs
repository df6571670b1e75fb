import { readdirSync } from 'node:fs';
import { register as registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { getState } from 'jest-circus';
import { register as readTypeScript } from 'tsx/esm/api';

const TESTS = 'test/shared/grading';

/** Properties over whole CRS snapshots: each would take seconds for every mutant of a CRS scale. */
const LEFT_OUT = ['scales.property.test.ts', 'next.property.test.ts'];

/** What the mutated files and this runner tell each other; they hold on to the object itself. */
globalThis.__stryker__ ??= {};
const { __stryker__: shared } = globalThis;

/**
 * Runs the tests of the graders for StrykerJS, all in one process.
 *
 * The files are loaded once, and for a mutant only the functions of the tests that meet it are
 * called, the quickest first. Decision: docs/decisions/099-mutation-by-an-own-runner.md.
 */
class GradingTestRunner {
  #tests = new Map();
  #areTimed = false;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    readTypeScript();
    registerHooks('./hooks.mjs', import.meta.url);
    // The first failure kills; a smaller example would only take time.
    fc.configureGlobal({ endOnFailure: true });
    const files = readdirSync(TESTS, { recursive: true }).filter(isTaken);
    for (const name of files.sort()) {
      const fileName = resolve(TESTS, name);
      const { children } = getState().rootDescribeBlock;
      const before = children.length;
      await import(pathToFileURL(fileName).href);
      this.#collect(children.slice(before), { fileName, path: name });
    }
  }

  async dryRun() {
    const tests = [];
    for (const one of this.#tests.values()) {
      shared.currentTestId = one.id;
      tests.push(await run(one));
    }
    shared.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    await this.#timeTests();
    const asked = testFilter?.map((id) => this.#tests.get(id)) ?? [...this.#tests.values()];
    const quickestFirst = asked.sort((one, other) => one.timeSpentMs - other.timeSpentMs);
    Object.assign(shared, { activeMutant: activeMutant.id, hitLimit });
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      return await firstFailure(quickestFirst);
    } finally {
      shared.activeMutant = undefined;
    }
  }

  #collect(blocks, { fileName, path }) {
    for (const block of blocks) {
      const name = `${path} ${block.name}`;
      if (block.type === 'describeBlock') {
        this.#collect(block.children, { fileName, path: name });
      } else {
        const id = this.#tests.has(name) ? `${name} (${this.#tests.size})` : name;
        this.#tests.set(id, { id, name, fileName, call: callable(block) });
      }
    }
  }

  /** Each process takes the time of every test once, without any mutant. */
  async #timeTests() {
    if (this.#areTimed) {
      return;
    }
    for (const one of this.#tests.values()) {
      one.timeSpentMs = (await run(one)).timeSpentMs;
    }
    this.#areTimed = true;
  }
}

/** The function of a test, if the test is one that can be run by calling it alone. */
function callable({ name, fn, mode, failing, concurrent, parent }) {
  let plain = !mode && !failing && !concurrent && fn.length === 0;
  for (let block = parent; block; block = block.parent) {
    plain &&= block.hooks.length === 0 && !block.mode;
  }
  if (!plain) {
    throw new Error(`The mutation runner knows no hooks, modes or callbacks, but has: ${name}`);
  }
  return fn;
}

function isTaken(name) {
  return name.endsWith('.test.ts') && !LEFT_OUT.includes(name);
}

async function run({ id, name, fileName, call }) {
  const start = performance.now();
  const result = { id, name, fileName, status: 0 };
  try {
    await call();
  } catch (error) {
    Object.assign(result, { status: 1, failureMessage: String(error?.message ?? error) });
  }
  return { ...result, timeSpentMs: performance.now() - start };
}

async function firstFailure(tests) {
  let nrOfTests = 0;
  for (const one of tests) {
    nrOfTests += 1;
    const { id, status, failureMessage } = await run(one);
    if (shared.hitLimit !== undefined && shared.hitCount > shared.hitLimit) {
      return { status: 'timeout', reason: `Hit limit reached (${shared.hitLimit})` };
    }
    if (status === 1) {
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
  }
  return { status: 'survived', nrOfTests };
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'grading', injectableClass: GradingTestRunner },
];
