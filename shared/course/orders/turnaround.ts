import type { LocalPractice } from '#shared/contracts/local-practice.ts';
import type { LabResult, LabValues } from '#shared/contracts/observation.ts';
import type { LabTest, OrderPlace } from '#shared/contracts/order.ts';
import { LABS, type LabName } from '#shared/contracts/quantities.ts';
import { shownAs } from '../resolution.ts';
import { testsOf } from './tests.ts';

/** A test of the laboratory: how long it takes to come back into the chart, and what it brings. */
interface TestRule {
  readonly minutes: number;
  readonly values: readonly LabName[];
  readonly source: string;
}

const WARD = 'ASSUMED: a hospital laboratory by day, from the draw to the chart';

const TESTS: Readonly<Record<LabTest, TestRule>> = {
  lactate: {
    minutes: 10,
    values: ['lactateMmolPerL'],
    source: 'ASSUMED: by a blood gas analyser on the ward',
  },
  'blood-count': {
    minutes: 30,
    values: ['leukocytesPerNl', 'neutrophilsPerNl', 'haemoglobinGPerDl', 'plateletsPerNl'],
    source: WARD,
  },
  crp: { minutes: 60, values: ['crpMgPerL'], source: WARD },
  ferritin: { minutes: 60, values: ['ferritinNgPerMl'], source: WARD },
  creatinine: { minutes: 60, values: ['creatinineMgPerDl'], source: WARD },
  transaminases: { minutes: 60, values: ['altUPerL', 'astUPerL'], source: WARD },
  fibrinogen: { minutes: 60, values: ['fibrinogenMgPerDl'], source: WARD },
  ldh: { minutes: 60, values: ['ldhUPerL'], source: WARD },
  procalcitonin: { minutes: 90, values: ['procalcitoninNgPerMl'], source: WARD },
  il6: {
    minutes: 240,
    values: ['il6PgPerMl'],
    source: 'ASSUMED: in batches, by a laboratory that offers it at all',
  },
};

/** Blood cultures: how long until the first word, and what makes something grow. */
const CULTURES = {
  turnaround: {
    value: 1440,
    unit: 'min',
    source: 'ASSUMED: first word of the laboratory after a day in the incubator',
  },
  growsAbove: { value: 0.02, unit: '(share)', source: 'ASSUMED: what an infection begins with' },
  sterileAfter: {
    value: 480,
    unit: 'min of antibiotic',
    source: 'ASSUMED: cultures drawn this long after the first dose grow nothing',
  },
} as const;

/** A test drawn and not back yet: the result as it will be. */
export type PendingLab = LabResult;

/** What is in the blood when it is drawn. */
export interface Drawn {
  readonly tick: number;
  readonly labs: LabValues;
  /** How far an infection has come, 0-1. */
  readonly infection: number;
  /** First dose of an antibiotic; null while none was given. */
  readonly antibioticTick: number | null;
  /** How long tests take here, where it is not their usual time, min. */
  readonly resultMinutes: LocalPractice['resultMinutes'];
}

/**
 * Draws what an order asks for: the values of this tick, each known after the turnaround of its
 * test. Tests that come back at the same time are one result.
 */
export function drawLab(
  lab: { readonly seq: number | null; readonly order: OrderPlace },
  drawn: Drawn,
): readonly PendingLab[] {
  const common = { orderSeq: lab.seq ?? 0, drawnTick: drawn.tick };
  const local = drawn.resultMinutes;
  if (lab.order.intervention === 'blood-cultures') {
    const readyTick = drawn.tick + (local['blood-cultures'] ?? CULTURES.turnaround.value);
    return [{ ...common, readyTick, values: {}, finding: grows(drawn) ? 'growth' : 'no-growth' }];
  }
  const byMinutes = new Map<number, Partial<Record<LabName, number>>>();
  for (const test of testsOf(lab.order)) {
    const { values } = TESTS[test];
    const minutes = local[test] ?? TESTS[test].minutes;
    const known = values.map((name) => [name, shownAs(LABS[name], drawn.labs[name])]);
    byMinutes.set(minutes, { ...byMinutes.get(minutes), ...Object.fromEntries(known) });
  }
  return [...byMinutes].map(([minutes, values]) => ({
    ...common,
    readyTick: drawn.tick + minutes,
    values,
    finding: null,
  }));
}

function grows({ tick, infection, antibioticTick }: Drawn): boolean {
  const treated = antibioticTick !== null && tick - antibioticTick >= CULTURES.sterileAfter.value;
  return infection > CULTURES.growsAbove.value && !treated;
}
