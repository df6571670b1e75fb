import { z } from 'zod';
import { LAB_TESTS } from './order.ts';
import { type Dosed, DRUG_RULES } from './order-rules.ts';

const DOSED = Object.keys(DRUG_RULES) as [Dosed, ...Dosed[]];

const usualDoseSchema = z.strictObject({
  dose: z.number().positive().describe('In the unit that an order of the drug is reckoned in.'),
  perKg: z.boolean().default(false).describe('Whether the dose is for each kilogram.'),
  most: z.number().positive().optional().describe('The most at once, whatever the weight.'),
});

/** The doses that orders begin with here, by drug; those left out are the usual ones elsewhere. */
export const usualDosesSchema = z.partialRecord(z.enum(DOSED), usualDoseSchema);

/** See {@link usualDosesSchema}. */
export type UsualDoses = z.infer<typeof usualDosesSchema>;

/** How a hospital does things its own way: what orders begin with, and how long results take. */
export const localPracticeSchema = z
  .strictObject({
    usualDoses: usualDosesSchema
      .default({})
      .describe('The dose that an order of a drug begins with; default the usual one.'),
    resultMinutes: z
      .partialRecord(z.enum([...LAB_TESTS, 'blood-cultures']), z.int().min(1).max(10_080))
      .default({})
      .describe('How long a test takes from the draw into the chart, min; default its usual time.'),
  })
  .prefault({})
  .describe('What this hospital does its own way.');

/** See {@link localPracticeSchema}. */
export type LocalPractice = z.output<typeof localPracticeSchema>;

/** The doses of a hospital that no order of this patient could be given with. */
export function impossibleDoses(
  usualDoses: UsualDoses,
  weightKg: number,
): { readonly drug: Dosed; readonly message: string }[] {
  return DOSED.flatMap((drug) => {
    const usual = usualDoses[drug];
    if (usual === undefined) {
      return [];
    }
    const amount = usual.perKg ? usual.dose * weightKg : usual.dose;
    const given = Math.min(amount, usual.most ?? amount);
    const { minimum, maximum, units } = DRUG_RULES[drug];
    return given < minimum || given > maximum
      ? [{ drug, message: `must come to ${minimum}-${maximum} ${units[0]} for ${weightKg} kg` }]
      : [];
  });
}
