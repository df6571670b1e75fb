import { z } from 'zod';
import { fio2Schema, oxygenFlowSchema, quantity } from './quantities.ts';

/**
 * The interventions, investigations and calls for help that can be ordered, grouped as they stand
 * on an order form: fever, infection, circulation, oxygen, anti-cytokine, steroid, brain, marrow,
 * looking, calling.
 */
export const INTERVENTIONS = [
  'paracetamol',
  'ibuprofen',
  'blood-cultures',
  'antibiotic',
  'fluid-bolus',
  'norepinephrine',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'vasopressin',
  'oxygen',
  'tocilizumab',
  'siltuximab',
  'anakinra',
  'dexamethasone',
  'methylprednisolone',
  'levetiracetam',
  'g-csf',
  'vital-signs',
  'laboratory',
  'eeg',
  'call-provider',
  'neurology-consult',
  'rapid-response',
  'transfer-icu',
] as const;

/** See {@link INTERVENTIONS}. */
export type Intervention = (typeof INTERVENTIONS)[number];

/** Drugs that run as an infusion with a rate and hold up the pressure. */
export const PRESSORS = [
  'norepinephrine',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'vasopressin',
] as const satisfies readonly Intervention[];

/** See {@link PRESSORS}. */
export type Pressor = (typeof PRESSORS)[number];

/** The devices that can be ordered to give oxygen, from none to a ventilator. */
export const OXYGEN_DEVICES = [
  'room-air',
  'nasal-cannula',
  'simple-mask',
  'venturi',
  'non-rebreather',
  'hfnc',
  'cpap',
  'bipap',
  'invasive-ventilation',
] as const;

/** See {@link OXYGEN_DEVICES}. */
export type OxygenDevice = (typeof OXYGEN_DEVICES)[number];

/** What a laboratory order can ask for. */
export const LAB_TESTS = [
  'crp',
  'ferritin',
  'il6',
  'procalcitonin',
  'lactate',
  'blood-count',
  'creatinine',
  'transaminases',
  'fibrinogen',
  'ldh',
] as const;

/** See {@link LAB_TESTS}. */
export type LabTest = (typeof LAB_TESTS)[number];

/** The units in which doses are ordered. */
export const ORDER_UNITS = ['mg', 'mL', 'ug', 'ug/kg/min', 'ug/min', 'U/min'] as const;

/** See {@link ORDER_UNITS}. */
export type OrderUnit = (typeof ORDER_UNITS)[number];

/** How a dose is given. */
export const ORDER_ROUTES = ['oral', 'intravenous', 'subcutaneous'] as const;

/** See {@link ORDER_ROUTES}. */
export type OrderRoute = (typeof ORDER_ROUTES)[number];

/**
 * An order as people place it. Which details belong to which intervention, and within which
 * limits, is checked by the course; a detail left out takes its usual value for the patient.
 */
export const orderPlaceSchema = z
  .strictObject({
    type: z.literal('order.place'),
    intervention: z.enum(INTERVENTIONS),
    dose: z.number().positive().optional().describe('In `unit`; the usual dose if absent.'),
    unit: z.enum(ORDER_UNITS).optional(),
    route: z.enum(ORDER_ROUTES).optional(),
    device: z.enum(OXYGEN_DEVICES).optional(),
    flowLPerMin: oxygenFlowSchema.optional(),
    fio2: fio2Schema.optional(),
    everyMinutes: quantity({ unit: 'min', minimum: 5, maximum: 1440 }).int().optional(),
    tests: z.array(z.enum(LAB_TESTS)).min(1).max(LAB_TESTS.length).optional(),
  })
  .describe('Orders an intervention, an investigation or help for the patient.');

/** See {@link orderPlaceSchema}. */
export type OrderPlace = z.infer<typeof orderPlaceSchema>;
