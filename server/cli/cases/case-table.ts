import { inOrder, median } from '#shared/cohort/statistics.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CaseFigures } from './case-figures.ts';

/** What many courses of one case come to. Medians are over those courses that have the figure. */
export interface CaseSummary {
  readonly scenario: string;
  readonly seeds: number;
  readonly stated: Scenario['grade'];
  /** Courses that peak at the stated grades, CRS by ASTCT and ICANS alike. */
  readonly atStated: number;
  /** Courses by their peak, such as `{ G1: 105, G2: 95 }`; ICANS is added where there is any. */
  readonly peaks: Readonly<Record<string, number>>;
  readonly medians: Readonly<Record<Figure, number | null>>;
}

type Figure = (typeof FIGURES)[number]['name'];

interface FigureColumn {
  readonly name: string;
  readonly heading: string;
  readonly decimals: number;
  readonly of: (figures: CaseFigures) => number | null;
}

const FIGURES = [
  { name: 'onsetDays', heading: 'onset', decimals: 1, of: (f) => f.onsetDays },
  { name: 'durationDays', heading: 'length', decimals: 1, of: (f) => f.durationDays },
  { name: 'maxTemperatureC', heading: 'T max', decimals: 1, of: (f) => f.maxTemperatureC },
  { name: 'maxHeartRatePerMin', heading: 'HR max', decimals: 0, of: (f) => f.maxHeartRatePerMin },
  { name: 'minMapMmHg', heading: 'MAP min', decimals: 0, of: (f) => f.minMapMmHg },
  { name: 'minSpo2Percent', heading: 'SpO2 min', decimals: 0, of: (f) => f.minSpo2Percent },
  { name: 'peakFatigue', heading: 'fatigue', decimals: 1, of: (f) => f.peakFatigue },
  { name: 'maxCrpMgPerL', heading: 'CRP', decimals: 0, of: (f) => f.maxCrpMgPerL },
  { name: 'maxFerritinNgPerMl', heading: 'ferritin', decimals: 0, of: (f) => f.maxFerritinNgPerMl },
  { name: 'ferritinDay', heading: 'its day', decimals: 0, of: (f) => f.ferritinDay },
  { name: 'hypotensionHours', heading: 'to low BP', decimals: 1, of: (f) => f.hypotensionHours },
  { name: 'icansHours', heading: 'to ICANS', decimals: 1, of: (f) => f.icansHours },
  { name: 'icansDays', heading: 'ICANS d', decimals: 1, of: (f) => f.icansDurationDays },
  { name: 'boluses', heading: 'boluses', decimals: 0, of: (f) => f.doses.bolus },
  { name: 'tocilizumab', heading: 'toci', decimals: 0, of: (f) => f.doses.tocilizumab },
  { name: 'dexamethasone', heading: 'dexa', decimals: 0, of: (f) => f.doses.dexamethasone },
  { name: 'paracetamol', heading: 'parac', decimals: 0, of: (f) => f.doses.paracetamol },
  {
    name: 'maxNorepinephrine',
    heading: 'NE max',
    decimals: 2,
    of: (f) => f.maxNorepinephrineUgPerKgMin,
  },
] as const satisfies readonly FigureColumn[];

const NAME_WIDTH = 12;
const PEAKS_WIDTH = 24;

/** Sums up the courses of one case. */
export function summariseCase(scenario: Scenario, courses: readonly CaseFigures[]): CaseSummary {
  const { grade } = scenario;
  const peaks: Record<string, number> = {};
  for (const { peakGrade, peakIcans } of courses) {
    const peak = `G${peakGrade.ASTCT}${peakIcans > 0 ? `+I${peakIcans}` : ''}`;
    peaks[peak] = (peaks[peak] ?? 0) + 1;
  }
  const medians = Object.fromEntries(
    FIGURES.map(({ name, of }) => {
      const values = courses.map(of).filter((value) => value !== null);
      return [name, median(inOrder(values))];
    }),
  ) as Record<Figure, number | null>;
  return {
    scenario: scenario.id,
    seeds: courses.length,
    stated: grade,
    atStated: courses.filter(
      ({ peakGrade, peakIcans }) => peakGrade.ASTCT === grade.ASTCT && peakIcans === grade.ICANS,
    ).length,
    peaks,
    medians,
  };
}

/** The headings of the table; hours are counted from the onset of CRS. */
export function caseHeadings(): string {
  const figures = FIGURES.map(({ heading }) => heading.padStart(heading.length + 2));
  return ['case'.padEnd(NAME_WIDTH), 'stated', 'peaks'.padEnd(PEAKS_WIDTH), ...figures].join(' ');
}

/** One case as a line of the table. */
export function caseLine({ scenario, stated, peaks, medians }: CaseSummary): string {
  const icans = stated.ICANS > 0 ? `+I${stated.ICANS}` : '';
  const reached = Object.entries(peaks)
    .sort(([, first], [, second]) => second - first)
    .map(([peak, courses]) => `${peak} ${courses}`);
  const figures = FIGURES.map(({ name, heading, decimals }) =>
    (medians[name]?.toFixed(decimals) ?? '-').padStart(heading.length + 2),
  );
  return [
    scenario.padEnd(NAME_WIDTH),
    `G${stated.ASTCT}${icans}`.padEnd('stated'.length),
    reached.join(', ').padEnd(PEAKS_WIDTH),
    ...figures,
  ].join(' ');
}
