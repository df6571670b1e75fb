import { z } from 'zod';
import { quantity, VITALS, type VitalName } from './quantities.ts';
import { ICE_ITEMS } from './truth-view.ts';

/** What a caller says of the temperature: none, 38.0 °C or more, or kept down by a drug. */
export const FEVER_CALLS = ['none', 'ge38', 'masked'] as const;

/** What a caller says of the pressure: none, low without a vasopressor, one, or several. */
export const HYPOTENSION_CALLS = ['none', 'no-pressor', 'one-pressor', 'several'] as const;

/** What a caller says of oxygen: none, low flow, high flow or mask, positive pressure. */
export const HYPOXIA_CALLS = ['none', 'low-flow', 'high-flow', 'positive-pressure'] as const;

/** The three axes of a grade call. */
export const callAxesSchema = z.strictObject({
  fever: z.enum(FEVER_CALLS),
  hypotension: z.enum(HYPOTENSION_CALLS),
  hypoxia: z.enum(HYPOXIA_CALLS),
});

/** See {@link callAxesSchema}. */
export type CallAxes = z.infer<typeof callAxesSchema>;

const shortText = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum, { error: `must have at most ${maximum} characters` });

/** A learner says what grade the patient has. The latest call of a learner is the one that stands. */
export const gradeCallSchema = z.strictObject({
  type: z.literal('grade.call'),
  /** CRS by the reference scale; 5 only in a session that allows it. */
  grade: z.int().min(0).max(5),
  axes: callAxesSchema,
  icans: z.int().min(0).max(4).optional(),
  /** What else would explain the findings, where the caller thinks so. */
  otherCause: shortText(200).optional(),
  /** How sure: 1 a guess, 5 certain. */
  confidence: z.int().min(1).max(5),
  reason: shortText(500).optional(),
});

/** See {@link gradeCallSchema}. */
export type GradeCall = z.infer<typeof gradeCallSchema>;

/** The eight observations of the CAPD. Source: Traube 2014, doi:10.1097/CCM.0b013e3182a66b76. */
export const CAPD_ITEMS = [
  'eye-contact',
  'purposeful',
  'aware',
  'communicates',
  'restless',
  'inconsolable',
  'underactive',
  'slow-response',
] as const;

/** See {@link CAPD_ITEMS}. */
export type CapdItem = (typeof CAPD_ITEMS)[number];

/** Asks one item of the ICE test, or looks for one of the CAPD; the reply comes to the asker alone. */
export const iceAskSchema = z.strictObject({
  type: z.literal('ice.ask'),
  item: z.enum([...ICE_ITEMS, ...CAPD_ITEMS]),
});

const onePoint = z.int().min(0).max(1).nullable();
const icePoints = Object.fromEntries(ICE_ITEMS.map((item) => [item, onePoint])) as Record<
  (typeof ICE_ITEMS)[number],
  typeof onePoint
>;

/**
 * What a learner gave for the ICE test: a point for each item, null where it could not be tested
 * for a reason that is not the brain; or nothing, as nobody could wake the patient. A test without
 * an item that was tested is none.
 */
export const iceScoreSchema = z
  .strictObject({
    type: z.literal('ice.score'),
    points: z.strictObject(icePoints),
    unarousable: z.boolean().default(false),
  })
  .refine(
    ({ points, unarousable }) =>
      unarousable || Object.values(points).some((point) => point !== null),
    {
      path: ['points'],
      error: 'must have an item that was tested, unless nobody can wake the patient',
    },
  );

/** See {@link iceScoreSchema}. */
export type IceScore = z.infer<typeof iceScoreSchema>;

/** The points of an ICE test by item; null where an item could not be tested. */
export type IcePoints = IceScore['points'];

const capdPoints = z.int().min(0).max(4);

/** What a learner gave for the CAPD: 0-4 for each observation. */
export const capdScoreSchema = z.strictObject({
  type: z.literal('capd.score'),
  points: z.strictObject(
    Object.fromEntries(CAPD_ITEMS.map((item) => [item, capdPoints])) as Record<
      CapdItem,
      typeof capdPoints
    >,
  ),
});

/** See {@link capdScoreSchema}. */
export type CapdScore = z.infer<typeof capdScoreSchema>;

/** Characters of one field of an SBAR note, at most. */
export const NOTE_LIMIT = 1500;

const noteField = z
  .string()
  .max(NOTE_LIMIT, { error: `must have at most ${NOTE_LIMIT} characters` })
  .default('');

/** The SBAR note of a learner as it stands; each save replaces the one before. */
export const noteSaveSchema = z.strictObject({
  type: z.literal('note.save'),
  sbar: z.strictObject({
    situation: noteField,
    background: noteField,
    assessment: noteField,
    recommendation: noteField,
  }),
});

/** See {@link noteSaveSchema}. */
export type SbarNote = z.infer<typeof noteSaveSchema>['sbar'];

/** The vital signs that can be written into the chart by hand. */
export const ENTERED_VITALS = [
  'temperatureC',
  'heartRatePerMin',
  'systolicMmHg',
  'diastolicMmHg',
  'respiratoryRatePerMin',
  'spo2Percent',
  'fatigue',
] as const satisfies readonly VitalName[];

/** See {@link ENTERED_VITALS}. */
export type EnteredVital = (typeof ENTERED_VITALS)[number];

const enteredRanges = ENTERED_VITALS.map((vital) => {
  const { unit, minimum, maximum } = VITALS[vital];
  return z.strictObject({
    type: z.literal('chart.enter'),
    vital: z.literal(vital),
    value: quantity({ unit, minimum, maximum }),
  });
});

/** A value that somebody measured and wrote into the flowsheet, where everybody reads it. */
export const chartEnterSchema = z.discriminatedUnion(
  'vital',
  enteredRanges as [(typeof enteredRanges)[number], ...(typeof enteredRanges)[number][]],
  { error: `must be one of ${ENTERED_VITALS.join(', ')}` },
);

/** Stops this alarm from sounding and flashing on the sender's device; the group sees who did. */
export const alarmAcknowledgeSchema = z.strictObject({
  type: z.literal('alarm.acknowledge'),
  alarmId: z.string().regex(/^[a-z0-9-]{3,60}$/, { error: 'must be the id of an alarm' }),
});

/** Silences the sender's device for two minutes of wall time. */
export const alarmSilenceSchema = z.strictObject({ type: z.literal('alarm.silence') });

/** Puts the sender's own hand up or down. */
export const handRaiseSchema = z.strictObject({
  type: z.literal('hand.raise'),
  up: z.boolean(),
});
