import type { OxygenDevice, Pressor } from './order.ts';
import type { LabName, VitalName } from './quantities.ts';

/**
 * What a flawless continuous monitor reads at one tick, noise and resolution included. Units are
 * in the names; ranges and decimals are those of `VITALS`.
 */
export type Observation = { readonly tick: number } & Readonly<Record<VitalName, number>>;

/** How the patient is given oxygen: device, flow (L/min) and inspired fraction (0.21-1). */
export interface OxygenSupport {
  readonly device: OxygenDevice;
  readonly flowLPerMin: number;
  readonly fio2: number;
}

/** Room air: no device, no flow. */
export const ROOM_AIR: OxygenSupport = { device: 'room-air', flowLPerMin: 0, fio2: 0.21 };

/**
 * The laboratory values of one tick as a flawless laboratory would report them at once. A grader
 * reads organ toxicity from them; people get only what they ordered, after its turnaround.
 */
export type LabValues = Readonly<Record<LabName, number>>;

/** A pressor as it is running: norepinephrine and the like in ug/kg/min, vasopressin in U/min. */
export interface PressorRecord {
  readonly drug: Pressor;
  readonly dose: number;
  readonly unit: 'ug/kg/min' | 'U/min';
  /** Tick at which it was started, and at which it came to this dose. */
  readonly startTick: number;
  readonly doseTick: number;
}

/**
 * The treatments that a grader may see beside the observation: what is running at this tick and
 * what has been given, never the engine's state.
 */
export interface TreatmentRecord {
  readonly oxygen: OxygenSupport;
  /** Ticks at which a fluid bolus was begun. */
  readonly bolusTicks: readonly number[];
  /** Pressors running at this tick, in the order in which they were started. */
  readonly pressors: readonly PressorRecord[];
  /** Ticks at which an antipyretic, an anti-cytokine drug or a steroid was given. */
  readonly suppressants: readonly { readonly tick: number; readonly drug: Suppressant }[];
  /** Tick of the first dose of an antibiotic; null while none was given. */
  readonly antibioticTick: number | null;
}

/** A drug that can mask the fever by which a grade is gated. */
export type Suppressant =
  | 'paracetamol'
  | 'ibuprofen'
  | 'tocilizumab'
  | 'siltuximab'
  | 'anakinra'
  | 'dexamethasone'
  | 'methylprednisolone';

/** A laboratory result as it comes back: drawn at the order, known after its turnaround. */
export interface LabResult {
  readonly orderSeq: number;
  readonly drawnTick: number;
  readonly readyTick: number;
  readonly values: Readonly<Partial<Record<LabName, number>>>;
  /** For cultures, what the laboratory says; null where the result is numbers. */
  readonly finding: 'no-growth' | 'growth' | null;
}
