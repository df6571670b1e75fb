import type { DoseTable } from '#shared/contracts/grade.ts';
import { hypotensionLimitMmHg, LIMITS, tenthsOf } from '../../limits.ts';
import type { CrsFindings } from '../scale.ts';
import { isVasopressor } from './agents.ts';
import { feverOf } from './fever.ts';
import { doseOf, standardDose, standardUnit } from './high-dose.ts';
import { pressorHoursOf } from './pressure.ts';

const FEVER = LIMITS.fever.value.toFixed(1);

/** The temperature beside its limit, or why it does not count. */
export function temperatureWords(findings: CrsFindings): string {
  const shown = `${(tenthsOf(findings.temperatureC ?? 0) / 10).toFixed(1)} °C`;
  return {
    fever: `${shown} ≥ ${FEVER} °C`,
    'no-fever': `${shown} < ${FEVER} °C`,
    'other-cause': 'fever explained by something else',
    unknown: 'temperature unknown',
  }[feverOf(findings)];
}

/** The systolic pressure beside the limit of the age. */
export function systolicWords({ systolicMmHg, ageYears }: CrsFindings): string {
  if (systolicMmHg === null) {
    return 'systolic pressure unknown';
  }
  if (ageYears === null) {
    return `systolic ${systolicMmHg} mmHg at an unknown age`;
  }
  const limit = hypotensionLimitMmHg(ageYears);
  return `systolic ${systolicMmHg} mmHg ${systolicMmHg < limit ? '<' : '≥'} ${limit} mmHg`;
}

/** That no vasopressor runs, or that nobody knows. */
export function noPressorWords({ vasopressors }: CrsFindings): string {
  return vasopressors === null ? 'vasopressors unknown' : 'no vasopressor';
}

/** How many fluid boluses were given for pressure. */
export function bolusWords({ fluidBolusesForBp }: CrsFindings): string {
  const count = fluidBolusesForBp ?? 0;
  return `${count} ${count === 1 ? 'fluid bolus' : 'fluid boluses'} for pressure`;
}

/** What is missing for a word about low pressure. */
export function missingPressureWords(findings: CrsFindings): string {
  const missing = [
    findings.systolicMmHg === null ? 'systolic pressure' : '',
    findings.systolicMmHg !== null && findings.ageYears === null ? 'age' : '',
    findings.fluidBolusesForBp === null ? 'fluid boluses' : '',
    findings.vasopressors === null ? 'vasopressors' : '',
  ];
  return missing.filter((name) => name !== '').join(', ');
}

/** The saturation. */
export function saturationWords({ spo2Percent }: CrsFindings): string {
  return spo2Percent === null ? 'SpO2 unknown' : `SpO2 ${spo2Percent} %`;
}

/**
 * The support in words: device and flow.
 *
 * @param besideFlow what to say behind the flow, such as the limit it is held against
 */
export function supportWords({ oxygen }: CrsFindings, besideFlow = ''): string {
  if (oxygen === null) {
    return 'oxygen unknown';
  }
  const { device, flowLPerMin } = oxygen;
  if (device === 'room-air') {
    return 'on room air';
  }
  const name = device === null ? 'device unknown' : DEVICE_WORDS[device];
  return flowLPerMin === null ? name : `${name} ${flowLPerMin} L/min${besideFlow}`;
}

/** Why oxygen that is given does not count. */
export function uncountedWords(findings: CrsFindings): string {
  const reason = findings.oxygen?.reason ?? 'another reason';
  return `${supportWords(findings)}, given for ${reason}: does not count`;
}

/** Each vasopressor with dose and time, and how the doses stand to the high-dose table. */
export function pressorWords(findings: CrsFindings, table?: DoseTable): string {
  const running = (findings.vasopressors ?? []).filter(({ drug }) => isVasopressor(drug));
  const each = running.map((pressor) => {
    const { drug, dose, unit, hoursAtDose } = pressor;
    const standard = standardDose(pressor, findings.weightKg);
    const shown = standard ?? dose;
    const shownUnit = standard === null ? unit : standardUnit(drug);
    const much = shown === null || shownUnit === null ? '' : ` ${short(shown)} ${shownUnit}`;
    return `${drug}${much}${hoursAtDose === null ? '' : ` for ${short(hoursAtDose)} h`}`;
  });
  const hours = pressorHoursOf(findings);
  const since = hours === null ? '' : `, on a vasopressor for ${short(hours)} h`;
  const by = table === 'by-weight' ? ' by weight' : '';
  return `${each.join(' and ')}: ${DOSE_WORDS[doseOf(findings, table)]}${by}${since}`;
}

const DOSE_WORDS = {
  high: 'high dose',
  'high-if-held': 'high dose if held for 3 h',
  low: 'low dose',
  unknown: 'dose unknown',
} as const;

/** Two decimals at most. */
function short(value: number): string {
  return `${Math.floor(value * 100 + 0.5) / 100}`;
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
