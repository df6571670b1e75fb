import { hypotensionLimitMmHg, isFever, isHypotensive, LIMITS } from '../limits.ts';
import type { CrsFindings } from './scale.ts';
import { isVasopressor, type Pressors } from './signs/agents.ts';
import { doseOf, standardUnit } from './signs/high-dose.ts';
import { pressorHoursOf } from './signs/pressure.ts';

/** One change of findings, and what they would then be. */
export interface Candidate {
  readonly change: string;
  readonly findings: CrsFindings;
}

/** Every single change of a known finding that could move a grade, in bedside order. */
export function candidatesOf(findings: CrsFindings): Candidate[] {
  return [
    ...temperatureChanges(findings),
    ...pressureChanges(findings),
    ...saturationChanges(findings),
    ...YES_NO.flatMap((question) => answerChanges(findings, question)),
    ...suppressantChanges(findings),
    ...bolusChanges(findings),
    ...oxygenChanges(findings),
    ...pressorChanges(findings),
    ...doseChanges(findings),
    ...organChanges(findings),
  ];
}

function temperatureChanges(findings: CrsFindings): Candidate[] {
  if (findings.temperatureC === null) {
    return [];
  }
  const fever = LIMITS.fever.value;
  const temperatureC = isFever(findings.temperatureC) ? fever - 0.1 : fever;
  const change = `temperature ${temperatureC.toFixed(1)} °C`;
  return [{ change, findings: { ...findings, temperatureC } }];
}

function pressureChanges(findings: CrsFindings): Candidate[] {
  if (findings.systolicMmHg === null || findings.ageYears === null) {
    return [];
  }
  const limit = hypotensionLimitMmHg(findings.ageYears);
  const systolicMmHg = isHypotensive(findings) === true ? limit : limit - 1;
  const change = `systolic pressure ${systolicMmHg} mmHg`;
  return [{ change, findings: { ...findings, systolicMmHg } }];
}

function saturationChanges(findings: CrsFindings): Candidate[] {
  if (findings.spo2Percent === null) {
    return [];
  }
  const limit = LIMITS.untreatedSpo2.value;
  const spo2Percent = findings.spo2Percent < limit ? limit : limit - 1;
  const change = `SpO2 ${spo2Percent} %`;
  return [{ change, findings: { ...findings, spo2Percent } }];
}

function suppressantChanges(findings: CrsFindings): Candidate[] {
  const { suppressantsAfterOnset, qualifyingFeverEarlierThisEpisode } = findings;
  if (qualifyingFeverEarlierThisEpisode !== true || suppressantsAfterOnset?.length !== 0) {
    return [];
  }
  const change = 'an antipyretic, anti-cytokine drug or steroid recorded after the earlier fever';
  return [{ change, findings: { ...findings, suppressantsAfterOnset: ['antipyretic'] } }];
}

const YES_NO = [
  {
    field: 'constitutionalSymptoms',
    yes: 'constitutional symptoms',
    no: 'no constitutional symptoms',
  },
  {
    field: 'admittedOrIvForCrs',
    yes: 'a hospital stay or intravenous therapy for CRS',
    no: 'no hospital stay or intravenous therapy for CRS',
  },
  {
    field: 'coagulopathyBloodProducts',
    yes: 'plasma, cryoprecipitate or fibrinogen for a coagulopathy',
    no: 'no plasma, cryoprecipitate or fibrinogen for a coagulopathy',
  },
] as const;

function answerChanges(findings: CrsFindings, question: (typeof YES_NO)[number]): Candidate[] {
  const { field, yes, no } = question;
  const answer = findings[field];
  return answer === null
    ? []
    : [{ change: answer ? no : yes, findings: { ...findings, [field]: !answer } }];
}

function bolusChanges(findings: CrsFindings): Candidate[] {
  const { fluidBolusesForBp: count } = findings;
  if (count === null) {
    return [];
  }
  const given = (change: string, fluidBolusesForBp: number) => ({
    change,
    findings: { ...findings, fluidBolusesForBp },
  });
  if (count === 0) {
    return [given('a fluid bolus for low pressure', 1)];
  }
  return [
    ...(count > 1 ? [given('only one fluid bolus for pressure in the window', 1)] : []),
    given('no fluid bolus for pressure in the window', 0),
    given('another fluid bolus for low pressure', count + 1),
  ];
}

