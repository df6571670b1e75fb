import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readPlan } from '#server/cli/cohort/plan.ts';
import { withSettings } from '#server/cli/cohort/settings.ts';
import { PROFILES } from '#shared/cohort/profiles.ts';
import type { CohortSummary } from '#shared/cohort/summary.ts';
import { ROOT } from '#test/support/repository.ts';

const LIMIT_MS = 60_000;

function cohort(...args: string[]) {
  const program = ['--import', 'tsx', 'server/cli/cohort.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function summaryOf(...args: string[]): Omit<CohortSummary, 'patientDaysPerSecond'> {
  const { stdout, stderr } = cohort('--product', 'axi-cel', '--json', ...args);
  expect(stderr).toBe('');
  const { patientDaysPerSecond, ...summary } = JSON.parse(stdout) as CohortSummary & {
    patientDaysPerSecond: number;
  };
  expect(patientDaysPerSecond).toBeGreaterThan(0);
  return summary;
}

describe('the cohort command', () => {
  test(
    '[COHORT-10] one thread and two give the same figures',
    () => {
      const [one, two] = ['1', '2'].map((workers) =>
        summaryOf('--patients', '3', '--seed', '8', '--workers', workers),
      );
      expect(one).toMatchObject({ patients: 3, seed: 8 });
      expect(two).toEqual(one);
    },
    LIMIT_MS,
  );

  test(
    '[COHORT-10] without --json it prints a table that says what the product was fitted to',
    () => {
      const { stdout } = cohort('--product', 'ide-cel', '--patients', '1');
      expect(stdout).toContain('ide-cel (idecabtagene vicleucel): patients 1, days 28, seed 1');
      expect(stdout).toContain('NOT FITTED');
      expect(stdout).toMatch(/CRS, any \(Lee2014\) +\d+\.0 %/);
    },
    LIMIT_MS,
  );

  test(
    '[COHORT-11] a usage error is one line and exit 2',
    () => {
      const { status, stdout, stderr } = cohort('--products', 'axi-cel');
      expect(stderr).toMatch(/^Unknown option '--products'.*\n$/);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
    LIMIT_MS,
  );
});

describe('the plan of a cohort', () => {
  test('[COHORT-10] a small cohort is computed in one thread unless more are asked for', () => {
    expect(readPlan(['--product', 'liso-cel', '--patients', '20']).workers).toBe(1);
    expect(readPlan(['--product', 'liso-cel', '--workers', '2']).workers).toBe(2);
  });

  test.each([
    [[], '--product: nothing is not one of axi-cel, liso-cel'],
    [['--product', 'car-t'], '--product: "car-t" is not one of axi-cel'],
    [
      ['--product', 'axi-cel', '--patients', '0'],
      '--patients: "0" is not a whole number, 1-100000',
    ],
    [['--product', 'axi-cel', '--seed', '-1'], '--seed'],
    [['--product', 'axi-cel', '--workers', 'two'], '--workers: "two" is not a whole number, 1-64'],
    [['--product', 'axi-cel', '--set', 'S=99'], '--set S: must be 0-60'],
  ])('[COHORT-11] %j is declined with the option and its limit', (args, said) => {
    expect(() => readPlan(args)).toThrow(said);
  });
});

describe('--set', () => {
  const usual = PROFILES['axi-cel'];

  test('[COHORT-12] it changes what it names and nothing else', () => {
    const changed = withSettings(usual, 'S=4,sdTpk=0.1,tocilizumabGrade1AfterHours=24');
    expect(changed).toEqual({
      ...usual,
      typical: { ...usual.typical, S: 4 },
      spread: { ...usual.spread, tpk: 0.1 },
      care: { ...usual.care, tocilizumabGrade1AfterHours: 24 },
    });
  });

  test('[COHORT-12] never takes a treatment out', () => {
    expect(
      withSettings(usual, 'tocilizumabAfterHours=never').care.tocilizumabAfterHours,
    ).toBeNull();
  });

  test.each([
    ['Q=1', '--set: "Q" is not one of S, tpk'],
    ['S', '--set S: "" is not a number or the word never'],
    ['S=1,S=2', '--set: "S" is given twice'],
    ['S=never', '--set S: must be a number, 0-60'],
    ['sdS=2', '--set sdS: must be 0-1.5 (SD of the logarithm)'],
    ['Td=0.1', '--set Td: must be 0.2-5'],
    ['dexamethasoneAfterHours=never', '--set dexamethasoneAfterHours: must be a number, 0-336'],
  ])('[COHORT-11] %s is declined', (text, said) => {
    expect(() => withSettings(usual, text)).toThrow(said);
  });
});
