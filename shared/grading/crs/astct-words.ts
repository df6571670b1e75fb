import type { Reason } from '#shared/contracts/frame.ts';
import { hypotensionLimitMmHg, LIMITS, SOURCES, tenthsOf } from '../limits.ts';
import {
  type AstctAxes,
  AXIS_GRADE,
  countedAgents,
  type Gate,
  uncountedAgents,
} from './astct-axes.ts';
import type { CrsFindings } from './scale.ts';

const ASTCT = SOURCES.lee2019;
const DEFAULT = SOURCES.trainingDefault;
const FEVER = LIMITS.fever.value.toFixed(1);

/**
 * The reasons of a point grade in words with their numbers: the gate where it decides, then one
 * for each axis and one for each organ that is reported beside the grade. An open gate has no grade
 * of its own; an axis without one is unknown.
 */
export function astctReasons(findings: CrsFindings, axes: AstctAxes, gate: Gate): Reason[] {
  return [
    ...gateReason(findings, gate),
    feverReason(findings, axes.fever),
    hypotensionReason(findings, axes.hypotension),
    hypoxiaReason(findings, axes.hypoxia),
    ...organReasons(findings),
  ];
}

/** The one reason of a grade 5. */
export function deathReason(): Reason {
  return reason({
    axis: 'death',
    grade: 5,
    finding: 'CRS is the main cause of death',
    rule: 'ASTCT-DEATH',
  });
}

/** The one reason of a grade 0 where the team sees something else than CRS. */
export function notSuspectedReason(): Reason {
  return reason({
    axis: 'attribution',
    grade: 0,
    finding: 'not put down to the immune effector cells, so no scale applies',
    rule: 'ASTCT-ATTRIBUTION',
  });
}

function reason({
  source = ASTCT,
  ...parts
}: Omit<Reason, 'source'> & { source?: string }): Reason {
  return { ...parts, source };
}

function gateReason(findings: CrsFindings, gate: Gate): Reason[] {
  const drugs = (findings.suppressantsAfterOnset ?? []).join(', ');
  switch (gate) {
    case 'fever':
      return [];
    case 'waived': {
      const finding = `fever earlier in this episode, then ${drugs}: fever is not needed any more`;
      return [reason({ axis: 'gate', grade: null, finding, rule: 'ASTCT-WAIVER' })];
    }
    case 'unknown': {
      const finding = `no fever of ${FEVER} °C is known, and none is ruled out`;
      return [reason({ axis: 'gate', grade: null, finding, rule: 'R-NULL', source: DEFAULT })];
    }
    case 'shut':
      return [shutReason(findings)];
  }
}

function shutReason(findings: CrsFindings): Reason {
  if (findings.qualifyingFeverEarlierThisEpisode === true) {
    const finding = 'fever earlier in this episode, none now, and no suppressant recorded since';
    return reason({ axis: 'gate', grade: 0, finding, rule: 'R-LAPSE', source: DEFAULT });
  }
  const before = findings.suppressantsBeforeOnset ?? [];
  const masked = before.length > 0;
  return reason({
    axis: 'gate',
    grade: 0,
    finding: masked
      ? `no fever that counts; ${before.join(', ')} before any CRS does not stand in for one`
      : 'no fever that counts in this episode: nothing else makes CRS',
    rule: masked ? 'R-PROPHYLAXIS' : 'ASTCT-GATE',
  });
}

function feverReason(findings: CrsFindings, kind: AstctAxes['fever']): Reason {
  const grade = AXIS_GRADE.fever[kind];
  const { temperatureC } = findings;
  const shown = temperatureC === null ? '' : `${(tenthsOf(temperatureC) / 10).toFixed(1)} °C`;
  const finding = {
    fever: `${shown} ≥ ${FEVER} °C`,
    'no-fever': `${shown} < ${FEVER} °C`,
    'other-cause': 'fever explained by something else',
    unknown: 'temperature unknown',
  }[kind];
  const rule = kind === 'unknown' ? { rule: 'R-NULL', source: DEFAULT } : { rule: 'ASTCT-FEVER' };
  return reason({ axis: 'fever', grade, finding, ...rule });
}

function hypotensionReason(findings: CrsFindings, kind: AstctAxes['hypotension']): Reason {
  const grade = AXIS_GRADE.hypotension[kind];
  const pressors = findings.vasopressors ?? [];
  const agents = countedAgents(pressors).join(' and ');
  const beside = uncountedAgents(pressors).join(' and ');
  const uncounted = beside === '' ? '' : `, ${beside} not counted`;
  const boluses = findings.fluidBolusesForBp ?? 0;
  const finding = {
    'several-pressors': `${agents} running${uncounted}`,
    'one-pressor': `${agents} running${uncounted}`,
    'vasopressin-alone': 'vasopressin or terlipressin running as the only vasopressor',
    'low-pressure': `${pressureWords(findings)}, ${pressorWords(findings)}`,
    bolus: `${counted(boluses, 'fluid bolus', 'fluid boluses')} for pressure, ${pressorWords(findings)}`,
    none: `${pressureWords(findings)}, no fluid bolus for pressure, no vasopressor`,
    'other-cause': 'low pressure, if any, explained by something else',
    unknown: `not known: ${unknownPressure(findings)}`,
  }[kind];
  const rule = HYPOTENSION_RULE[kind];
  return reason({ axis: 'hypotension', grade, finding, ...rule });
}

