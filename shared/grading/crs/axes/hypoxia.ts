import { LIMITS } from '../../limits.ts';
import { fio2Of } from '../../oxygen.ts';
import type { Axis, CrsFindings } from '../scale.ts';
import { type OxygenNeed, oxygenNeedOf } from '../signs/hypoxia.ts';
import { saturationWords, supportWords, uncountedWords } from '../signs/words.ts';

/**
 * Hypoxia on the scales that ask how much oxygen it takes: 3 from an inspired fraction of 0.40 on
 * and for CPAP or BiPAP whatever the fraction (R-NIV), 4 on a ventilator, as which the request may
 * ask to take BiPAP. Penn alone, where any oxygen is 3, says itself that BiPAP is 3.
 *
 * @param oxygenGrade the grade of oxygen below 0.40, which also stands for hypoxia that nobody has
 *   treated yet (R-UNTREATED) and for oxygen of an unknown fraction
 */
export function hypoxiaAxis(code: string, oxygenGrade: 2 | 3): Axis {
  const grades: Readonly<Record<OxygenNeed, number | null>> = {
    ventilator: 4,
    'positive-pressure': 3,
    'high-fraction': 3,
    'low-fraction': oxygenGrade,
    'unknown-fraction': oxygenGrade,
    untreated: oxygenGrade,
    none: 0,
    'not-counted': 0,
    unknown: null,
  };
  return {
    axis: 'hypoxia',
    isObserved: true,
    gradeOf: (findings) => grades[needOf(findings, oxygenGrade)],
    judge: (findings) => {
      const need = needOf(findings, oxygenGrade);
      return {
        finding: needWords(findings, need),
        rule: ruleOf(findings, need) ?? `${code}-HYPOXIA`,
      };
    },
  };
}

/** What the hypoxia needs, BiPAP as a ventilator where the request asks for it. */
function needOf(findings: CrsFindings, oxygenGrade: 2 | 3): OxygenNeed {
  const need = oxygenNeedOf(findings);
  const asked = findings.bipapIsVentilator === true && findings.oxygen?.device === 'bipap';
  return asked && need === 'positive-pressure' && oxygenGrade === 2 ? 'ventilator' : need;
}

function needWords(findings: CrsFindings, need: OxygenNeed): string {
  const spo2 = saturationWords(findings);
  const on = supportWords(findings);
  const limit = LIMITS.untreatedSpo2.value;
  return {
    ventilator: `a ventilator for hypoxia: ${on}${takenAs(findings)}`,
    'positive-pressure': `positive pressure without a ventilator for hypoxia: ${on}`,
    'high-fraction': `oxygen for hypoxia: ${on}, ${fractionWords(findings, '≥')}`,
    'low-fraction': `oxygen for hypoxia: ${on}, ${fractionWords(findings, '<')}`,
    'unknown-fraction': `oxygen for hypoxia: ${on}, inspired fraction unknown`,
    untreated: `${spo2} < ${limit} %, ${on}: graded as low-flow oxygen`,
    none: `${spo2} ≥ ${limit} % on room air`,
    'not-counted': uncountedWords(findings),
    unknown: `not known: ${spo2}, ${on}`,
  }[need];
}

function takenAs({ oxygen }: CrsFindings): string {
  return oxygen?.device === 'bipap' ? ', taken as a ventilator' : '';
}

function fractionWords({ oxygen }: CrsFindings, sign: string): string {
  const fraction = (oxygen === null ? null : fio2Of(oxygen)) ?? 0;
  const about = oxygen?.fio2 === null ? 'about ' : '';
  return `FiO2 ${about}${fraction.toFixed(2)} ${sign} ${LIMITS.highFio2.value.toFixed(2)}`;
}

function ruleOf({ oxygen }: CrsFindings, need: OxygenNeed): string | null {
  switch (need) {
    case 'positive-pressure':
      return 'R-NIV';
    case 'high-fraction':
    case 'low-fraction':
      return oxygen?.fio2 === null ? 'R-FIO2' : null;
    case 'unknown-fraction':
    case 'unknown':
      return 'R-NULL';
    case 'untreated':
      return 'R-UNTREATED';
    case 'not-counted':
      return 'R-O2-REASON';
    case 'ventilator':
      return oxygen?.device === 'bipap' ? 'R-NIV' : null;
    case 'none':
      return null;
  }
}
