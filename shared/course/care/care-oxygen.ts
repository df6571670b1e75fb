import type { OrderPlace, OxygenDevice } from '#shared/contracts/order.ts';
import { oxygenOf } from '../orders/oxygen.ts';
import { careFigures } from './care-figures.ts';
import { type CareState, hasPassed, lasts } from './care-state.ts';

type Rung = OrderPlace & { readonly intervention: 'oxygen' };

/** The oxygen ladder: cannula, high flow at two fractions, ventilator. */
const LADDER: readonly Rung[] = [
  rung({ device: 'room-air' }),
  rung({ device: 'nasal-cannula', flowLPerMin: 2 }),
  rung({ device: 'nasal-cannula', flowLPerMin: 4 }),
  rung({ device: 'nasal-cannula', flowLPerMin: 6 }),
  rung({ device: 'hfnc', flowLPerMin: 40, fio2: 0.6 }),
  rung({ device: 'hfnc', flowLPerMin: 50, fio2: 0.9 }),
  rung({ device: 'invasive-ventilation', fio2: 1 }),
];

/** The next rung up or down from the fraction being given, where one is due. */
export function oxygenDue(care: CareState, tick: number): OrderPlace | null {
  const { oxygen, oxygenFromTick } = care;
  if (
    lasts(care.hypoxicFromTick, careFigures.oxygenAfterMinutes.value, tick) &&
    hasPassed(oxygenFromTick, careFigures.rungEveryMinutes.value, tick)
  ) {
    return LADDER.find((higher) => oxygenOf(higher).fio2 > oxygen.fio2) ?? null;
  }
  const { stepDownEveryMinutes, ventilationAtLeastMinutes } = careFigures;
  const kept =
    oxygen.device === 'invasive-ventilation' ? ventilationAtLeastMinutes : stepDownEveryMinutes;
  const saturated =
    oxygen.device !== 'room-air' &&
    lasts(care.saturatedFromTick, careFigures.stepDownAfterMinutes.value, tick) &&
    hasPassed(oxygenFromTick, kept.value, tick);
  return saturated
    ? (LADDER.findLast((lower) => oxygenOf(lower).fio2 < oxygen.fio2) ?? null)
    : null;
}

function rung(support: {
  readonly device: OxygenDevice;
  readonly flowLPerMin?: number;
  readonly fio2?: number;
}): Rung {
  return { type: 'order.place', intervention: 'oxygen', ...support };
}
