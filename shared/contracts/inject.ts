import { z } from 'zod';
import { VITALS, type VitalName } from './quantities.ts';
import { SENSORS, whenSchema } from './scenario-teaching.ts';
import { slug } from './scenario-words.ts';
import { scenarioWords } from './session-facts.ts';

/** The vital signs that an override can move; the three pressures move together with the mean. */
export const OVERRIDDEN_VITALS = [
  'temperatureC',
  'heartRatePerMin',
  'mapMmHg',
  'respiratoryRatePerMin',
  'spo2Percent',
  'fatigue',
] as const satisfies readonly VitalName[];

/** See {@link OVERRIDDEN_VITALS}. */
export type OverriddenVital = (typeof OVERRIDDEN_VITALS)[number];

const lasting = {
  minimum: Math.min(...OVERRIDDEN_VITALS.map((vital) => VITALS[vital].minimum)),
  maximum: Math.max(...OVERRIDDEN_VITALS.map((vital) => VITALS[vital].maximum)),
};

/** A value of some vital sign; whether it fits the one it is for is checked with it. */
const overrideValueSchema = z.number().min(lasting.minimum).max(lasting.maximum);

/** What an inject does to the patient or the monitor besides what is said; at most one of each. */
export const injectEffectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('artefact'),
    sensor: z.enum(SENSORS),
    effect: z.union([z.literal('lost'), z.strictObject({ offset: z.number().min(-100).max(100) })]),
    minutes: z.int().min(1).max(1440),
  }),
  z.strictObject({
    kind: z.literal('physiology'),
    vital: z.enum(OVERRIDDEN_VITALS),
    value: overrideValueSchema,
    rampMinutes: z.int().min(0).max(240),
    minutes: z.int().min(1).max(1440),
  }),
]);

/** See {@link injectEffectSchema}. */
export type InjectEffect = z.infer<typeof injectEffectSchema>;

const text = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum, { error: `must have at most ${maximum} characters` });

/**
 * Something that the facilitator brings in during a session: by hand, at a time, or once a
 * condition has come true. The fields of a row of an inject list (MSEL) that a session needs.
 */
export const sessionInjectSchema = z.strictObject({
  injectId: slug,
  /** Number in the list of the drill, as its author wrote it. */
  no: text(20).optional(),
  from: text(40).min(1, { error: 'must have 1-40 characters' }),
  to: text(40).optional(),
  /** How it reaches people: by telephone, on paper, in person. */
  method: text(40).optional(),
  text: text(1000).min(1, { error: 'must have 1-1000 characters' }),
  effect: injectEffectSchema.optional(),
  /** When it happens by itself; left out, it waits for a hand. */
  when: whenSchema.optional(),
  /** When the list plans it, for one that waits for a hand; after it the inject counts as late. */
  plannedTick: z.int().optional(),
  expectedAction: text(400).optional(),
  evaluatorNote: text(400).optional(),
});

/** See {@link sessionInjectSchema}. */
export type SessionInject = z.infer<typeof sessionInjectSchema>;

/** Injects that one action can add. */
export const INJECTS_AT_ONCE = 20;

/** Injects that a session can hold. */
export const INJECT_LIMIT = 200;

const injectId = slug;

/** Adds injects to those of the case. One with `when` is armed at once. */
export const injectAddSchema = z.strictObject({
  type: z.literal('inject.add'),
  injects: z
    .array(sessionInjectSchema)
    .min(1)
    .max(INJECTS_AT_ONCE, { error: `must be at most ${INJECTS_AT_ONCE} at once` }),
});

/** Arms an inject: it happens at the tick, or once the condition has come true. */
export const injectArmSchema = z.strictObject({
  type: z.literal('inject.arm'),
  injectId,
  when: whenSchema,
});

/** Brings an inject in now. */
export const injectFireSchema = z.strictObject({ type: z.literal('inject.fire'), injectId });

/** Passes over an inject: it will not happen. */
export const injectSkipSchema = z.strictObject({ type: z.literal('inject.skip'), injectId });

/** Where an inject stands: waiting for a hand, armed, brought in, passed over. */
const INJECT_STATUSES = ['waiting', 'armed', 'fired', 'skipped'] as const;

/** An inject with where it stands, for those who lead. */
export const injectViewSchema = z.strictObject({
  inject: sessionInjectSchema.extend({
    text: scenarioWords(),
    /** For the facilitator: when to use it and what it should set off. */
    note: scenarioWords().optional(),
  }),
  /** From the case itself, or added in the session. */
  ofCase: z.boolean(),
  status: z.enum(INJECT_STATUSES),
  /** When it happens by itself as it stands now; null where it waits for a hand. */
  when: whenSchema.nullable(),
  /** The tick that is known for it: due, or fired at. */
  tick: z.int().nullable(),
  /** Planned for a tick that has passed without it. */
  late: z.boolean(),
});

/** See {@link injectViewSchema}. */
export type InjectView = z.infer<typeof injectViewSchema>;

/**
 * Sets a vital sign to a value. `artefact` changes what the chart shows; `physiology` moves the
 * patient's own value, with what depends on it, by a named contribution.
 */
export const overrideSetSchema = z.strictObject({
  type: z.literal('override.set'),
  vital: z.enum(OVERRIDDEN_VITALS),
  value: overrideValueSchema,
  rampMinutes: z.int().min(0).max(240).default(0),
  /** First tick without it; left out, it holds until cleared. */
  untilTick: z.int().optional(),
  kind: z.enum(['artefact', 'physiology']),
});

/** See {@link overrideSetSchema}. */
export type OverrideSet = z.infer<typeof overrideSetSchema>;

/** Ends the overrides of a vital sign, of both kinds. */
export const overrideClearSchema = z.strictObject({
  type: z.literal('override.clear'),
  vital: z.enum(OVERRIDDEN_VITALS),
});

/** An override that holds, for those who lead. */
export const overrideViewSchema = z.strictObject({
  /** The log line that set it. */
  seq: z.int(),
  vital: z.enum(OVERRIDDEN_VITALS),
  kind: z.enum(['artefact', 'physiology']),
  value: z.number(),
  sinceTick: z.int(),
  rampMinutes: z.int(),
  untilTick: z.int().nullable(),
});

/** See {@link overrideViewSchema}. */
export type OverrideView = z.infer<typeof overrideViewSchema>;
