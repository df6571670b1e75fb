/**
 * `npm test`: everything there is to check, from a fresh clone if need be.
 *
 * Two steps run at a time, as most machines have two cores to spare; the steps with servers,
 * browsers and deadlines run alone. Arguments name the steps to run: `npm test -- lint unit`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, npmCommand, ROOT, requireNode, say, stop } from '../server/prepare.mjs';
import { chromium } from './support/chromium.mjs';

const LANES = 2;
const STEP_LIMIT_MS = 15 * 60_000;
const RESULTS = join(ROOT, 'dist', 'test-results');

const STEPS = [
  { name: 'unit', script: 'test:unit', jest: true },
  { name: 'typecheck', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'deps', script: 'deps' },
  { name: 'dead', script: 'dead' },
  { name: 'build', script: 'build' },
  { name: 'live', script: 'test:live', jest: true, alone: true },
  { name: 'e2e', script: 'e2e', jest: true, alone: true },
];

const NO_TESTS = { passed: 0, failed: 0, notes: [] };

requireNode();
install();
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
  process.on(signal, () => process.exit(code));
}
const steps = chosenSteps(process.argv.slice(2));
if (steps.some(({ name }) => name === 'e2e')) {
  process.env.CHROME_PATH = browser();
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const results = await runAll(steps);
report(results);

function chosenSteps(names) {
  const unknown = names.find((name) => STEPS.every((step) => step.name !== name));
  if (unknown !== undefined) {
    const known = STEPS.map((step) => step.name).join(', ');
    stop(`There is no step "${unknown}". The steps are ${known}.`);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

function browser() {
  try {
    return chromium();
  } catch (error) {
    return stop(error.message);
  }
}

async function runAll(steps) {
  const waiting = [...steps];
  const running = new Map();
  const finished = new Map();
  while (waiting.length > 0 || running.size > 0) {
    while (mayStart(waiting[0], running)) {
      const step = waiting.shift();
      running.set(step, runStep(step));
    }
    const result = await Promise.race(running.values());
    running.delete(result.step);
    finished.set(result.step, result);
    tell(result);
  }
  return steps.map((step) => finished.get(step));
}

function mayStart(step, running) {
  if (step === undefined) {
    return false;
  }
  const company = [...running.keys()];
  return step.alone || company.some(({ alone }) => alone)
    ? company.length === 0
    : company.length < LANES;
}

async function runStep(step) {
  const startedAtMs = Date.now();
  const file = join(RESULTS, `${step.name}.json`);
  const extra = step.jest ? ['--', '--json', `--outputFile=${file}`] : [];
  const { program, args, shell } = npmCommand(['run', '--silent', step.script, ...extra]);
  const { code, output } = await capture(program, args, shell);
  const counts = step.jest ? jestCounts(file) : NO_TESTS;
  const failed = code !== 0 || counts.failed > 0;
  return {
    step,
    ok: !failed,
    seconds: (Date.now() - startedAtMs) / 1000,
    output: [output, ...counts.notes].join('\n'),
    passed: step.jest ? counts.passed : Number(!failed),
    failed: step.jest ? Math.max(counts.failed, Number(failed)) : Number(failed),
  };
}

function capture(program, args, shell) {
  return new Promise((resolve) => {
    const env = { ...process.env, FORCE_COLOR: '0' };
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    const end = () => child.kill('SIGTERM');
    const timer = setTimeout(() => {
      chunks.push(`\nStopped: it did not end within ${STEP_LIMIT_MS / 60_000} minutes.\n`);
      end();
    }, STEP_LIMIT_MS);
    process.on('exit', end);
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ code, output: chunks.join('') });
    });
  });
}

/** What Jest counted; a test that was skipped counts as failed, so that none goes missing. */
function jestCounts(file) {
  if (!existsSync(file)) {
    return { ...NO_TESTS, notes: ['Jest left no results.'] };
  }
  const found = JSON.parse(readFileSync(file, 'utf8'));
  const skipped = found.numPendingTests + found.numTodoTests;
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites + skipped,
    notes: skipped === 0 ? [] : [`${skipped} tests were skipped; that counts as failed.`],
  };
}

function tell({ step, ok, seconds, output, passed }) {
  const counted = step.jest ? `, ${passed} tests passed` : '';
  say(`${ok ? 'passed' : 'FAILED'}  ${step.name} (${seconds.toFixed(1)} s${counted})`);
  if (!ok) {
    say(`${output.trimEnd()}\n`);
  }
}

function report(results) {
  say('\nstep        seconds  passed  failed');
  for (const { step, seconds, passed, failed } of results) {
    const columns = [seconds.toFixed(1).padStart(7), passed, failed];
    say(`${step.name.padEnd(12)}${columns.map((value) => String(value).padStart(6)).join('  ')}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  say(`\n${passed} passed, ${failed} failed`);
}
