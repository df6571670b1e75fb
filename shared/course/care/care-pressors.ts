import type { OrderPlace, Pressor } from '#shared/contracts/order.ts';
import { min, round } from '#shared/engine/exact-math.ts';
import { careFigures } from './care-figures.ts';
import { type CareState, hasPassed, lasts } from './care-state.ts';
import type { CareView } from './care-view.ts';
import type { PressureTargets } from './pressure-targets.ts';

const NO_ORDERS: readonly OrderPlace[] = [];

/** Norepinephrine by mean pressure, titrated every quarter of an hour; epinephrine beside much. */
export function pressorsDue(
  care: CareState,
  view: CareView,
  targets: PressureTargets,
): readonly OrderPlace[] {
  const { pressors } = view.record;
  const { tick } = view.state;
  const running = pressors.find(({ drug }) => drug === 'norepinephrine');
  if (running === undefined) {
    const off = pressors.some(({ drug }) => drug === 'epinephrine') ? secondDue(view, 0) : null;
    const start = isStartDue(care, view)
      ? infusion('norepinephrine', careFigures.norepinephrineStart.value)
      : null;
    return off === null && start === null ? NO_ORDERS : [off, start].filter(isOrder);
  }
  const second = secondDue(view, running.dose);
  if ((tick + 1 - running.startTick) % careFigures.pressorEveryMinutes.value !== 0) {
    return second === null ? NO_ORDERS : [second];
  }
  const dose = titrated(running.dose, view.state.vitals.mapMmHg, targets);
  const first = dose === running.dose ? null : infusion('norepinephrine', dose);
  return [first, second].filter(isOrder);
}

function isStartDue(care: CareState, { record, state }: CareView): boolean {
  return (
    record.bolusTicks.length > 0 &&
    (lasts(care.veryLowMapFromTick, careFigures.pressorAfterVeryLowMinutes.value, state.tick) ||
      lasts(care.lowMapFromTick, careFigures.pressorAfterLowMinutes.value, state.tick))
  );
}

/** The next rate, ug/kg/min; 0 switches it off. */
function titrated(dose: number, mapMmHg: number, targets: PressureTargets): number {
  const next = round((dose + changeFor(mapMmHg, targets)) * 1000) / 1000;
  return next < careFigures.norepinephrineOffBelow.value
    ? 0
    : min(careFigures.norepinephrineMost.value, next);
}

function changeFor(mapMmHg: number, targets: PressureTargets): number {
  if (mapMmHg < targets.veryLowMapMmHg) {
    return careFigures.norepinephrineUpFast.value;
  }
  if (mapMmHg <= targets.lowMapMmHg) {
    return careFigures.norepinephrineUp.value;
  }
  return mapMmHg > targets.highMapMmHg ? -careFigures.norepinephrineDown.value : 0;
}

function secondDue({ record, state }: CareView, norepinephrine: number): OrderPlace | null {
  const second = record.pressors.find(({ drug }) => drug === 'epinephrine');
  if (second === undefined) {
    return norepinephrine > careFigures.secondPressorAbove.value
      ? infusion('epinephrine', careFigures.secondPressorDose.value)
      : null;
  }
  const done =
    norepinephrine < careFigures.secondPressorOffBelow.value &&
    hasPassed(second.startTick, careFigures.secondPressorMinutes.value, state.tick);
  return done ? infusion('epinephrine', 0) : null;
}

function infusion(intervention: Pressor, dose: number): OrderPlace {
  return { type: 'order.place', intervention, dose, unit: 'ug/kg/min' };
}

function isOrder(order: OrderPlace | null): order is OrderPlace {
  return order !== null;
}
