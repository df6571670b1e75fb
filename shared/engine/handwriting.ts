import type { IceExamination } from '#shared/contracts/truth-view.ts';
import { max, min, round } from './exact-math.ts';
import { keyedDeviate, STREAMS } from './random.ts';

type Handwriting = IceExamination['handwriting'];

/** Neurotoxicity from which a hand that still writes a sentence shakes, and from which nothing comes. */
const HAND = { shakyFrom: 0.05, illegibleFrom: 0.45, noneFrom: 0.85 } as const;

/** Heights of the letters of the sentence, in tenths of the tallest; 0 is a space. */
const LETTERS = [10, 4, 4, 9, 0, 4, 5, 4, 9, 4, 0, 4, 4, 10, 0, 9, 4, 4, 4, 5, 0, 4, 10, 4, 4];

/** How far each stroke strays, units of the box: with the brain, and where no word can be read. */
const HAND_TREMOR = { byBrain: 9, unreadable: 4 } as const;

/** Random numbers of one sentence. */
const PARTS = 3 * LETTERS.length;

const BOX = { width: 320, height: 64, margin: 10, baseline: 44, tallest: 26 } as const;

/**
 * A sentence as the patient would write it: a line of quadratic strokes, one for each letter, that
 * shake, stray and sink the more the brain suffers.
 *
 * @param of.neurotoxicity 0-1
 * @param of.readable whether the sentence counts as written
 * @returns path data in a box of 320 × 64, empty where nothing is written, and how legible it is
 */
export function handwriting(of: {
  readonly seed: number;
  readonly tick: number;
  readonly neurotoxicity: number;
  readonly readable: boolean;
}): Handwriting {
  const legibility = legibilityOf(of.neurotoxicity, of.readable);
  return { path: legibility === 'none' ? '' : pathOf(of), legibility };
}

function legibilityOf(neurotoxicity: number, readable: boolean): Handwriting['legibility'] {
  if (readable) {
    return neurotoxicity < HAND.shakyFrom ? 'clear' : 'shaky';
  }
  if (neurotoxicity >= HAND.noneFrom) {
    return 'none';
  }
  return neurotoxicity < HAND.illegibleFrom ? 'hard-to-read' : 'illegible';
}

function pathOf(of: {
  readonly seed: number;
  readonly tick: number;
  readonly neurotoxicity: number;
  readonly readable: boolean;
}): string {
  const tremor =
    HAND_TREMOR.byBrain * of.neurotoxicity + (of.readable ? 0 : HAND_TREMOR.unreadable);
  const shake = (part: number): number => {
    const index = of.tick * PARTS + part;
    return tremor * keyedDeviate({ seed: of.seed, stream: STREAMS.handwriting, index });
  };
  const step = (BOX.width - 2 * BOX.margin) / LETTERS.length;
  const strokes = LETTERS.map((tenths, letter) => {
    const from = BOX.margin + letter * step;
    const end = point(from + step + shake(3 * letter), BOX.baseline + shake(3 * letter + 1));
    if (tenths === 0) {
      return `M${end}`;
    }
    const height = (2 * BOX.tallest * tenths) / 10 + shake(3 * letter + 2);
    return `Q${point(from + step / 2, BOX.baseline - height)} ${end}`;
  });
  return `M${point(BOX.margin, BOX.baseline)}${strokes.join('')}`;
}

/** A point in whole units, kept inside the box. */
function point(x: number, y: number): string {
  const inside = (value: number, size: number): number => round(min(size, max(0, value)));
  return `${inside(x, BOX.width)} ${inside(y, BOX.height)}`;
}
