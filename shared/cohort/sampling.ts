import type { Scenario } from '#shared/contracts/scenario.ts';
import { exp, max, min, sqrt } from '#shared/engine/exact-math.ts';
import { type Patient, patientFrom } from '#shared/engine/patient.ts';
import { keyedHash, keyedInteger, STREAMS } from '#shared/engine/random.ts';
import type { ProductProfile } from './profiles.ts';

/** Which patient of which cohort: the seed of the cohort and the patient's number, from 0. */
export interface CohortKey {
  readonly seed: number;
  readonly index: number;
}

/**
 * The draws of one patient, each with a number of its own, so that the same patient has the same
 * deviates with every product and whatever else is changed. A number is never used again.
 */
const DRAWS = {
  burden: 0,
  S: 1,
  tpk: 2,
  Td: 3,
  Th: 4,
  v50: 5,
  l50: 6,
  n50: 7,
  responder: 8,
  f6: 9,
  temperature: 10,
  heartRate: 11,
  map: 12,
  respiratoryRate: 13,
  pfRatio: 14,
  sawtooth: 15,
  kidney50: 16,
  liver50: 17,
} as const;

type Draw = keyof typeof DRAWS;

const SPREAD = 'ASSUMED: spread between patients, chosen with the medians to meet the trials';
const ORGANS =
  'ASSUMED: median threshold; with its spread it gives the grade 3 of Lee 2014 in ZUMA-1';
const MIXTURE =
  'ASSUMED: mirrors the answer to tocilizumab, Le 2018, doi:10.1634/theoncologist.2018-0028';

/** How patients of every product differ; what a product decides is in its profile. */
const BETWEEN = {
  /** 0.5², a quarter of the variance of ln S, comes from the burden of tumour. */
  burdenShare: { value: 0.5, unit: '(SD per SD)', source: 'ASSUMED: burden drives expansion' },
  driveMost: { value: 60, unit: '(signal)', source: 'ASSUMED: the range of a scenario' },
  riseDoubling: { value: 0.2, unit: '(log SD)', source: SPREAD },
  fallHalfLife: { value: 0.3, unit: '(log SD)', source: SPREAD },
  thresholds: { value: 0.6, unit: '(log SD)', source: SPREAD },
  kidney50: { value: 13, unit: '(signal)', source: ORGANS },
  liver50: { value: 15, unit: '(signal)', source: ORGANS },
  responders: { value: 0.65, unit: '(share of patients)', source: MIXTURE },
  responderIl6Share: { value: 0.8, unit: '(fraction)', source: MIXTURE },
  otherIl6Share: { value: 0.4, unit: '(fraction)', source: MIXTURE },
  il6ShareSd: { value: 0.08, unit: '(SD)', source: MIXTURE },
  il6ShareLeast: { value: 0.05, unit: '(fraction)', source: 'ASSUMED: the range of a scenario' },
  il6ShareMost: { value: 0.95, unit: '(fraction)', source: 'ASSUMED: the range of a scenario' },
  temperatureMean: { value: 36.7, unit: '°C', source: SPREAD },
  temperatureSd: { value: 0.2, unit: '°C', source: SPREAD },
  heartRateMean: { value: 76, unit: '/min', source: SPREAD },
  heartRateSd: { value: 9, unit: '/min', source: SPREAD },
  mapMean: { value: 90, unit: 'mmHg', source: SPREAD },
  mapSd: { value: 8, unit: 'mmHg', source: SPREAD },
  respiratoryRateMean: { value: 15, unit: '/min', source: SPREAD },
  respiratoryRateSd: { value: 1.5, unit: '/min', source: SPREAD },
  pfRatioMean: { value: 450, unit: 'mmHg', source: SPREAD },
  pfRatioSd: { value: 25, unit: 'mmHg', source: SPREAD },
  sawtoothLeast: { value: 7, unit: 'h', source: 'ASSUMED: fever spikes every 7-15 h' },
  sawtoothMost: { value: 15, unit: 'h', source: 'ASSUMED: fever spikes every 7-15 h' },
} as const;

/** Whom every patient of a cohort is in common: an adult of 68 kg. */
export const COHORT_PERSON = { ageYears: 60, weightKg: 68 } as const;

/**
 * Draws one virtual patient of a product.
 *
 * Every value is keyed by the seed of the cohort, the number of the patient and the name of the
 * parameter, so that a cohort of ten is the beginning of a cohort of a thousand. The noise of the
 * course is keyed by a seed that follows from the same two.
 */
