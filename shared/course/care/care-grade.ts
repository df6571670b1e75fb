import type { TreatmentRecord } from '#shared/contracts/observation.ts';
import { max } from '#shared/engine/exact-math.ts';
import { supportOf } from '#shared/grading/oxygen.ts';
import { careFigures } from './care-figures.ts';
import type { CareView, DosesGiven } from './care-view.ts';

/**
 * The ASTCT grade by which the care rules treat: read from the true state and from what is being
 * given, so a low pressure that nobody has treated yet does not count.
 *
 * It is not the grade that is shown or scored: that one is made from observations.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758.
 */
export function careGrade(now: {
  readonly view: CareView;
  readonly onsetTick: number;
  readonly given: DosesGiven;
}): number {
  const { state, record } = now.view;
  const fever = state.temperatureC >= careFigures.feverC.value;
  if (!fever && !isMasked(now.given, now.onsetTick)) {
    return 0;
  }
  return max(fever ? 1 : 0, hypotension(record, state.tick), hypoxia(record));
}

function isMasked(given: DosesGiven, onsetTick: number): boolean {
  return (
    isSince(given.antipyreticTick, onsetTick) ||
    isSince(given.tocilizumabTick, onsetTick) ||
    isSince(given.steroidTick, onsetTick) ||
    isSince(given.anakinraTick, onsetTick)
  );
}

function isSince(tick: number | null, onsetTick: number): boolean {
  return tick !== null && tick > onsetTick;
}

function hypotension(record: TreatmentRecord, tick: number): number {
  const { pressors, bolusTicks } = record;
  if (pressors.length > 0) {
    return pressors.filter(({ drug }) => drug !== 'vasopressin').length > 1 ? 4 : 3;
  }
  const bolus = bolusTicks.at(-1);
  return bolus !== undefined && tick < bolus + careFigures.bolusGradedMinutes.value ? 2 : 0;
}

function hypoxia({ oxygen }: TreatmentRecord): number {
  switch (supportOf(oxygen)) {
    case 'none':
    case 'unknown':
      return 0;
    case 'some':
    case 'low-flow':
      return 2;
    case 'high-flow':
    case 'mask':
      return 3;
    case 'positive-pressure':
      return 4;
  }
}
