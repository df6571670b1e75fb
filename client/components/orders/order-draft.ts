import type { Intervention, OrderPlace, OxygenDevice } from '#shared/contracts/action.ts';

/** An order while it is being written: numbers may still be missing. */
export interface OrderDraft {
  readonly intervention: Intervention;
  readonly dose: number | null;
  readonly route: 'oral' | 'intravenous';
  readonly everyMinutes: number | null;
  readonly device: OxygenDevice;
  readonly flowLPerMin: number | null;
  readonly fio2: number | null;
  readonly tests: readonly ('crp' | 'ferritin')[];
}

/** Interventions that are ordered with a dose, and in which unit. */
export const DOSE_UNITS = {
  paracetamol: 'mg',
  tocilizumab: 'mg',
  dexamethasone: 'mg',
  'fluid-bolus': 'mL',
} as const satisfies Partial<Record<Intervention, 'mg' | 'mL'>>;

/** An intervention with a dose. */
export type Dosed = keyof typeof DOSE_UNITS;

/** Interventions that can be given by mouth as well as into a vein. */
const ORAL_TOO: readonly Intervention[] = ['paracetamol', 'dexamethasone'];

/** Interventions that can be ordered to be repeated. */
const REPEATABLE: readonly Intervention[] = ['paracetamol', 'dexamethasone'];

/** Intervals that a repeated order can have, in minutes. */
export const REPEAT_MINUTES = [240, 360, 480, 720, 1440] as const;

/** Usual flow of each device, L/min, and whether its fraction has to be set. */
const DEVICES: Readonly<
  Record<OxygenDevice, { readonly usualFlow: number | null; readonly usualFio2: number | null }>
> = {
  'room-air': { usualFlow: null, usualFio2: null },
  'nasal-cannula': { usualFlow: 2, usualFio2: null },
  'simple-mask': { usualFlow: 6, usualFio2: null },
  venturi: { usualFlow: 4, usualFio2: 0.28 },
  'non-rebreather': { usualFlow: 15, usualFio2: null },
  hfnc: { usualFlow: 40, usualFio2: 0.4 },
};

/** Dose of tocilizumab by weight, and the most that is given at once. */
export const TOCILIZUMAB = { adultMgPerKg: 8, childMgPerKg: 12, childBelowKg: 30, mostMg: 800 };

/** The dose of tocilizumab per kilogram at a weight, mg/kg. */
export function tocilizumabMgPerKg(weightKg: number): number {
  return weightKg < TOCILIZUMAB.childBelowKg ? TOCILIZUMAB.childMgPerKg : TOCILIZUMAB.adultMgPerKg;
}

/** The usual dose for a patient, mg or mL, with which an order begins. */
export function usualDose(intervention: Dosed, weightKg: number): number {
  switch (intervention) {
    case 'paracetamol':
      return 1000;
    case 'dexamethasone':
      return 10;
    case 'fluid-bolus':
      return 500;
    case 'tocilizumab':
      return Math.min(TOCILIZUMAB.mostMg, Math.round(tocilizumabMgPerKg(weightKg) * weightKg));
  }
}

/** Whether an intervention is ordered with a dose. */
export function isDosed(intervention: Intervention): intervention is Dosed {
  return intervention in DOSE_UNITS;
}

/** Whether the route is a choice. */
export function hasRoute(intervention: Intervention): boolean {
  return ORAL_TOO.includes(intervention);
}

/** Whether repeating is a choice. */
export function isRepeatable(intervention: Intervention): boolean {
  return REPEATABLE.includes(intervention);
}

/** Whether a device sets the inspired fraction, so that it has to be named. */
export function setsFio2(device: OxygenDevice): boolean {
  return DEVICES[device].usualFio2 !== null;
}

/** An order as it usually is, ready to be changed. */
export function usualDraft(intervention: Intervention, weightKg: number): OrderDraft {
  return withDevice(
    {
      intervention,
      dose: isDosed(intervention) ? usualDose(intervention, weightKg) : null,
      route: intervention === 'paracetamol' ? 'oral' : 'intravenous',
      everyMinutes: null,
      device: 'nasal-cannula',
      flowLPerMin: null,
      fio2: null,
      tests: ['crp', 'ferritin'],
    },
    'nasal-cannula',
  );
}

/** The draft with another device, at the flow and fraction usual for it. */
export function withDevice(draft: OrderDraft, device: OxygenDevice): OrderDraft {
  const { usualFlow, usualFio2 } = DEVICES[device];
  return { ...draft, device, flowLPerMin: usualFlow, fio2: usualFio2 };
}

/**
 * The order that a draft asks for. It says only what belongs to its intervention; whether it can
 * be carried out is for the server to say.
 */
export function orderOf(draft: OrderDraft): OrderPlace {
  const { intervention } = draft;
  const order = { type: 'order.place', intervention } as const;
  if (isDosed(intervention)) {
    return {
      ...order,
      unit: DOSE_UNITS[intervention],
      ...(draft.dose === null ? {} : { dose: draft.dose }),
      ...(hasRoute(intervention) ? { route: draft.route } : {}),
      ...(isRepeatable(intervention) && draft.everyMinutes !== null
        ? { everyMinutes: draft.everyMinutes }
        : {}),
    };
  }
  switch (intervention) {
    case 'oxygen':
      return {
        ...order,
        device: draft.device,
        ...(draft.flowLPerMin === null ? {} : { flowLPerMin: draft.flowLPerMin }),
        ...(draft.fio2 === null ? {} : { fio2: draft.fio2 }),
      };
    case 'laboratory':
      return { ...order, tests: [...draft.tests] };
    case 'blood-cultures':
      return order;
  }
}

/** Whether everything an order needs has been filled in. */
export function isComplete(draft: OrderDraft): boolean {
  switch (draft.intervention) {
    case 'oxygen':
      return (
        draft.device === 'room-air' ||
        (draft.flowLPerMin !== null && (!setsFio2(draft.device) || draft.fio2 !== null))
      );
    case 'laboratory':
      return draft.tests.length > 0;
    case 'blood-cultures':
      return true;
    default:
      return draft.dose !== null;
  }
}
