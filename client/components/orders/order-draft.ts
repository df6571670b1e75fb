import {
  DEVICE_RULES,
  DRUG_RULES,
  isDosed,
  USUAL_TESTS,
  usualDose,
} from '#client/store/vocabulary.ts';
import type {
  Intervention,
  LabTest,
  OrderPlace,
  OrderRoute,
  OrderUnit,
  OxygenDevice,
} from '#shared/contracts/order.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';

/** Who an order is for. */
export type OrderedFor = Pick<SessionFacts['patient'], 'weightKg' | 'ageYears'> &
  Partial<Pick<SessionFacts, 'usualDoses'>>;

/** An order while it is being written: numbers may still be missing. */
export interface OrderDraft {
  readonly intervention: Intervention;
  readonly dose: number | null;
  readonly unit: OrderUnit;
  readonly route: OrderRoute;
  readonly everyMinutes: number | null;
  readonly device: OxygenDevice;
  readonly flowLPerMin: number | null;
  readonly fio2: number | null;
  readonly tests: readonly LabTest[];
}

/** Intervals that the form offers for a drug that is repeated, min. */
export const DOSE_MINUTES = [240, 360, 480, 720, 1440] as const;

/** Intervals that the form offers for vital signs, min; the first is its usual one. */
export const SET_MINUTES = [15, 30, 60, 120, 240] as const;

const ORAL_FIRST = { unit: 'mg', route: 'oral' } as const;

const WITH_DETAILS: readonly Intervention[] = ['oxygen', 'vital-signs', 'laboratory'];

/** Whether an order leaves anything to be chosen; else one tap and a confirmation give it. */
export function hasDetails(intervention: Intervention): boolean {
  return isDosed(intervention) || WITH_DETAILS.includes(intervention);
}

/**
 * An order as it usually is, ready to be changed.
 *
 * @param running what runs already of the same kind; its dose or device is what is changed
 */
export function usualDraft(
  intervention: Intervention,
  patient: OrderedFor,
  running: OrderPlace | null = null,
): OrderDraft {
  const drug = isDosed(intervention) ? DRUG_RULES[intervention] : null;
  const draft = {
    intervention,
    dose: running?.dose ?? (isDosed(intervention) ? usualDose(intervention, patient) : null),
    unit: running?.unit ?? drug?.units[0] ?? ORAL_FIRST.unit,
    route: drug?.routes[0] ?? ORAL_FIRST.route,
    everyMinutes: intervention === 'vital-signs' ? SET_MINUTES[0] : null,
    flowLPerMin: null,
    fio2: null,
    tests: USUAL_TESTS,
  };
  const device = running?.device ?? 'nasal-cannula';
  const given = withDevice({ ...draft, device }, device);
  return {
    ...given,
    flowLPerMin: running?.flowLPerMin ?? given.flowLPerMin,
    fio2: running?.fio2 ?? given.fio2,
  };
}

/** The draft with another device, at the flow and fraction usual for it. */
export function withDevice(draft: OrderDraft, device: OxygenDevice): OrderDraft {
  const { flow, usualFio2 } = DEVICE_RULES[device];
  return { ...draft, device, flowLPerMin: flow?.usual ?? null, fio2: usualFio2 };
}

/** The draft in another unit, at the same rate: ug/min is ug/kg/min times the weight. */
export function withUnit(draft: OrderDraft, unit: OrderUnit, weightKg: number): OrderDraft {
  if (draft.dose === null || unit === draft.unit) {
    return { ...draft, unit };
  }
  const dose = unit === 'ug/min' ? draft.dose * weightKg : draft.dose / weightKg;
  return { ...draft, unit, dose: Math.round(dose * 1000) / 1000 };
}

/**
 * The order that a draft asks for. It says only what belongs to its intervention; whether it can
 * be carried out is for the server to say.
 */
export function orderOf(draft: OrderDraft): OrderPlace {
  const { intervention } = draft;
  const order = { type: 'order.place', intervention } as const;
  if (isDosed(intervention)) {
    const { routes, repeats } = DRUG_RULES[intervention];
    return {
      ...order,
      unit: draft.unit,
      ...(draft.dose === null ? {} : { dose: draft.dose }),
      ...(routes.length > 1 ? { route: draft.route } : {}),
      ...(repeats && draft.everyMinutes !== null ? { everyMinutes: draft.everyMinutes } : {}),
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
    case 'vital-signs':
      return draft.everyMinutes === null ? order : { ...order, everyMinutes: draft.everyMinutes };
    case 'laboratory':
      return { ...order, tests: [...draft.tests] };
    default:
      return order;
  }
}

/** Whether everything an order needs has been filled in. */
export function isComplete(draft: OrderDraft): boolean {
  if (isDosed(draft.intervention)) {
    return draft.dose !== null;
  }
  switch (draft.intervention) {
    case 'oxygen': {
      const { flow, usualFio2 } = DEVICE_RULES[draft.device];
      return (
        (flow === null || draft.flowLPerMin !== null) && (usualFio2 === null || draft.fio2 !== null)
      );
    }
    case 'laboratory':
      return draft.tests.length > 0;
    default:
      return true;
  }
}
