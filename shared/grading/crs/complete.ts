import { supportOf } from '../oxygen.ts';
import type { CrsFindings } from './scale.ts';
import type { Pressors } from './signs/agents.ts';
import { standardDose, standardUnit } from './signs/high-dose.ts';
import { pressorHoursOf } from './signs/pressure.ts';

type Turn = 'well' | 'ill';
type Oxygen = NonNullable<CrsFindings['oxygen']>;

/**
 * Whether no unknown could change the grade: it is the same when everything unknown turns out as
 * well as it can, and when it turns out as ill as it can.
 *
 * Holds for every scale on which a worse finding never lowers the grade.
 */
export function isCertain(
  findings: CrsFindings,
  pointGrade: (findings: CrsFindings) => number | null,
): boolean {
  const grade = pointGrade(findings);
  return (
    pointGrade(turnedOut(findings, 'well')) === grade &&
    pointGrade(turnedOut(findings, 'ill')) === grade
  );
}

function turnedOut(findings: CrsFindings, turn: Turn): CrsFindings {
  const ill = turn === 'ill';
  const vasopressors = pressorsTurnedOut(findings, turn);
  const { pressorHoursContinuous: told } = findings;
  return {
    ageYears: findings.ageYears ?? (ill ? 45 : 0),
    weightKg: findings.weightKg ?? (ill ? LIGHTEST_KG : HEAVIEST_KG),
    temperatureC: findings.temperatureC ?? (ill ? 40 : 37),
    crsSuspected: findings.crsSuspected ?? ill,
    feverOtherCause: findings.feverOtherCause ?? !ill,
    hypotensionOtherCause: findings.hypotensionOtherCause ?? !ill,
    qualifyingFeverEarlierThisEpisode: findings.qualifyingFeverEarlierThisEpisode ?? ill,
    suppressantsAfterOnset: findings.suppressantsAfterOnset ?? (ill ? ['antipyretic'] : []),
    suppressantsBeforeOnset: findings.suppressantsBeforeOnset,
    systolicMmHg: findings.systolicMmHg ?? (ill ? 0 : 200),
    fluidBolusesForBp: findings.fluidBolusesForBp ?? (ill ? 9 : 0),
    vasopressors,
    pressorHoursContinuous:
      told === null && ill ? LONG_HOURS : (told ?? pressorHoursOf({ vasopressors })),
    oxygen: oxygenTurnedOut(findings.oxygen, turn),
    spo2Percent: findings.spo2Percent ?? (ill ? 50 : 100),
    organToxicity: findings.organToxicity ?? (ill ? [{ organ: 'creatinine', grade: 4 }] : []),
    coagulopathyBloodProducts: findings.coagulopathyBloodProducts ?? ill,
    admittedOrIvForCrs: findings.admittedOrIvForCrs ?? ill,
    constitutionalSymptoms: findings.constitutionalSymptoms ?? ill,
    deathFromCrs: findings.deathFromCrs ?? ill,
    ...optionsOf(findings),
  };
}

function optionsOf({ pennDoseTable, bipapIsVentilator }: CrsFindings) {
  return {
    ...(pennDoseTable === undefined ? {} : { pennDoseTable }),
    ...(bipapIsVentilator === undefined ? {} : { bipapIsVentilator }),
  };
}

/** A dose in ug/min is more per kilogram in a light patient. */
const LIGHTEST_KG = 2;
const HEAVIEST_KG = 300;
const LONG_HOURS = 1000;
const HUGE_DOSE = 10_000;
const TINY_DOSE = 0.0001;

const MANY_PRESSORS: Pressors = (['norepinephrine', 'epinephrine', 'vasopressin'] as const).map(
  (drug) => ({ drug, dose: HUGE_DOSE, unit: standardUnit(drug), hoursAtDose: LONG_HOURS }),
);

function pressorsTurnedOut({ vasopressors, weightKg }: CrsFindings, turn: Turn): Pressors {
  const ill = turn === 'ill';
  if (vasopressors === null) {
    return ill ? MANY_PRESSORS : [];
  }
  return vasopressors.map((pressor) => ({
    drug: pressor.drug,
    dose: standardDose(pressor, weightKg) ?? (ill ? HUGE_DOSE : TINY_DOSE),
    unit: standardUnit(pressor.drug),
    hoursAtDose: pressor.hoursAtDose ?? (ill ? LONG_HOURS : 0),
  }));
}

/** With the device unknown any support may run, or only as much as is known of it. */
function oxygenTurnedOut(oxygen: CrsFindings['oxygen'], turn: Turn): Oxygen {
  const ill = turn === 'ill';
  if (oxygen === null) {
    return { device: ill ? 'invasive-ventilation' : 'cpap', ...(ill ? FOR_HYPOXIA : FOR_COMFORT) };
  }
  const reason = oxygen.reason ?? (ill ? 'hypoxia' : 'comfort');
  const flowLPerMin = oxygen.flowLPerMin ?? (ill ? 80 : 1);
  const fio2 = oxygen.fio2 ?? (ill ? 1 : 0.24);
  if (oxygen.device === null) {
    const some = supportOf(oxygen) === 'some' ? 'nasal-cannula' : 'room-air';
    return { device: ill ? 'invasive-ventilation' : some, flowLPerMin, fio2, reason };
  }
  const told = oxygen.device === 'venturi' ? fio2 : oxygen.fio2;
  return { device: oxygen.device, flowLPerMin, fio2: told, reason };
}

const FOR_HYPOXIA = { flowLPerMin: null, fio2: 1, reason: 'hypoxia' } as const;
const FOR_COMFORT = { flowLPerMin: null, fio2: 1, reason: 'comfort' } as const;
