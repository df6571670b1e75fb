import { z } from 'zod';

/**
 * What a quantity means to the outside world: its unit for people, its UCUM code and LOINC code
 * for machines, the range that a living patient can show and the step in which a device shows it.
 */
export interface QuantityInfo {
  readonly unit: string;
  readonly ucum: string;
  /** LOINC code, or null where no code is confirmed and a local one is used. */
  readonly loinc: string | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals: 0 | 1 | 2;
  readonly source: string;
}

const CLAMPS = 'ASSUMED: training clamps for generated data, wider than any teaching case';
const LOINC = 'LOINC and UCUM as in the HL7 vital-signs profiles';

/**
 * The vital signs of an observation, in the order in which they are charted.
 *
 * Source: LOINC/UCUM pairs of the HL7 FHIR vital-signs value set; 8478-0 (mean pressure) is in
 * secondary use. Fatigue 0-10 and the ICE score have no confirmed code.
 */
export const VITALS = {
  temperatureC: {
    unit: '°C',
    ucum: 'Cel',
    loinc: '8310-5',
    minimum: 34,
    maximum: 42,
    decimals: 1,
    source: `${LOINC}; ${CLAMPS}`,
  },
  heartRatePerMin: {
    unit: '/min',
    ucum: '/min',
    loinc: '8867-4',
    minimum: 30,
    maximum: 220,
    decimals: 0,
    source: `${LOINC}; ${CLAMPS}`,
  },
  systolicMmHg: {
    unit: 'mmHg',
    ucum: 'mm[Hg]',
    loinc: '8480-6',
    minimum: 40,
    maximum: 240,
    decimals: 0,
    source: `${LOINC}; ${CLAMPS}`,
  },
  diastolicMmHg: {
    unit: 'mmHg',
    ucum: 'mm[Hg]',
    loinc: '8462-4',
    minimum: 15,
    maximum: 160,
    decimals: 0,
    source: `${LOINC}; ${CLAMPS}`,
  },
  mapMmHg: {
    unit: 'mmHg',
    ucum: 'mm[Hg]',
    loinc: '8478-0',
    minimum: 20,
    maximum: 190,
    decimals: 0,
    source: `${LOINC}; ${CLAMPS}`,
  },
  respiratoryRatePerMin: {
    unit: '/min',
    ucum: '/min',
    loinc: '9279-1',
    minimum: 4,
    maximum: 60,
    decimals: 0,
    source: `${LOINC}; ${CLAMPS}`,
  },
  spo2Percent: {
    unit: '%',
    ucum: '%',
    loinc: '59408-5',
    minimum: 50,
    maximum: 100,
    decimals: 0,
    source: `${LOINC}; ${CLAMPS}`,
  },
  fatigue: {
    unit: '/10',
    ucum: '{score}',
    loinc: null,
    minimum: 0,
    maximum: 10,
    decimals: 0,
    source: 'numeric rating scale 0-10: 0 none, 1-3 mild, 4-6 moderate, 7-10 severe',
  },
  iceScore: {
    unit: '/10',
    ucum: '{score}',
    loinc: null,
    minimum: 0,
    maximum: 10,
    decimals: 0,
    source: 'Lee 2019, doi:10.1016/j.bbmt.2018.12.758: ICE, ten points',
  },
  capdScore: {
    unit: '/32',
    ucum: '{score}',
    loinc: null,
    minimum: 0,
    maximum: 32,
    decimals: 0,
    source: 'Traube 2014, doi:10.1097/CCM.0b013e3182a66b76: CAPD, eight items of 0-4',
  },
} as const satisfies Record<string, QuantityInfo>;

/**
 * The laboratory values that an order can bring back. Source: LOINC, in secondary use; null where
 * no code was confirmed.
 */
