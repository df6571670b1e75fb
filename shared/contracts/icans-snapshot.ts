import type { z } from 'zod';
import { ageYearsSchema, quantity } from './quantities.ts';
import { oneOf, strict, unless, whole } from './snapshot-fields.ts';

/** How the patient wakes: `spontaneous` is drowsy but wakes alone, `vigorous` needs repeated touch. */
const CONSCIOUSNESS = [
  'alert',
  'spontaneous',
  'voice',
  'tactile',
  'vigorous',
  'unarousable',
] as const;

/** Seizures, from none to those without recovery between them. */
const SEIZURES = [
  'none',
  'self-limited',
  'eeg-resolved',
  'prolonged',
  'repetitive-no-recovery',
] as const;

/** Motor findings; tremor and myoclonus never change the grade. */
const MOTOR_FINDINGS = ['none', 'tremor', 'myoclonus', 'deep-focal-weakness'] as const;

/** Signs of raised pressure in the skull or of oedema. */
const PRESSURE_SIGNS = [
  'none',
  'focal-oedema',
  'diffuse-oedema',
  'posturing',
  'cn6-palsy',
  'papilloedema',
  'cushing-triad',
  'haemorrhage-with-oedema',
] as const;

/**
 * One neurological examination for ICANS. Nothing that was not examined counts as normal: an axis
 * that is left out is unknown, as `null` is. `ice` is 0-10, `capd` 0-32.
 */
export const icansSnapshotSchema = strict({
  ageYears: ageYearsSchema.nullable().default(45),
  developmentalDelay: unless(),
  ice: whole({ unit: '(ICE score)', minimum: 0, maximum: 10 }).nullable().default(null),
  capd: whole({ unit: '(CAPD score)', minimum: 0, maximum: 32 }).nullable().default(null),
  consciousness: oneOf(CONSCIOUSNESS).nullable().default(null),
  consciousnessOtherCause: unless(),
  seizure: oneOf(SEIZURES).nullable().default(null),
  seizureSeconds: quantity({ unit: 's', minimum: 0, maximum: 86_400 }).nullable().default(null),
  motor: oneOf(MOTOR_FINDINGS).nullable().default(null),
  pressure: oneOf(PRESSURE_SIGNS).nullable().default(null),
  deathFromIcans: unless(),
}).superRefine((snapshot, context) => {
  if (snapshot.seizure === 'none' && (snapshot.seizureSeconds ?? 0) > 0) {
    context.addIssue({
      code: 'custom',
      path: ['seizureSeconds'],
      message: 'must be 0 without a seizure',
    });
  }
});

/** See {@link icansSnapshotSchema}; defaults filled in. */
export type IcansSnapshot = z.output<typeof icansSnapshotSchema>;
