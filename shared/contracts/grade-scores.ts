import { z } from 'zod';
import { ageYearsSchema, LABS, quantity } from './quantities.ts';
import {
  found,
  heartRateSchema,
  measured,
  oneOf,
  respiratoryRateSchema,
  strict,
  systolicSchema,
  temperatureSchema,
  unless,
  whole,
} from './snapshot-fields.ts';

const leukocytes = quantity(LABS.leukocytesPerNl);
const ferritin = quantity(LABS.ferritinNgPerMl);
const ctcaeGrade = whole({ unit: '(CTCAE grade)', minimum: 0, maximum: 4 });

/** What qSOFA asks; `gcs` is the Glasgow Coma Scale, 3-15. */
export const qsofaSnapshotSchema = strict({
  respiratoryRatePerMin: measured(respiratoryRateSchema),
  systolicMmHg: measured(systolicSchema),
  gcs: measured(whole({ unit: '(GCS)', minimum: 3, maximum: 15 })),
});

/** See {@link qsofaSnapshotSchema}. */
export type QsofaSnapshot = z.output<typeof qsofaSnapshotSchema>;

/**
 * What SIRS asks. Two of its criteria can be met in more than one way: a carbon dioxide or a share
 * of band forms that is left out was not measured and decides nothing, null is unknown.
 */
export const sirsSnapshotSchema = strict({
  temperatureC: measured(temperatureSchema),
  heartRatePerMin: measured(heartRateSchema),
  respiratoryRatePerMin: measured(respiratoryRateSchema),
  paCo2MmHg: quantity({ unit: 'mmHg', minimum: 5, maximum: 200 }).nullable().optional(),
  leukocytesPerNl: measured(leukocytes),
  bandsPercent: quantity({ unit: '%', minimum: 0, maximum: 100 }).nullable().optional(),
});

/** See {@link sirsSnapshotSchema}. */
export type SirsSnapshot = z.output<typeof sirsSnapshotSchema>;

/** What the shock index asks; `ageYears` decides the limits and is 45 if left out. */
export const shockIndexSnapshotSchema = strict({
  ageYears: ageYearsSchema.nullable().default(45),
  heartRatePerMin: measured(heartRateSchema),
  systolicMmHg: measured(systolicSchema),
});

/** See {@link shockIndexSnapshotSchema}. */
export type ShockIndexSnapshot = z.output<typeof shockIndexSnapshotSchema>;

/** What MEWS asks. */
export const mewsSnapshotSchema = strict({
  systolicMmHg: measured(systolicSchema),
  heartRatePerMin: measured(heartRateSchema),
  respiratoryRatePerMin: measured(respiratoryRateSchema),
  temperatureC: measured(temperatureSchema),
  avpu: measured(oneOf(['A', 'V', 'P', 'U'])),
});

/** See {@link mewsSnapshotSchema}. */
export type MewsSnapshot = z.output<typeof mewsSnapshotSchema>;

/** What CTCAE asks about a fever: the highest temperature, and for how long it was above 40 °C. */
export const ctcaeFeverSnapshotSchema = strict({
  temperatureC: measured(temperatureSchema),
  above40Hours: measured(quantity({ unit: 'h', minimum: 0, maximum: 2400 })),
  deathFromFever: unless(),
});

/** See {@link ctcaeFeverSnapshotSchema}. */
export type CtcaeFeverSnapshot = z.output<typeof ctcaeFeverSnapshotSchema>;

const WRITTEN_TEST = {
  year: found(),
  month: found(),
  city: found(),
  hospital: found(),
  objectsNamed: measured(whole({ unit: 'objects', minimum: 0, maximum: 3 })),
  writing: found(),
  attention: found(),
};

/**
 * The items of ICE: true where answered rightly, null where the item was not or could not be
 * tested. `writingChanged` is a sign of its own, of which the score knows nothing.
 */
export const iceSnapshotSchema = strict({
  ...WRITTEN_TEST,
  command: found(),
  writingChanged: unless(),
});

