import type { Scenario } from '#shared/contracts/scenario.ts';
import type { Override } from '#shared/engine/overrides.ts';
import { type Patient, patientOf } from '#shared/engine/patient.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { forcesOf } from './overrides.ts';
import { builtInScenario } from './scenarios.ts';

/** What is given at which tick. */
export type Plan = ReadonlyMap<number, readonly Treatment[]>;

/** The flagship case with other parameters, to make somebody sicker than she is. */
export function scenarioWith(parameters: Partial<Scenario['parameters']>): Scenario {
  const scenario = builtInScenario();
  return { ...scenario, parameters: { ...scenario.parameters, ...parameters } };
}

/** The flagship patient with other parameters, ready to be stepped. */
export function patientWith(parameters: Partial<Scenario['parameters']>, seed = 1): Patient {
  return patientOf(scenarioWith(parameters), seed);
}

/** The same treatments at a tick and every so many minutes after it, until a day. */
export function repeated(options: {
  readonly fromTick: number;
  readonly everyMinutes: number;
  readonly untilDay: number;
  readonly treatments: readonly Treatment[];
}): Plan {
  const plan = new Map<number, readonly Treatment[]>();
  for (let tick = options.fromTick; tick <= options.untilDay * 1440; tick += options.everyMinutes) {
    plan.set(tick, options.treatments);
  }
  return plan;
}

/** Every state of a patient from the first tick to one of their days. */
export function statesOf(options: {
  readonly scenario?: Scenario;
  readonly seed?: number;
  readonly days: number;
  readonly plan?: Plan;
  readonly overrides?: readonly Override[];
}): PatientState[] {
  const patient = patientOf(options.scenario ?? builtInScenario(), options.seed ?? 1);
  return coursesOf(patient, options);
}

/** Every state of a prepared patient from the first tick to one of their days. */
export function coursesOf(
  patient: Patient,
  options: {
    readonly days: number;
    readonly plan?: Plan;
    readonly overrides?: readonly Override[];
  },
): PatientState[] {
  let state = firstState(patient);
  const states = [state];
  while (state.tick < options.days * 1440) {
    const tick = state.tick + 1;
    const forces = forcesOf(options.overrides ?? [], tick);
    state = step(patient, state, options.plan?.get(tick) ?? [], forces);
    states.push(state);
  }
  return states;
}

/** The state at a tick of a course that begins an hour before the infusion. */
export function at(states: readonly PatientState[], tick: number): PatientState {
  const state = states.find((candidate) => candidate.tick === tick);
  if (state === undefined) {
    throw new Error(`the course does not reach tick ${tick}`);
  }
  return state;
}
