import {
  type Figure,
  type FigureName,
  figuresOf,
  intervalOf,
  pointOf,
} from '#shared/cohort/figures.ts';
import type { PatientResult } from '#shared/cohort/patient-result.ts';
import { PRODUCT_NAMES, PROFILES, type ProductProfile } from '#shared/cohort/profiles.ts';
import { HORIZON_DAYS } from '#shared/cohort/run-patient.ts';
import { type Interval, shareInterval } from '#shared/cohort/statistics.ts';
import {
  CALIBRATION_TRIALS,
  ORDER_OF_EVENTS,
  type Trial,
  type TrialFigure,
  type TrialTarget,
} from '#shared/cohort/trials.ts';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { agreementSection } from './agreement-section.ts';
import { markdownTable } from './markdown-table.ts';
import { FIGURE_WORDS, HOW_TO_READ, MISMATCHES } from './validation-words.ts';

/** How the page names the engine that it was written with. */
export const ENGINE_WORDS = `engine version ${ENGINE_VERSION}`;

/** A trial beside the cohort that stands for it. */
export interface ComparedTrial {
  readonly trial: Trial;
  readonly profile: ProductProfile;
  readonly results: readonly PatientResult[];
}

/**
 * The page docs/validation.md: every figure of the model with its interval beside the published
 * one, what is met and what is not.
 */
export function validationPage(
  run: { readonly patients: number; readonly seed: number },
  compared: readonly ComparedTrial[],
): string {
  const fitted = compared.filter(({ trial }) => CALIBRATION_TRIALS.includes(trial));
  const others = compared.filter(({ trial }) => !CALIBRATION_TRIALS.includes(trial));
  return [
    '# Validation',
    'Education only. This page says how close virtual cohorts come to published trials. It shows that the teaching cases move within what has been seen; it does not make the model a predictor.',
    `Written by \`npm run validate\`: ${run.patients} patients a product, ${HORIZON_DAYS} days, seed ${run.seed}, ${ENGINE_WORDS}. The profiles were chosen on seeds 1 and 2 and on no other. One row by itself: \`npm run --silent cohort -- --product axi-cel --patients ${run.patients} --seed ${run.seed}\`.`,
    HOW_TO_READ,
    '## The profiles',
    'Medians, with the standard deviation of the logarithm in brackets; what the letters mean stands in [the model](model.md). Tocilizumab is given so many hours after grade 2 and, where it says so, after grade 1; grade 3 gives it at once.',
    profileTable(),
    '## What the profiles were made to meet',
    targetTable(fitted),
    '## What they were not made to meet',
    'Published figures of the same trials. They were looked at while the profiles were chosen, but gave way where they pulled against the targets above.',
    furtherTable(fitted),
    '## The order of events',
    'Medians in days, beside those of 84 patients sent to intensive care (Ann Intensive Care 2024;14:20, doi:10.1186/s13613-024-01247-9), who were sicker than a whole cohort is.',
    orderTable(fitted),
    '## The same patients by every scale',
    'Percent of everybody treated, by the highest grade that stood. None of these columns can stand in for another.',
    scaleTable(compared),
    agreementSection(
      compared.map(({ profile, results }) => ({ product: profile.product, results })),
    ),
    '## Products of which only two figures were used',
    'Their profiles are those of the nearest product above, with `S` set to the share with CRS and `tpk` to the onset. Everything else tries out the model.',
    targetTable(others),
    furtherTable(others),
    '## What does not match, and why',
    ...MISMATCHES,
  ]
    .join('\n\n')
    .concat('\n');
}

/** The numbers of every profile, and what they rest on. */
export function profileTable(): string {
  const rows = PRODUCT_NAMES.map((name) => {
    const { product, typical, spread, care, basis } = PROFILES[name];
    const { tocilizumabAfterHours, tocilizumabGrade1AfterHours } = care;
    const early = tocilizumabGrade1AfterHours === null ? '' : `; ${tocilizumabGrade1AfterHours} h`;
    return [
      product,
      `${typical.S} (${spread.S})`,
      `${typical.tpk} (${spread.tpk})`,
      ...[typical.Td, typical.Th, typical.v50, typical.l50, typical.n50].map(String),
      `${tocilizumabAfterHours} h${early}`,
      basis,
    ];
  });
  const head = ['Product', 'S', 'tpk', 'Td', 'Th', 'v50', 'l50', 'n50', 'Tocilizumab', 'Basis'];
  return markdownTable(head, rows);
}

function targetTable(compared: readonly ComparedTrial[]): string {
  const rows = compared.flatMap(({ trial, results }) =>
    trial.targets.map((target) => targetRow(trial, target, results)),
  );
  const head = ['Trial', 'Figure', 'Published', 'Its 95 %', 'Allowed', 'Model', 'Its 95 %', ''];
  return markdownTable(head, rows);
}

