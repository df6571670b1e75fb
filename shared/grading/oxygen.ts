import { ROOM_AIR } from '#shared/contracts/observation.ts';
import type { CrsFindings } from './crs/scale.ts';
import { LIMITS, tenthsOf } from './limits.ts';

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
