import type { ReasonedGrade } from '#shared/contracts/grade-answer.ts';
import type { CresSnapshot } from '#shared/contracts/grade-scores.ts';
import { SOURCES } from '../limits.ts';

const source = SOURCES.neelapu2018;
const FROM_MEMORY = `ASSUMED: as widely quoted from ${SOURCES.neelapu2018}`;

const LIMITS = {
  full: { value: 10, unit: 'points', source },
  grade1From: { value: 7, unit: 'points', source },
  grade2From: { value: 3, unit: 'points', source },
  severePapilloedema: { value: 3, unit: 'stage', source: FROM_MEMORY },
  openingPressure: { value: 20, unit: 'mmHg', source: FROM_MEMORY },
} as const;

/**
 * Grades an examination by CRES, the scale before ICANS, 0-4: the worst of the score of CARTOX-10,
 * signs of raised pressure, seizures and weakness.
 *
 * What was not examined is null and leaves the grade incomplete. Where thinking was not judged and
 * nothing else was found there is no grade.
 *
 * Source: Neelapu 2018, doi:10.1038/nrclinonc.2017.148.
 */
export function gradeCres(snapshot: CresSnapshot): ReasonedGrade {
  const axes = [
    axisOf('thinking', thinkingGrade(snapshot), thinkingWords(snapshot), source),
    axisOf('pressure', pressureGrade(snapshot), pressureWords(snapshot)),
    axisOf('seizure', seizureGrade(snapshot), SEIZURE_WORDS[snapshot.seizure ?? 'unknown']),
    axisOf('motor', motorGrade(snapshot), motorWords(snapshot)),
  ];
  const worst = Math.max(...axes.map(({ grade }) => grade ?? 0));
  const thinks = thinkingGrade(snapshot) !== null;
  return {
    grade: worst > 0 || thinks ? worst : null,
    complete: worst === 4 || isKnown(snapshot, axes),
    reasons: axes,
  };
}

function isKnown(snapshot: CresSnapshot, axes: ReasonedGrade['reasons']): boolean {
  return (
    isPressureKnown(snapshot) &&
    snapshot.tooIllToTest !== null &&
    axes.every(({ grade }) => grade !== null)
  );
}

/**
 * Whether nothing that was not looked for could make the signs of raised pressure a grade 4; where
 * one is suspected, the opening pressure could.
 */
function isPressureKnown(snapshot: CresSnapshot): boolean {
  const { papilloedemaStage, openingPressureMmHg, cerebralOedema } = snapshot;
  const measured = snapshot.raisedPressureSuspected === false || openingPressureMmHg !== null;
  return measured && papilloedemaStage !== null && cerebralOedema !== null;
}

function axisOf(axis: string, grade: number | null, finding: string, from = FROM_MEMORY) {
  const known = grade !== null;
  return {
    axis,
    grade,
    finding,
    rule: known ? `CRES-${axis.toUpperCase()}` : 'R-NULL',
    source: known ? from : SOURCES.trainingDefault,
  };
}

function thinkingGrade({ cartox10, tooIllToTest }: CresSnapshot): number | null {
  if (tooIllToTest === true) {
    return 4;
  }
  if (cartox10 === null) {
    return null;
  }
  if (cartox10 >= LIMITS.full.value) {
    return 0;
  }
  if (cartox10 >= LIMITS.grade1From.value) {
    return 1;
  }
  return cartox10 >= LIMITS.grade2From.value ? 2 : 3;
}

/**
 * 4 for oedema of the brain, papilloedema from stage 3 or an opening pressure from 20 mmHg; 3 for
 * less papilloedema, or a lower opening pressure where a raised one is suspected all the same.
 */
function pressureGrade(snapshot: CresSnapshot): number | null {
  const { papilloedemaStage: stage, openingPressureMmHg, cerebralOedema } = snapshot;
  const high = (openingPressureMmHg ?? 0) >= LIMITS.openingPressure.value;
  if (cerebralOedema === true || high || (stage ?? 0) >= LIMITS.severePapilloedema.value) {
    return 4;
  }
  if ((stage ?? 0) > 0 || snapshot.raisedPressureSuspected === true) {
    return 3;
  }
  const known = stage !== null && cerebralOedema !== null;
  return known && snapshot.raisedPressureSuspected === false ? 0 : null;
}

const SEIZURE_GRADE = {
  none: 0,
  partial: 3,
  'eeg-resolved': 3,
  generalised: 4,
  status: 4,
} as const;

function seizureGrade({ seizure }: CresSnapshot): number | null {
  return seizure === null ? null : SEIZURE_GRADE[seizure];
}

function motorGrade({ motorWeakness }: CresSnapshot): number | null {
  return motorWeakness === null ? null : motorWeakness ? 4 : 0;
}

function thinkingWords({ cartox10, tooIllToTest }: CresSnapshot): string {
  if (tooIllToTest === true) {
    return 'too ill for the test';
  }
  return cartox10 === null ? 'CARTOX-10 not done' : `CARTOX-10 ${cartox10} of 10`;
}

function pressureWords(snapshot: CresSnapshot): string {
  const { papilloedemaStage, openingPressureMmHg, cerebralOedema } = snapshot;
  const oedema = cerebralOedema ? 'cerebral oedema' : 'no cerebral oedema';
  return [
    cerebralOedema === null ? 'cerebral oedema not looked for' : oedema,
    papilloedemaStage === null ? 'fundus not seen' : `papilloedema stage ${papilloedemaStage}`,
    openingPressureMmHg === null ? '' : `opening pressure ${openingPressureMmHg} mmHg`,
    snapshot.raisedPressureSuspected ? 'raised pressure suspected' : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

const SEIZURE_WORDS = {
  none: 'no seizure',
  partial: 'a partial seizure',
  'eeg-resolved': 'a seizure on EEG that stopped with a benzodiazepine',
  generalised: 'a generalised seizure',
  status: 'status epilepticus',
  unknown: 'seizures not known',
} as const;

function motorWords({ motorWeakness }: CresSnapshot): string {
  if (motorWeakness === null) {
    return 'weakness not examined';
  }
  return motorWeakness ? 'new weakness' : 'no new weakness';
}
