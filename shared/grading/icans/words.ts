import type { Reason } from '#shared/contracts/truth-view.ts';
import { SOURCES } from '../limits.ts';
import {
  cognitionGrade,
  consciousnessGrade,
  ICANS_LIMITS,
  type IcansFindings,
  isConsciousnessExcluded,
  isUnrousable,
  motorGrade,
  pressureGrade,
  seizureGrade,
  testOf,
} from './axes.ts';

/** The reasons of an ICANS grade, one for each axis; an axis without a grade is unknown. */
export function icansReasons(findings: IcansFindings): Reason[] {
  return [
    reason(testOf(findings), cognitionGrade(findings), cognitionWords(findings)),
    reason('consciousness', consciousnessGrade(findings), consciousnessWords(findings)),
    reason('seizure', seizureGrade(findings), seizureWords(findings)),
    reason('motor', motorGrade(findings), MOTOR_WORDS[findings.motor ?? 'unknown']),
    reason('pressure', pressureGrade(findings), PRESSURE_WORDS[findings.pressure ?? 'unknown']),
  ];
}

function reason(axis: string, grade: number | null, finding: string): Reason {
  const known = grade !== null;
  return {
    axis,
    grade,
    finding,
    rule: known ? `ICANS-${axis.toUpperCase()}` : 'R-NULL',
    source: known ? SOURCES.lee2019 : SOURCES.trainingDefault,
  };
}

function cognitionWords(findings: IcansFindings): string {
  const { ageYears, ice, capd } = findings;
  if (isUnrousable(findings)) {
    return 'cannot be roused for the test';
  }
  if (testOf(findings) === 'ice') {
    return ice === null ? 'ICE not done' : `ICE ${ice} of 10`;
  }
  if (capd === null) {
    return `CAPD not done${ice === null ? '' : '; ICE is for 12 years and over'}`;
  }
  const { capdValidatedBelow, capdGrade3From } = ICANS_LIMITS;
  const old = (ageYears ?? 0) >= capdValidatedBelow.value;
  const beyond = old ? ', not validated beyond 21 years' : '';
  const few = capd > 0 && capd < capdGrade3From.value;
  const baseline = few ? ': a well child can score a few points, compare with the baseline' : '';
  return `CAPD ${capd} of 32${beyond}${baseline}`;
}

function consciousnessWords(findings: IcansFindings): string {
  const words = CONSCIOUSNESS_WORDS[findings.consciousness ?? 'unknown'];
  return isConsciousnessExcluded(findings)
    ? `${words}, explained by something else: does not count`
    : words;
}

const CONSCIOUSNESS_WORDS = {
  alert: 'alert',
  spontaneous: 'drowsy, wakes by itself',
  voice: 'wakes to voice',
  tactile: 'wakes only to touch',
  vigorous: 'wakes only to vigorous or repeated touch',
  unarousable: 'cannot be roused',
  unknown: 'consciousness not examined',
} as const;

function seizureWords({ seizure, seizureSeconds }: IcansFindings): string {
  const words = SEIZURE_WORDS[seizure ?? 'unknown'];
  const lasted = seizureSeconds === null || seizure === 'none' ? '' : `, ${seizureSeconds} s`;
  return `${words}${lasted}`;
}

const SEIZURE_WORDS = {
  none: 'no seizure',
  'self-limited': 'a seizure that stopped by itself',
  'eeg-resolved': 'a seizure on EEG that stopped with treatment',
  prolonged: 'a prolonged seizure',
  'repetitive-no-recovery': 'seizures without recovery between them',
  unknown: 'seizures not known',
} as const;

const MOTOR_WORDS = {
  none: 'no focal weakness',
  tremor: 'tremor, which never changes the grade',
  myoclonus: 'myoclonus, which never changes the grade',
  'deep-focal-weakness': 'deep focal weakness',
  unknown: 'weakness not examined',
} as const;

const PRESSURE_WORDS = {
  none: 'no sign of raised pressure or oedema',
  'focal-oedema': 'focal oedema on imaging',
  'diffuse-oedema': 'diffuse cerebral oedema on imaging',
  posturing: 'decerebrate or decorticate posture',
  'cn6-palsy': 'palsy of the sixth cranial nerve',
  papilloedema: 'papilloedema',
  'cushing-triad': 'Cushing triad',
  'haemorrhage-with-oedema': 'haemorrhage with oedema: not ICANS, to be reported separately',
  unknown: 'signs of raised pressure not examined',
} as const;
