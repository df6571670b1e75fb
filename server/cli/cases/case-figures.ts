import type { Suppressant } from '#shared/contracts/observation.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CourseState } from '#shared/course/course.ts';
import { CourseFold } from '#shared/course/fold.ts';
import {
  type CourseSummary,
  type Extremes,
  NO_EXTREMES,
  summarise,
  widen,
} from '#shared/course/summary.ts';

/** One course of a case in the figures that tell whether it is what it says. */
export interface CaseFigures extends Omit<CourseSummary, 'scenario' | 'hash'> {
  readonly maxHeartRatePerMin: number;
  readonly maxCrpMgPerL: number;
  readonly maxFerritinNgPerMl: number;
  /** Day on which ferritin was highest. */
  readonly ferritinDay: number;
  readonly maxNorepinephrineUgPerKgMin: number;
  /** From the onset of CRS to the first bolus or vasopressor; null without either. */
  readonly hypotensionHours: number | null;
  /** From the onset of CRS to that of ICANS; null without both. */
  readonly icansHours: number | null;
  readonly icansDurationDays: number | null;
  readonly doses: { readonly bolus: number } & Readonly<Record<Counted, number>>;
}

type Counted = Extract<Suppressant, 'paracetamol' | 'tocilizumab' | 'dexamethasone'>;

interface Peaks {
  readonly heartRatePerMin: number;
  readonly crpMgPerL: number;
  readonly ferritinNgPerMl: number;
  readonly ferritinTick: number;
  readonly norepinephrineUgPerKgMin: number;
  readonly hypotensionTick: number | null;
}

/** Runs one course of a case to its end, by the care rules. */
export function caseFigures(scenario: Scenario, seed: number): CaseFigures {
  const fold = new CourseFold({ scenario, seed, care: 'rules' });
  let extremes: Extremes = widen(NO_EXTREMES, fold.course);
  let peaks = peaksOf(fold.course);
  while (!fold.finished) {
    fold.advance(fold.tick + 1);
    extremes = widen(extremes, fold.course);
    peaks = higher(peaks, peaksOf(fold.course));
  }
  const { truth, book } = fold.course;
  const end = { lastTick: fold.tick, hash: fold.hash };
  const summary = summarise({ scenario: scenario.id, seed, extremes, truth, ...end });
  const { scenario: _scenario, hash: _hash, ...figures } = summary;
  const count = (drug: Counted) =>
    book.record.suppressants.filter((dose) => dose.drug === drug).length;
  return {
    ...figures,
    maxHeartRatePerMin: peaks.heartRatePerMin,
    maxCrpMgPerL: peaks.crpMgPerL,
    maxFerritinNgPerMl: peaks.ferritinNgPerMl,
    ferritinDay: Math.floor(peaks.ferritinTick / 1440),
    maxNorepinephrineUgPerKgMin: peaks.norepinephrineUgPerKgMin,
    hypotensionHours: hoursBetween(daysToTicks(figures.onsetDays), peaks.hypotensionTick),
    ...icansOf(fold.course, figures.onsetDays),
    doses: {
      bolus: book.record.bolusTicks.length,
      paracetamol: count('paracetamol'),
      tocilizumab: count('tocilizumab'),
      dexamethasone: count('dexamethasone'),
    },
  };
}

function peaksOf({ state, book }: CourseState): Peaks {
  const { labs } = state;
  const { bolusTicks, pressors } = book.record;
  const norepinephrine = pressors.find(({ drug }) => drug === 'norepinephrine');
  return {
    heartRatePerMin: state.vitals.heartRatePerMin,
    crpMgPerL: labs.crpMgPerL,
    ferritinNgPerMl: labs.ferritinNgPerMl,
    ferritinTick: state.tick,
    norepinephrineUgPerKgMin: norepinephrine?.dose ?? 0,
    hypotensionTick: bolusTicks[0] ?? pressors[0]?.startTick ?? null,
  };
}

function higher(one: Peaks, other: Peaks): Peaks {
  const ferritin = other.ferritinNgPerMl > one.ferritinNgPerMl ? other : one;
  return {
    heartRatePerMin: Math.max(one.heartRatePerMin, other.heartRatePerMin),
    crpMgPerL: Math.max(one.crpMgPerL, other.crpMgPerL),
    ferritinNgPerMl: ferritin.ferritinNgPerMl,
    ferritinTick: ferritin.ferritinTick,
    norepinephrineUgPerKgMin: Math.max(
      one.norepinephrineUgPerKgMin,
      other.norepinephrineUgPerKgMin,
    ),
    hypotensionTick: one.hypotensionTick ?? other.hypotensionTick,
  };
}

function icansOf(
  { truth, state }: CourseState,
  onsetDays: number | null,
): Pick<CaseFigures, 'icansHours' | 'icansDurationDays'> {
  const { closed, episode } = truth.icans.standing;
  const onsetTick = closed[0]?.onsetTick ?? episode?.onsetTick;
  if (onsetTick === undefined) {
    return { icansHours: null, icansDurationDays: null };
  }
  const endTick = episode === null ? (closed.at(-1)?.endTick ?? state.tick) : state.tick;
  return {
    icansHours: hoursBetween(daysToTicks(onsetDays), onsetTick),
    icansDurationDays: (endTick - onsetTick) / 1440,
  };
}

function daysToTicks(days: number | null): number | null {
  return days === null ? null : Math.round(days * 1440);
}

function hoursBetween(fromTick: number | null, toTick: number | null): number | null {
  return fromTick === null || toTick === null ? null : (toTick - fromTick) / 60;
}
