import { ROOM_AIR } from '#shared/contracts/observation.ts';
import type { CrsFindings } from './crs/scale.ts';
import { LIMITS, SOURCES, tenthsOf } from './limits.ts';

/**
 * How much support the patient gets, whatever the reason for it: `some` is oxygen by a device that
 * nobody named, `unknown` may even be room air.
 */
export type Support =
  | 'none'
  | 'some'
  | 'low-flow'
  | 'high-flow'
  | 'mask'
  | 'positive-pressure'
  | 'unknown';

/** Oxygen as a grader sees it; null is unknown. */
export type GradedOxygen = Pick<
  NonNullable<CrsFindings['oxygen']>,
  'device' | 'flowLPerMin' | 'fio2'
>;

const LOW_FLOW_TENTHS = LIMITS.lowFlow.value * 10;

/**
 * Classes the support in the way of ASTCT.
 *
 * Flow beats the name of a cannula (R-FLOW): a high-flow cannula at 6 L/min or less is low flow,
 * an ordinary one above 6 L/min is high flow. Where the flow is unknown the name decides. A flow
 * of zero is no oxygen, except by positive pressure, where flow says nothing. Source: Lee 2019.
 */
export function supportOf(oxygen: GradedOxygen): Support {
  const { device, flowLPerMin, fio2 } = oxygen;
  switch (device) {
    case null:
      return (flowLPerMin ?? 0) > 0 || (fio2 ?? 0) > ROOM_AIR.fio2 ? 'some' : 'unknown';
    case 'room-air':
      return 'none';
    case 'nasal-cannula':
    case 'hfnc':
      return cannulaSupport({ flowLPerMin, named: device });
    case 'blow-by':
      return flowLPerMin === 0 ? 'none' : 'low-flow';
    case 'simple-mask':
    case 'venturi':
    case 'non-rebreather':
      return flowLPerMin === 0 ? 'none' : 'mask';
    case 'cpap':
    case 'bipap':
    case 'invasive-ventilation':
      return 'positive-pressure';
  }
}

function cannulaSupport(cannula: {
  readonly flowLPerMin: number | null;
  readonly named: 'nasal-cannula' | 'hfnc';
}): Support {
  const { flowLPerMin, named } = cannula;
  if (flowLPerMin === null) {
    return named === 'hfnc' ? 'high-flow' : 'low-flow';
  }
  if (flowLPerMin === 0) {
    return 'none';
  }
  return tenthsOf(flowLPerMin) > LOW_FLOW_TENTHS ? 'high-flow' : 'low-flow';
}

/** Inspired fractions by device where nobody set or measured one (R-FIO2). */
const ESTIMATED = {
  perLitre: { value: 0.04, unit: 'per L/min', source: SOURCES.trainingDefault },
  withoutFlow: { value: 0.2, unit: '(fraction)', source: SOURCES.trainingDefault },
  blowBy: { value: 0.3, unit: '(fraction)', source: SOURCES.trainingDefault },
  simpleMask: { value: 0.4, unit: '(fraction)', source: SOURCES.trainingDefault },
  fastSimpleMask: { value: 0.5, unit: '(fraction)', source: SOURCES.trainingDefault },
  nonRebreather: { value: 0.8, unit: '(fraction)', source: SOURCES.trainingDefault },
} as const;

/**
 * The inspired fraction of oxygen: as told, else the bedside estimate from device and flow
 * (R-FIO2), or null where neither is to be had.
 *
 * @returns 0.21-1
 */
export function fio2Of(oxygen: GradedOxygen): number | null {
  const { device, flowLPerMin, fio2 } = oxygen;
  if (fio2 !== null) {
    return fio2;
  }
  switch (device) {
    case 'room-air':
      return ROOM_AIR.fio2;
    case 'nasal-cannula':
    case 'hfnc':
      return flowLPerMin === null ? null : cannulaFio2(flowLPerMin);
    case 'blow-by':
      return ESTIMATED.blowBy.value;
    case 'simple-mask': {
      const fast = tenthsOf(flowLPerMin ?? 0) > LOW_FLOW_TENTHS;
      return fast ? ESTIMATED.fastSimpleMask.value : ESTIMATED.simpleMask.value;
    }
    case 'non-rebreather':
      return ESTIMATED.nonRebreather.value;
    case 'venturi':
    case 'cpap':
    case 'bipap':
    case 'invasive-ventilation':
    case null:
      return null;
  }
}

function cannulaFio2(flowLPerMin: number): number {
  const added = (tenthsOf(flowLPerMin) / 10) * ESTIMATED.perLitre.value;
  return Math.min(1, Math.max(ROOM_AIR.fio2, ESTIMATED.withoutFlow.value + added));
}
