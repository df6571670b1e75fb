import type { Reason, TruthView } from '#shared/contracts/frame.ts';
import type { Observation } from '#shared/contracts/observation.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { gradeAstct, isEpisodeSupported, pointGradeAstct } from '#shared/grading/crs/astct.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { findingsOf } from '#shared/grading/findings.ts';
import {
  type Indications,
  startIndications,
  stepIndications,
} from '#shared/grading/indications.ts';
import { news2Of } from '#shared/grading/news2.ts';
import {
  episodeOnsetTick,
  maximumGrade,
  type StandingState,
  startStanding,
  stepStanding,
} from '#shared/grading/standing.ts';
import type { OrderBook } from './order-book.ts';

/** The true grade as it develops: what was indicated, what stands and why it came to stand. */
export interface Truth {
  readonly indications: Indications;
  readonly standing: StandingState;
  /** Reasons of the tick at which the standing grade last changed. */
  readonly reasons: readonly Reason[];
}

interface Seen {
  readonly observation: Observation;
  readonly book: OrderBook;
  readonly patient: Scenario['patient'];
}

/** Before anything was observed. */
export function startTruth(): Truth {
  return { indications: startIndications(), standing: startStanding(), reasons: [] };
}

/**
 * Takes in one observation and the treatments of its tick, and moves the standing grade.
 *
 * Graded from the observation, never from the state, so an artefact or a masked value can be told
 * from the truth and the truth is what a flawless monitor could know.
 */
export function stepTruth(last: Truth, seen: Seen): Truth {
  const indications = stepIndications(last.indications, {
    observation: seen.observation,
    treatments: seen.book.record,
    patient: seen.patient,
  });
  const findings = findingsAt({ ...last, indications }, seen);
  const standing = stepStanding(last.standing, {
    tick: seen.observation.tick,
    grade: pointGradeAstct(findings),
    supported: isEpisodeSupported(findings),
  });
  const reasons = standing.change === null ? last.reasons : gradeAstct(findings).reasons;
  return { indications, standing, reasons };
}

/** The truth as those see it who may: point grade, standing grade, NEWS2. */
export function truthView(truth: Truth, seen: Seen): TruthView {
  const findings = findingsAt(truth, seen);
  const point = gradeAstct(findings);
  const { standing } = truth;
  const onOxygen = seen.book.record.oxygen.device !== 'room-air';
  const news2 = news2Of(seen.observation, { ageYears: seen.patient.ageYears, onOxygen });
  return {
    scale: 'ASTCT',
    point: { grade: point.grade, reasons: [...point.reasons], flags: [...point.flags] },
    standing: {
      grade: standing.grade,
      sinceTick: standing.sinceTick,
      peak: maximumGrade(standing),
      episodeOpen: standing.episode !== null,
      reasons: [...truth.reasons],
    },
    news2: { total: news2.total, band: news2.band },
  };
}

function findingsAt(truth: Truth, seen: Seen): CrsFindings {
  return findingsOf({
    observation: seen.observation,
    treatments: seen.book.record,
    indications: truth.indications,
    episodeOnsetTick: episodeOnsetTick(truth.standing),
    patient: seen.patient,
  });
}
