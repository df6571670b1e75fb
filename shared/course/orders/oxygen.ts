import { assert } from '#shared/contracts/invariant.ts';
import { type OxygenSupport, ROOM_AIR } from '#shared/contracts/observation.ts';
import type { OrderPlace, OxygenDevice } from '#shared/contracts/order.ts';
import { max, min, round } from '#shared/engine/exact-math.ts';

/** How a device gives oxygen: what flow it carries, and whether the fraction is set on it. */
export interface DeviceRule {
  /** Usual, least and most flow, L/min; null where flow is not what is set. */
  readonly flow: {
    readonly usual: number;
    readonly minimum: number;
    readonly maximum: number;
  } | null;
  /** Usual fraction where the device sets it, so that it has to be named; null where it follows. */
  readonly usualFio2: number | null;
  readonly source: string;
}

const source = 'ASSUMED: flows, L/min, and fractions that the usual devices of this kind give';

/** The devices by which oxygen is given. Positive pressure is set by its fraction alone. */
export const DEVICE_RULES: Readonly<Record<OxygenDevice, DeviceRule>> = {
  'room-air': { flow: null, usualFio2: null, source },
  'nasal-cannula': { flow: { usual: 2, minimum: 0.5, maximum: 15 }, usualFio2: null, source },
  'simple-mask': { flow: { usual: 6, minimum: 5, maximum: 15 }, usualFio2: null, source },
  venturi: { flow: { usual: 4, minimum: 2, maximum: 15 }, usualFio2: 0.28, source },
  'non-rebreather': { flow: { usual: 15, minimum: 10, maximum: 15 }, usualFio2: null, source },
  hfnc: { flow: { usual: 40, minimum: 1, maximum: 70 }, usualFio2: 0.4, source },
  cpap: { flow: null, usualFio2: 0.4, source },
  bipap: { flow: null, usualFio2: 0.5, source },
  'invasive-ventilation': { flow: null, usualFio2: 1, source },
};

const CONVENTION = 'ASSUMED: bedside convention; measured fractions are lower';

/** What an inspired fraction is reckoned from where only the flow is known. */
const FIO2 = {
  cannulaFloor: { value: 20, unit: '%', source: CONVENTION },
  cannulaPerLitre: { value: 4, unit: '% per L/min', source: CONVENTION },
  cannulaMost: { value: 60, unit: '%', source: 'ASSUMED: no ordinary cannula gives more' },
  simpleMask: { value: 0.4, unit: '(fraction)', source: CONVENTION },
  simpleMaskFast: { value: 0.5, unit: '(fraction)', source: CONVENTION },
  simpleMaskFastAbove: { value: 6, unit: 'L/min', source: CONVENTION },
  nonRebreather: { value: 0.8, unit: '(fraction)', source: CONVENTION },
} as const;

/** The device that an oxygen order means: a nasal cannula where it names none. */
export function deviceOf(order: OrderPlace): OxygenDevice {
  return order.device ?? 'nasal-cannula';
}

/** The support that an oxygen order gives, flow and fraction filled in. */
export function oxygenOf(order: OrderPlace): OxygenSupport {
  const device = deviceOf(order);
  if (device === 'room-air') {
    return ROOM_AIR;
  }
  const flowLPerMin = order.flowLPerMin ?? DEVICE_RULES[device].flow?.usual ?? 0;
  return { device, flowLPerMin, fio2: order.fio2 ?? estimatedFio2(device, flowLPerMin) };
}

/** The inspired fraction that a device gives at a flow; one that sets it itself has no estimate. */
function estimatedFio2(device: Exclude<OxygenDevice, 'room-air'>, flowLPerMin: number): number {
  switch (device) {
    case 'nasal-cannula': {
      const percent = FIO2.cannulaFloor.value + FIO2.cannulaPerLitre.value * flowLPerMin;
      return max(ROOM_AIR.fio2, min(FIO2.cannulaMost.value, round(percent)) / 100);
    }
    case 'simple-mask': {
      const fast = flowLPerMin > FIO2.simpleMaskFastAbove.value;
      return fast ? FIO2.simpleMaskFast.value : FIO2.simpleMask.value;
    }
    case 'non-rebreather':
      return FIO2.nonRebreather.value;
    case 'venturi':
    case 'hfnc':
    case 'cpap':
    case 'bipap':
    case 'invasive-ventilation':
      assert(false, `${device} was ordered without its fraction`);
  }
}
