import type { Scenario } from '#shared/contracts/scenario.ts';
import { patientOf } from '#shared/engine/patient.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { builtInScenario } from './scenarios.ts';

/** What is given at which tick. */
export type Plan = ReadonlyMap<number, readonly Treatment[]>;

/** The flagship case with other parameters, to make somebody sicker than she is. */
export function scenarioWith(parameters: Partial<Scenario['parameters']>): Scenario {
  const scenario = builtInScenario();
  return { ...scenario, parameters: { ...scenario.parameters, ...parameters } };
}

/** Every state of a patient from the first tick to one of their days. */
export function statesOf(options: {
  readonly scenario?: Scenario;
  readonly seed?: number;
  readonly days: number;
  readonly plan?: Plan;
}): PatientState[] {
  const patient = patientOf(options.scenario ?? builtInScenario(), options.seed ?? 1);
  let state = firstState(patient);
  const states = [state];
  while (state.tick < options.days * 1440) {
    state = step(patient, state, options.plan?.get(state.tick + 1) ?? []);
    states.push(state);
  }
  return states;
}
