import { z } from 'zod';
import { ageYearsSchema, quantity, tickSchema, VITALS, weightKgSchema } from './quantities.ts';

/** The version of the scenario file format that this program writes and reads. */
const SCENARIO_SCHEMA_VERSION = 1;

const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, {
    error: 'must be 2-40 characters of a-z, 0-9 and -, starting with a letter',
  })
  .describe('Short name of the case in addresses and files; never shown to learners.');

const words = (meaning: string, maximum = 400) =>
  z
    .strictObject({
      en: z.string().min(1).max(maximum),
      es: z.string().min(1).max(maximum).optional(),
    })
    .describe(meaning);

/** A number of the model inside its range; a refusal says which. */
const between = (minimum: number, maximum: number) => quantity({ unit: '', minimum, maximum });

const baselineSchema = z
  .strictObject({
    temperatureC: quantity({ ...VITALS.temperatureC, minimum: 35, maximum: 38 }).default(36.7),
    heartRatePerMin: quantity({ ...VITALS.heartRatePerMin, minimum: 40, maximum: 160 }),
    mapMmHg: quantity({ ...VITALS.mapMmHg, minimum: 45, maximum: 130 }),
    pulsePressureMmHg: quantity({ unit: 'mmHg', minimum: 20, maximum: 90 }).default(48),
    respiratoryRatePerMin: quantity({ ...VITALS.respiratoryRatePerMin, minimum: 8, maximum: 45 }),
    pfRatioMmHg: quantity({ unit: 'mmHg', minimum: 150, maximum: 600 })
      .default(440)
      .describe('PaO2/FiO2 with healthy lungs, mmHg, 150-600.'),
    fatigue: quantity({ ...VITALS.fatigue, maximum: 8 }).default(2.5),
    crpMgPerL: quantity({ unit: 'mg/L', minimum: 0, maximum: 200 }).default(15),
    ferritinNgPerMl: quantity({ unit: 'ng/mL', minimum: 10, maximum: 20_000 }).default(500),
  })
  .describe('What this patient shows before the course begins.');

const parametersSchema = z
  .strictObject({
    S: between(0, 60).describe('Peak cytokine drive; 1 is just febrile.'),
    tpk: between(0.5, 30).describe('Day of peak drive after the infusion.'),
    Td: between(0.2, 5).describe('Doubling time of the rising drive, days.'),
    Th: between(0.2, 20).describe('Half-life of the falling drive, days.'),
    v50: between(0.5, 50).describe('Signal for half of full vasoplegia.'),
    l50: between(0.5, 50).describe('Signal for half of full lung injury.'),
    n50: between(0.5, 60).describe('Brain signal for half of full neurotoxicity.'),
    f6: between(0.05, 0.95).default(0.8).describe('Share of the signal carried by IL-6.'),
    dexamethasoneFactor: between(0, 1)
      .default(1)
      .describe('How well dexamethasone works in this patient; 1 is full effect.'),
    sawtoothPeriodHours: between(4, 24)
      .multipleOf(0.25)
      .default(10)
      .describe('Hours from one fever spike to the next.'),
  })
  .describe('The parameters of the patient model; see docs/model.md.');

const eventSchema = z.strictObject({
  id: slug,
  when: z.strictObject({ atTick: tickSchema }),
  kind: z.literal('message'),
  from: z.enum(['patient', 'family', 'nurse', 'provider', 'laboratory', 'pharmacy']),
  text: words('What is said.'),
});

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
      monitoring: z.literal('continuous').default('continuous'),
      infusion: z
        .strictObject({
          weekday: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).default('mon'),
          hour: z.int().min(0).max(23).default(11),
        })
        .prefault({})
        .describe('Ward time of the infusion (tick 0).'),
      grade: z
        .strictObject({ ASTCT: z.int().min(0).max(4) })
        .describe('The peak standing grade this case reaches under its care rules.'),
      product: words('The product class, named generically.', 120),
      patient: z.strictObject({
        label: words('Invented name shown to everyone.', 60),
        ageYears: ageYearsSchema,
        sex: z.enum(['female', 'male']),
        weightKg: weightKgSchema,
        diagnosis: words('What the patient is treated for.', 200),
        baseline: baselineSchema,
      }),
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
      events: z.array(eventSchema).max(100).default([]),
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
      const seen = new Set<string>();
      for (const [index, event] of scenario.events.entries()) {
        if (event.when.atTick < start || event.when.atTick > scenario.endTick) {
          context.addIssue({
            code: 'custom',
            path: ['events', index, 'when', 'atTick'],
            message: `must lie in ${start} … ${scenario.endTick}, the course of this case`,
          });
        }
        if (seen.has(event.id)) {
          context.addIssue({
            code: 'custom',
            path: ['events', index, 'id'],
            message: `"${event.id}" is used twice`,
          });
        }
        seen.add(event.id);
      }
    }),
);

/** A parsed scenario, defaults filled in; see {@link scenarioSchema}. */
export type Scenario = z.output<typeof scenarioSchema>;

function dropExtensions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));
}
