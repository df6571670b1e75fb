import type { Reason } from '#shared/contracts/truth-view.ts';
import { LIMITS, SOURCES, tenthsOf } from '../../limits.ts';
import { organReports, reasonOf } from '../reasons.ts';
import type { CrsFindings, Judged } from '../scale.ts';
import { countedAgents, vasopressins } from '../signs/agents.ts';
import {
  bolusWords,
  missingPressureWords,
  noPressorWords,
  saturationWords,
  supportWords,
  systolicWords,
  temperatureWords,
  uncountedWords,
} from '../signs/words.ts';
import { type AstctAxes, AXIS_GRADE, type Gate } from './axes.ts';

const ASTCT = SOURCES.lee2019;
const FEVER = LIMITS.fever.value.toFixed(1);

/**
 * The reasons of a point grade in words with their numbers: the gate where it decides, then one
 * for each axis and one for each organ that is reported beside the grade. An open gate has no grade
 * of its own; an axis without one is unknown.
 */
export function astctReasons(findings: CrsFindings, axes: AstctAxes, gate: Gate): Reason[] {
  return [
    ...gateReason(findings, gate),
    reason('fever', AXIS_GRADE.fever[axes.fever], {
      finding: temperatureWords(findings),
      rule: axes.fever === 'unknown' ? 'R-NULL' : 'ASTCT-FEVER',
    }),
    reason('hypotension', AXIS_GRADE.hypotension[axes.hypotension], {
      finding: hypotensionWords(findings, axes.hypotension),
      rule: HYPOTENSION_RULE[axes.hypotension],
    }),
    reason('hypoxia', AXIS_GRADE.hypoxia[axes.hypoxia], {
      finding: hypoxiaWords(findings, axes.hypoxia),
      rule: HYPOXIA_RULE[axes.hypoxia],
    }),
    ...organReports(findings, { rule: 'ASTCT-ORGANS', source: ASTCT }),
  ];
}

function reason(axis: string, grade: number | null, said: Judged): Reason {
  return reasonOf({ axis, grade, source: ASTCT, ...said });
}

function gateReason(findings: CrsFindings, gate: Gate): Reason[] {
  const drugs = (findings.suppressantsAfterOnset ?? []).join(', ');
  switch (gate) {
    case 'fever':
      return [];
    case 'waived': {
      const finding = `fever earlier in this episode, then ${drugs}: fever is not needed any more`;
      return [reason('gate', null, { finding, rule: 'ASTCT-WAIVER' })];
    }
    case 'unknown': {
      const finding = `no fever of ${FEVER} °C is known, and none is ruled out`;
      return [reason('gate', null, { finding, rule: 'R-NULL' })];
    }
    case 'shut':
      return [reason('gate', 0, shutWords(findings))];
  }
}

function shutWords(findings: CrsFindings): Judged {
  if (findings.qualifyingFeverEarlierThisEpisode === true) {
    const finding = 'fever earlier in this episode, none now, and no suppressant recorded since';
    return { finding, rule: 'R-LAPSE' };
  }
  const before = findings.suppressantsBeforeOnset ?? [];
  return before.length > 0
    ? {
        finding: `no fever that counts; ${before.join(', ')} before any CRS does not stand in for one`,
        rule: 'R-PROPHYLAXIS',
      }
    : {
        finding: 'no fever that counts in this episode: nothing else makes CRS',
        rule: 'ASTCT-GATE',
      };
}

function hypotensionWords(findings: CrsFindings, kind: AstctAxes['hypotension']): string {
  const pressors = findings.vasopressors ?? [];
  const beside = vasopressins(pressors).join(' and ');
  const uncounted = beside === '' ? '' : `, ${beside} not counted`;
  const running = `${countedAgents(pressors).join(' and ')} running${uncounted}`;
  return {
    'several-pressors': running,
    'one-pressor': running,
    'vasopressin-alone': 'vasopressin or terlipressin running as the only vasopressor',
    'low-pressure': `${systolicWords(findings)}, ${noPressorWords(findings)}`,
    bolus: `${bolusWords(findings)}, ${noPressorWords(findings)}`,
    none: `${systolicWords(findings)}, no fluid bolus for pressure, no vasopressor`,
    'other-cause': 'low pressure, if any, explained by something else',
    unknown: `not known: ${missingPressureWords(findings)}`,
  }[kind];
}

const HYPOTENSION_RULE: Readonly<Record<AstctAxes['hypotension'], string>> = {
  'several-pressors': 'ASTCT-HYPOTENSION',
  'one-pressor': 'ASTCT-HYPOTENSION',
  'vasopressin-alone': 'R-VASO-ALONE',
  'low-pressure': 'ASTCT-HYPOTENSION',
  bolus: 'R-WINDOW',
  none: 'ASTCT-HYPOTENSION',
  'other-cause': 'ASTCT-ATTRIBUTION',
  unknown: 'R-NULL',
};

function hypoxiaWords(findings: CrsFindings, kind: AstctAxes['hypoxia']): string {
  const spo2 = saturationWords(findings);
  const on = oxygenWords(findings);
  return {
    'positive-pressure': `positive pressure for hypoxia: ${on}`,
    mask: `face mask for hypoxia: ${on}`,
    'high-flow': `high-flow oxygen for hypoxia: ${on}`,
    'low-flow': `low-flow oxygen for hypoxia: ${on}`,
    some: `oxygen for hypoxia, device unknown: ${on}`,
    untreated: `${spo2} < ${LIMITS.untreatedSpo2.value} %, ${on}: graded as low-flow oxygen`,
    none: `${spo2} ≥ ${LIMITS.untreatedSpo2.value} % on room air`,
    'not-counted': uncountedWords(findings),
    unknown: `not known: ${spo2}, ${on}`,
  }[kind];
}

/** The support, a cannula with its flow beside the limit that decides. */
function oxygenWords(findings: CrsFindings): string {
  const { device, flowLPerMin, fio2 } = findings.oxygen ?? NOTHING_KNOWN;
  const limit = LIMITS.lowFlow.value;
  const cannula = device === 'nasal-cannula' || device === 'hfnc';
  const above = tenthsOf(flowLPerMin ?? 0) > limit * 10;
  const support = supportWords(findings, cannula ? ` ${above ? '>' : '≤'} ${limit} L/min` : '');
  return device === 'room-air' || fio2 === null ? support : `${support} FiO2 ${fio2.toFixed(2)}`;
}

const NOTHING_KNOWN = { device: null, flowLPerMin: null, fio2: null } as const;

const HYPOXIA_RULE: Readonly<Record<AstctAxes['hypoxia'], string>> = {
  'positive-pressure': 'ASTCT-HYPOXIA',
  mask: 'ASTCT-HYPOXIA',
  'high-flow': 'R-FLOW',
  'low-flow': 'R-FLOW',
  some: 'R-NULL',
  untreated: 'R-UNTREATED',
  none: 'ASTCT-HYPOXIA',
  'not-counted': 'R-O2-REASON',
  unknown: 'R-NULL',
};
