import { z } from 'zod';
import { INTERVENTIONS } from './order.ts';
import { tickSchema } from './quantities.ts';
import { slug, words } from './scenario-words.ts';

const afterMinutes = z.int().min(0).max(20_160).default(0);

/**
 * When something happens: at a tick, or once a condition has come true for the first time, a
 * number of minutes after. Conditions are judged on the truth of the course.
 */
export const whenSchema = z.union(
  [
    z.strictObject({ atTick: tickSchema }),
    z.strictObject({ crsGrade: z.int().min(1).max(4), afterMinutes }),
    z.strictObject({ icansGrade: z.int().min(1).max(4), afterMinutes }),
    z.strictObject({ temperatureFromC: z.number().min(37).max(42), afterMinutes }),
    z.strictObject({ ordered: z.enum(INTERVENTIONS), afterMinutes }),
  ],
  {
    error:
      'must name one of atTick, crsGrade, icansGrade, temperatureFromC, ordered (with afterMinutes)',
  },
);

/** See {@link whenSchema}. */
export type When = z.output<typeof whenSchema>;

/** What is wrong with a time beyond its form: a tick outside the course; null where nothing is. */
export function whenProblem(
  when: When,
  course: { readonly start: number; readonly end: number },
): { readonly path: string[]; readonly message: string } | null {
  if (!('atTick' in when) || (when.atTick >= course.start && when.atTick <= course.end)) {
    return null;
  }
  const message = `must lie in ${course.start} … ${course.end}, the course of this case`;
  return { path: ['atTick'], message };
}

/** Who can say something to the people at the bedside. */
const SPEAKERS = ['patient', 'family', 'nurse', 'provider', 'laboratory', 'pharmacy'] as const;

/** The sensors that can be lost or disturbed; the cuff reads all three pressures. */
export const SENSORS = [
  'temperature',
  'heart-rate',
  'cuff',
  'respiratory-rate',
  'spo2',
  'all',
] as const;

/** See {@link SENSORS}. */
export type Sensor = (typeof SENSORS)[number];

const eventBase = {
  id: slug,
  when: whenSchema,
  decision: z
    .boolean()
    .default(false)
    .describe('A decision point, at which a session can be told to hold.'),
};

/** The kinds of what a case makes happen. */
export const EVENT_KINDS = ['message', 'artefact'] as const;

/** Something that the case makes happen, once. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...eventBase,
    kind: z.literal('message'),
    from: z.enum(SPEAKERS),
    text: words('What is said.'),
  }),
  z.strictObject({
    ...eventBase,
    kind: z.literal('artefact'),
    sensor: z.enum(SENSORS),
    effect: z
      .union([z.literal('lost'), z.strictObject({ offset: z.number().min(-100).max(100) })])
      .describe('Lost: nothing is read. Offset: what the sensor adds to what it reads.'),
    minutes: z.int().min(1).max(1440).describe('How long it lasts.'),
  }),
]);

/** See {@link eventSchema}. */
export type ScenarioEvent = z.output<typeof eventSchema>;

/** Something the facilitator can bring in by hand: a line to speak, and what it should set off. */
export const injectSchema = z.strictObject({
  id: slug,
  from: z.enum(SPEAKERS),
  text: words('What is said.'),
  note: words('For the facilitator: when to use it and what it should set off.').optional(),
});

const expectedSchema = z.strictObject({
  id: slug,
  what: words('What should be done.', 200),
  action: z
    .enum([...INTERVENTIONS, 'grade-call', 'ice-test', 'observe', 'note'])
    .describe('The action by which it is recognised.'),
  when: whenSchema,
  withinMinutes: z.int().min(1).max(10_080).describe('How long there is for it.'),
  severity: z.enum(['medium', 'high', 'critical']),
  why: words('Why it matters, with the rule it comes from.', 400),
});

/** How a case is taught: before, during and after. */
export const teachingSchema = z.strictObject({
  prebrief: z.array(words('One thing to say before the start.', 400)).min(1).max(8),
  expected: z.array(expectedSchema).min(1).max(20),
  debrief: z.strictObject({
    prompts: z.array(words('One question for the debrief.', 300)).min(2).max(10),
    epilogue: words('What became of the patient.', 800),
    beyond: words('What the case says about the world around the bedside.', 800).optional(),
  }),
});
