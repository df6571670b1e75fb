import { z } from 'zod';
import { alarmLimitsSchema } from './alarm.ts';
import { impossibleDoses, localPracticeSchema } from './local-practice.ts';
import { tickSchema } from './quantities.ts';
import { careSchema, parametersSchema, patientSchema } from './scenario-patient.ts';
import { eventSchema, injectSchema, teachingSchema, whenProblem } from './scenario-teaching.ts';
import { slug, words } from './scenario-words.ts';

/** The version of the scenario file format that this program writes and reads. */
const SCENARIO_SCHEMA_VERSION = 1;

/** Whom a case can suit: a class at the bed, a tabletop drill, a lecture, somebody alone. */
export const AUDIENCES = ['educator', 'tabletop', 'lecturer', 'self-study'] as const;

/** See {@link AUDIENCES}. */
export type Audience = (typeof AUDIENCES)[number];

const reviewSchema = z.strictObject({
  status: z.enum(['draft', 'peer-reviewed']),
  reviewedOn: z.iso.date().optional(),
  sources: z.array(z.string().min(3).max(300)).min(1).max(20),
});

/**
 * A teaching case: one patient, the parameters of the model, the story around them and the
 * messages that arrive on the way. Data only.
 *
 * Unknown keys are rejected, except those that start with `x-`.
 */
export const scenarioSchema = z.preprocess(
  dropExtensions,
  z
    .strictObject({
      $schema: z.string().optional().describe('Path of the JSON Schema, for editors.'),
      schemaVersion: z.literal(SCENARIO_SCHEMA_VERSION),
      id: slug,
      title: words('Title for the facilitator; a spoiler, never sent to learners.', 120),
      summary: words('One or two sentences for the library card.', 400),
      tags: z.array(z.string().min(1).max(30)).max(8).default([]),
      suits: z
        .array(z.enum(AUDIENCES))
        .max(AUDIENCES.length)
        .default([])
        .describe('Whom the case suits; empty where its author does not say.'),
      difficulty: z.enum(['introductory', 'intermediate', 'advanced']).default('introductory'),
      seed: z.int().min(0).max(2_147_483_647).describe('Seed used unless another is chosen.'),
      leadMinutes: z.int().min(0).max(2880).default(60).describe('Minutes before the infusion.'),
      openTick: tickSchema.optional().describe('Tick at which a session opens; default the start.'),
      endTick: tickSchema.min(60).default(20_160),
      suggestedSpeed: z
        .union([
          z.literal(1),
          z.literal(10),
          z.literal(60),
          z.literal(300),
          z.literal(600),
          z.literal(1800),
          z.literal(3600),
        ])
        .default(600),
      monitoring: z
        .strictObject({
          mode: z.enum(['continuous', 'spot']),
          everyMinutes: z
            .int()
            .min(15)
            .max(1440)
            .default(240)
            .describe('Interval of the standing order for observations with spot monitoring.'),
        })
        .prefault({ mode: 'continuous' })
        .describe('How the patient is watched unless the session says else.'),
      infusion: z
        .strictObject({
          weekday: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).default('mon'),
          hour: z.int().min(0).max(23).default(11),
        })
        .prefault({})
        .describe('Ward time of the infusion (tick 0).'),
      grade: z
        .strictObject({
          ASTCT: z.int().min(0).max(4),
          ICANS: z.int().min(0).max(4).default(0),
          varies: words(
            'Why the grade is not the same in every run, and what it looks like.',
          ).optional(),
        })
        .describe('The peak standing grades this case reaches under its care rules.'),
      product: words('The product class, named generically.', 120),
      patient: patientSchema,
      handover: z
        .strictObject({
          situation: words('S of SBAR.', 600),
          background: words('B of SBAR.', 900),
          assessment: words('A of SBAR.', 600),
          recommendation: words('R of SBAR.', 600),
        })
        .describe('What learners are told; must not give the course away.'),
      objectives: z.array(words('One learning objective.', 200)).min(1).max(6),
      parameters: parametersSchema,
      care: careSchema,
      events: z.array(eventSchema).max(100).default([]),
      injects: z.array(injectSchema).max(40).default([]),
      teaching: teachingSchema,
      alarmLimits: alarmLimitsSchema
        .optional()
        .describe('Alarm limits of this case; default those of the age.'),
      localPractice: localPracticeSchema,
      review: reviewSchema,
    })
    .superRefine((scenario, context) => {
      const start = -scenario.leadMinutes;
      const open = scenario.openTick ?? start;
      if (open < start || open >= scenario.endTick) {
        context.addIssue({
          code: 'custom',
          path: ['openTick'],
          message: `must lie in ${start} … ${scenario.endTick - 1}, the course of this case`,
        });
      }
      const { usualDoses } = scenario.localPractice;
      for (const { drug, message } of impossibleDoses(usualDoses, scenario.patient.weightKg)) {
        context.addIssue({ code: 'custom', path: ['localPractice', 'usualDoses', drug], message });
      }
      for (const { path, message } of eventProblems(scenario, start)) {
        context.addIssue({ code: 'custom', path, message });
      }
    }),
);

/** A parsed scenario, defaults filled in; see {@link scenarioSchema}. */
export type Scenario = z.output<typeof scenarioSchema>;

interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What is wrong with the events, injects and expected actions beyond their form. */
function eventProblems(
  scenario: Pick<Scenario, 'events' | 'injects' | 'teaching' | 'endTick'>,
  start: number,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const lists = [
    { path: ['events'], items: scenario.events },
    { path: ['injects'], items: scenario.injects },
    { path: ['teaching', 'expected'], items: scenario.teaching.expected },
  ];
  for (const { path, items } of lists) {
    for (const [index, item] of items.entries()) {
      const at = [...path, index];
      if (seen.has(item.id)) {
        problems.push({ path: [...at, 'id'], message: `"${item.id}" is used twice` });
      }
      seen.add(item.id);
      const problem =
        'when' in item ? whenProblem(item.when, { start, end: scenario.endTick }) : null;
      if (problem !== null) {
        problems.push({ path: [...at, 'when', ...problem.path], message: problem.message });
      }
    }
  }
  return problems;
}

function dropExtensions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));
}
