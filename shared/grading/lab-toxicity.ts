import type { LabValues } from '#shared/contracts/observation.ts';
import type { CrsFindings } from './crs/scale.ts';
import { SOURCES } from './limits.ts';

const normal = 'ASSUMED: usual upper limit of normal at this age';

/** Upper limits of normal from an age on, youngest first. */
const UPPER_CREATININE = [
  { fromYears: 0, value: 0.5, unit: 'mg/dL', source: normal },
  { fromYears: 5, value: 0.7, unit: 'mg/dL', source: normal },
  { fromYears: 12, value: 1, unit: 'mg/dL', source: normal },
  { fromYears: 18, value: 1.2, unit: 'mg/dL', source: normal },
] as const;
const UPPER_TRANSAMINASE = { value: 40, unit: 'U/L', source: normal } as const;

/** Multiples of the upper limit, or of the baseline, above which the grade begins. */
const CREATININE = {
  grade2: { value: 1.5, unit: 'times', source: SOURCES.ctcae5 },
  grade3: { value: 3, unit: 'times', source: SOURCES.ctcae5 },
  grade4: { value: 6, unit: 'times', source: SOURCES.ctcae5 },
} as const;
const TRANSAMINASE = {
  grade2: { value: 3, unit: 'times', source: SOURCES.ctcae5 },
  grade3: { value: 5, unit: 'times', source: SOURCES.ctcae5 },
  grade4: { value: 20, unit: 'times', source: SOURCES.ctcae5 },
} as const;

/** How far above an abnormal baseline a value has to be before it is a change at all. */
const WORSE = { value: 1.5, unit: 'times the baseline', source: SOURCES.ctcae5 } as const;

/** What is known of the patient's own normal values. */
export interface LabPatient {
  readonly ageYears: number;
  readonly baseline: { readonly creatinineMgPerDl: number; readonly altUPerL: number };
}

type Toxicity = CrsFindings['organToxicity'];

/** One list for each pair of grades: a tick costs no memory, and equal grades are the same list. */
const LISTS: readonly (readonly Toxicity[])[] = [0, 1, 2, 3, 4].map((creatinine) =>
  [0, 1, 2, 3, 4].map((transaminase) => [
    ...(creatinine === 0 ? [] : [{ organ: 'creatinine', grade: creatinine }]),
    ...(transaminase === 0 ? [] : [{ organ: 'transaminase', grade: transaminase }]),
  ]),
);

/** The laboratory values by which organs are graded. */
export type OrganLabs = Pick<LabValues, 'creatinineMgPerDl' | 'altUPerL' | 'astUPerL'>;

/**
 * The organ toxicity that laboratory values show: kidney by creatinine, liver by the worse of ALT
 * and AST, each with its CTCAE grade.
 *
 * What was abnormal before the cells came is no toxicity of CRS: it counts from half as much again
 * on. Low blood counts and a low fibrinogen never count here: the chemotherapy before the cells
 * and the disease explain them. Source: CTCAE version 5.0.
 */
export function labToxicity(labs: OrganLabs, patient: LabPatient): Toxicity {
  const transaminase = Math.max(labs.altUPerL, labs.astUPerL);
  const kidney = creatinineGrade(labs.creatinineMgPerDl, patient);
  return LISTS[kidney]?.[transaminaseGrade(transaminase, patient)] ?? null;
}

function creatinineGrade(value: number, { ageYears, baseline }: LabPatient): number {
  const upper = upperCreatinine(ageYears);
  const own = baseline.creatinineMgPerDl;
  if (own > upper && times(value, own) < WORSE.value) {
    return 0;
  }
  const overUpper = times(value, upper);
  const over = Math.max(overUpper, times(value, own));
  if (overUpper > CREATININE.grade4.value) {
    return 4;
  }
  if (over > CREATININE.grade3.value) {
    return 3;
  }
  if (over > CREATININE.grade2.value) {
    return 2;
  }
  return overUpper > 1 ? 1 : 0;
}

/** By the upper limit of normal, or by the baseline where that was above it. */
function transaminaseGrade(value: number, { baseline }: LabPatient): number {
  const wasNormal = baseline.altUPerL <= UPPER_TRANSAMINASE.value;
  const over = times(value, wasNormal ? UPPER_TRANSAMINASE.value : baseline.altUPerL);
  if (over > TRANSAMINASE.grade4.value) {
    return 4;
  }
  if (over > TRANSAMINASE.grade3.value) {
    return 3;
  }
  if (over > TRANSAMINASE.grade2.value) {
    return 2;
  }
  return (wasNormal ? over > 1 : over >= WORSE.value) ? 1 : 0;
}

function upperCreatinine(ageYears: number): number {
  let upper: number = UPPER_CREATININE[0].value;
  for (const { fromYears, value } of UPPER_CREATININE) {
    if (ageYears >= fromYears) {
      upper = value;
    }
  }
  return upper;
}

/** A ratio in four decimals, so that 0.9 mg/dL is one and a half times 0.6 mg/dL and not more. */
function times(value: number, base: number): number {
  return Math.floor((value / base) * 10_000 + 0.5) / 10_000;
}
