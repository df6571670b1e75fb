import { z } from 'zod';
import { LABS } from './quantities.ts';

/** One reason behind a grade: the axis it speaks for, what was found, the rule and its source. */
export const reasonSchema = z.strictObject({
  axis: z.string(),
  grade: z.int().min(0).max(5).nullable(),
  finding: z.string(),
  rule: z.string(),
  source: z.string(),
});

/** See {@link reasonSchema}. */
export type Reason = z.infer<typeof reasonSchema>;

/** The ten points of the ICE test, by item. Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758. */
export const ICE_ITEMS = [
  'year',
  'month',
  'city',
  'hospital',
  'first-object',
  'second-object',
  'third-object',
  'command',
  'sentence',
  'attention',
] as const;

/** See {@link ICE_ITEMS}. */
export type IceItem = (typeof ICE_ITEMS)[number];

/**
 * How the patient would do on an ICE test at this tick: the reply to each item, and the sentence as
 * it would be written.
 */
export const iceExaminationSchema = z.strictObject({
  score: z.int().min(0).max(10),
  correct: z.array(z.enum(ICE_ITEMS)),
  handwriting: z.strictObject({
    /** Path data of the writing in a box of 320 × 64. */
    path: z.string(),
    legibility: z.enum(['clear', 'shaky', 'hard-to-read', 'illegible', 'none']),
  }),
});

/** See {@link iceExaminationSchema}. */
export type IceExamination = z.infer<typeof iceExaminationSchema>;

const share = z.number().min(0).max(1);

/** The hidden state of the patient, for those who lead only; shares are 0-1. */
export const hiddenStateSchema = z.strictObject({
  cytokineIndex: z.number(),
  secondWave: z.number(),
  infection: share,
  signal: z.number(),
  setPointC: z.number(),
  coreTemperatureC: z.number(),
  rigor: z.boolean(),
  vasoplegia: share,
  lungInjury: share,
  neurotoxicity: share,
  /** CAR-T cells in blood as a share of their own peak. */
  carTLevel: z.number(),
  effects: z.strictObject({
    paracetamol: share,
    ibuprofen: share,
    tocilizumab: share,
    siltuximab: share,
    anakinra: share,
    steroid: share,
    antibiotic: share,
  }),
  labs: z.strictObject(
    Object.fromEntries(Object.keys(LABS).map((name) => [name, z.number()])) as Record<
      keyof typeof LABS,
      z.ZodNumber
    >,
  ),
  ice: iceExaminationSchema,
});

/** See {@link hiddenStateSchema}. */
export type HiddenState = z.infer<typeof hiddenStateSchema>;

/** The vital signs that the model explains. */
export const EXPLAINED_VITALS = [
  'temperatureC',
  'heartRatePerMin',
  'systolicMmHg',
  'diastolicMmHg',
  'mapMmHg',
  'respiratoryRatePerMin',
  'spo2Percent',
  'fatigue',
] as const;

/** See {@link EXPLAINED_VITALS}. */
export type ExplainedVital = (typeof EXPLAINED_VITALS)[number];

/**
 * What can contribute to a vital sign, in the order in which an explanation names it.
 * `override` is what those who lead moved it by, `limit` what keeps it within what a living patient
 * can show, `device` what the device adds: its noise, its steps and its limits.
 */
export const CAUSES = [
  'baseline',
  'rhythm',
  'cytokines',
  'second-wave',
  'infection',
  'fever',
  'sawtooth',
  'paracetamol',
  'ibuprofen',
  'vasoplegia',
  'fluid',
  'norepinephrine',
  'other-pressors',
  'low-pressure',
  'pressors',
  'rigor',
  'lung',
  'oxygen',
  'ventilation',
  'pulse-pressure',
  'wander',
  'lag',
  'memory',
  'override',
  'limit',
  'device',
] as const;

/** See {@link CAUSES}. */
export type Cause = (typeof CAUSES)[number];

/** One part of a vital sign, in the unit of the vital. */
export const contributionSchema = z.strictObject({ cause: z.enum(CAUSES), value: z.number() });

/** See {@link contributionSchema}. */
export type Contribution = z.infer<typeof contributionSchema>;

/** The contributions to each vital sign; they add up to the value that the monitor shows. */
export const explainedSchema = z.strictObject(
  Object.fromEntries(
    EXPLAINED_VITALS.map((name) => [name, z.array(contributionSchema)]),
  ) as unknown as Record<ExplainedVital, z.ZodArray<typeof contributionSchema>>,
);

/** See {@link explainedSchema}. */
export type Explained = z.infer<typeof explainedSchema>;
