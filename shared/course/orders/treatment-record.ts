import { ROOM_AIR, type TreatmentRecord } from '#shared/contracts/observation.ts';
import type { Intervention, OrderPlace, Pressor } from '#shared/contracts/order.ts';
import { isDrug, isPressor } from '#shared/contracts/order-rules.ts';
import { doseOf, type OrderedFor } from './doses.ts';
import { oxygenOf } from './oxygen.ts';

/** Nothing given, room air. */
export const NOTHING_GIVEN: TreatmentRecord = {
  oxygen: ROOM_AIR,
  bolusTicks: [],
  pressors: [],
  suppressants: [],
  antibioticTick: null,
};

/** The record after what an order gives at a tick: its only dose, or one of several. */
export function recorded(
  record: TreatmentRecord,
  order: OrderPlace,
  at: { readonly tick: number; readonly patient: OrderedFor },
): TreatmentRecord {
  const { tick } = at;
  switch (order.intervention) {
    case 'oxygen':
      return changed(record, { oxygen: oxygenOf(order) });
    case 'fluid-bolus':
      return changed(record, { bolusTicks: [...record.bolusTicks, tick] });
    case 'antibiotic':
      return record.antibioticTick === null ? changed(record, { antibioticTick: tick }) : record;
    case 'norepinephrine':
    case 'epinephrine':
    case 'phenylephrine':
    case 'dopamine':
    case 'vasopressin': {
      const dose = isDrug(order) ? doseOf(order, at.patient) : 0;
      return withPressor(record, { drug: order.intervention, dose, tick });
    }
    case 'paracetamol':
    case 'ibuprofen':
    case 'tocilizumab':
    case 'siltuximab':
    case 'anakinra':
    case 'dexamethasone':
    case 'methylprednisolone': {
      const given = { tick, drug: order.intervention };
      return changed(record, { suppressants: [...record.suppressants, given] });
    }
    case 'levetiracetam':
    case 'g-csf':
    case 'blood-cultures':
    case 'vital-signs':
    case 'laboratory':
    case 'eeg':
    case 'call-provider':
    case 'neurology-consult':
    case 'rapid-response':
    case 'transfer-icu':
      return record;
  }
}

/** The record once a running order was stopped. The first antibiotic stays on it. */
export function stopped(record: TreatmentRecord, intervention: Intervention): TreatmentRecord {
  if (intervention === 'oxygen') {
    return changed(record, { oxygen: ROOM_AIR });
  }
  return isPressor(intervention)
    ? changed(record, {
        pressors: record.pressors.filter(({ drug }) => drug !== intervention),
      })
    : record;
}

/** Sets the rate of one pressor: it starts, comes to another dose, stays as it is, or ends at 0. */
function withPressor(
  record: TreatmentRecord,
  set: { readonly drug: Pressor; readonly dose: number; readonly tick: number },
): TreatmentRecord {
  const { drug, dose, tick } = set;
  if (dose === 0) {
    return stopped(record, drug);
  }
  const running = record.pressors.find((pressor) => pressor.drug === drug);
  if (running === undefined) {
    const unit = drug === 'vasopressin' ? 'U/min' : 'ug/kg/min';
    const started = { drug, dose, unit, startTick: tick, doseTick: tick } as const;
    return changed(record, { pressors: [...record.pressors, started] });
  }
  return running.dose === dose
    ? record
    : changed(record, {
        pressors: record.pressors.map((pressor) =>
          pressor === running ? { ...pressor, dose, doseTick: tick } : pressor,
        ),
      });
}

/** Written out: the rules read a record every minute, and read it fastest if all have one shape. */
function changed(record: TreatmentRecord, change: Partial<TreatmentRecord>): TreatmentRecord {
  return {
    oxygen: change.oxygen ?? record.oxygen,
    bolusTicks: change.bolusTicks ?? record.bolusTicks,
    pressors: change.pressors ?? record.pressors,
    suppressants: change.suppressants ?? record.suppressants,
    antibioticTick: change.antibioticTick ?? record.antibioticTick,
  };
}
