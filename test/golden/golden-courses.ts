import { CourseFold } from '#shared/course/fold.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

/** The hashes of one case: by the care rules, untreated, and treated by people. */
export interface GoldenCourse {
  readonly engineVersion: number;
  readonly rules: string;
  readonly none: string;
  readonly treated: string;
}

/** Every drug, rate and support once, some of them stopped. */
const ORDERS = [
  ordered({ intervention: 'paracetamol', everyMinutes: 360 }, { seq: 1, tick: 4500 }),
  ordered({ intervention: 'antibiotic', everyMinutes: 480 }, { seq: 2, tick: 4560 }),
  ordered({ intervention: 'ibuprofen' }, { seq: 3, tick: 4700 }),
  ordered({ intervention: 'fluid-bolus' }, { seq: 4, tick: 5000 }),
  ordered({ intervention: 'oxygen', device: 'nasal-cannula' }, { seq: 5, tick: 5100 }),
  ordered({ intervention: 'tocilizumab' }, { seq: 6, tick: 5200 }),
  ordered({ intervention: 'norepinephrine' }, { seq: 7, tick: 5300 }),
  ordered({ intervention: 'norepinephrine', dose: 9, unit: 'ug/min' }, { seq: 8, tick: 5360 }),
  ordered({ intervention: 'vasopressin' }, { seq: 9, tick: 5400 }),
  ordered({ intervention: 'oxygen', device: 'bipap', fio2: 0.6 }, { seq: 10, tick: 5500 }),
  ordered({ intervention: 'epinephrine' }, { seq: 11, tick: 5600 }),
  ordered({ intervention: 'phenylephrine' }, { seq: 12, tick: 5620 }),
  ordered({ intervention: 'dopamine' }, { seq: 13, tick: 5640 }),
  logged({ type: 'order.stop', seq: 8 }, { seq: 14, tick: 5900 }),
  ordered({ intervention: 'dexamethasone', everyMinutes: 720 }, { seq: 15, tick: 6000 }),
  ordered({ intervention: 'methylprednisolone' }, { seq: 16, tick: 6400 }),
  ordered({ intervention: 'siltuximab' }, { seq: 17, tick: 6600 }),
  ordered({ intervention: 'anakinra', everyMinutes: 360 }, { seq: 18, tick: 6800 }),
  logged({ type: 'order.stop', seq: 10 }, { seq: 19, tick: 7200 }),
  ordered({ intervention: 'g-csf', everyMinutes: 1440 }, { seq: 20, tick: 7300 }),
  ordered({ intervention: 'levetiracetam', everyMinutes: 720 }, { seq: 21, tick: 7400 }),
  logged({ type: 'order.stop', seq: 2 }, { seq: 22, tick: 9000 }),
];

/** Computes the golden course of a shipped case. */
export function goldenCourse(id: string): GoldenCourse {
  return {
    engineVersion: ENGINE_VERSION,
    rules: hashOf(id, 'rules', []),
    none: hashOf(id, 'none', []),
    treated: hashOf(id, 'none', ORDERS),
  };
}

function hashOf(id: string, care: 'rules' | 'none', orders: typeof ORDERS): string {
  const scenario = builtInScenario(id);
  const fold = new CourseFold({ scenario, seed: scenario.seed, care });
  for (const order of orders) {
    fold.accept(order);
  }
  fold.advance(scenario.endTick);
  return fold.hash;
}
