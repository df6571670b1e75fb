import type { FigureName } from '#shared/cohort/figures.ts';

/** What each figure is called on the page. */
export const FIGURE_WORDS: Readonly<Record<FigureName, string>> = {
  any: 'CRS, any grade',
  grade3Plus: 'CRS, grade 3 or more',
  onset: 'onset of CRS',
  duration: 'duration of CRS',
  icansAny: 'ICANS, any grade',
  icans3Plus: 'ICANS, grade 3 or more',
  icansOnset: 'onset of ICANS',
  icansDuration: 'duration of ICANS',
  tocilizumab: 'tocilizumab',
  steroid: 'steroid',
  vasopressor: 'vasopressor',
  ventilation: 'ventilation',
  anakinra: 'anakinra',
  hypotensionOfCrs: 'hypotension, of those with CRS',
  vasopressorOfCrs: 'vasopressor, of those with CRS',
  hypoxiaOfCrs: 'hypoxia, of those with CRS',
  rigorOfCrs: 'chills, of those with CRS',
  feverWithin12hOfCrs: 'fever within 12 h, of those with CRS',
  feverLength: 'first fever to last',
  feverToHypotension: 'first fever to hypotension',
  feverToPeak: 'first fever to highest grade, from grade 2 on',
  crsToIcans: 'CRS to ICANS',
  icansToPeak: 'ICANS to its highest grade',
  completeResponse: 'complete response',
  completeResponse12Months: 'complete response at month 12',
  maxTemperature: 'highest temperature',
  peakCrp: 'highest CRP',
  peakFerritin: 'highest ferritin',
};

/** How to read the tables. */
export const HOW_TO_READ = [
  '## How to read it',
  [
    '- **Published**: the figure of the trial; ° marks one that was recalled and not read again. *Its 95 %* is how far chance alone could move it among so few patients (Wilson); medians were published without one.',
    '- **Model**: the figure of the cohort. *Its 95 %* is the sampling error of the cohort (Wilson; ranks for medians), not how sure the model is.',
    '- Shares are of everybody treated, or of those with CRS where it says so. CRS is graded by the scale of the trial; a grade is one [that stood](decisions/011-the-standing-grade.md).',
    '- Onset and duration are continuous days, [without the errors of devices](decisions/071-cohorts-without-device-errors.md). Trials count whole days, so a model figure of 2.0 can be their day 2 or 3.',
    '- Hypotension is a bolus or a vasopressor given, hypoxia is oxygen given, chills are ten minutes of shaking in all. Trials count what somebody wrote down.',
  ].join('\n'),
].join('\n\n');

/** What does not match, and why. The figures are in the tables; here is what is behind them. */
export const MISMATCHES: readonly string[] = [
  [
    '- **Steroids after axi-cel and liso-cel are given about twice as often as in the trials.** The care rules begin at an ICE score of 6, as guidelines now advise; the trials waited for worse. With a rule that waits, more than the published share comes to ICANS grade 3, because steroids are strong on the brain of the model.',
    '- **Hypotension after liso-cel is too rare and vasopressors are too common.** The label counts any low pressure that was noted, the model counts those treated. A lower threshold would bring more of the one and still more of the other.',
    '- **Chills after liso-cel hardly occur.** In the model shaking comes from a set point that runs ahead of the core; in slow, mild courses it does not run fast enough. Reports count one shiver.',
    '- **CRS of any grade is more frequent by Lee 2014 than by ASTCT, most of all after liso-cel.** Lee 2014 has no fever gate. Patients of the model whose vessels or lungs give way before their temperature reaches 38.0 °C are CRS by the one and not by the other; at a bedside few would call it so.',
    '- **ICANS follows CRS too soon**, clearly so after liso-cel. One delay of the brain stands for all products. After axi-cel it is over sooner than published; that figure was recalled.',
    '- **The highest grade comes sooner after the first fever than in intensive care.** The model drives each patient by one smooth wave and treats at once; patients sent to intensive care are those who went on to worsen.',
    '- **Nobody is ventilated and nobody dies**, so grade 4 is rare and grade 5 missing. The trials had a few of each.',
    '- **Complete responses are the same in every product.** Response is drawn by itself, once, from one law that was made for lymphoma; it is independent of CRS, as large cohorts found it.',
    '- **Severity after tisa-cel and brexu-cel is too low, and tocilizumab after brexu-cel too rare.** ELIANA treated children, who are modelled as adults here, and Penn grades depend on habits of the ward that the care rules do not have. ZUMA-3 treated earlier than ZUMA-1, from which the care of that profile is taken.',
    '- **The same deviates serve all products**, so their figures move up and down together from seed to seed. Comparing two products within one seed is fairer than the intervals suggest.',
  ].join('\n'),
  'A match is no proof. Four figures a product were fitted with seven medians and two spreads; what was not fitted, the order of events and the two products with two figures each, says more.',
];
