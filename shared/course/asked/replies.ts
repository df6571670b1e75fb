import type { AskedReply } from '#shared/contracts/frame.ts';
import { CAPD_ITEMS, type CapdItem } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS, type IceItem } from '#shared/contracts/truth-view.ts';
import { floor } from '#shared/engine/exact-math.ts';
import { iceExamination } from '#shared/engine/ice-examination.ts';
import { capdScore } from '#shared/engine/neurotoxicity.ts';
import type { Patient } from '#shared/engine/patient.ts';
import { keyedHash, keyedInteger, STREAMS } from '#shared/engine/random.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { CAPD_WORDS, FREQUENCIES, HANDWRITING_WORDS, ICE_WORDS } from './reply-words.ts';

/** Most points of one observation of the CAPD. */
const CAPD_MOST = 4;

/** Observations that are a good sign: the more often, the fewer points. */
const GOOD_SIGNS: readonly CapdItem[] = ['eye-contact', 'purposeful', 'aware', 'communicates'];

/**
 * What a patient answers to one item of the ICE test, or how a child is on one of the CAPD: by the
 * seed, the item and the tick alone, so that whoever asks in the same minute hears the same.
 */
export function askedReply(
  patient: Pick<Patient, 'seed'>,
  state: PatientState,
  asked: { readonly seq: number; readonly item: AskedReply['item'] },
): AskedReply {
  const { seq, item } = asked;
  const at = { seq, item, tick: state.tick };
  return isIceItem(item)
    ? { ...at, ...iceReply(patient, state, item) }
    : { ...at, text: capdText(patient, state, item) };
}

function iceReply(
  patient: Pick<Patient, 'seed'>,
  state: PatientState,
  item: IceItem,
): Pick<AskedReply, 'text' | 'handwriting'> {
  const examination = iceExamination(patient, state);
  if (item === 'sentence') {
    const { handwriting } = examination;
    return { text: HANDWRITING_WORDS[handwriting.legibility], handwriting };
  }
  const { right, wrong } = ICE_WORDS[item];
  const index = state.tick * ICE_ITEMS.length + ICE_ITEMS.indexOf(item);
  const key = { seed: patient.seed, stream: STREAMS.askedReply, index };
  const text = wrong[keyedInteger(key, wrong.length)] ?? right;
  return { text: examination.correct.includes(item) ? right : text };
}

function capdText(
  patient: Pick<Patient, 'seed'>,
  state: PatientState,
  item: CapdItem,
): AskedReply['text'] {
  const points = capdPoints(patient, state)[item];
  const often = GOOD_SIGNS.includes(item) ? CAPD_MOST - points : points;
  const frequency = FREQUENCIES[often] ?? FREQUENCIES[0];
  const seen = CAPD_WORDS[item];
  return { en: `${seen.en}: ${frequency.en}.`, es: `${seen.es}: ${frequency.es}.` };
}

/** The points of each observation: as many in all as the score has, spread by chance. */
function capdPoints(
  patient: Pick<Patient, 'seed'>,
  state: PatientState,
): Readonly<Record<CapdItem, number>> {
  const total = capdScore(state.neurotoxicity);
  const each = floor(total / CAPD_ITEMS.length);
  const further = total - each * CAPD_ITEMS.length;
  const drawn = CAPD_ITEMS.map((item, place) => {
    const index = state.tick * CAPD_ITEMS.length + place;
    return { item, draw: keyedHash({ seed: patient.seed, stream: STREAMS.capdItem, index }) };
  }).sort((one, other) => one.draw - other.draw);
  return Object.fromEntries(
    drawn.map(({ item }, place) => [item, each + (place < further ? 1 : 0)]),
  ) as Record<CapdItem, number>;
}

function isIceItem(item: AskedReply['item']): item is IceItem {
  return ICE_ITEMS.some((name) => name === item);
}