export const LABS = {
  crpMgPerL: {
    unit: 'mg/L',
    ucum: 'mg/L',
    loinc: '1988-5',
    minimum: 0,
    maximum: 1000,
    decimals: 0,
    source: `LOINC 1988-5; ${CLAMPS}`,
  },
  ferritinNgPerMl: {
    unit: 'ng/mL',
    ucum: 'ng/mL',
    loinc: '2276-4',
    minimum: 0,
    maximum: 500_000,
    decimals: 0,
    source: `LOINC 2276-4; ${CLAMPS}`,
  },
  il6PgPerMl: {
    unit: 'pg/mL',
    ucum: 'pg/mL',
    loinc: '26881-3',
    minimum: 0,
    maximum: 500_000,
    decimals: 0,
    source: `LOINC 26881-3; ${CLAMPS}`,
  },
  procalcitoninNgPerMl: {
    unit: 'ng/mL',
    ucum: 'ng/mL',
    loinc: null,
    minimum: 0,
    maximum: 500,
    decimals: 1,
    source: CLAMPS,
  },
  lactateMmolPerL: {
    unit: 'mmol/L',
    ucum: 'mmol/L',
    loinc: null,
    minimum: 0,
    maximum: 30,
    decimals: 1,
    source: CLAMPS,
  },
  leukocytesPerNl: {
    unit: '×10⁹/L',
    ucum: '10*3/uL',
    loinc: '6690-2',
    minimum: 0,
    maximum: 200,
    decimals: 1,
    source: `LOINC 6690-2; ${CLAMPS}`,
  },
  neutrophilsPerNl: {
    unit: '×10⁹/L',
    ucum: '10*3/uL',
    loinc: '751-8',
    minimum: 0,
    maximum: 150,
    decimals: 2,
    source: `LOINC 751-8; ${CLAMPS}`,
  },
  haemoglobinGPerDl: {
    unit: 'g/dL',
    ucum: 'g/dL',
    loinc: '718-7',
    minimum: 0,
    maximum: 25,
    decimals: 1,
    source: `LOINC 718-7; ${CLAMPS}`,
  },
  plateletsPerNl: {
    unit: '×10⁹/L',
    ucum: '10*3/uL',
    loinc: '777-3',
    minimum: 0,
    maximum: 2000,
    decimals: 0,
    source: `LOINC 777-3; ${CLAMPS}`,
  },
  creatinineMgPerDl: {
    unit: 'mg/dL',
    ucum: 'mg/dL',
    loinc: '2160-0',
    minimum: 0,
    maximum: 25,
    decimals: 1,
    source: `LOINC 2160-0; ${CLAMPS}`,
  },
  altUPerL: {
    unit: 'U/L',
    ucum: 'U/L',
    loinc: '1742-6',
    minimum: 0,
    maximum: 20_000,
    decimals: 0,
    source: `LOINC 1742-6; ${CLAMPS}`,
  },
  astUPerL: {
    unit: 'U/L',
    ucum: 'U/L',
    loinc: '1920-8',
    minimum: 0,
    maximum: 20_000,
    decimals: 0,
    source: `LOINC 1920-8; ${CLAMPS}`,
  },
  fibrinogenMgPerDl: {
    unit: 'mg/dL',
    ucum: 'mg/dL',
    loinc: '3255-7',
    minimum: 0,
    maximum: 1500,
    decimals: 0,
    source: `LOINC 3255-7; ${CLAMPS}`,
  },
  ldhUPerL: {
    unit: 'U/L',
    ucum: 'U/L',
    loinc: '2532-0',
    minimum: 0,
    maximum: 20_000,
    decimals: 0,
    source: `LOINC 2532-0; ${CLAMPS}`,
  },
} as const satisfies Record<string, QuantityInfo>;

/** The name of a vital sign, unit last. */
export type VitalName = keyof typeof VITALS;

/** The name of a laboratory value, unit last. */
export type LabName = keyof typeof LABS;

/** The laboratory values in charting order. */
export const LAB_NAMES = Object.keys(LABS) as readonly LabName[];

/**
 * Builds the schema of one quantity, so that a refusal names its unit and its limits.
 *
 * @param info unit and inclusive range of the quantity
 * @returns a schema of a number inside the range
 */
export function quantity(info: Pick<QuantityInfo, 'unit' | 'minimum' | 'maximum'>): z.ZodNumber {
  const limits = `${info.minimum}-${info.maximum} ${info.unit}`.trim();
  return z
    .number({ error: `must be a number, ${limits}` })
    .min(info.minimum, { error: `must be ${limits}` })
    .max(info.maximum, { error: `must be ${limits}` })
    .describe(`${limits}`);
}

/** Weight, kg, 2-300. */
export const weightKgSchema = quantity({ unit: 'kg', minimum: 2, maximum: 300 });

/** Age, years, 0-120; may be fractional. */
export const ageYearsSchema = quantity({ unit: 'years', minimum: 0, maximum: 120 });

/** Flow of oxygen, L/min, 0-80. */
export const oxygenFlowSchema = quantity({ unit: 'L/min', minimum: 0, maximum: 80 });

/** Inspired fraction of oxygen, 0.21-1. */
export const fio2Schema = quantity({ unit: '(fraction)', minimum: 0.21, maximum: 1 });

/** Simulated time, whole minutes since the infusion; two days before to sixty days after it. */
export const tickSchema = z
  .int({ error: 'must be a whole number of minutes' })
  .min(-2880, { error: 'must be -2880 or later (two days before the infusion)' })
  .max(86_400, { error: 'must be 86400 or earlier (sixty days after the infusion)' });
