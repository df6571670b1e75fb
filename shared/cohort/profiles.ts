import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';

/** The products of which a virtual cohort can be drawn. */
export const PRODUCT_NAMES = [
  'axi-cel',
  'liso-cel',
  'cilta-cel',
  'tisa-cel',
  'brexu-cel',
  'ide-cel',
  'obe-cel',
] as const;

/** See {@link PRODUCT_NAMES}. */
export type ProductName = (typeof PRODUCT_NAMES)[number];

/** The parameters of the patient model whose median a product decides. */
export const TYPICAL_NAMES = ['S', 'tpk', 'Td', 'Th', 'v50', 'l50', 'n50'] as const;

/** The median patient of a product; the meaning of each is that of a scenario's parameters. */
export type TypicalPatient = Readonly<Record<(typeof TYPICAL_NAMES)[number], number>>;

/** How much patients differ: the standard deviation of each parameter's natural logarithm. */
export interface Spread {
  readonly S: number;
  readonly tpk: number;
}

/**
 * The patients of one product: who they are in the model, how they are treated, and what that
 * rests on. It stands for the patients of a trial, not for the product in a pharmacological sense.
 */
export interface ProductProfile {
  readonly product: ProductName;
  readonly fullName: string;
  /** The scale of the trial that the product is compared with. */
  readonly trialScale: ScaleName;
  /** False where no figure of the product's own CRS was used: then it is another's, unchanged. */
  readonly fitted: boolean;
  /** What was fitted to what, in one sentence. */
  readonly basis: string;
  readonly typical: TypicalPatient;
  readonly spread: Spread;
  /** When the care rules treat, as it was done in the years of the trial. */
  readonly care: Scenario['care'];
  readonly source: string;
}

/** The care of the trials: tocilizumab late, steroids after a day of grade 2. */
const TRIAL_CARE: Scenario['care'] = {
  tocilizumabAfterHours: 12,
  tocilizumabGrade1AfterHours: null,
  dexamethasone: true,
  dexamethasoneAfterHours: 24,
  anakinra: false,
  antibioticAfterHours: null,
};

const AXI_CEL: ProductProfile = {
  product: 'axi-cel',
  fullName: 'axicabtagene ciloleucel',
  trialScale: 'Lee2014',
  fitted: true,
  basis: 'fitted to share, severity, onset and duration of CRS in ZUMA-1',
  typical: { S: 3.25, tpk: 4.9, Td: 1, Th: 2.2, v50: 6.1, l50: 5.3, n50: 2.25 },
  spread: { S: 0.9, tpk: 0.3 },
  care: TRIAL_CARE,
  source: 'ASSUMED to fit Neelapu 2017, doi:10.1056/NEJMoa1707447; docs/validation.md',
};

const LISO_CEL: ProductProfile = {
  product: 'liso-cel',
  fullName: 'lisocabtagene maraleucel',
  trialScale: 'Lee2014',
  fitted: true,
  basis: 'fitted to share, severity, onset and duration of CRS in TRANSCEND NHL 001',
  typical: { S: 0.58, tpk: 6.9, Td: 0.8, Th: 6.8, v50: 3.3, l50: 2.7, n50: 1.3 },
  spread: { S: 1.08, tpk: 0.3 },
  care: { ...TRIAL_CARE, tocilizumabAfterHours: 6 },
  source: 'ASSUMED to fit Abramson 2020, doi:10.1016/S0140-6736(20)31366-0; docs/validation.md',
};

const CILTA_CEL: ProductProfile = {
  product: 'cilta-cel',
  fullName: 'ciltacabtagene autoleucel',
  trialScale: 'ASTCT',
  fitted: true,
  basis: 'fitted to share, severity, onset and duration of CRS in CARTITUDE-1',
  typical: { S: 2.75, tpk: 8.5, Td: 0.6, Th: 1.7, v50: 8.5, l50: 8, n50: 7 },
  spread: { S: 0.75, tpk: 0.15 },
  care: { ...TRIAL_CARE, tocilizumabAfterHours: 2, tocilizumabGrade1AfterHours: 48 },
  source: 'ASSUMED to fit Berdeja 2021, doi:10.1016/S0140-6736(21)00933-8; docs/validation.md',
};

const TISA_CEL: ProductProfile = {
  ...LISO_CEL,
  product: 'tisa-cel',
  fullName: 'tisagenlecleucel',
  trialScale: 'Penn',
  basis:
    'S and tpk set to share and onset of CRS in ELIANA, all else as liso-cel, whose cells carry the same costimulation; its children are modelled as adults',
  typical: { ...LISO_CEL.typical, S: 1.55, tpk: 5.6 },
  source: 'ASSUMED to fit Maude 2018, doi:10.1056/NEJMoa1709866; docs/validation.md',
};

const BREXU_CEL: ProductProfile = {
  ...AXI_CEL,
  product: 'brexu-cel',
  fullName: 'brexucabtagene autoleucel',
  basis:
    'S and tpk set to share and onset of CRS in ZUMA-3, all else as axi-cel, whose receptor is the same',
  typical: { ...AXI_CEL.typical, S: 2.5, tpk: 8 },
  source: 'ASSUMED to fit Shah 2021, doi:10.1016/S0140-6736(21)01222-8; docs/validation.md',
};

const IDE_CEL: ProductProfile = {
  ...CILTA_CEL,
  product: 'ide-cel',
  fullName: 'idecabtagene vicleucel',
  trialScale: 'Lee2014',
  fitted: false,
  basis: 'NOT FITTED: the numbers of cilta-cel, given for the same disease; nothing of its own',
  source: 'ASSUMED as for cilta-cel: no figure of CRS with this product was used',
};

const OBE_CEL: ProductProfile = {
  ...TISA_CEL,
  product: 'obe-cel',
  fullName: 'obecabtagene autoleucel',
  trialScale: 'ASTCT',
  fitted: false,
  basis: 'NOT FITTED: the numbers of tisa-cel, given for the same disease; nothing of its own',
  source: 'ASSUMED as for tisa-cel: no figure of CRS with this product was used',
};

/** The profile of each product. */
export const PROFILES: Readonly<Record<ProductName, ProductProfile>> = {
  'axi-cel': AXI_CEL,
  'liso-cel': LISO_CEL,
  'cilta-cel': CILTA_CEL,
  'tisa-cel': TISA_CEL,
  'brexu-cel': BREXU_CEL,
  'ide-cel': IDE_CEL,
  'obe-cel': OBE_CEL,
};
