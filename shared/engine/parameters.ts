/**
 * The constants of the patient model: a value, its unit and where it comes from. What differs
 * between patients is in the scenario; what belongs to the physiology or the drug is here.
 *
 * `ASSUMED` marks a modelling choice of this project that no publication claims.
 */
export interface Parameter {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

const MODEL = 'ASSUMED: chosen so that the cases and the trial cohorts are met; docs/model.md';
const MOES = 'Moes 2022, doi:10.1007/s40262-021-01074-2';
const SILTUXIMAB = 'ASSUMED: recalled from the label of siltuximab in the United States';
const IBUPROFEN = 'ASSUMED: of the size of textbook kinetics; as strong as paracetamol';
const VASST =
  'Russell 2008, doi:10.1056/NEJMoa067373: norepinephrine equivalents of the VASST trial';
const GLASSFORD =
  'ASSUMED: rise at the end of a bolus as in Glassford 2014, doi:10.1186/s13054-014-0696-5';
const LINGERS = 'ASSUMED: lingers longer than Glassford 2014 found, see docs/model.md';
const STEIN = 'Stein 2019, doi:10.1002/psp4.12388';
const OGASAWARA = 'Ogasawara 2021, doi:10.1007/s40262-021-01039-5';
const CHILLS = 'ASSUMED: so that chills are about as rare as trial labels report, 20-33 % of CRS';
const SIMS = 'Sims 2005, Physiol Meas 26:441, and MESA two-arm pairs';

/** The drive of the cells, the cytokine index and what blocks its share of the signal. */
export const cytokines = {
  /** Cells need a day to find their antigen; until then the drive rises smoothly from nothing. */
  ramp: {
    value: 1,
    unit: 'd',
    source: 'ASSUMED: trials see no fever of the cells within hours of the infusion',
  },
  halfLife: { value: 4, unit: 'h', source: MODEL },
  secondWaveByIl6: { value: 0.2, unit: '(fraction)', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** CAR-T cells in blood, for the chart alone. */
export const expansion = {
  lag: { value: 3.27, unit: 'd', source: OGASAWARA },
  doubling: { value: 0.78, unit: 'd', source: STEIN },
  peakAfterActivity: { value: 3, unit: 'd', source: MODEL },
  contraction: { value: 4.3, unit: 'd half-life', source: STEIN },
  persistence: { value: 220, unit: 'd half-life', source: STEIN },
  persisting: { value: 0.0079, unit: '(fraction)', source: STEIN },
} as const satisfies Record<string, Parameter>;

/** Tumour response by the kill index K of the cells. */
export const response = {
  /** ln 3.67. */
  logKillMedian: {
    value: 1.3001916620664788,
    unit: '(ln K)',
    source: 'ASSUMED: so that 58 % respond completely, as in Neelapu 2017',
  },
  logKillSd: { value: 1, unit: '(ln K)', source: MODEL },
  /** ln 3. */
  logKillLimit: { value: 1.0986122886681098, unit: '(ln K)', source: MODEL },
  keptToMonth12: {
    value: 0.7,
    unit: '(fraction)',
    source: 'ASSUMED: about seven in ten complete responses at month 3 last to month 12',
  },
} as const satisfies Record<string, Parameter>;

/** A bacterial infection that runs beside the cells. */
export const infection = {
  seed: { value: 0.02, unit: '(fraction of full blown)', source: MODEL },
  growth: { value: 4, unit: 'h doubling time', source: MODEL },
  killing: { value: 14, unit: 'h half-life', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** How the signal moves the temperature that the body defends, and how fast the core follows. */
export const fever = {
  threshold: { value: 38, unit: '°C', source: 'Lee 2019, doi:10.1016/j.bbmt.2018.12.758' },
  maximumRise: { value: 3.8, unit: '°C', source: MODEL },
  /** 1.674^1.5, so that half of the maximum is reached at a signal of 1.674. */
  halfRisePower: { value: 2.1658739630920354, unit: '(signal^1.5)', source: MODEL },
  dailyHalfAmplitude: {
    value: 0.3,
    unit: '°C',
    source: 'ASSUMED: half-amplitude of the daily rhythm 0.25-0.40 °C, peak 17-19 h',
  },
  sawtoothShare: { value: 0.22, unit: '(fraction of the rise)', source: MODEL },
  sawtoothRiseShare: { value: 0.15, unit: '(fraction of the period)', source: MODEL },
  warmingTimeConstant: { value: 0.75, unit: 'h', source: MODEL },
  coolingTimeConstant: { value: 1.1, unit: 'h', source: MODEL },
  rigorGap: { value: 0.5, unit: '°C', source: CHILLS },
} as const satisfies Record<string, Parameter>;

/** Vasoplegia, lung and brain: how fast each follows the signal up and down. */
export const organs = {
  vasoplegiaOnset: { value: 8, unit: 'h half-life', source: MODEL },
  vasoplegiaRecovery: { value: 20, unit: 'h half-life', source: MODEL },
  lungOnset: { value: 12, unit: 'h half-life', source: MODEL },
  lungRecovery: { value: 24, unit: 'h half-life', source: MODEL },
  brainBySecondWave: { value: 0.5, unit: '(per second wave)', source: MODEL },
  brainDelay: { value: 1.5, unit: 'd time constant', source: MODEL },
  brainResponse: { value: 12, unit: 'h half-life', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Fatigue, 0-10. */
export const fatigue = {
  bySignal: { value: 6.5, unit: '(points)', source: MODEL },
  halfSignal: { value: 2, unit: '(signal)', source: MODEL },
  byFever: { value: 0.8, unit: 'points/°C above 38.0', source: MODEL },
  onset: { value: 10, unit: 'h time constant', source: MODEL },
  recovery: { value: 40, unit: 'h time constant', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Pressure and heart rate. */
export const circulation = {
  mapRhythm: { value: 4, unit: 'mmHg', source: 'ASSUMED: night dip of about 10 %, peak 15 h' },
  mapByFever: { value: 3, unit: 'mmHg/°C above 38.0', source: MODEL },
  mapByVasoplegia: { value: 58, unit: 'mmHg', source: MODEL },
  pulsePressureByVasoplegia: { value: 0.25, unit: '(fraction)', source: MODEL },
  heartRateRhythm: { value: 4, unit: '/min', source: 'ASSUMED: half-amplitude 4-5/min, peak 15 h' },
  heartRateByPressure: { value: 0.6, unit: '/min per mmHg', source: MODEL },
  pressureReserve: { value: 8, unit: 'mmHg', source: MODEL },
  heartRateByRigor: { value: 6, unit: '/min', source: MODEL },
  heartRateByLung: { value: 8, unit: '/min', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Breathing and gas exchange. */
export const breathing = {
  rateByLung: { value: 14, unit: '/min', source: MODEL },
  rateOnOxygen: { value: 0.7, unit: '(fraction)', source: MODEL },
  pfLossByLung: { value: 0.87, unit: '(fraction)', source: MODEL },
  maskVentilationGain: {
    value: 1.25,
    unit: '(of the P/F ratio)',
    source: 'ASSUMED: between none and a tube',
  },
  tubeVentilationGain: { value: 1.5, unit: '(of the P/F ratio)', source: MODEL },
  ventilatorRate: { value: 16, unit: '/min', source: 'ASSUMED: what a ventilator is often set to' },
  roomAirFio2: { value: 0.21, unit: '(fraction)', source: 'dry air holds 20.95 % oxygen' },
  severinghausNumerator: {
    value: 23_400,
    unit: 'mmHg³',
    source: 'Severinghaus 1979, J Appl Physiol 46:599',
  },
  severinghausLinear: {
    value: 150,
    unit: 'mmHg²',
    source: 'Severinghaus 1979, J Appl Physiol 46:599',
  },
} as const satisfies Record<string, Parameter>;

/** Paracetamol: gut, plasma, effect site. Source: fall seen from 30 min, at most 1.3 °C, 5-6 h. */
export const paracetamol = {
  distribution: { value: 1, unit: 'L/kg', source: MODEL },
  absorption: { value: 2, unit: '/h', source: MODEL },
  elimination: { value: 0.28, unit: '/h', source: MODEL },
  effectSite: { value: 1.1, unit: '/h', source: MODEL },
  maximumEffect: {
    value: 0.55,
    unit: '(fraction of the fever)',
    source: 'ASSUMED to fit Tsaganos 2017, doi:10.1111/bcp.13173',
  },
  halfEffect: { value: 6, unit: 'mg/L', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Ibuprofen, by the same three steps as paracetamol. */
export const ibuprofen = {
  distribution: { value: 0.15, unit: 'L/kg', source: IBUPROFEN },
  absorption: { value: 1.5, unit: '/h', source: IBUPROFEN },
  elimination: { value: 0.35, unit: '/h', source: IBUPROFEN },
  effectSite: { value: 0.7, unit: '/h', source: IBUPROFEN },
  maximumEffect: { value: 0.55, unit: '(fraction of the fever)', source: IBUPROFEN },
  halfEffect: { value: 10, unit: 'mg/L', source: IBUPROFEN },
} as const satisfies Record<string, Parameter>;

/** Tocilizumab, which blocks the receptor of IL-6. */
export const tocilizumab = {
  volume: { value: 4.34, unit: 'L', source: MOES },
  /** A lighter patient has less blood to dilute it in; without this a child's dose acts weakly. */
  fullVolumeFrom: { value: 68, unit: 'kg', source: 'ASSUMED: in proportion to weight below it' },
  halfLife: { value: 4.15, unit: 'd', source: `${MOES}, derived from V and linear clearance` },
  halfEffect: { value: 40, unit: 'mg/L', source: MODEL },
  effectDelay: { value: 4, unit: 'h time constant', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Siltuximab, which binds IL-6 itself. */
export const siltuximab = {
  volume: { value: 4.5, unit: 'L', source: SILTUXIMAB },
  halfLife: { value: 20.6, unit: 'd', source: SILTUXIMAB },
  halfEffect: { value: 55, unit: 'mg/L', source: MODEL },
  effectDelay: { value: 4, unit: 'h time constant', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Anakinra, on or off. */
export const anakinra = {
  duration: { value: 720, unit: 'min', source: 'ASSUMED: given every 6-12 h where it is used' },
  timeConstant: { value: 6, unit: 'h', source: MODEL },
  onDrive: { value: 0.35, unit: '(fraction)', source: MODEL },
  onSecondWave: { value: 0.6, unit: '(fraction)', source: MODEL },
  onBrainSignal: { value: 0.4, unit: '(fraction)', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Dexamethasone; another steroid counts by what it is worth in dexamethasone. */
export const dexamethasone = {
  halfLife: { value: 30, unit: 'h', source: 'ASSUMED: biological half-life, 36-54 h in textbooks' },
  effectDelay: { value: 4, unit: 'h time constant', source: MODEL },
  maximumEffect: { value: 0.75, unit: '(fraction)', source: MODEL },
  halfEffect: { value: 15, unit: 'mg', source: MODEL },
  onSecondWave: { value: 0.85, unit: '(fraction)', source: MODEL },
  onBrainSignal: { value: 0.5, unit: '(fraction)', source: MODEL },
  onBrain: { value: 0.6, unit: '(fraction)', source: MODEL },
  perMethylprednisolone: {
    value: 0.75 / 4,
    unit: 'mg/mg',
    source: 'ASSUMED: textbook equivalents, 0.75 mg of dexamethasone for 4 mg',
  },
} as const satisfies Record<string, Parameter>;

/** An antibiotic that the infection answers to. */
export const antibiotic = {
  timeConstant: { value: 8, unit: 'h', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Granulocyte colony-stimulating factor. */
export const gcsf = {
  duration: { value: 1440, unit: 'min', source: 'ASSUMED: given once a day' },
  timeConstant: { value: 12, unit: 'h', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Vasopressors: each raises the mean pressure along a curve that flattens. */
export const pressors = {
  norepinephrineRise: { value: 45, unit: 'mmHg', source: MODEL },
  norepinephrineHalf: { value: 0.25, unit: 'ug/kg/min', source: MODEL },
  norepinephrineByVasoplegia: { value: 0.35, unit: '(fraction)', source: MODEL },
  phenylephrinePerNorepinephrine: { value: 10, unit: '(ug/ug)', source: VASST },
  dopaminePerNorepinephrine: { value: 2, unit: '(ug/kg/min per ug/min)', source: VASST },
  epinephrineRise: { value: 24, unit: 'mmHg', source: MODEL },
  epinephrineHalf: { value: 0.1, unit: 'ug/kg/min', source: MODEL },
  epinephrineByVasoplegia: { value: 0.3, unit: '(fraction)', source: MODEL },
  vasopressinRise: { value: 16, unit: 'mmHg', source: MODEL },
  vasopressinHalf: { value: 0.03, unit: 'U/min', source: MODEL },
  slowing: { value: 8, unit: '/min', source: MODEL },
  slowingHalf: { value: 0.3, unit: 'ug/kg/min', source: MODEL },
  dopamineQuickening: { value: 25, unit: '/min', source: MODEL },
  dopamineHalf: { value: 10, unit: 'ug/kg/min', source: MODEL },
  epinephrineQuickening: { value: 15, unit: '/min', source: MODEL },
  epinephrineQuickeningHalf: { value: 0.2, unit: 'ug/kg/min', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Fluid given as a bolus: half leaves within the hour, the rest over half a day. */
export const fluid = {
  infusionRate: { value: 500 / 30, unit: 'mL/min', source: GLASSFORD },
  fastHalfLife: { value: 0.75, unit: 'h', source: GLASSFORD },
  slowHalfLife: { value: 14, unit: 'h', source: LINGERS },
  maximumRise: { value: 18, unit: 'mmHg', source: GLASSFORD },
  halfVolume: { value: 500, unit: 'mL', source: GLASSFORD },
  leastShare: { value: 0.4, unit: '(fraction)', source: MODEL },
  shareByVasoplegia: { value: 1.5, unit: '(fraction)', source: MODEL },
} as const satisfies Record<string, Parameter>;

/**
 * Short-term physiology: an Ornstein-Uhlenbeck process each. `kept` is e^(−1 min/τ), written as a
 * literal because the exponential of the platform may differ in its last digit.
 */
export const drift = {
  setPointSd: { value: 0.08, unit: '°C, τ 120 min', source: MODEL },
  setPointKept: { value: 0.991701292638876, unit: '(per tick)', source: 'e^(−1/120)' },
  heartFastSd: { value: 2.5, unit: '/min, τ 5 min', source: MODEL },
  heartFastKept: { value: 0.8187307530779818, unit: '(per tick)', source: 'e^(−1/5)' },
  heartSlowSd: { value: 3.5, unit: '/min, τ 90 min', source: MODEL },
  heartSlowKept: { value: 0.9889503892939223, unit: '(per tick)', source: 'e^(−1/90)' },
  mapSd: { value: 3, unit: 'mmHg, τ 30 min', source: MODEL },
  mapKept: { value: 0.9672161004820059, unit: '(per tick)', source: 'e^(−1/30)' },
  respiratoryRateSd: { value: 1.2, unit: '/min, τ 10 min', source: MODEL },
  respiratoryRateKept: { value: 0.9048374180359595, unit: '(per tick)', source: 'e^(−1/10)' },
  spo2Sd: { value: 0.4, unit: '%, τ 10 min', source: MODEL },
  spo2Kept: { value: 0.9048374180359595, unit: '(per tick)', source: 'e^(−1/10)' },
} as const satisfies Record<string, Parameter>;

/** What a device adds to the true value when it reads it. */
export const sensors = {
  temperatureSd: {
    value: 0.05,
    unit: '°C',
    source: 'ASSUMED: a continuous probe repeats itself more closely than an oral reading (0.15)',
  },
  heartRateSd: { value: 1, unit: '/min', source: 'ASSUMED: rate counted from an ECG' },
  systolicSd: { value: 4, unit: 'mmHg', source: SIMS },
  diastolicSd: { value: 3, unit: 'mmHg', source: SIMS },
  respiratoryRateSd: {
    value: 1,
    unit: '/min',
    source: 'ASSUMED: a monitor is steadier than counting by eye (1.5-2)',
  },
  spo2Sd: { value: 1, unit: '%', source: 'ASSUMED within device claims, A_rms 2-3 %' },
  spo2BiasSd: { value: 1, unit: '%', source: 'ASSUMED within device claims, A_rms 2-3 %' },
  leastPulsePressure: {
    value: 5,
    unit: 'mmHg',
    source: 'ASSUMED: a cuff never shows a diastolic pressure at or above its systolic',
  },
} as const satisfies Record<string, Parameter>;
