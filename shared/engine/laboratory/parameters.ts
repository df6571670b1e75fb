import type { Parameter } from '../parameters.ts';

const MODEL = 'ASSUMED: chosen so that the cases and the trial cohorts are met; docs/model.md';
const CLUE = 'ASSUMED: a clue for teaching, of the size that textbooks give; docs/model.md';
const TOXICITY =
  'ASSUMED: so that mild courses keep their organs and the severest reach CTCAE grade 3';

/** Markers of inflammation in blood. */
export const inflammation = {
  crpHalfLife: { value: 19, unit: 'h', source: 'ASSUMED: textbook half-life of CRP' },
  crpFloor: { value: 5, unit: 'mg/L', source: MODEL },
  crpRange: { value: 400, unit: 'mg/L', source: MODEL },
  crpHalfSignal: { value: 6, unit: '(signal)', source: MODEL },
  crpByIl6: { value: 0.85, unit: '(fraction)', source: MODEL },
  ferritinHalfLife: { value: 36, unit: 'h', source: MODEL },
  ferritinFloor: { value: 400, unit: 'ng/mL', source: MODEL },
  ferritinByIndex: { value: 700, unit: 'ng/mL', source: MODEL },
  ferritinBySecondWave: { value: 9000, unit: 'ng/mL', source: MODEL },
  il6HalfLife: { value: 4, unit: 'h', source: CLUE },
  il6Floor: { value: 5, unit: 'pg/mL', source: CLUE },
  il6ByIndex: { value: 60, unit: 'pg/mL', source: CLUE },
  il6ByInfection: { value: 800, unit: 'pg/mL', source: CLUE },
  il6ByTocilizumab: { value: 4, unit: '(fraction more)', source: CLUE },
  procalcitoninHalfLife: { value: 24, unit: 'h', source: MODEL },
  procalcitoninFloor: { value: 0.1, unit: 'ng/mL', source: MODEL },
  procalcitoninBySignal: { value: 0.4, unit: 'ng/mL', source: MODEL },
  procalcitoninHalfSignal: { value: 3, unit: '(signal)', source: MODEL },
  procalcitoninByInfection: { value: 30, unit: 'ng/mL', source: MODEL },
  lactateTimeConstant: { value: 3, unit: 'h', source: MODEL },
  lactateFloor: { value: 0.9, unit: 'mmol/L', source: MODEL },
  lactateByVasoplegia: { value: 2.5, unit: 'mmol/L', source: MODEL },
  lactateByPressure: { value: 0.1, unit: 'mmol/L per mmHg below the limit', source: MODEL },
  lactatePressureLimit: { value: 65, unit: 'mmHg', source: MODEL },
} as const satisfies Record<string, Parameter>;

/** Kidney and liver: injury follows the signal, comes within a day and takes days to go. */
export const organToxicity = {
  kidneyHalfSignal: { value: 8, unit: '(signal)', source: TOXICITY },
  kidneyRange: { value: 7, unit: '(times the baseline)', source: TOXICITY },
  kidneyOnset: { value: 24, unit: 'h half-life', source: TOXICITY },
  kidneyRecovery: { value: 60, unit: 'h half-life', source: TOXICITY },
  creatinineByIbuprofen: { value: 0.8, unit: '(times the baseline)', source: CLUE },
  creatinineMost: { value: 15, unit: 'mg/dL', source: 'ASSUMED: treated beyond it' },
  liverHalfSignal: { value: 9, unit: '(signal)', source: TOXICITY },
  liverRange: { value: 40, unit: '(times the baseline)', source: TOXICITY },
  liverBySecondWave: { value: 5, unit: '(times the baseline)', source: TOXICITY },
  altOnset: { value: 24, unit: 'h half-life', source: TOXICITY },
  altRecovery: { value: 47, unit: 'h half-life', source: 'ASSUMED: textbook half-life of ALT' },
  astOnset: { value: 16, unit: 'h half-life', source: TOXICITY },
  astRecovery: { value: 17, unit: 'h half-life', source: 'ASSUMED: textbook half-life of AST' },
  transaminaseMost: { value: 15_000, unit: 'U/L', source: 'ASSUMED: no more cells to leak' },
} as const satisfies Record<string, Parameter>;

/** Blood count after lymphodepletion; deeper and longer the stronger the signal. */
export const bloodCount = {
  marrowAtInfusion: { value: 0.008, unit: '(fraction of normal)', source: CLUE },
  marrowGrowth: { value: 0.38, unit: '/d', source: CLUE },
  marrowBySignal: { value: 0.38, unit: '/d', source: CLUE },
  marrowHalfSignal: { value: 8, unit: '(signal)', source: CLUE },
  marrowByGcsf: { value: 1.5, unit: '(fraction more)', source: CLUE },
  neutrophilsNormal: { value: 4, unit: '×10⁹/L', source: CLUE },
  neutrophilsAtInfusion: { value: 1.2, unit: '×10⁹/L', source: CLUE },
  neutrophilsHalfLife: { value: 18, unit: 'h', source: CLUE },
  otherLeukocytes: { value: 0.15, unit: '×10⁹/L', source: CLUE },
  otherPerNeutrophil: { value: 0.35, unit: '(fraction)', source: CLUE },
  plateletsWithoutMarrow: { value: 0.35, unit: '(of the baseline)', source: CLUE },
  plateletsBySignal: { value: 0.8, unit: '(fraction)', source: CLUE },
  plateletsHalfSignal: { value: 8, unit: '(signal)', source: CLUE },
  plateletsHalfLife: { value: 84, unit: 'h', source: CLUE },
  haemoglobinWithoutMarrow: { value: 0.75, unit: '(of the baseline)', source: CLUE },
  haemoglobinHalfLife: { value: 240, unit: 'h', source: CLUE },
  /** Ibuprofen keeps platelets from sticking, so that the fewer there are the more she bleeds. */
  bleedingByIbuprofen: { value: 0.02, unit: '/h of the haemoglobin', source: CLUE },
  bleedingHalfPlatelets: { value: 50, unit: '×10⁹/L', source: CLUE },
} as const satisfies Record<string, Parameter>;

/** Clotting and cell damage. */
export const consumption = {
  fibrinogenHalfLife: { value: 30, unit: 'h', source: CLUE },
  fibrinogenBySignal: { value: 0.5, unit: '(fraction more)', source: CLUE },
  fibrinogenHalfSignal: { value: 2, unit: '(signal)', source: CLUE },
  fibrinogenLossHalfSignal: { value: 12, unit: '(signal)', source: CLUE },
  fibrinogenLossBySecondWave: { value: 2, unit: '(per second wave)', source: CLUE },
  ldhHalfLife: { value: 36, unit: 'h', source: CLUE },
  ldhBySignal: { value: 0.2, unit: '(times the baseline)', source: CLUE },
  ldhBySecondWave: { value: 3, unit: '(times the baseline)', source: CLUE },
} as const satisfies Record<string, Parameter>;