function targetRow(
  trial: Trial,
  target: TrialTarget,
  results: readonly PatientResult[],
): readonly string[] {
  const figure = figuresOf(results, trial.scale)[target.figure];
  const value = pointOf(figure);
  const met = value !== null && Math.abs(value - target.value) <= target.tolerance;
  const unit = figure.kind === 'share' ? '' : ' d';
  return [
    ...publishedCells(trial, target, figure),
    `± ${target.tolerance}${unit}`,
    ...modelCells(figure, besideAstct(trial, target.figure, results)),
    met ? 'met' : '**not met**',
  ];
}

/** Severity by ASTCT as well, where the trial used another scale. */
function besideAstct(trial: Trial, name: FigureName, results: readonly PatientResult[]): string {
  if (name !== 'grade3Plus' || trial.scale === 'ASTCT') {
    return '';
  }
  return ` (ASTCT ${written(figuresOf(results, 'ASTCT').grade3Plus)})`;
}

function furtherTable(compared: readonly ComparedTrial[]): string {
  const rows = compared.flatMap(({ trial, results }) =>
    trial.further.map((published) => {
      const figure = figuresOf(results, trial.scale)[published.figure];
      return [
        ...publishedCells(trial, published, figure),
        ...modelCells(figure, ''),
        verdict(trial, published, figure),
      ];
    }),
  );
  return markdownTable(['Trial', 'Figure', 'Published', 'Its 95 %', 'Model', 'Its 95 %', ''], rows);
}

function orderTable(compared: readonly ComparedTrial[]): string {
  const rows = ORDER_OF_EVENTS.map(({ figure, value, middleHalf }) => [
    FIGURE_WORDS[figure],
    `${value} (${middleHalf.join('-')})`,
    ...compared.map(({ trial, results }) => {
      const own = figuresOf(results, trial.scale)[figure];
      const interval = intervalOf(own);
      return `${written(own)}${interval === null ? '' : ` (${between(own, interval)})`}`;
    }),
  ]);
  return markdownTable(
    ['', 'Published (middle half)', ...compared.map(({ profile }) => `${profile.product} (95 %)`)],
    rows,
  );
}

function scaleTable(compared: readonly ComparedTrial[]): string {
  const rows = compared.flatMap(({ profile, results }) =>
    SCALE_NAMES.map((scale) => [
      profile.product,
      scale,
      ...[0, 1, 2, 3, 4].map((grade) => {
        const count = results.filter((result) => result.crs[scale].peak === grade).length;
        return written({ kind: 'share', count, of: results.length });
      }),
    ]),
  );
  return markdownTable(['Product', 'Scale', '0', '1', '2', '3', '4'], rows);
}

function publishedCells(trial: Trial, published: TrialFigure, figure: Figure): readonly string[] {
  const recalled = published.known === 'recalled' ? '°' : '';
  const scaled = published.figure === 'any' || published.figure === 'grade3Plus';
  const name = `${FIGURE_WORDS[published.figure]}${scaled ? ` (${trial.scale})` : ''}`;
  const own = figure.kind === 'share' ? publishedInterval(trial, published) : null;
  const interval = own === null ? '' : between(figure, own);
  return [trial.name, name, `${published.value}${unitOf(figure)}${recalled}`, interval];
}

/** The interval that a share has by the size of its trial alone. */
function publishedInterval(trial: Trial, published: TrialFigure): Interval | null {
  const any = trial.targets.find(({ figure }) => figure === 'any')?.value ?? 100;
  const ofCrs = published.figure.endsWith('OfCrs');
  const of = ofCrs ? Math.round((trial.patients * any) / 100) : trial.patients;
  return shareInterval({ count: Math.round((of * published.value) / 100), of });
}

function modelCells(figure: Figure, beside: string): readonly string[] {
  const interval = intervalOf(figure);
  return [`${written(figure)}${beside}`, interval === null ? '' : between(figure, interval)];
}

function verdict(trial: Trial, published: TrialFigure, figure: Figure): string {
  const value = pointOf(figure);
  if (value === null) {
    return '';
  }
  if (figure.kind === 'median') {
    return Math.abs(value - published.value) <= 1 ? 'within a day' : '**apart**';
  }
  const interval = publishedInterval(trial, published);
  const inside = interval !== null && value >= interval.low && value <= interval.high;
  return inside ? "within the trial's" : '**apart**';
}

function written(figure: Figure): string {
  const value = pointOf(figure);
  return value === null ? '–' : `${value.toFixed(1)}${unitOf(figure)}`;
}

function between(figure: Figure, { low, high }: Interval): string {
  return `${low.toFixed(1)}-${high.toFixed(1)}${unitOf(figure)}`;
}

function unitOf(figure: Figure): string {
  return figure.kind === 'share' ? ' %' : ' d';
}
