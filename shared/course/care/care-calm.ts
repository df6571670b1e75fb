import { careFigures } from './care-figures.ts';
import type { CareState } from './care-state.ts';
import type { CareView } from './care-view.ts';
import type { PressureTargets } from './pressure-targets.ts';

/**
 * Whether a tick brings the care rules nothing: no sign, nothing that is counted, nothing new that
 * was given. They then remember what they remembered and order nothing.
 *
 * Most minutes of a course are such.
 */
export function isCalm(last: CareState, view: CareView, targets: PressureTargets): boolean {
  const { state, record } = view;
  const { vitals } = state;
  return (
    state.temperatureC < careFigures.feverC.value &&
    vitals.systolicMmHg >= targets.lowSystolicMmHg &&
    vitals.mapMmHg >= targets.lowMapMmHg &&
    vitals.spo2Percent >= careFigures.saturatedFromPercent.value &&
    state.neurotoxicity < careFigures.calmNeurotoxicityBelow.value &&
    record.oxygen === last.oxygen &&
    record.oxygen.device === 'room-air' &&
    record.pressors.length === 0 &&
    record.suppressants.length === last.given.seen &&
    isAtRest(last, view)
  );
}

/** Whether nothing is counted or waited for. */
function isAtRest(last: CareState, { record, care }: CareView): boolean {
  return (
    last.episodeOnsetTick === null &&
    last.feverFromTick === null &&
    last.grade1 === null &&
    last.lowFromTick === null &&
    last.lowMapFromTick === null &&
    last.hypoxicFromTick === null &&
    last.saturatedFromTick !== null &&
    (last.firstFeverTick === null ||
      care.antibioticAfterHours === null ||
      record.antibioticTick !== null) &&
    (!care.anakinra || last.given.tocilizumabDoses < 2 || last.given.anakinraTick !== null)
  );
}
