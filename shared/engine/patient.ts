import type { Scenario } from '#shared/contracts/scenario.ts';
import { type DriftStreams, driftStreams } from './drift.ts';
import { ceil, exp, expOfSmall, LN2, round } from './exact-math.ts';
import { organToxicity } from './laboratory/parameters.ts';
import { sensors } from './parameters.ts';
import { keyedDeviate, keyedInteger, STREAMS } from './random.ts';
import { type SensorStreams, tickStreams } from './sensor-noise.ts';
import type { Limbs } from './state.ts';
import { MINUTES_PER_DAY } from './time.ts';

/** A wave of activity: how high, how fast up and down, and its limbs from tick to tick. */
export interface Wave {
  readonly peak: number;
  /** a = ln2/Td and b = ln2/Th, per day. */
  readonly risePerDay: number;
  readonly fallPerDay: number;
  readonly limbsAtInfusion: Limbs;
  /** The factor by which each limb turns in a tick. */
  readonly riseFactor: number;
  readonly fallFactor: number;
}

/** What makes a patient: the seed, the body, the baseline and the parameters of the course. */
export interface PatientFacts {
  readonly seed: number;
  readonly infusionHour: number;
  readonly leadMinutes: number;
  readonly weightKg: number;
  readonly baseline: Scenario['patient']['baseline'];
  readonly parameters: Scenario['parameters'];
  /** Signals for half of full injury of kidney and liver; left out, those of docs/model.md. */
  readonly organs?: { readonly kidney50: number; readonly liver50: number };
}

/**
 * One patient ready to be stepped: the facts, and what follows from them once and for all.
 */
export interface Patient extends Required<PatientFacts> {
  readonly wave: Wave;
  /** Null where no second wave comes. */
  readonly secondWave: Wave | null;
  /** Tick at which the infection begins; null where none does. */
  readonly infectionTick: number | null;
  readonly sawtoothPeriodMinutes: number;
  readonly sawtoothPhaseMinutes: number;
  /** Where the noise of this seed begins: of the drifts, and of the devices. */
  readonly driftStreams: DriftStreams;
  readonly sensorStreams: SensorStreams;
  /** What this patient's saturation probe adds to every reading, percent. */
  readonly spo2BiasPercent: number;
}

const USUAL_ORGANS = {
  kidney50: organToxicity.kidneyHalfSignal.value,
  liver50: organToxicity.liverHalfSignal.value,
};

/**
 * Prepares the patient of a case.
 *
 * @param scenario the case
 * @param seed whole number, 0 … 2³¹−1; noise and the phase of the fever spikes follow from it
 */
export function patientOf(scenario: Scenario, seed: number): Patient {
  return patientFrom({
    seed,
    infusionHour: scenario.infusion.hour,
    leadMinutes: scenario.leadMinutes,
    weightKg: scenario.patient.weightKg,
    baseline: scenario.patient.baseline,
    parameters: scenario.parameters,
  });
}

/** Prepares a patient from their facts alone, for those who stand in no case file. */
export function patientFrom(facts: PatientFacts): Patient {
  const { seed, parameters } = facts;
  const { secondWave, infection } = parameters;
  const sawtoothPeriodMinutes = round(parameters.sawtoothPeriodHours * 60);
  const bias = keyedDeviate({ seed, stream: STREAMS.sensorSpo2Bias, index: 0 });
  return {
    seed,
    infusionHour: facts.infusionHour,
    leadMinutes: facts.leadMinutes,
    weightKg: facts.weightKg,
    baseline: facts.baseline,
    parameters,
    organs: facts.organs ?? USUAL_ORGANS,
    wave: waveOf({
      peak: parameters.S,
      peakDay: parameters.tpk,
      doublingDays: parameters.Td,
      halfLifeDays: parameters.Th,
    }),
    secondWave:
      secondWave === undefined
        ? null
        : waveOf({
            peak: secondWave.S2,
            peakDay: secondWave.tpk2,
            doublingDays: secondWave.Td2,
            halfLifeDays: secondWave.Th2,
          }),
    infectionTick: infection === undefined ? null : ceil(infection.tinf * MINUTES_PER_DAY),
    sawtoothPeriodMinutes,
    sawtoothPhaseMinutes: keyedInteger(
      { seed, stream: STREAMS.sawtoothPhase, index: 0 },
      sawtoothPeriodMinutes,
    ),
    driftStreams: driftStreams(seed),
    sensorStreams: tickStreams(seed),
    spo2BiasPercent: bias * sensors.spo2BiasSd.value,
  };
}

function waveOf(shape: {
  peak: number;
  peakDay: number;
  doublingDays: number;
  halfLifeDays: number;
}): Wave {
  const risePerDay = LN2 / shape.doublingDays;
  const fallPerDay = LN2 / shape.halfLifeDays;
  return {
    peak: shape.peak,
    risePerDay,
    fallPerDay,
    limbsAtInfusion: {
      rise: exp(risePerDay * shape.peakDay),
      fall: exp(-fallPerDay * shape.peakDay),
    },
    riseFactor: expOfSmall(-risePerDay / MINUTES_PER_DAY),
    fallFactor: expOfSmall(fallPerDay / MINUTES_PER_DAY),
  };
}
