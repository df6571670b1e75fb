import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Observation, TreatmentRecord } from '#shared/contracts/observation.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { min } from '#shared/engine/exact-math.ts';
import type { Indications } from '#shared/grading/indications.ts';
import { type LabPatient, labToxicity, type OrganLabs } from '#shared/grading/lab-toxicity.ts';
import { hypotensionLimitMmHg, isFever, LIMITS } from '#shared/grading/limits.ts';
import type { StandingState } from '#shared/grading/standing.ts';
import { episodeOnsetTick } from '#shared/grading/standing.ts';

/** What the truth of one tick is read from. */
export interface Seen {
  readonly observation: Observation;
  readonly labs: OrganLabs;
  readonly book: { readonly record: TreatmentRecord };
  readonly patient: Pick<Scenario['patient'], 'ageYears' | 'weightKg'> & LabPatient;
}

/** The part of it by which a tick is told to bring nothing; true values will do as well. */
export interface Glance {
  readonly observation: Pick<
    Observation,
    'tick' | 'temperatureC' | 'systolicMmHg' | 'mapMmHg' | 'spo2Percent' | 'iceScore' | 'capdScore'
  >;
  readonly labs: Seen['labs'];
  readonly book: Seen['book'];
  readonly patient: Seen['patient'];
}

/** The part of the truth that can move by itself. */
interface Graded {
  readonly indications: Indications;
  readonly standings: Readonly<Record<ScaleName, StandingState>>;
  readonly icans: { readonly standing: StandingState };
}

/**
 * The findings of a tick after which nothing moves by itself before `untilTick`: no low pressure or
 * saturation, no pressor, no bolus that still counts. While they stay the same, so do the grades.
 *
 * Most minutes of a course are such, and six scales need not be asked again.
 */
export interface Stillness {
  readonly record: TreatmentRecord;
  readonly fever: boolean;
  readonly iceScore: number;
  readonly capdScore: number;
  /** The list of organ toxicities, the same one for the same grades; null outside an episode. */
  readonly toxicity: unknown;
  readonly untilTick: number;
}

/** Whether a tick brings nothing by which a grade could change. */
export function isStill(still: Stillness | null, seen: Glance): boolean {
  const { observation } = seen;
  return (
    still !== null &&
    observation.tick < still.untilTick &&
    seen.book.record === still.record &&
    isFever(observation.temperatureC) === still.fever &&
    observation.iceScore === still.iceScore &&
    observation.capdScore === still.capdScore &&
    !isLow(seen) &&
    (still.toxicity === null || labToxicity(seen.labs, seen.patient) === still.toxicity)
  );
}

/** The stillness that begins with a tick, or null where something is under way. */
export function stillnessAfter(before: Graded, after: Graded, seen: Seen): Stillness | null {
  const { observation, book } = seen;
  const moving =
    before.indications !== after.indications ||
    before.standings !== after.standings ||
    before.icans !== after.icans ||
    book.record.pressors.length > 0 ||
    after.indications.gradedBolusTicks.length > 0 ||
    isLow(seen);
  const inEpisode = episodeOnsetTick(after.standings.ASTCT) !== null;
  return moving
    ? null
    : {
        record: book.record,
        fever: isFever(observation.temperatureC),
        iceScore: observation.iceScore,
        capdScore: observation.capdScore,
        toxicity: inEpisode ? labToxicity(seen.labs, seen.patient) : null,
        untilTick: nextDueTick(after),
      };
}

function isLow({ observation, patient }: Glance): boolean {
  return (
    observation.systolicMmHg < hypotensionLimitMmHg(patient.ageYears) ||
    observation.mapMmHg < LIMITS.indicatedMap.value ||
    observation.spo2Percent < LIMITS.indicatedSpo2.value
  );
}

function nextDueTick({ standings, icans }: Pick<Graded, 'standings' | 'icans'>): number {
  let due = icans.standing.dueTick ?? Number.POSITIVE_INFINITY;
  for (const name of SCALE_NAMES) {
    due = min(due, standings[name].dueTick ?? due);
  }
  return due;
}
