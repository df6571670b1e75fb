import fc from 'fast-check';
import { OXYGEN_DEVICES, PRESSORS } from '#shared/contracts/order.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { DosedDrug, Treatment } from '#shared/engine/treatments.ts';

const DOSES_MG: Readonly<Record<DosedDrug, number>> = {
  paracetamol: 10_000,
  ibuprofen: 5000,
  tocilizumab: 3000,
  siltuximab: 3000,
  anakinra: 2000,
  dexamethasone: 200,
  methylprednisolone: 2000,
};

const anyDose = fc
  .constantFrom(...(Object.keys(DOSES_MG) as DosedDrug[]))
  .chain((kind) => fc.record({ kind: fc.constant(kind), doseMg: between(1, DOSES_MG[kind]) }));

/** Any one treatment, sensible or not, at doses up to more than a mistake could give. */
export const anyTreatment: fc.Arbitrary<Treatment> = fc.oneof(
  { weight: 4, arbitrary: anyDose },
  fc.record({
    kind: fc.constant('pressor' as const),
    drug: fc.constantFrom(...PRESSORS),
    dose: fc.oneof(fc.constant(0), between(0, 3)),
  }),
  fc.record({
    kind: fc.constant('oxygen' as const),
    fio2: between(0.21, 1),
    device: fc.constantFrom(...OXYGEN_DEVICES),
  }),
  fc.record({ kind: fc.constant('fluid-bolus' as const), volumeMl: between(50, 3000) }),
  fc.constantFrom<Treatment>(
    { kind: 'fluid-stop' },
    { kind: 'antibiotic' },
    { kind: 'antibiotic-stop' },
    { kind: 'g-csf' },
  ),
);

/** Treatments by the tick at which they are given, over so many days. */
export function anyTreatments(days: number): fc.Arbitrary<Map<number, Treatment[]>> {
  const given = fc.tuple(fc.integer({ min: -59, max: days * 1440 }), anyTreatment);
  return fc.array(given, { maxLength: 40 }).map((list) => {
    const plan = new Map<number, Treatment[]>();
    for (const [tick, treatment] of list) {
      plan.set(tick, [...(plan.get(tick) ?? []), treatment]);
    }
    return plan;
  });
}

/**
 * Parameters inside their ranges, with the peaks early enough for a course of two days to be hit
 * by all of them.
 */
export const anyParameters: fc.Arbitrary<Partial<Scenario['parameters']>> = fc.record(
  {
    S: between(0, 60),
    tpk: between(0.5, 3),
    Td: between(0.2, 5),
    Th: between(0.2, 20),
    v50: between(0.5, 50),
    l50: between(0.5, 50),
    n50: between(0.5, 60),
    f6: between(0.05, 0.95),
    dexamethasoneFactor: between(0, 1),
    heartRatePerC: between(4, 15),
    respiratoryRatePerC: between(0.5, 5),
    secondWave: fc.record({
      S2: between(0, 30),
      tpk2: between(1, 3),
      Td2: between(0.2, 5),
      Th2: between(0.2, 20),
    }),
    infection: fc.record({ tinf: between(0, 2), Wsep: between(0, 30) }),
  },
  { requiredKeys: ['S', 'tpk', 'Td', 'Th', 'v50', 'l50', 'n50', 'f6'] },
);

function between(minimum: number, maximum: number): fc.Arbitrary<number> {
  return fc.double({ min: minimum, max: maximum, noNaN: true });
}
