import type { CrsFindings } from './scale.ts';
import type { Pressors } from './signs/agents.ts';
import { standardDose, standardUnit } from './signs/high-dose.ts';

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

/**
 * The findings with what is unknown turned out well or ill. Organs, plasma, admission and symptoms
 * stay unknown: each is an axis of its own, which is then null, so that no grade by it is complete.
 */
function turnedOut(findings: CrsFindings, turn: Turn): CrsFindings {
  const ill = turn === 'ill';
  const { pressorHoursContinuous: told } = findings;
  return {
    ...findings,
    ageYears: findings.ageYears ?? (ill ? 45 : 0),
    weightKg: findings.weightKg ?? (ill ? LIGHTEST_KG : HEAVIEST_KG),
    temperatureC: findings.temperatureC ?? (ill ? 40 : 37),
    crsSuspected: findings.crsSuspected ?? ill,
    feverOtherCause: findings.feverOtherCause ?? !ill,
    hypotensionOtherCause: findings.hypotensionOtherCause ?? !ill,
    qualifyingFeverEarlierThisEpisode: findings.qualifyingFeverEarlierThisEpisode ?? ill,
    suppressantsAfterOnset: findings.suppressantsAfterOnset ?? (ill ? ['antipyretic'] : []),
    systolicMmHg: findings.systolicMmHg ?? (ill ? 0 : 200),
    fluidBolusesForBp: findings.fluidBolusesForBp ?? (ill ? 9 : 0),
    vasopressors: pressorsTurnedOut(findings, turn),
    pressorHoursContinuous: told === null && ill ? LONG_HOURS : told,
    oxygen: oxygenTurnedOut(findings.oxygen ?? NO_OXYGEN_KNOWN, turn),
    spo2Percent: findings.spo2Percent ?? (ill ? 50 : 100),
    deathFromCrs: findings.deathFromCrs ?? ill,
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

const NO_OXYGEN_KNOWN: Oxygen = { device: null, flowLPerMin: null, fio2: null, reason: null };

/** With the device unknown it may be a ventilator, or no more than a cannula. */
function oxygenTurnedOut(oxygen: Oxygen, turn: Turn): Oxygen {
  const ill = turn === 'ill';
  const reason = oxygen.reason ?? (ill ? 'hypoxia' : 'comfort');
  const flowLPerMin = oxygen.flowLPerMin ?? (ill ? 80 : 1);
  const fio2 = oxygen.fio2 ?? (ill ? 1 : 0.24);
  if (oxygen.device === null) {
    const device = ill ? 'invasive-ventilation' : 'nasal-cannula';
    return { device, flowLPerMin, fio2, reason };
  }
  const told = oxygen.device === 'venturi' ? fio2 : oxygen.fio2;
  return { device: oxygen.device, flowLPerMin, fio2: told, reason };
}
