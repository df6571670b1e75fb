import { z } from 'zod';
import { tickSchema } from './quantities.ts';

/** How urgent an alarm is, most urgent first. */
export const ALARM_PRIORITIES = ['high', 'medium', 'low'] as const;

/** See {@link ALARM_PRIORITIES}. */
export type AlarmPriority = (typeof ALARM_PRIORITIES)[number];

/** What can alarm: a vital sign beyond a limit, a score that fell, a sensor that reads nothing. */
export const ALARM_SOURCES = [
  'heartRatePerMin',
  'systolicMmHg',
  'mapMmHg',
  'spo2Percent',
  'respiratoryRatePerMin',
  'temperatureC',
  'iceScore',
  'sensor',
] as const;

/** See {@link ALARM_SOURCES}. */
export type AlarmSource = (typeof ALARM_SOURCES)[number];

/** The vital signs that have limits. */
export const LIMITED_VITALS = [
  'heartRatePerMin',
  'systolicMmHg',
  'mapMmHg',
  'spo2Percent',
  'respiratoryRatePerMin',
  'temperatureC',
] as const satisfies readonly AlarmSource[];

/** See {@link LIMITED_VITALS}. */
export type LimitedVital = (typeof LIMITED_VITALS)[number];

const limit = z.number().min(0).max(300).nullable();

/** The limits of one vital sign; null is a limit that is switched off. */
export const vitalLimitsSchema = z.strictObject({
  /** Alarms while the value is below, by priority. */
  below: z.strictObject({ high: limit, medium: limit, low: limit }),
  /** Alarms while the value is above, by priority; a temperature alarms from the limit on. */
  above: z.strictObject({ high: limit, medium: limit, low: limit }),
  /** Ticks for which it has to hold before it alarms. */
  delayTicks: z.int().min(1).max(60),
});

/** See {@link vitalLimitsSchema}. */
export type VitalLimits = z.infer<typeof vitalLimitsSchema>;

/** The limits of a session, by vital sign. */
export const alarmLimitsSchema = z.strictObject(
  Object.fromEntries(LIMITED_VITALS.map((name) => [name, vitalLimitsSchema])) as Record<
    LimitedVital,
    typeof vitalLimitsSchema
  >,
);

/** See {@link alarmLimitsSchema}. */
export type AlarmLimits = z.infer<typeof alarmLimitsSchema>;

/** An alarm as it stands, or as it was: `endTick` is null while its condition holds. */
export const alarmSchema = z.strictObject({
  /** One for each onset, such as `sbp-below-3310`. */
  id: z.string(),
  source: z.enum(ALARM_SOURCES),
  side: z.enum(['below', 'above', 'lost', 'drop']),
  priority: z.enum(ALARM_PRIORITIES),
  /** The limit that is broken; null for a sensor that reads nothing. */
  limit: z.number().nullable(),
  /** The latest charted value; null where nothing is read. */
  value: z.number().nullable(),
  /** For a sensor: the vital sign that is missing. */
  vital: z.string().optional(),
  /** For an ICE test compared over part of its items: how many; value and limit are of these. */
  items: z.int().min(1).max(9).optional(),
  onsetTick: tickSchema,
  /** Tick at which it came to this priority. */
  priorityTick: tickSchema,
  endTick: tickSchema.nullable(),
});

/** See {@link alarmSchema}. */
export type Alarm = z.infer<typeof alarmSchema>;
