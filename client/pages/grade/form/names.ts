import type { z } from 'zod';
import type { crsSnapshotSchema, DoseTable, news2SnapshotSchema } from '#shared/contracts/grade.ts';
import type { icansSnapshotSchema } from '#shared/contracts/icans-snapshot.ts';

type Crs = z.output<typeof crsSnapshotSchema>;
type Icans = z.output<typeof icansSnapshotSchema>;
type Oxygen = NonNullable<Crs['oxygen']>;
type Pressor = NonNullable<Crs['vasopressors']>[number];

/** A way in which oxygen is given. */
export type Device = NonNullable<Oxygen['device']>;
/** A drug among the vasopressors. */
export type PressorName = Pressor['drug'];
/** The unit of its dose. */
export type DoseUnit = NonNullable<Pressor['unit']>;
/** A drug that can hide a fever. */
export type Suppressant = NonNullable<Crs['suppressantsAfterOnset']>[number];

/** The names of a record in the order in which they are written; the compiler misses none. */
function namesOf<Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] {
  return Object.keys(names) as Name[];
}

/** The units in which each vasopressor is dosed, the usual one first. */
export const PRESSOR_UNITS: Readonly<Record<PressorName, readonly [DoseUnit, ...DoseUnit[]]>> = {
  norepinephrine: ['ug/kg/min', 'ug/min'],
  epinephrine: ['ug/kg/min', 'ug/min'],
  vasopressin: ['U/min'],
  phenylephrine: ['ug/min', 'ug/kg/min'],
  dopamine: ['ug/kg/min', 'ug/min'],
  'angiotensin-ii': ['ng/kg/min', 'ug/min'],
  terlipressin: ['mg/h', 'mg'],
  dobutamine: ['ug/kg/min', 'ug/min'],
  milrinone: ['ug/kg/min', 'ug/min'],
  midodrine: ['mg'],
  hydrocortisone: ['mg', 'mg/h'],
  'methylene-blue': ['mg', 'mg/h'],
};

/** The vasopressors, those that are used first at the top. */
export const PRESSORS = Object.keys(PRESSOR_UNITS) as readonly PressorName[];

/** The drugs that can hide a fever: against fever, against cytokines, steroids. */
export const SUPPRESSANTS = namesOf<Suppressant>({
  paracetamol: true,
  ibuprofen: true,
  metamizole: true,
  antipyretic: true,
  tocilizumab: true,
  siltuximab: true,
  anakinra: true,
  dexamethasone: true,
  methylprednisolone: true,
  prednisolone: true,
  prednisone: true,
  hydrocortisone: true,
  steroid: true,
});

/** The tables by which Penn can read a high dose, the usual one first. */
export const DOSE_TABLES = namesOf<DoseTable>({ 'by-minute': true, 'by-weight': true });

/** What the page asks as one of several names, in the order in which they are offered. */
export const CHOICES = {
  'oxygen.device': namesOf<Device>({
    'room-air': true,
    'nasal-cannula': true,
    'blow-by': true,
    'simple-mask': true,
    venturi: true,
    'non-rebreather': true,
    hfnc: true,
    cpap: true,
    bipap: true,
    'invasive-ventilation': true,
  }),
  'oxygen.reason': namesOf<NonNullable<Oxygen['reason']>>({
    hypoxia: true,
    comfort: true,
    baseline: true,
    'airway-protection': true,
    procedure: true,
  }),
  consciousness: namesOf<NonNullable<Icans['consciousness']>>({
    alert: true,
    spontaneous: true,
    voice: true,
    tactile: true,
    vigorous: true,
    unarousable: true,
  }),
  seizure: namesOf<NonNullable<Icans['seizure']>>({
    none: true,
    'self-limited': true,
    'eeg-resolved': true,
    prolonged: true,
    'repetitive-no-recovery': true,
  }),
  motor: namesOf<NonNullable<Icans['motor']>>({
    none: true,
    tremor: true,
    myoclonus: true,
    'deep-focal-weakness': true,
  }),
  pressure: namesOf<NonNullable<Icans['pressure']>>({
    none: true,
    'focal-oedema': true,
    'diffuse-oedema': true,
    posturing: true,
    'cn6-palsy': true,
    papilloedema: true,
    'cushing-triad': true,
    'haemorrhage-with-oedema': true,
  }),
  acvpu: namesOf<NonNullable<z.output<typeof news2SnapshotSchema>['acvpu']>>({
    A: true,
    C: true,
    V: true,
    P: true,
    U: true,
  }),
} as const;

/** A question with one of several names as its answer. */
export type ChoiceField = keyof typeof CHOICES;
