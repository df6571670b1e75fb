import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { FigureName } from './figures.ts';
import type { ProductName } from './profiles.ts';

/**
 * A published figure: percent for a share, days for a median. `seen` was read in an abstract, a
 * table or a label while the figures were collected; `recalled` was not read again and is probable.
 */
export interface TrialFigure {
  readonly figure: FigureName;
  readonly value: number;
  readonly known: 'seen' | 'recalled';
}

/** A figure that a profile is made to meet, and how far from it still counts as met. */
export interface TrialTarget extends TrialFigure {
  readonly tolerance: number;
}

/**
 * A trial with which a product's cohort is compared. What a trial has published and is not listed
 * here is kept apart, as a check that nobody has looked at.
 */
export interface Trial {
  readonly name: string;
  readonly product: ProductName;
  readonly disease: string;
  readonly patients: number;
  /** The scale by which the trial graded CRS. */
  readonly scale: ScaleName;
  /** What the profile is fitted to. */
  readonly targets: readonly TrialTarget[];
  /** What it was not fitted to, or less closely. */
  readonly further: readonly TrialFigure[];
  readonly source: string;
}

/** How far from the target still counts as met: points for shares, days for medians. */
const WITHIN = {
  any: { value: 5, unit: '%', source: 'ASSUMED: about the sampling error of a trial' },
  grade3Plus: { value: 4, unit: '%', source: 'ASSUMED: about the sampling error of a trial' },
  days: { value: 1, unit: 'd', source: 'ASSUMED: trials count whole days' },
} as const;

type Known = TrialFigure['known'];

/** The trials to which profiles are fitted in full: share, severity, onset and duration of CRS. */
export const CALIBRATION_TRIALS: readonly Trial[] = [
  {
    name: 'ZUMA-1',
    product: 'axi-cel',
    disease: 'large B-cell lymphoma, third line',
    patients: 108,
    scale: 'Lee2014',
    targets: fourTargets({ any: 94, grade3Plus: 13, onset: 2, duration: 7 }, 'seen', 'seen'),
    further: [
      { figure: 'icansAny', value: 65, known: 'seen' },
      { figure: 'icans3Plus', value: 31, known: 'seen' },
      { figure: 'icansOnset', value: 4, known: 'seen' },
      { figure: 'icansDuration', value: 17, known: 'recalled' },
      { figure: 'tocilizumab', value: 45, known: 'seen' },
      { figure: 'steroid', value: 29, known: 'seen' },
      { figure: 'hypotensionOfCrs', value: 41, known: 'seen' },
      { figure: 'hypoxiaOfCrs', value: 22, known: 'seen' },
      { figure: 'vasopressorOfCrs', value: 17, known: 'recalled' },
      { figure: 'rigorOfCrs', value: 20, known: 'seen' },
      { figure: 'completeResponse', value: 58, known: 'seen' },
    ],
    source:
      'Neelapu 2017, N Engl J Med 377:2531, doi:10.1056/NEJMoa1707447; United States label 2017',
  },
  {
    name: 'TRANSCEND NHL 001',
    product: 'liso-cel',
    disease: 'large B-cell lymphoma, third line',
    patients: 269,
    scale: 'Lee2014',
    targets: fourTargets({ any: 42, grade3Plus: 2, onset: 5, duration: 5 }, 'seen', 'recalled'),
    further: [
      { figure: 'icansAny', value: 30, known: 'seen' },
      { figure: 'icans3Plus', value: 10, known: 'seen' },
      { figure: 'icansOnset', value: 9, known: 'recalled' },
      { figure: 'icansDuration', value: 11, known: 'recalled' },
      { figure: 'tocilizumab', value: 19, known: 'recalled' },
      { figure: 'steroid', value: 10, known: 'recalled' },
      { figure: 'hypotensionOfCrs', value: 49, known: 'recalled' },
      { figure: 'hypoxiaOfCrs', value: 21, known: 'recalled' },
      { figure: 'vasopressorOfCrs', value: 3, known: 'recalled' },
      { figure: 'rigorOfCrs', value: 28, known: 'recalled' },
      { figure: 'completeResponse', value: 53, known: 'seen' },
    ],
    source: 'Abramson 2020, Lancet 396:839, doi:10.1016/S0140-6736(20)31366-0; label',
  },
  {
    name: 'CARTITUDE-1',
    product: 'cilta-cel',
    disease: 'multiple myeloma',
    patients: 97,
    scale: 'ASTCT',
    targets: fourTargets({ any: 95, grade3Plus: 4, onset: 7, duration: 4 }, 'seen', 'seen'),
    further: [
      { figure: 'icansAny', value: 17, known: 'recalled' },
      { figure: 'icans3Plus', value: 2, known: 'recalled' },
      { figure: 'icansOnset', value: 8, known: 'recalled' },
      { figure: 'icansDuration', value: 4, known: 'recalled' },
      { figure: 'tocilizumab', value: 69, known: 'recalled' },
      { figure: 'steroid', value: 22, known: 'recalled' },
      { figure: 'completeResponse', value: 82.5, known: 'seen' },
    ],
    source: 'Berdeja 2021, Lancet 398:314, doi:10.1016/S0140-6736(21)00933-8',
  },
];