const HYPOTENSION_RULE: Readonly<
  Record<AstctAxes['hypotension'], { readonly rule: string; readonly source?: string }>
> = {
  'several-pressors': { rule: 'ASTCT-HYPOTENSION' },
  'one-pressor': { rule: 'ASTCT-HYPOTENSION' },
  'vasopressin-alone': { rule: 'R-VASO-ALONE', source: DEFAULT },
  'low-pressure': { rule: 'ASTCT-HYPOTENSION' },
  bolus: { rule: 'R-WINDOW', source: DEFAULT },
  none: { rule: 'ASTCT-HYPOTENSION' },
  'other-cause': { rule: 'ASTCT-ATTRIBUTION' },
  unknown: { rule: 'R-NULL', source: DEFAULT },
};

function pressureWords(findings: CrsFindings): string {
  const { systolicMmHg, ageYears } = findings;
  if (systolicMmHg === null) {
    return 'systolic pressure unknown';
  }
  if (ageYears === null) {
    return `systolic ${systolicMmHg} mmHg at an unknown age`;
  }
  const limit = hypotensionLimitMmHg(ageYears);
  return `systolic ${systolicMmHg} mmHg ${systolicMmHg < limit ? '<' : '≥'} ${limit} mmHg`;
}

function pressorWords(findings: CrsFindings): string {
  return findings.vasopressors === null ? 'vasopressors unknown' : 'no vasopressor';
}

function unknownPressure(findings: CrsFindings): string {
  const missing = [
    findings.systolicMmHg === null ? 'systolic pressure' : '',
    findings.systolicMmHg !== null && findings.ageYears === null ? 'age' : '',
    findings.fluidBolusesForBp === null ? 'fluid boluses' : '',
    findings.vasopressors === null ? 'vasopressors' : '',
  ];
  return missing.filter((name) => name !== '').join(', ');
}

function hypoxiaReason(findings: CrsFindings, kind: AstctAxes['hypoxia']): Reason {
  const grade = AXIS_GRADE.hypoxia[kind];
  const { spo2Percent, oxygen } = findings;
  const spo2 = spo2Percent === null ? 'SpO2 unknown' : `SpO2 ${spo2Percent} %`;
  const on = oxygen === null ? 'oxygen unknown' : oxygenWords(oxygen);
  const finding = {
    'positive-pressure': `positive pressure for hypoxia: ${on}`,
    mask: `face mask for hypoxia: ${on}`,
    'high-flow': `high-flow oxygen for hypoxia: ${on}`,
    'low-flow': `low-flow oxygen for hypoxia: ${on}`,
    some: `oxygen for hypoxia, device unknown: ${on}`,
    untreated: `${spo2} < ${LIMITS.untreatedSpo2.value} %, ${on}: graded as low-flow oxygen`,
    none: `${spo2} ≥ ${LIMITS.untreatedSpo2.value} % on room air`,
    'not-counted': `${on}, given for ${oxygen?.reason ?? 'another reason'}: does not count`,
    unknown: `not known: ${spo2}, ${on}`,
  }[kind];
  return reason({ axis: 'hypoxia', grade, finding, ...HYPOXIA_RULE[kind] });
}

const HYPOXIA_RULE: Readonly<
  Record<AstctAxes['hypoxia'], { readonly rule: string; readonly source?: string }>
> = {
  'positive-pressure': { rule: 'ASTCT-HYPOXIA' },
  mask: { rule: 'ASTCT-HYPOXIA' },
  'high-flow': { rule: 'R-FLOW' },
  'low-flow': { rule: 'R-FLOW' },
  some: { rule: 'R-NULL', source: DEFAULT },
  untreated: { rule: 'R-UNTREATED', source: DEFAULT },
  none: { rule: 'ASTCT-HYPOXIA' },
  'not-counted': { rule: 'R-O2-REASON' },
  unknown: { rule: 'R-NULL', source: DEFAULT },
};

function oxygenWords(oxygen: NonNullable<CrsFindings['oxygen']>): string {
  const { device, flowLPerMin, fio2 } = oxygen;
  if (device === 'room-air') {
    return 'on room air';
  }
  const name = device === null ? 'device unknown' : DEVICE_WORDS[device];
  const limit = LIMITS.lowFlow.value;
  const cannula = device === 'nasal-cannula' || device === 'hfnc';
  const beside = cannula
    ? ` ${tenthsOf(flowLPerMin ?? 0) > limit * 10 ? '>' : '≤'} ${limit} L/min`
    : '';
  const flow = flowLPerMin === null ? '' : ` ${flowLPerMin} L/min${beside}`;
  return `${name}${flow}${fio2 === null ? '' : ` FiO2 ${fio2.toFixed(2)}`}`;
}

const DEVICE_WORDS = {
  'nasal-cannula': 'nasal cannula',
  'blow-by': 'blow-by',
  'simple-mask': 'simple mask',
  venturi: 'Venturi mask',
  'non-rebreather': 'non-rebreather mask',
  hfnc: 'high-flow nasal cannula',
  cpap: 'CPAP',
  bipap: 'BiPAP',
  'invasive-ventilation': 'invasive ventilation',
} as const;

function organReasons(findings: CrsFindings): Reason[] {
  return (findings.organToxicity ?? []).map(({ organ, grade }) =>
    reason({
      axis: 'organ-toxicity',
      grade: 0,
      finding: `${organ}, CTCAE grade ${grade}: reported beside the grade, never changes it`,
      rule: 'ASTCT-ORGANS',
    }),
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
