import type { IcansSnapshot } from '#shared/contracts/icans-snapshot.ts';
import { SOURCES } from '../limits.ts';

/** What an ICANS grader sees: one neurological examination; `null` is unknown, never normal. */
export type IcansFindings = Readonly<IcansSnapshot>;

/** The test by which thinking is graded. */
export type CognitionTest = 'ice' | 'capd';

/** The numbers at which an ICANS finding changes its grade. */
export const ICANS_LIMITS = {
  iceFrom: { value: 12, unit: 'years', source: SOURCES.lee2019 },
  iceGrade2UpTo: { value: 6, unit: 'points', source: SOURCES.lee2019 },
  iceGrade3UpTo: { value: 2, unit: 'points', source: SOURCES.lee2019 },
  iceFull: { value: 10, unit: 'points', source: SOURCES.lee2019 },
  capdGrade3From: { value: 9, unit: 'points', source: SOURCES.lee2019 },
  capdValidatedBelow: { value: 22, unit: 'years', source: SOURCES.traube2014 },
  prolongedSeizure: { value: 300, unit: 's', source: SOURCES.lee2019 },
} as const;

const CONSCIOUSNESS_GRADE = {
  alert: 0,
  spontaneous: 1,
  voice: 2,
  tactile: 3,
  vigorous: 4,
  unarousable: 4,
} as const satisfies Record<NonNullable<IcansFindings['consciousness']>, number>;

const PRESSURE_GRADE = {
  none: 0,
  'focal-oedema': 3,
  'diffuse-oedema': 4,
  posturing: 4,
  'cn6-palsy': 4,
  papilloedema: 4,
  'cushing-triad': 4,
  'haemorrhage-with-oedema': 0,
} as const satisfies Record<NonNullable<IcansFindings['pressure']>, number>;

/**
 * The test for this patient: CAPD under 12 years (R-AGE12), and from then on only where it was done
 * because of a developmental delay; else ICE. At an unknown age it is the one that was done.
 */
export function testOf(findings: IcansFindings): CognitionTest {
  const { ageYears, ice, capd } = findings;
  const young =
    ageYears === null ? ice === null && capd !== null : ageYears < ICANS_LIMITS.iceFrom.value;
  return young || isCapdInstead(findings) ? 'capd' : 'ice';
}

/** Whether CAPD was done because of a developmental delay, and so counts at any age. */
export function isCapdInstead({ developmentalDelay, capd }: IcansFindings): boolean {
  return developmentalDelay === true && capd !== null;
}

/** Whether drowsiness is explained by something else, such as sedatives, and does not count. */
export function isConsciousnessExcluded(findings: IcansFindings): boolean {
  return findings.consciousnessOtherCause === true && findings.consciousness !== 'alert';
}

/**
 * ICE 7-9 is 1, 3-6 is 2, 0-2 is 3; CAPD 1-8 is at least 1 (consciousness tells 1 from 2) and from
 * 9 on 3. Nobody can do a test who cannot be roused: that is 4, whatever was scored.
 */
export function cognitionGrade(findings: IcansFindings): number | null {
  if (isUnrousable(findings)) {
    return 4;
  }
  return testOf(findings) === 'ice' ? iceGrade(findings.ice) : capdGrade(findings.capd);
}

/** Whether the patient cannot be roused, and nothing else explains it. */
export function isUnrousable(findings: IcansFindings): boolean {
  return findings.consciousness === 'unarousable' && !isConsciousnessExcluded(findings);
}

/** From 0 alert to 4 unrousable; 0 where something else explains the drowsiness. */
export function consciousnessGrade(findings: IcansFindings): number | null {
  if (isConsciousnessExcluded(findings)) {
    return 0;
  }
  return findings.consciousness === null ? null : CONSCIOUSNESS_GRADE[findings.consciousness];
}

/**
 * 3 for a seizure that stops by itself or with treatment, 4 for one of more than five minutes. One
 * of which only the time is known is at least 3.
 */
export function seizureGrade({ seizure, seizureSeconds }: IcansFindings): number | null {
  if (seizure === 'none') {
    return 0;
  }
  if (seizure === 'repetitive-no-recovery') {
    return 4;
  }
  if (seizureSeconds !== null) {
    if (seizureSeconds > ICANS_LIMITS.prolongedSeizure.value) {
      return 4;
    }
    return seizure === null && seizureSeconds === 0 ? null : 3;
  }
  return seizure === null ? null : seizure === 'prolonged' ? 4 : 3;
}

/** 4 for deep focal weakness; tremor and myoclonus never count. */
export function motorGrade({ motor }: IcansFindings): number | null {
  return motor === null ? null : motor === 'deep-focal-weakness' ? 4 : 0;
}

/** 3 for focal oedema, 4 for signs of raised pressure; haemorrhage is not ICANS. */
export function pressureGrade({ pressure }: IcansFindings): number | null {
  return pressure === null ? null : PRESSURE_GRADE[pressure];
}

function iceGrade(ice: number | null): number | null {
  if (ice === null) {
    return null;
  }
  if (ice >= ICANS_LIMITS.iceFull.value) {
    return 0;
  }
  if (ice > ICANS_LIMITS.iceGrade2UpTo.value) {
    return 1;
  }
  return ice > ICANS_LIMITS.iceGrade3UpTo.value ? 2 : 3;
}

function capdGrade(capd: number | null): number | null {
  if (capd === null) {
    return null;
  }
  if (capd >= ICANS_LIMITS.capdGrade3From.value) {
    return 3;
  }
  return capd > 0 ? 1 : 0;
}
