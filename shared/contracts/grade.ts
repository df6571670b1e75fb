import { z } from 'zod';
import {
  capdSnapshotSchema,
  cartox10SnapshotSchema,
  cresSnapshotSchema,
  ctcaeFeverSnapshotSchema,
  icahtSnapshotSchema,
  iceSnapshotSchema,
  iecHsSnapshotSchema,
  mewsSnapshotSchema,
  qsofaSnapshotSchema,
  shockIndexSnapshotSchema,
  sirsSnapshotSchema,
  tIcahtSnapshotSchema,
} from './grade-scores.ts';
import { icansSnapshotSchema } from './icans-snapshot.ts';
import { assert } from './invariant.ts';
import {
  ageYearsSchema,
  fio2Schema,
  oxygenFlowSchema,
  quantity,
  weightKgSchema,
} from './quantities.ts';
import {
  heartRateSchema,
  oneOf,
  respiratoryRateSchema,
  strict,
  systolicSchema,
  temperatureSchema,
  unless,
  whole,
} from './snapshot-fields.ts';

/** The most snapshots that one request may hold in one array. */
const MAX_SNAPSHOTS = 1000;

const hoursSchema = quantity({ unit: 'h', minimum: 0, maximum: 2400 });
const spo2Schema = whole({ unit: '%', minimum: 0, maximum: 100 });

/** How oxygen or breathing support can be given, from none to a ventilator. */
export const GRADED_DEVICES = [
  'room-air',
  'nasal-cannula',
  'blow-by',
  'simple-mask',
  'venturi',
  'non-rebreather',
  'hfnc',
  'cpap',
  'bipap',
  'invasive-ventilation',
] as const;

/** Why oxygen is given; only `hypoxia` counts towards a grade. */
export const OXYGEN_REASONS = [
  'hypoxia',
  'comfort',
  'baseline',
  'airway-protection',
  'procedure',
] as const;

const PRESSOR_SYNONYMS = {
  noradrenaline: 'norepinephrine',
  adrenaline: 'epinephrine',
} as const;

const PRESSOR_DRUGS = [
  'norepinephrine',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'angiotensin-ii',
  'vasopressin',
  'terlipressin',
  'dobutamine',
  'milrinone',
  'midodrine',
  'hydrocortisone',
  'methylene-blue',
] as const;

const SUPPRESSANT_SYNONYMS = { acetaminophen: 'paracetamol' } as const;

const SUPPRESSANT_DRUGS = [
  'paracetamol',
  'ibuprofen',
  'metamizole',
  'antipyretic',
  'tocilizumab',
  'siltuximab',
  'anakinra',
  'dexamethasone',
  'methylprednisolone',
  'prednisolone',
  'prednisone',
  'hydrocortisone',
  'steroid',
] as const;

const DOSE_UNITS = ['ug/min', 'ug/kg/min', 'ng/kg/min', 'U/min', 'mg/h', 'mg'] as const;

/** A drug named among the vasopressors, whether a scale counts it or not. */
export type PressorDrug = (typeof PRESSOR_DRUGS)[number];

/** The units in which each pressor is dosed; one that no scale counts may use any. */
const PRESSOR_UNITS: Readonly<Partial<Record<PressorDrug, readonly string[]>>> = {
  norepinephrine: ['ug/min', 'ug/kg/min'],
  epinephrine: ['ug/min', 'ug/kg/min'],
  phenylephrine: ['ug/min', 'ug/kg/min'],
  dopamine: ['ug/min', 'ug/kg/min'],
  'angiotensin-ii': ['ng/kg/min', 'ug/min'],
  vasopressin: ['U/min'],
};

