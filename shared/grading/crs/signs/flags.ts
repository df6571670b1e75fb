import type { DoseTable } from '#shared/contracts/grade.ts';
import type { Flag } from '../../flags.ts';
import { LIMITS } from '../../limits.ts';
import type { CrsFindings } from '../scale.ts';
import { isVasopressor } from './agents.ts';
import { doseOf } from './high-dose.ts';
import { hypoxiaOf, oxygenNeedOf } from './hypoxia.ts';
import { pressorHoursOf, pressureSignOf } from './pressure.ts';

/** What is pointed out about the signs themselves, on every scale. */
export function signFlags(findings: CrsFindings): Flag[] {
  const { spo2Percent, vasopressors } = findings;
  const hypoxia = hypoxiaOf(findings);
  const low = spo2Percent !== null && spo2Percent < LIMITS.untreatedSpo2.value;
  const flags: Flag[] = [];
  if (hypoxia === 'untreated') {
    flags.push('untreated-hypoxia');
  }
  if (hypoxia === 'none' && spo2Percent === LIMITS.untreatedSpo2.value) {
    flags.push('spo2-at-limit');
  }
  if (hypoxia === 'not-counted') {
    flags.push(low ? 'low-spo2-on-uncounted-oxygen' : 'oxygen-not-counted');
  }
  if ((vasopressors ?? []).some(({ drug }) => !isVasopressor(drug))) {
    flags.push('drug-not-a-vasopressor');
  }
  return flags;
}

/** What is missing for the scales that ask how much oxygen and how much vasopressor is given. */
export function amountFlags(findings: CrsFindings, table?: DoseTable): Flag[] {
  const flags: Flag[] = [];
  if (oxygenNeedOf(findings) === 'unknown-fraction') {
    flags.push('fio2-unknown');
  }
  if (pressureSignOf(findings) !== 'pressor') {
    return flags;
  }
  const dose = doseOf(findings, table);
  if (dose === 'unknown') {
    flags.push('pressor-dose-unknown');
  }
  if (dose === 'high-if-held' || pressorHoursOf(findings) === null) {
    flags.push('pressor-hours-unknown');
  }
  return flags;
}
