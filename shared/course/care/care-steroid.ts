import type { OrderPlace } from '#shared/contracts/order.ts';
import { min } from '#shared/engine/exact-math.ts';
import { iceScore } from '#shared/engine/neurotoxicity.ts';
import { careFigures } from './care-figures.ts';
import { type CareState, hasPassed, hasReached } from './care-state.ts';
import type { CareView } from './care-view.ts';

/**
 * Dexamethasone by the first rule that holds: grade 4, grade 3, an ICE score of 6 or less, grade 2
 * that outlasts tocilizumab. The interval runs from the last steroid of any rule.
 */
export function steroidDue(care: CareState, view: CareView): OrderPlace | null {
  const { steroidTick, steroidDoses } = care.given;
  if (!view.care.dexamethasone || steroidDoses >= careFigures.steroidsAtMost.value) {
    return null;
  }
  const course = steroidCourse(care, view);
  if (course === null || !hasPassed(steroidTick, course.everyMinutes, view.state.tick)) {
    return null;
  }
  return { type: 'order.place', intervention: 'dexamethasone', dose: course.doseMg };
}

function steroidCourse(
  care: CareState,
  view: CareView,
): { readonly doseMg: number; readonly everyMinutes: number } | null {
  const { steroidMg, steroidMgPerKg } = careFigures;
  const doseMg = min(steroidMg.value, steroidMgPerKg.value * view.patient.weightKg);
  const often = careFigures.steroidOftenMinutes.value;
  if (care.grade >= 4) {
    return { doseMg: careFigures.steroidHighFactor.value * doseMg, everyMinutes: often };
  }
  if (care.grade >= 3) {
    return { doseMg, everyMinutes: often };
  }
  const confused = iceScore(view.state.neurotoxicity) <= careFigures.steroidIceScore.value;
  return confused || isUnrelieved(care, view)
    ? { doseMg, everyMinutes: careFigures.steroidSeldomMinutes.value }
    : null;
}

function isUnrelieved(care: CareState, view: CareView): boolean {
  const { dexamethasoneAfterHours } = view.care;
  const { tocilizumabTick } = care.given;
  return (
    tocilizumabTick !== null &&
    hasPassed(tocilizumabTick, dexamethasoneAfterHours * 60, view.state.tick) &&
    hasReached(care.grade2, dexamethasoneAfterHours, view.state.tick)
  );
}