const vasopressorSchema = strict({
  drug: named(PRESSOR_DRUGS, PRESSOR_SYNONYMS),
  dose: z
    .number({ error: 'must be a number, more than 0' })
    .positive({ error: 'must be more than 0; leave out a pressor that is off' })
    .max(10_000, { error: 'must be 10000 at most' })
    .nullable()
    .default(null),
  unit: oneOf(DOSE_UNITS).nullable().default(null),
  hoursAtDose: hoursSchema.nullable().default(null),
}).superRefine((pressor, context) => {
  const units = PRESSOR_UNITS[pressor.drug];
  if (units !== undefined && pressor.unit !== null && !units.includes(pressor.unit)) {
    context.addIssue({
      code: 'custom',
      path: ['unit'],
      message: `must be ${units.join(' or ')} for ${pressor.drug}`,
    });
  }
});

const oxygenSchema = strict({
  device: oneOf(GRADED_DEVICES).nullable(),
  flowLPerMin: oxygenFlowSchema.nullable().default(null),
  fio2: fio2Schema.nullable().default(null),
  reason: oneOf(OXYGEN_REASONS).nullable().default('hypoxia'),
}).superRefine((oxygen, context) => {
  if (oxygen.device !== 'room-air') {
    return;
  }
  if (oxygen.flowLPerMin !== null && oxygen.flowLPerMin > 0) {
    context.addIssue({ code: 'custom', path: ['flowLPerMin'], message: 'must be 0 on room air' });
  }
  if (oxygen.fio2 !== null && oxygen.fio2 > 0.21) {
    context.addIssue({ code: 'custom', path: ['fio2'], message: 'must be 0.21 on room air' });
  }
});

/** The tables by which Penn may read what a high dose of vasopressors is. */
const DOSE_TABLES = ['by-minute', 'by-weight'] as const;

/** See {@link DOSE_TABLES}. */
export type DoseTable = (typeof DOSE_TABLES)[number];

const suppressantsSchema = z
  .array(named(SUPPRESSANT_DRUGS, SUPPRESSANT_SYNONYMS))
  .max(50, { error: 'must have 50 entries at most' })
  .nullable()
  .default([]);

/**
 * One grading snapshot: what a person at the bedside knows at one moment.
 *
 * `null` says that a thing is unknown, and an unknown thing never counts as normal. A field that
 * is left out takes the default below; temperature, systolic pressure and SpO2 have none, so
 * leaving one out is the same as `null`.
 */
export const crsSnapshotSchema = strict({
  ageYears: ageYearsSchema.nullable().default(45),
  weightKg: weightKgSchema.nullable().default(70),
  temperatureC: temperatureSchema.nullable().default(null),
  crsSuspected: z.boolean({ error: 'must be true, false or null' }).nullable().default(true),
  feverOtherCause: unless(),
  hypotensionOtherCause: unless(),
  qualifyingFeverEarlierThisEpisode: unless(),
  suppressantsAfterOnset: suppressantsSchema,
  suppressantsBeforeOnset: suppressantsSchema,
  systolicMmHg: systolicSchema.nullable().default(null),
  fluidBolusesForBp: whole({ unit: 'boluses', minimum: 0, maximum: 50 }).nullable().default(0),
  vasopressors: z
    .array(vasopressorSchema)
    .max(12, { error: 'must have 12 entries at most' })
    .nullable()
    .default([]),
  pressorHoursContinuous: hoursSchema
    .nullable()
    .optional()
    .describe('0-2400 h; the longest hoursAtDose if left out.'),
  oxygen: oxygenSchema
    .nullable()
    .default({ device: 'room-air', flowLPerMin: null, fio2: null, reason: 'hypoxia' }),
  spo2Percent: spo2Schema.nullable().default(null),
  organToxicity: z
    .array(
      strict({
        organ: z.string().min(1).max(40, { error: 'must have 1-40 characters' }),
        grade: whole({ unit: '(CTCAE grade)', minimum: 1, maximum: 4 }),
      }),
    )
    .max(30, { error: 'must have 30 entries at most' })
    .nullable()
    .default([]),
  coagulopathyBloodProducts: unless(),
  admittedOrIvForCrs: unless(),
  constitutionalSymptoms: unless(),
  deathFromCrs: unless(),
  pennDoseTable: oneOf(DOSE_TABLES)
    .optional()
    .describe('How Penn reads a high dose of vasopressors; by-minute if left out.'),
  bipapIsVentilator: z
    .boolean({ error: 'must be true or false' })
    .optional()
    .describe(
      'Whether Lee, MSKCC, CARTOX and CTCAE take BiPAP as a ventilator; false if left out.',
    ),
});

