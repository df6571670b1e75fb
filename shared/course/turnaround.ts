import type { OrderPlace } from '#shared/contracts/action.ts';
import type { LabResult } from '#shared/contracts/observation.ts';
import { round } from '#shared/engine/exact-math.ts';
import { testsOf } from './orders.ts';

/** How long a test takes to come back into the chart. */
const turnaround = {
  laboratory: { value: 60, unit: 'min', source: 'ASSUMED: a ward laboratory by day' },
  bloodCultures: {
    value: 1440,
    unit: 'min',
    source: 'ASSUMED: first word of the laboratory after a day in the incubator',
  },
} as const;

/** A test drawn and not back yet: the result as it will be. */
export type PendingLab = LabResult;

/**
 * Draws what an order asks for: the values of this tick, known after their turnaround.
 *
 * @param drawn.tick tick of the draw
 * @param drawn.crpMgPerL true CRP, mg/L
 * @param drawn.ferritinNgPerMl true ferritin, ng/mL
 */
export function drawLab(
  lab: { readonly seq: number | null; readonly order: OrderPlace },
  drawn: { tick: number; crpMgPerL: number; ferritinNgPerMl: number },
): PendingLab {
  const orderSeq = lab.seq ?? 0;
  if (lab.order.intervention === 'blood-cultures') {
    const readyTick = drawn.tick + turnaround.bloodCultures.value;
    return { orderSeq, drawnTick: drawn.tick, readyTick, values: {}, finding: 'no-growth' };
  }
  const tests = testsOf(lab.order);
  return {
    orderSeq,
    drawnTick: drawn.tick,
    readyTick: drawn.tick + turnaround.laboratory.value,
    values: {
      ...(tests.includes('crp') ? { crpMgPerL: round(drawn.crpMgPerL) } : {}),
      ...(tests.includes('ferritin')
        ? { ferritinNgPerMl: round(drawn.ferritinNgPerMl / 10) * 10 }
        : {}),
    },
    finding: null,
  };
}