/**
 * The trials of which only share and onset of CRS were used, to set `S` and `tpk` of a profile that
 * is otherwise that of the nearest fitted product: severity and duration try out the model.
 */
export const TRANSFER_TRIALS: readonly Trial[] = [
  {
    name: 'ELIANA',
    product: 'tisa-cel',
    disease: 'acute lymphoblastic leukaemia, children and young adults',
    patients: 75,
    scale: 'Penn',
    targets: [target('any', 77, 'recalled'), target('onset', 3, 'seen')],
    further: [
      { figure: 'grade3Plus', value: 46, known: 'recalled' },
      { figure: 'duration', value: 8, known: 'seen' },
      { figure: 'icansAny', value: 40, known: 'recalled' },
      { figure: 'icans3Plus', value: 13, known: 'recalled' },
    ],
    source:
      'Maude 2018, N Engl J Med 378:439, doi:10.1056/NEJMoa1709866; Levine 2021, J Immunother Cancer 9:e002287, doi:10.1136/jitc-2020-002287',
  },
  {
    name: 'ZUMA-3',
    product: 'brexu-cel',
    disease: 'acute lymphoblastic leukaemia, adults',
    patients: 55,
    scale: 'Lee2014',
    targets: [target('any', 89, 'recalled'), target('onset', 5, 'recalled')],
    further: [
      { figure: 'grade3Plus', value: 24, known: 'recalled' },
      { figure: 'duration', value: 7.5, known: 'recalled' },
      { figure: 'icansAny', value: 60, known: 'recalled' },
      { figure: 'icans3Plus', value: 25, known: 'recalled' },
      { figure: 'tocilizumab', value: 80, known: 'recalled' },
      { figure: 'steroid', value: 75, known: 'recalled' },
    ],
    source: 'Shah 2021, Lancet 398:491, doi:10.1016/S0140-6736(21)01222-8; United States label',
  },
];

/**
 * The order of events among 84 patients sent to intensive care: medians in days, and the range of
 * the middle half of the patients.
 *
 * Source: Ann Intensive Care 2024;14:20, doi:10.1186/s13613-024-01247-9, table 2.
 */
export const ORDER_OF_EVENTS: readonly {
  readonly figure: FigureName;
  readonly value: number;
  readonly middleHalf: readonly [number, number];
}[] = [
  { figure: 'feverLength', value: 5, middleHalf: [3, 7] },
  { figure: 'feverToHypotension', value: 2, middleHalf: [1, 3.75] },
  { figure: 'feverToPeak', value: 5, middleHalf: [2, 7] },
  { figure: 'crsToIcans', value: 3, middleHalf: [2, 4] },
  { figure: 'icansToPeak', value: 1, middleHalf: [0, 2] },
  { figure: 'icansDuration', value: 5, middleHalf: [3, 8] },
];

function fourTargets(
  values: Readonly<Record<'any' | 'grade3Plus' | 'onset' | 'duration', number>>,
  shares: Known,
  days: Known,
): readonly TrialTarget[] {
  return [
    target('any', values.any, shares),
    target('grade3Plus', values.grade3Plus, shares),
    target('onset', values.onset, days),
    target('duration', values.duration, days),
  ];
}

function target(
  figure: 'any' | 'grade3Plus' | 'onset' | 'duration',
  value: number,
  known: Known,
): TrialTarget {
  const within = figure === 'onset' || figure === 'duration' ? WITHIN.days : WITHIN[figure];
  return { figure, value, known, tolerance: within.value };
}