/** See {@link crsSnapshotSchema}; defaults filled in, synonyms resolved. */
export type CrsSnapshot = z.output<typeof crsSnapshotSchema>;

/**
 * One set of observations for NEWS2. A measurement that is left out is unknown, as `null` is;
 * `ageYears` and `spo2Scale` have the defaults 45 and 1.
 */
export const news2SnapshotSchema = strict({
  ageYears: ageYearsSchema.nullable().default(45),
  respiratoryRatePerMin: respiratoryRateSchema.nullable().default(null),
  spo2Percent: spo2Schema.nullable().default(null),
  spo2Scale: z.literal([1, 2], { error: 'must be 1 or 2' }).default(1),
  onOxygen: z.boolean({ error: 'must be true, false or null' }).nullable().default(null),
  systolicMmHg: systolicSchema.nullable().default(null),
  heartRatePerMin: heartRateSchema.nullable().default(null),
  acvpu: oneOf(['A', 'C', 'V', 'P', 'U']).nullable().default(null),
  temperatureC: temperatureSchema.nullable().default(null),
});

/** See {@link news2SnapshotSchema}; defaults filled in. */
export type News2Snapshot = z.output<typeof news2SnapshotSchema>;

/** Body of `POST /api/grade`: any of these, each one snapshot or an array of up to 1,000. */
export const gradeRequestSchema = strict({
  crs: oneOrMany(crsSnapshotSchema).optional(),
  icans: oneOrMany(icansSnapshotSchema).optional(),
  news2: oneOrMany(news2SnapshotSchema).optional(),
  qsofa: oneOrMany(qsofaSnapshotSchema).optional(),
  sirs: oneOrMany(sirsSnapshotSchema).optional(),
  shockIndex: oneOrMany(shockIndexSnapshotSchema).optional(),
  mews: oneOrMany(mewsSnapshotSchema).optional(),
  ctcaeFever: oneOrMany(ctcaeFeverSnapshotSchema).optional(),
  ice: oneOrMany(iceSnapshotSchema).optional(),
  cartox10: oneOrMany(cartox10SnapshotSchema).optional(),
  cres: oneOrMany(cresSnapshotSchema).optional(),
  capd: oneOrMany(capdSnapshotSchema).optional(),
  iecHs: oneOrMany(iecHsSnapshotSchema).optional(),
  icaht: oneOrMany(icahtSnapshotSchema).optional(),
  tIcaht: oneOrMany(tIcahtSnapshotSchema).optional(),
});

/** See {@link gradeRequestSchema}; defaults filled in. */
export type GradeRequest = z.output<typeof gradeRequestSchema>;

/** The names of drugs and their synonyms; what comes out is always the first kind. */
function named<const Name extends string, const Synonym extends string>(
  names: readonly Name[],
  synonyms: Readonly<Record<Synonym, Name>>,
) {
  const canonical = new Map<string, Name>([
    ...names.map((name): [string, Name] => [name, name]),
    ...Object.entries<Name>(synonyms),
  ]);
  const words = [...canonical.keys()];
  return z.enum(words, { error: `must be one of ${words.join(', ')}` }).transform((word) => {
    const name = canonical.get(word);
    assert(name !== undefined, `no drug is called ${word}`);
    return name;
  });
}

function oneOrMany<Item extends z.ZodType>(item: Item) {
  const many = z
    .array(item)
    .max(MAX_SNAPSHOTS, { error: `must have ${MAX_SNAPSHOTS} snapshots at most` });
  return z.union([item, many], { error: 'must be one snapshot or an array of them' });
}
