import type { OxygenDevice } from './action.ts';
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
 * The treatments that a grader may see beside the observation: what is running at this tick and
 * what has been given, never the engine's state.
 */
export interface TreatmentRecord {
  readonly oxygen: OxygenSupport;
  /** Ticks at which a fluid bolus was begun. */
  readonly bolusTicks: readonly number[];
  /** Ticks at which an antipyretic, an anti-cytokine drug or a steroid was given. */
  readonly suppressants: readonly { readonly tick: number; readonly drug: Suppressant }[];
}

/** A drug that can mask the fever by which a grade is gated. */
export type Suppressant = 'paracetamol' | 'tocilizumab' | 'dexamethasone';

/** A laboratory result as it comes back: drawn at the order, known after its turnaround. */
export interface LabResult {
  readonly orderSeq: number;
  readonly drawnTick: number;
  readonly readyTick: number;
  readonly values: Readonly<Partial<Record<LabName, number>>>;
  /** For cultures, what the laboratory says; null where the result is numbers. */
  readonly finding: 'no-growth' | null;
}
