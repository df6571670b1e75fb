/** Where the figures of the graders come from, as cited in their reasons. */
export const SOURCES = {
  lee2014: 'Lee 2014, doi:10.1182/blood-2014-05-552729',
  porter2018: 'Porter 2018, doi:10.1186/s13045-018-0571-y',
  park2018: 'Park 2018, doi:10.1056/NEJMoa1709919',
  neelapu2018: 'Neelapu 2018, doi:10.1038/nrclinonc.2017.148',
  ctcae5: 'National Cancer Institute, CTCAE version 5.0, 2017',
  traube2014: 'Traube 2014, doi:10.1097/CCM.0b013e3182a66b76',
  lee2019: 'Lee 2019, doi:10.1016/j.bbmt.2018.12.758',
  pals: 'American Heart Association PALS 2015, limits of systolic pressure by age',
  sitc2020: 'SITC 2020, doi:10.1136/jitc-2020-001511',
  rcp2017: 'Royal College of Physicians, NEWS2, 2017, ISBN 978-1-86016-682-2',
  subbe2001: 'Subbe 2001, doi:10.1093/qjmed/94.10.521',
  singer2016: 'Singer 2016, doi:10.1001/jama.2016.0287',
  bone1992: 'Bone 1992, Chest 101:1644-1655',
  childShockIndex: 'paediatric shock index as in doi:10.1186/s43054-022-00103-4',
  hines2023: 'Hines 2023, doi:10.1016/j.jtct.2023.03.006',
  rejeski2023: 'Rejeski 2023, doi:10.1182/blood.2023020578',
  rejeski2025: 'Rejeski 2025, American Society of Hematology: T-ICAHT',
  trainingDefault: 'ASSUMED: training default of this simulator',
} as const;

/**
 * The numbers at which a finding begins, each with its unit and source. Temperature and flow are
 * compared in whole tenths, never as raw fractions.
 */
export const LIMITS = {
  fever: { value: 38, unit: '°C', source: SOURCES.lee2019 },
  lowFlow: { value: 6, unit: 'L/min', source: SOURCES.lee2019 },
  untreatedSpo2: { value: 90, unit: '%', source: SOURCES.trainingDefault },
  indicatedSpo2: { value: 92, unit: '%', source: SOURCES.trainingDefault },
  indicationWindow: { value: 240, unit: 'min', source: SOURCES.trainingDefault },
  indicatedMap: { value: 65, unit: 'mmHg', source: SOURCES.trainingDefault },
  mapCountsFrom: { value: 16, unit: 'years', source: SOURCES.trainingDefault },
  highFio2: { value: 0.4, unit: '(fraction)', source: SOURCES.lee2014 },
  longPressor: { value: 24, unit: 'h', source: SOURCES.park2018 },
  severalBoluses: { value: 2, unit: 'boluses', source: SOURCES.trainingDefault },
  newborn: { value: 60, unit: 'mmHg', source: SOURCES.pals },
  infant: { value: 70, unit: 'mmHg', source: SOURCES.pals },
  childPerYear: { value: 2, unit: 'mmHg', source: SOURCES.pals },
  adult: { value: 90, unit: 'mmHg', source: SOURCES.sitc2020 },
} as const;

const NEWBORN_YEARS = 28 / 365.25;
const FEVER_TENTHS = LIMITS.fever.value * 10;

/**
 * A quantity in whole tenths, half up: 37.95 is 380, 37.94 is 379.
 *
 * Devices and people differ in decimals; two values that would be charted alike must grade alike.
 *
 * @param value a temperature (°C) or a flow (L/min)
 */
export function tenthsOf(value: number): number {
  return Math.floor(value * 10 + 0.5);
}

/** Whether a temperature (°C) is a fever, 38.0 °C or above. Source: Lee 2019. */
export function isFever(temperatureC: number): boolean {
  return tenthsOf(temperatureC) >= FEVER_TENTHS;
}

/**
 * The systolic pressure (mmHg) strictly below which this patient is hypotensive.
 *
 * Source: PALS for children, the SITC 2020 table for adults; ASTCT itself gives no number.
 *
 * @param ageYears age, years, may be fractional
 */
export function hypotensionLimitMmHg(ageYears: number): number {
  if (ageYears < NEWBORN_YEARS) {
    return LIMITS.newborn.value;
  }
  if (ageYears < 10) {
    return LIMITS.infant.value + LIMITS.childPerYear.value * Math.floor(ageYears);
  }
  return LIMITS.adult.value;
}

/**
 * Whether a systolic pressure is hypotension, or null where that cannot be known.
 *
 * With the age unknown the answer is still certain at the ends: below the lowest limit of any age
 * it is, at the highest limit it is not.
 */
export function isHypotensive(patient: {
  readonly systolicMmHg: number | null;
  readonly ageYears: number | null;
}): boolean | null {
  const { systolicMmHg, ageYears } = patient;
  if (systolicMmHg === null) {
    return null;
  }
  if (ageYears !== null) {
    return systolicMmHg < hypotensionLimitMmHg(ageYears);
  }
  if (systolicMmHg < LIMITS.newborn.value) {
    return true;
  }
  return systolicMmHg >= LIMITS.adult.value ? false : null;
}

/**
 * Whether a mean arterial pressure (mmHg) is below 65 mmHg in somebody for whom that means
 * something: from 16 years on. A healthy child can have less.
 */
export function isMapLow(patient: {
  readonly mapMmHg: number;
  readonly ageYears: number;
}): boolean {
  return (
    patient.ageYears >= LIMITS.mapCountsFrom.value && patient.mapMmHg < LIMITS.indicatedMap.value
  );
}

/**
 * Whether a treatment was called for: what calls for it was found in the four hours before the
 * treatment began, or since (R-INDICATION).
 */
export function isIndicated(ticks: {
  readonly foundTick: number | null;
  readonly beganTick: number;
}): boolean {
  const { foundTick, beganTick } = ticks;
  return foundTick !== null && foundTick >= beganTick - LIMITS.indicationWindow.value;
}
