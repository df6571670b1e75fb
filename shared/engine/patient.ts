import type { Scenario } from '#shared/contracts/scenario.ts';
import { exp, expOfSmall, LN2, round } from './exact-math.ts';
import { keyedInteger, STREAMS } from './random.ts';
import { MINUTES_PER_DAY } from './time.ts';

/**
 * One patient ready to be stepped: the scenario's numbers, and what follows from them and the seed
 * once and for all.
 */
export interface Patient {
  readonly seed: number;
  readonly infusionHour: number;
  readonly leadMinutes: number;
  readonly weightKg: number;
  readonly baseline: Scenario['patient']['baseline'];
  readonly parameters: Scenario['parameters'];
  /** a = ln2/Td and b = ln2/Th of the antigen-driven activity, per day. */
  readonly risePerDay: number;
  readonly fallPerDay: number;
  /** The two limbs at the infusion, and the factor each turns by in a tick. */
  readonly riseAtInfusion: number;
  readonly fallAtInfusion: number;
  readonly riseFactor: number;
  readonly fallFactor: number;
  readonly sawtoothPeriodMinutes: number;
  readonly sawtoothPhaseMinutes: number;
}

/**
 * Prepares a patient from a scenario and a seed.
 *
 * @param scenario the case
 * @param seed whole number, 0 … 2³¹−1; noise and the phase of the fever spikes follow from it
 */
export function patientOf(scenario: Scenario, seed: number): Patient {
  const { parameters } = scenario;
  const risePerDay = LN2 / parameters.Td;
  const fallPerDay = LN2 / parameters.Th;
  const sawtoothPeriodMinutes = round(parameters.sawtoothPeriodHours * 60);
  return {
    seed,
    infusionHour: scenario.infusion.hour,
    leadMinutes: scenario.leadMinutes,
    weightKg: scenario.patient.weightKg,
    baseline: scenario.patient.baseline,
    parameters,
    risePerDay,
    fallPerDay,
    riseAtInfusion: exp(risePerDay * parameters.tpk),
    fallAtInfusion: exp(-fallPerDay * parameters.tpk),
    riseFactor: expOfSmall(-risePerDay / MINUTES_PER_DAY),
    fallFactor: expOfSmall(fallPerDay / MINUTES_PER_DAY),
    sawtoothPeriodMinutes,
    sawtoothPhaseMinutes: keyedInteger(
      { seed, stream: STREAMS.sawtoothPhase, index: 0 },
      sawtoothPeriodMinutes,
    ),
  };
}
