import { PROFILES } from '#shared/cohort/profiles.ts';
import { HORIZON_DAYS, liveThrough } from '#shared/cohort/run-patient.ts';
import { samplePatient } from '#shared/cohort/sampling.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { sessionOptionsSchema } from '#shared/contracts/settings.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { recompute, writeReplay } from '#shared/course/replay.ts';
import { firstState, step } from '#shared/engine/step.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { runCohort } from '../cohort/run-cohort.ts';
import { readScenario } from '../scenario-file.ts';
import type { Measured } from './measured.ts';

const ROUNDS = 5;
const PATIENTS = 10;
/** Enough for two threads to show their worth: each spends two seconds on getting under way. */
const MANY_PATIENTS = 600;
const SEED = 1;
const PROFILE = PROFILES['axi-cel'];
const COURSE_DAYS = 14;
const COURSE_TICKS = COURSE_DAYS * 1440;
const NO_TREATMENTS: readonly Treatment[] = [];

/** What a patient was given, by the tick of the step. */
type TreatmentPlan = ReadonlyMap<number, readonly Treatment[]>;

/**
 * Measures the engine and what runs it.
 *
 * A cohort is held against its own limit: the same patients given the same treatments, stepped with
 * neither care rules nor grades. Both run round by round in turn, so that a busy machine slows both;
 * the best round of each counts.
 */
export async function benchEngine(): Promise<readonly Measured[]> {
  const plans = Array.from({ length: PATIENTS }, (_, index) => planOf(index));
  const untreated: number[] = [];
  const bare: number[] = [];
  const one: number[] = [];
  const course: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    untreated.push(timed(() => stepBare(plans.map(() => new Map()))));
    bare.push(timed(() => stepBare(plans)));
    one.push(await cohortMs(PATIENTS, 1));
    course.push(timed(() => runCourse(COURSE_TICKS)));
  }
  const alone = await cohortMs(MANY_PATIENTS, 1);
  const shared = await cohortMs(MANY_PATIENTS, 2);
  const replay = replayOf();
  const seek = Array.from({ length: ROUNDS }, () => timed(() => recompute(replay)));
  const speedOf = (rounds: readonly number[]) =>
    (PATIENTS * HORIZON_DAYS * 1000) / Math.min(...rounds);
  return [
    figure('bare step loop, nobody treated', speedOf(untreated), 'patient-days/s'),
    figure('bare step loop, treated as the cohort', speedOf(bare), 'patient-days/s'),
    figure('cohort, one thread', speedOf(one), 'patient-days/s'),
    figure('cohort beside the bare loop', speedOf(one) / speedOf(bare), '×', { atLeast: 0.7 }),
    figure('cohort, two threads beside one', alone / shared, '×', { atLeast: 1.8 }),
    figure(`course of ${COURSE_DAYS} days`, Math.min(...course), 'ms', { atMost: 100 }),
    figure(`seek to day ${COURSE_DAYS} of a session`, Math.min(...seek), 'ms'),
    figure(`replay file, ${replay.log.length} actions`, JSON.stringify(replay).length, 'bytes'),
  ];
}

function figure(
  name: string,
  value: number,
  unit: string,
  goal: Measured['goal'] = null,
): Measured {
  return { name, value, unit, goal };
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function cohortMs(patients: number, workers: number): Promise<number> {
  const cohort = { profile: PROFILE, patients, seed: SEED };
  const { elapsedMs } = await runCohort(cohort, { workers });
  return elapsedMs;
}

function planOf(index: number): TreatmentPlan {
  const plan = new Map<number, readonly Treatment[]>();
  const patient = samplePatient(PROFILE, { seed: SEED, index });
  liveThrough(patient, PROFILE.care, ({ state, treatments }) => {
    if (treatments.length > 0) {
      plan.set(state.tick, treatments);
    }
  });
  return plan;
}

function stepBare(plans: readonly TreatmentPlan[]): void {
  for (const [index, plan] of plans.entries()) {
    const patient = samplePatient(PROFILE, { seed: SEED, index });
    let state = firstState(patient);
    while (state.tick < HORIZON_DAYS * 1440) {
      state = step(patient, state, plan.get(state.tick + 1) ?? NO_TREATMENTS);
    }
  }
}

function runCourse(toTick: number): CourseFold {
  const fold = new CourseFold({ scenario: readScenario('crs-fluid'), seed: SEED, care: 'rules' });
  fold.advance(toTick);
  return fold;
}

/** A session with an order every eight hours, as a busy class would leave it. */
function replayOf() {
  const scenario = readScenario('crs-fluid');
  const options = sessionOptionsSchema.parse({ care: 'none' });
  const log = Array.from({ length: 42 }, (_, index) => paracetamolAt(index));
  const body = { scenario, seed: SEED, options, log, lastTick: COURSE_TICKS };
  const { courseHash } = recompute(body);
  return writeReplay({ app: 'bench', ...body, courseHash });
}

function paracetamolAt(index: number): LoggedAction {
  return {
    seq: index + 1,
    branch: 0,
    actionId: `bench-action-${index}`,
    tick: index * 480,
    atMs: index * 48_000,
    speed: 600,
    actor: { id: 'bench-nurse', role: 'learner', name: 'Ana' },
    action: { type: 'order.place', intervention: 'paracetamol' },
  };
}
