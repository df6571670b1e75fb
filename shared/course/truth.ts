import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { ScalesView, TruthView } from '#shared/contracts/true-grades.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';
import { isEpisodeSupported } from '#shared/grading/crs/astct.ts';
import type { CrsFindings, CrsGrade } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { findingsOf } from '#shared/grading/findings.ts';
import { gradeIcans, pointGradeIcans } from '#shared/grading/icans/icans.ts';
import { icansFindingsOf } from '#shared/grading/icans/icans-findings.ts';
import {
  type Indications,
  startIndications,
  stepIndications,
} from '#shared/grading/indications.ts';
import { news2Of } from '#shared/grading/news2.ts';
import {
  episodeOnsetTick,
  maximumGrade,
  type StandingRules,
  type StandingState,
  standingRules,
  startStanding,
  stepStanding,
} from '#shared/grading/standing.ts';
import { isStill, type Seen, type Stillness, stillnessAfter } from './stillness.ts';

/** A grade that stands, and the reasons of the tick at which it last changed. */
export interface Stands {
  readonly standing: StandingState;
  readonly reasons: readonly Reason[];
}

/** The true grades as they develop: what was indicated, what stands and why it came to stand. */
export interface Truth {
  /** The reference scale. */
  readonly scale: ScaleName;
  /** How grades come to stand: by the grading window of the session. */
  readonly rules: StandingRules;
  readonly indications: Indications;
  /** CRS by the reference scale: what flags and events tell. */
  readonly crs: Stands;
  readonly icans: Stands;
  /** CRS by every scale, ASTCT included. */
  readonly standings: Readonly<Record<ScaleName, StandingState>>;
  /** The findings by which the grades stay as they are; null where they may move. */
  readonly still: Stillness | null;
}

type Stood = ScalesView[ScaleName]['standing'];

/** Every scale at one minute, with flags. */
export type FlaggedScales = Readonly<
  Record<
    ScaleName,
    { readonly point: Pick<CrsGrade, 'grade' | 'reasons' | 'flags'>; readonly standing: Stood }
  >
>;

/**
 * Before anything was observed.
 *
 * @param scale the reference scale; the standings of every scale are the same under each
 * @param windowHours the grading window, 1-12 h; four hours unless given
 */
export function startTruth(scale: ScaleName = 'ASTCT', windowHours?: number): Truth {
  const stands = { standing: startStanding(), reasons: [] };
  const standings = Object.fromEntries(
    SCALE_NAMES.map((name) => [name, stands.standing]),
  ) as Record<ScaleName, StandingState>;
  return {
    scale,
    rules: standingRules(windowHours),
    indications: startIndications(),
    crs: stands,
    icans: stands,
    standings,
    still: null,
  };
}

/**
 * Takes in one observation and the treatments of its tick, and moves the standing grades.
 *
 * Graded from the observation, never from the state, so an artefact or a masked value can be told
 * from the truth and the truth is what a flawless monitor could know.
 *
 * @returns the same object where the tick brings nothing new
 */
export function stepTruth(last: Truth, seen: Seen): Truth {
  if (isStill(last.still, seen)) {
    return last;
  }
  const indications = stepIndications(last.indications, {
    observation: seen.observation,
    treatments: seen.book.record,
    patient: seen.patient,
  });
  const findings = findingsAt(indications, last.standings, seen);
  const standings = stepScales(last, findings, seen.observation.tick);
  const { scale, rules } = last;
  const standing = standings[scale];
  const reasons =
    standing.change === null ? last.crs.reasons : CRS_SCALES[scale].grade(findings).reasons;
  const icans = stepIcans(last, seen);
  const still = stillnessAfter(last, { indications, standings, icans }, seen);
  return { scale, rules, indications, crs: { standing, reasons }, icans, standings, still };
}

function stepScales(last: Truth, findings: CrsFindings, tick: number): Truth['standings'] {
  const supported = isEpisodeSupported(findings);
  let { standings } = last;
  for (const name of SCALE_NAMES) {
    const grade = CRS_SCALES[name].pointGrade(findings);
    const before = standings[name];
    const moved = stepStanding(before, { tick, grade, supported }, last.rules.crs);
    if (moved !== before) {
      standings = { ...standings, [name]: moved };
    }
  }
  return standings;
}

function stepIcans({ icans: last, rules }: Truth, seen: Seen): Stands {
  const findings = icansAt(seen);
  const { tick } = seen.observation;
  const point = { tick, grade: pointGradeIcans(findings), supported: false };
  const standing = stepStanding(last.standing, point, rules.icans);
  if (standing === last.standing) {
    return last;
  }
  const { reasons } = standing.change === null ? last : gradeIcans(findings);
  return { standing, reasons };
}

/** The truth as those see it who may: point and standing grades of CRS and ICANS, NEWS2. */
export function truthView(truth: Truth, seen: Seen): TruthView {
  const { scale } = truth;
  const point = CRS_SCALES[scale].grade(findingsAt(truth.indications, truth.standings, seen));
  const icans = gradeIcans(icansAt(seen));
  const onOxygen = seen.book.record.oxygen.device !== 'room-air';
  const news2 = news2Of(seen.observation, { ageYears: seen.patient.ageYears, onOxygen });
  return {
    scale,
    point: { grade: point.grade, reasons: [...point.reasons], flags: [...point.flags] },
    standing: standingView(truth.crs),
    icans: {
      point: { grade: icans.grade, reasons: [...icans.reasons], flags: [] },
      standing: standingView(truth.icans),
    },
    news2: { total: news2.total, band: news2.band },
  };
}

/**
 * CRS by every scale side by side: this minute alone with its axes, and what stands.
 *
 * Only as those who lead look: a step keeps no words for scales that nobody refers to.
 */
export function scalesView(truth: Truth, seen: Seen): ScalesView {
  return eachScale(truth, seen, ({ grade, reasons }) => ({ grade, reasons: [...reasons] }));
}

/** The same with what each scale points out beside its grade: what a debrief shows. */
export function flaggedScales(truth: Truth, seen: Seen): FlaggedScales {
  return eachScale(truth, seen, ({ grade, reasons, flags }) => ({ grade, reasons, flags }));
}

function eachScale<Point>(
  truth: Truth,
  seen: Seen,
  pointOf: (graded: CrsGrade) => Point,
): Record<ScaleName, { point: Point; standing: Stood }> {
  const findings = findingsAt(truth.indications, truth.standings, seen);
  const views = SCALE_NAMES.map((name) => {
    const point = pointOf(CRS_SCALES[name].grade(findings));
    return [name, { point, standing: stood(truth.standings[name]) }];
  });
  return Object.fromEntries(views) as Record<ScaleName, { point: Point; standing: Stood }>;
}

function standingView({ standing, reasons }: Stands): TruthView['standing'] {
  return { ...stood(standing), reasons: [...reasons] };
}

function stood(standing: StandingState): Stood {
  return {
    grade: standing.grade,
    sinceTick: standing.sinceTick,
    peak: maximumGrade(standing),
    episodeOpen: standing.episode !== null,
  };
}

/** The findings of a tick. The episode to which they belong is that of ASTCT, for every scale. */
function findingsAt(
  indications: Indications,
  standings: Truth['standings'],
  seen: Seen,
): CrsFindings {
  return findingsOf({
    observation: seen.observation,
    labs: seen.labs,
    treatments: seen.book.record,
    indications,
    episodeOnsetTick: episodeOnsetTick(standings.ASTCT),
    patient: seen.patient,
  });
}

function icansAt({ observation, book, patient }: Seen) {
  return icansFindingsOf({ observation, oxygen: book.record.oxygen, patient });
}
