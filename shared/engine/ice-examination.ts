import { ICE_ITEMS, type IceExamination, type IceItem } from '#shared/contracts/truth-view.ts';
import { handwriting } from './handwriting.ts';
import { iceScore } from './neurotoxicity.ts';
import type { Patient } from './patient.ts';
import { keyedDeviate, STREAMS } from './random.ts';
import type { PatientState } from './state.ts';

/** The items from the first that a confused patient fails to the last. */
const FAILING_ORDER: readonly IceItem[] = [
  'attention',
  'sentence',
  'third-object',
  'second-object',
  'first-object',
  'command',
  'hospital',
  'city',
  'month',
  'year',
];

/** How far chance moves an item in that order, places. */
const CHANCE_PLACES = 0.8;

/**
 * How the patient would do on an ICE test at this tick. Exactly as many items are right as the
 * score says; which ones fail is drawn anew each minute, attention and writing first and
 * orientation last.
 */
export function iceExamination(
  patient: Pick<Patient, 'seed'>,
  state: Pick<PatientState, 'tick' | 'neurotoxicity'>,
): IceExamination {
  const score = iceScore(state.neurotoxicity);
  const failed = new Set(
    inFailingOrder(patient.seed, state.tick).slice(0, ICE_ITEMS.length - score),
  );
  const correct = ICE_ITEMS.filter((item) => !failed.has(item));
  return {
    score,
    correct,
    handwriting: handwriting({
      seed: patient.seed,
      tick: state.tick,
      neurotoxicity: state.neurotoxicity,
      readable: !failed.has('sentence'),
    }),
  };
}

function inFailingOrder(seed: number, tick: number): IceItem[] {
  const placed = FAILING_ORDER.map((item, place) => {
    const index = tick * FAILING_ORDER.length + place;
    const chance = keyedDeviate({ seed, stream: STREAMS.iceItem, index });
    return { item, place: place + CHANCE_PLACES * chance };
  });
  return placed.sort((one, other) => one.place - other.place).map(({ item }) => item);
}
