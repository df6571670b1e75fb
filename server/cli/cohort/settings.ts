import { z } from 'zod';
import type { ProductProfile } from '#shared/cohort/profiles.ts';
import { quantity } from '#shared/contracts/quantities.ts';
import { firstIssue } from '#shared/contracts/refusal.ts';
import { careSchema, parametersSchema } from '#shared/contracts/scenario-patient.ts';
import { UsageError } from '../usage.ts';

const TYPICAL = {
  S: true,
  tpk: true,
  Td: true,
  Th: true,
  v50: true,
  l50: true,
  n50: true,
} as const;
const CARE = {
  tocilizumabAfterHours: true,
  tocilizumabGrade1AfterHours: true,
  dexamethasoneAfterHours: true,
} as const;

const logSdSchema = quantity({ unit: '(SD of the logarithm)', minimum: 0, maximum: 1.5 });

/** What `--set` can change in a profile: the median patient, the spread, and when care begins. */
const settingsSchema = z.strictObject({
  ...parametersSchema.pick(TYPICAL).shape,
  sdS: logSdSchema,
  sdTpk: logSdSchema,
  ...careSchema.unwrap().pick(CARE).shape,
});

const NAMES = Object.keys(settingsSchema.shape);

/**
 * Reads `--set S=3,tpk=5,tocilizumabAfterHours=never` into a profile.
 *
 * Refused: a name that is not in the list, one given twice, and a value out of its range.
 */
export function withSettings(profile: ProductProfile, text: string): ProductProfile {
  const { typical, spread, care } = profile;
  const usual = { ...typical, sdS: spread.S, sdTpk: spread.tpk };
  const { tocilizumabAfterHours, tocilizumabGrade1AfterHours, dexamethasoneAfterHours } = care;
  const hours = { tocilizumabAfterHours, tocilizumabGrade1AfterHours, dexamethasoneAfterHours };
  const parsed = settingsSchema.safeParse({ ...usual, ...hours, ...readPairs(text) });
  if (!parsed.success) {
    const { field, limit } = firstIssue(parsed.error);
    throw new UsageError(`--set ${field}: ${limit}`);
  }
  const { S, tpk, Td, Th, v50, l50, n50, sdS, sdTpk, ...changed } = parsed.data;
  return {
    ...profile,
    typical: { S, tpk, Td, Th, v50, l50, n50 },
    spread: { S: sdS, tpk: sdTpk },
    care: { ...care, ...changed },
  };
}

function readPairs(text: string): Readonly<Record<string, number | null>> {
  const pairs: Record<string, number | null> = {};
  for (const pair of text.split(',')) {
    const [name = '', value = '', ...rest] = pair.split('=');
    if (!NAMES.includes(name)) {
      throw new UsageError(`--set: "${name}" is not one of ${NAMES.join(', ')}`);
    }
    if (name in pairs) {
      throw new UsageError(`--set: "${name}" is given twice`);
    }
    const isNumber = rest.length === 0 && /^\d+(?:\.\d+)?$/.test(value);
    if (!isNumber && value !== 'never') {
      throw new UsageError(`--set ${name}: "${value}" is not a number or the word never`);
    }
    pairs[name] = isNumber ? Number(value) : null;
  }
  return pairs;
}
