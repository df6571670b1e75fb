import { parseArgs } from 'node:util';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Observation } from '#shared/contracts/observation.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { CARE_MODES, type CareMode } from '#shared/contracts/settings.ts';
import { CourseFold } from '#shared/course/fold.ts';
import {
  type CourseSummary,
  type Extremes,
  NO_EXTREMES,
  summarise,
  widen,
} from '#shared/course/summary.ts';
import { readScenario } from './scenario-file.ts';
import { MAX_SEED, seedRange } from './seeds.ts';
import { runCommand, UsageError, wholeNumber } from './usage.ts';

/**
 * Computes courses and prints them: `--json` gives NDJSON, one row per tick and then the summary;
 * else a table. With `--seeds` only the summaries.
 */
interface Plan {
  readonly scenario: Scenario;
  readonly seeds: readonly number[];
  readonly many: boolean;
  readonly every: number;
  readonly care: CareMode;
  readonly json: boolean;
}

/** One tick as it is printed: the observation, but for the score of children, and what stands. */
interface Row extends Omit<Observation, 'capdScore'> {
  readonly crsGrade: Readonly<Record<ScaleName, number>>;
  readonly icansGrade: number;
}

function readPlan(args: string[]): Plan {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string', default: 'mild-crs' },
      seed: { type: 'string' },
      seeds: { type: 'string' },
      every: { type: 'string' },
      care: { type: 'string', default: 'rules' },
      json: { type: 'boolean', default: false },
    },
  });
  const scenario = readScenario(values.scenario);
  const care = CARE_MODES.find((mode) => mode === values.care);
  if (care === undefined) {
    throw new UsageError(`--care: "${values.care}" is not one of ${CARE_MODES.join(', ')}`);
  }
  const every = values.every ?? (values.json ? '1' : '60');
  return {
    scenario,
    seeds: readSeeds(values, scenario.seed),
    many: values.seeds !== undefined,
    every: wholeNumber(every, { name: 'every', minimum: 1, maximum: 20_160 }),
    care,
    json: values.json,
  };
}

function readSeeds(
  values: { seed?: string | undefined; seeds?: string | undefined },
  usual: number,
): number[] {
  if (values.seeds === undefined) {
    const seed = values.seed ?? String(usual);
    return [wholeNumber(seed, { name: 'seed', minimum: 0, maximum: MAX_SEED })];
  }
  if (values.seed !== undefined) {
    throw new UsageError('--seeds: --seed was given as well');
  }
  return seedRange(values.seeds);
}

function runCourse(plan: Plan, seed: number, print: (row: Row) => void): CourseSummary {
  const { scenario, care } = plan;
  const fold = new CourseFold({ scenario, seed, care });
  let extremes: Extremes = widen(NO_EXTREMES, fold.course);
  print(rowOf(fold));
  while (!fold.finished) {
    fold.advance(fold.tick + 1);
    extremes = widen(extremes, fold.course);
    print(rowOf(fold));
  }
  return summarise({
    scenario: scenario.id,
    seed,
    extremes,
    truth: fold.course.truth,
    lastTick: fold.tick,
    hash: fold.hash,
  });
}

function rowOf(fold: CourseFold): Row {
  const { observation, truth } = fold.course;
  const { capdScore: _, ...row } = observation;
  const grades = SCALE_NAMES.map((name) => [name, truth.standings[name].grade]);
  return {
    ...row,
    crsGrade: Object.fromEntries(grades) as Row['crsGrade'],
    icansGrade: truth.icans.standing.grade,
  };
}

function rowPrinter(plan: Plan): (row: Row) => void {
  if (plan.json) {
    return (row) => {
      if (row.tick % plan.every === 0) {
        print(JSON.stringify(row));
      }
    };
  }
  print(COLUMNS.map(({ heading, width }) => heading.padStart(width)).join(' '));
  return (row) => {
    if (row.tick % plan.every === 0) {
      print(COLUMNS.map(({ cell, width }) => cell(row).padStart(width)).join(' '));
    }
  };
}

const COLUMNS: readonly { heading: string; width: number; cell: (row: Row) => string }[] = [
  { heading: 'T+', width: 10, cell: (row) => elapsed(row.tick) },
  { heading: 'Temp °C', width: 8, cell: (row) => row.temperatureC.toFixed(1) },
  { heading: 'HR', width: 4, cell: (row) => String(row.heartRatePerMin) },
  { heading: 'BP', width: 8, cell: (row) => `${row.systolicMmHg}/${row.diastolicMmHg}` },
  { heading: 'MAP', width: 4, cell: (row) => String(row.mapMmHg) },
  { heading: 'RR', width: 3, cell: (row) => String(row.respiratoryRatePerMin) },
  { heading: 'SpO2', width: 5, cell: (row) => String(row.spo2Percent) },
  { heading: 'Fatigue', width: 8, cell: (row) => String(row.fatigue) },
  { heading: 'ICE', width: 4, cell: (row) => String(row.iceScore) },
  { heading: 'ASTCT', width: 6, cell: (row) => String(row.crsGrade.ASTCT) },
  { heading: 'ICANS', width: 6, cell: (row) => String(row.icansGrade) },
];

function printSummary(plan: Plan, summary: CourseSummary): void {
  if (plan.json) {
    print(JSON.stringify({ summary }));
    return;
  }
  const { peakGrade, peakIcans, onsetDays, durationDays } = summary;
  const grades = SCALE_NAMES.map((name) => `${name} ${peakGrade[name]}`);
  const days = (value: number | null) => (value === null ? '-' : value.toFixed(2));
  print(
    [
      `${summary.scenario} seed ${summary.seed}: peak grade ${grades.join(', ')}, ICANS ${peakIcans}`,
      `onset ${days(onsetDays)} d, duration ${days(durationDays)} d`,
      `temperature up to ${summary.maxTemperatureC.toFixed(1)} °C`,
      `MAP down to ${summary.minMapMmHg.toFixed(0)} mmHg`,
      `SpO2 down to ${summary.minSpo2Percent.toFixed(0)} %`,
      `fatigue up to ${summary.peakFatigue.toFixed(1)}`,
      `hash ${summary.hash}`,
    ].join(', '),
  );
}

function elapsed(tick: number): string {
  const minutes = Math.abs(tick);
  const hours = Math.floor((minutes % 1440) / 60);
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${tick < 0 ? '-' : '+'}${Math.floor(minutes / 1440)}d ${clock}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCommand(() => {
  const plan = readPlan(process.argv.slice(2));
  for (const seed of plan.seeds) {
    const print = plan.many ? () => undefined : rowPrinter(plan);
    const summary = runCourse(plan, seed, print);
    printSummary(plan, summary);
  }
});