/** See {@link iceSnapshotSchema}. */
export type IceSnapshot = z.output<typeof iceSnapshotSchema>;

/** The items of CARTOX-10: as ICE, with the head of government in place of a command. */
export const cartox10SnapshotSchema = strict({ ...WRITTEN_TEST, headOfGovernment: found() });

/** See {@link cartox10SnapshotSchema}. */
export type Cartox10Snapshot = z.output<typeof cartox10SnapshotSchema>;

/** One neurological examination for CRES, the scale before ICANS. */
export const cresSnapshotSchema = strict({
  cartox10: measured(whole({ unit: '(CARTOX-10 score)', minimum: 0, maximum: 10 })),
  tooIllToTest: unless(),
  papilloedemaStage: measured(whole({ unit: '(stage)', minimum: 0, maximum: 5 })),
  openingPressureMmHg: measured(quantity({ unit: 'mmHg', minimum: 0, maximum: 100 })),
  raisedPressureSuspected: unless(),
  cerebralOedema: found(),
  seizure: measured(oneOf(['none', 'partial', 'eeg-resolved', 'generalised', 'status'])),
  motorWeakness: found(),
});

/** See {@link cresSnapshotSchema}. */
export type CresSnapshot = z.output<typeof cresSnapshotSchema>;

const howOften = () => measured(oneOf(['never', 'rarely', 'sometimes', 'often', 'always']));

/** The eight items of CAPD, each by how often it was seen. */
export const capdSnapshotSchema = strict({
  eyeContact: howOften(),
  purposefulActions: howOften(),
  awareOfSurroundings: howOften(),
  communicatesNeeds: howOften(),
  restless: howOften(),
  inconsolable: howOften(),
  underactive: howOften(),
  slowToRespond: howOften(),
  deeplySedated: unless().describe('RASS -4 or -5.'),
});

/** See {@link capdSnapshotSchema}. */
export type CapdSnapshot = z.output<typeof capdSnapshotSchema>;

/** What the two rules for IEC-HS ask; grades are those of CTCAE. */
export const iecHsSnapshotSchema = strict({
  ferritinNgPerMl: measured(ferritin),
  ferritin24HoursAgoNgPerMl: measured(ferritin),
  fibrinogenMgPerDl: measured(quantity(LABS.fibrinogenMgPerDl)),
  afterCrsPeak: found(),
  liverGrade: measured(ctcaeGrade),
  kidneyGrade: measured(ctcaeGrade),
  oliguria: found(),
  lungOedemaGrade: measured(ctcaeGrade),
  haemophagocytosis: found(),
});

/** See {@link iecHsSnapshotSchema}. */
export type IecHsSnapshot = z.output<typeof iecHsSnapshotSchema>;

const neutrophils = quantity({ unit: '/uL', minimum: 0, maximum: 150_000 });
const platelets = quantity(LABS.plateletsPerNl);

/** Neutrophils: one value a day from day 0 to 30, and whatever was measured after day 30. */
export const icahtSnapshotSchema = strict({
  earlyNeutrophilsPerUl: days(neutrophils, 31),
  lateNeutrophilsPerUl: days(neutrophils, 400),
});

/** See {@link icahtSnapshotSchema}. */
export type IcahtSnapshot = z.output<typeof icahtSnapshotSchema>;

/** Platelets: one value a day from day 0 to 30, and one a day from day 31 to 100. */
export const tIcahtSnapshotSchema = strict({
  earlyPlateletsPerNl: days(platelets, 31),
  latePlateletsPerNl: days(platelets, 70),
});

/** See {@link tIcahtSnapshotSchema}. */
export type TIcahtSnapshot = z.output<typeof tIcahtSnapshotSchema>;

/** Values in order, null where a day has none. */
function days(value: z.ZodNumber, most: number) {
  return z
    .array(value.nullable())
    .max(most, { error: `must have ${most} entries at most` })
    .default([]);
}