export function samplePatient(profile: ProductProfile, key: CohortKey): Patient {
  const seed = keyedInteger(
    { seed: key.seed, stream: STREAMS.cohortPatient, index: key.index },
    2_147_483_648,
  );
  return patientFrom({
    seed,
    infusionHour: 11,
    leadMinutes: 60,
    weightKg: COHORT_PERSON.weightKg,
    baseline: sampleBaseline(seed),
    parameters: sampleParameters(profile, seed),
    organs: {
      kidney50: BETWEEN.kidney50.value * threshold(seed, 'kidney50'),
      liver50: BETWEEN.liver50.value * threshold(seed, 'liver50'),
    },
  });
}

/** How sensitive an organ of this patient is: the factor on the median threshold. */
function threshold(seed: number, organ: Draw): number {
  return exp(BETWEEN.thresholds.value * deviate(seed, organ));
}

function sampleParameters(
  { typical, spread }: ProductProfile,
  seed: number,
): Scenario['parameters'] {
  const own = sqrt(1 - BETWEEN.burdenShare.value * BETWEEN.burdenShare.value);
  const drive = BETWEEN.burdenShare.value * deviate(seed, 'burden') + own * deviate(seed, 'S');
  const spanHours = BETWEEN.sawtoothMost.value - BETWEEN.sawtoothLeast.value;
  return {
    S: min(BETWEEN.driveMost.value, typical.S * exp(spread.S * drive)),
    tpk: typical.tpk * exp(spread.tpk * deviate(seed, 'tpk')),
    Td: typical.Td * exp(BETWEEN.riseDoubling.value * deviate(seed, 'Td')),
    Th: typical.Th * exp(BETWEEN.fallHalfLife.value * deviate(seed, 'Th')),
    v50: typical.v50 * threshold(seed, 'v50'),
    l50: typical.l50 * threshold(seed, 'l50'),
    n50: typical.n50 * threshold(seed, 'n50'),
    f6: sampleIl6Share(seed),
    dexamethasoneFactor: 1,
    sawtoothPeriodHours: BETWEEN.sawtoothLeast.value + spanHours * uniform(seed, 'sawtooth'),
    heartRatePerC: 8.5,
    respiratoryRatePerC: 2,
  };
}

/** Most patients answer to tocilizumab, the others less. */
function sampleIl6Share(seed: number): number {
  const answers = uniform(seed, 'responder') < BETWEEN.responders.value;
  const middle = answers ? BETWEEN.responderIl6Share.value : BETWEEN.otherIl6Share.value;
  const share = middle + BETWEEN.il6ShareSd.value * deviate(seed, 'f6');
  return min(BETWEEN.il6ShareMost.value, max(BETWEEN.il6ShareLeast.value, share));
}

function sampleBaseline(seed: number): Scenario['patient']['baseline'] {
  return {
    temperatureC:
      BETWEEN.temperatureMean.value + BETWEEN.temperatureSd.value * deviate(seed, 'temperature'),
    heartRatePerMin:
      BETWEEN.heartRateMean.value + BETWEEN.heartRateSd.value * deviate(seed, 'heartRate'),
    mapMmHg: BETWEEN.mapMean.value + BETWEEN.mapSd.value * deviate(seed, 'map'),
    respiratoryRatePerMin:
      BETWEEN.respiratoryRateMean.value +
      BETWEEN.respiratoryRateSd.value * deviate(seed, 'respiratoryRate'),
    pulsePressureMmHg: 48,
    fatigue: 2.5,
    pfRatioMmHg: BETWEEN.pfRatioMean.value + BETWEEN.pfRatioSd.value * deviate(seed, 'pfRatio'),
    crpMgPerL: 15,
    ferritinNgPerMl: 500,
    creatinineMgPerDl: 0.8,
    altUPerL: 25,
    haemoglobinGPerDl: 10,
    plateletsPerNl: 140,
    fibrinogenMgPerDl: 350,
    ldhUPerL: 230,
  };
}

/** A nearly normal deviate, mean 0 and SD 1: twelve uniform numbers, less six. */
function deviate(seed: number, draw: Draw): number {
  let sum = -UNIFORMS;
  for (let part = 0; part < 2 * UNIFORMS; part += 1) {
    sum += uniform(seed, draw, part);
  }
  return sum;
}

const UNIFORMS = 6;

/** A number drawn evenly from 0 … 1. */
function uniform(seed: number, draw: Draw, part = 0): number {
  const index = DRAWS[draw] * 2 * UNIFORMS + part;
  return keyedHash({ seed, stream: STREAMS.cohortParameter, index }) / 4_294_967_296;
}