const OXYGEN_STEPS = [
  { change: 'no oxygen', device: 'room-air', flowLPerMin: null },
  { change: 'low-flow oxygen for hypoxia', device: 'nasal-cannula', flowLPerMin: 2 },
  { change: 'oxygen at FiO2 0.40 for hypoxia', device: 'nasal-cannula', flowLPerMin: 5 },
  {
    change: `oxygen above ${LIMITS.lowFlow.value} L/min for hypoxia`,
    device: 'hfnc',
    flowLPerMin: 30,
  },
  { change: 'positive pressure for hypoxia', device: 'cpap', flowLPerMin: null },
  { change: 'a ventilator for hypoxia', device: 'invasive-ventilation', flowLPerMin: null },
] as const;

function oxygenChanges(findings: CrsFindings): Candidate[] {
  if (findings.oxygen === null) {
    return [];
  }
  return OXYGEN_STEPS.map(({ change, device, flowLPerMin }) => ({
    change,
    findings: { ...findings, oxygen: { device, flowLPerMin, fio2: null, reason: 'hypoxia' } },
  }));
}

function pressorChanges(findings: CrsFindings): Candidate[] {
  const { vasopressors } = findings;
  if (vasopressors === null) {
    return [];
  }
  const names = [...new Set(vasopressors.map((one) => one.drug))];
  const added = ADDED.filter((drug) => !names.includes(drug)).slice(0, 1);
  return [
    ...added.map((drug) => ({
      change: names.length === 0 ? 'a vasopressor' : 'another vasopressor',
      findings: {
        ...findings,
        vasopressors: [...vasopressors, { drug, dose: null, unit: null, hoursAtDose: null }],
      },
    })),
    ...names.map((name) => ({
      change: `${name} stopped`,
      findings: { ...findings, vasopressors: vasopressors.filter((one) => one.drug !== name) },
    })),
  ];
}

/** What would be added, in the usual order. */
const ADDED = ['norepinephrine', 'epinephrine', 'phenylephrine', 'dopamine'] as const;

/** The doses all high or all low, and a day of vasopressors. */
function doseChanges(findings: CrsFindings): Candidate[] {
  const { vasopressors } = findings;
  if (vasopressors === null || !vasopressors.some(({ drug }) => isVasopressor(drug))) {
    return [];
  }
  const hours = pressorHoursOf(findings);
  const day = LIMITS.longPressor.value;
  const long = { ...findings, pressorHoursContinuous: day };
  return [
    ...(hours !== null && hours < day
      ? [{ change: `a vasopressor for ${day} h`, findings: long }]
      : []),
    ...otherDose(findings, vasopressors),
  ];
}

function otherDose(findings: CrsFindings, vasopressors: Pressors): Candidate[] {
  const at = (change: string, dose: number): Candidate => ({
    change,
    findings: {
      ...findings,
      vasopressors: vasopressors.map((one) => {
        const unit = standardUnit(one.drug);
        return unit === null ? one : { drug: one.drug, dose, unit, hoursAtDose: HELD_HOURS };
      }),
    },
  });
  const doses = [doseOf(findings), doseOf(findings, findings.pennDoseTable)];
  const high = doses.some((dose) => dose === 'high' || dose === 'high-if-held');
  return [
    ...(high ? [at('vasopressors at a low dose', LOW_DOSE)] : []),
    ...(doses.includes('low')
      ? [at(`vasopressors at a high dose for ${HELD_HOURS} h`, HIGH_DOSE)]
      : []),
  ];
}

/** Low and high for every agent of either table, in whichever unit the usual one gives the dose. */
const LOW_DOSE = 0.1;
const HIGH_DOSE = 1000;
const HELD_HOURS = 3;

function organChanges(findings: CrsFindings): Candidate[] {
  const organs = findings.organToxicity ?? [];
  return organs.flatMap(({ organ, grade }, index) =>
    [grade - 1, 0, grade + 1]
      .filter((to, at, all) => to <= 4 && all.indexOf(to) === at)
      .map((to) => ({
        change: to === 0 ? `no toxicity of ${organ}` : `${organ} of CTCAE grade ${to}`,
        findings: {
          ...findings,
          organToxicity:
            to === 0 ? organs.toSpliced(index, 1) : organs.with(index, { organ, grade: to }),
        },
      })),
  );
}
