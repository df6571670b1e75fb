import { z } from 'zod';
import { alarmLimitsSchema } from './alarm.ts';
import { SCALE_NAMES } from './grade-answer.ts';
import { quantity } from './quantities.ts';
import { SPEEDS, speedSchema } from './speed.ts';

/** When learners and the wall get to see the true grade. */
export const REVEAL_POLICIES = ['hidden', 'after-call', 'live'] as const;

/** See {@link REVEAL_POLICIES}. */
export type RevealPolicy = (typeof REVEAL_POLICIES)[number];

/** Whose hands treat: people alone, or the care rules of the model as well. */
export const CARE_MODES = ['none', 'rules'] as const;

/** See {@link CARE_MODES}. */
export type CareMode = (typeof CARE_MODES)[number];

/** Which orders act: any learner's at once, or those that a facilitator has accepted. */
export const ORDER_MODES = ['shared', 'proposed'] as const;

/** How the patient is watched: as the case says, by a monitor, or by rounds at an interval. */
export const MONITORING_CHOICES = ['case', 'continuous', 'spot'] as const;

/** See {@link MONITORING_CHOICES}. */
export type MonitoringChoice = (typeof MONITORING_CHOICES)[number];

/** How people are named to others than those who lead, and in the debrief. */
export const NAME_POLICIES = ['pseudonyms', 'names'] as const;

/** How long the record of a session can be kept after its end: an hour to a year. */
export const RETENTION_HOURS = { unit: 'h', minimum: 1, maximum: 8760 } as const;

/** How long a call can be changed: for those who need longer, up to ten minutes of wall time. */
const CALL_OPEN_MINUTES = { unit: 'min', minimum: 1, maximum: 10 } as const;

/** Settings that course or scoring rest on: fixed once the session runs. */
const fixedSettings = {
  /** The reference scale: the one by which CRS is graded, told and scored. */
  scale: z.enum(SCALE_NAMES).default('ASTCT'),
  care: z.enum(CARE_MODES).default('none'),
  orders: z.enum(ORDER_MODES).default('shared'),
  monitoring: z.enum(MONITORING_CHOICES).default('case'),
  /** How long a finding carries the standing grade after its last minute. */
  gradingWindowHours: quantity({ unit: 'h', minimum: 1, maximum: 12 }).int().default(4),
  /** Whether a call may say grade 5, death. */
  gradeFive: z.boolean().default(false),
};

/** Settings that can be changed at any time; the log says who did. */
const openSettings = {
  reveal: z.enum(REVEAL_POLICIES).default('hidden'),
  /** Wall time in which a learner may change a call, and after which its truth may be told. */
  callOpenMinutes: quantity(CALL_OPEN_MINUTES).int().default(1),
  /** Time moves only by injects and by hand. */
  manualClock: z.boolean().default(false),
  /** Stops at decision points until everybody who is there has called. */
  hold: z.boolean().default(false),
  /** Slows down for a moment when something happens. */
  autoSlow: z.boolean().default(false),
  /** The speeds that the clock offers. */
  speeds: z
    .array(speedSchema)
    .min(1)
    .max(SPEEDS.length)
    .default([...SPEEDS]),
  joining: z.enum(['open', 'locked']).default('open'),
  names: z.enum(NAME_POLICIES).default('pseudonyms'),
  /** Whether the wall shows how many called which grade. */
  histogram: z.boolean().default(false),
  /** How long the record is kept after the end; the server sets its own usual time at creation. */
  retentionHours: quantity(RETENTION_HOURS).int().default(24),
  /** The alarm limits; null for those of the case, or of its patient's age. */
  alarmLimits: alarmLimitsSchema.nullable().default(null),
};

/** What a session is made with, besides the scenario and the seed. */
export const sessionOptionsSchema = z.strictObject({ ...fixedSettings, ...openSettings });

/** See {@link sessionOptionsSchema}. */
export type SessionOptions = z.infer<typeof sessionOptionsSchema>;

/** The settings that course or scoring rest on. */
export const FIXED_SETTINGS = Object.keys(fixedSettings) as readonly (keyof SessionOptions)[];

/** The same fields without their defaults, so that what is left out stays as it is. */
const withoutDefaults = Object.fromEntries(
  Object.entries(sessionOptionsSchema.shape).map(([name, schema]) => [
    name,
    schema.unwrap().optional(),
  ]),
) as unknown as {
  [Name in keyof SessionOptions]: z.ZodOptional<z.ZodType<SessionOptions[Name]>>;
};

/** Some of the settings, to be changed. */
export const settingsChangeSchema = z.strictObject(withoutDefaults);

/** See {@link settingsChangeSchema}. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
