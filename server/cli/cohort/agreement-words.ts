/** What was published about the agreement of scales, and what of it is known. */
export const ABOUT_PUBLISHED = [
  'The highest standing grade of each patient by all six scales, beside two groups of patients who were graded again from their records. The figures were read in the abstracts; ° marks what was recalled and not read again.',
  [
    '- **Pennisi 2020** (Blood Adv 4:676, PMID 32084260, doi:10.1182/bloodadvances.2019000952°): 102 adults, 53 with leukaemia after 1928z cells and 49 with lymphoma after axi-cel or tisa-cel. All scales agreed on CRS or none in 99 %, on the grade in 25 %. The abstract names ASTCT and calls the others "other grading scores": they are taken to be Lee 2014, Penn, MSKCC and CARTOX°. Whether a CTCAE version was among them could not be confirmed, so the model stands here without CTCAE 5.0 (five scales) and with it (six). The abstract does not say whether 25 % is of everybody or of those with CRS, so both are given.',
    '- **Schuster 2020** (Blood Adv 4:1432, doi:10.1182/bloodadvances.2019001304°): the 64 patients of JULIET (tisa-cel, lymphoma) with CRS by Penn, graded again by four experts: by ASTCT 37 the same, 23 lower and 4 higher, by Lee 2014 39, 20 and 5. How many of JULIET had CRS and how severe it was is kept apart as an unseen check and stands nowhere here.',
  ].join('\n'),
].join('\n\n');

/** Why the scales agree more or less often in the model than on the wards. */
export const WHY_APART = [
  'Nothing was fitted to these figures, and the groups are others, so read them for direction.',
  'Who has the same grade above 0 on every scale in the model mostly had fever for which nothing was done: one bolus is 1 by MSKCC and 2 by the others, oxygen at 2 L/min is 3 by Penn and 2 by the others, tocilizumab or a steroid is at least 2 by Penn, and a raised creatinine counts by Lee 2014, Penn and CARTOX alone.',
  'The share of a product is therefore mostly its share of mild, untreated courses, and of everybody also that of courses without CRS, on which all agree: near 25 % says no more than that. Where the scales differ on CRS or none, it is by the fever gate of ASTCT.',
  'Three things set the model apart from people. Its scales are applied by rule to a record without gaps; in both studies people read charts, and judged what was due to CRS and what to something else.',
  'Penn follows treatment, and the care rules treat by their own habits: steroids for the brain too, more often than in trials, and after cilta-cel tocilizumab for a fever that lasts. So ASTCT, and Lee 2014 still more, fall below Penn more often than in JULIET, where 14 % of the patients had tocilizumab.',
  'And ASTCT above Penn is hardly possible: it takes a mask with positive pressure, which the care rules never use, or two vasopressors at low doses, while they add the second to a high one.',
].join(' ');

/** How to read the table of pairs. */
export const ABOUT_PAIRS =
  "Every two scales, in percent of those with CRS on any of the six: the same grade / the first higher / the second higher; then Cohen's kappa with linear weights, by which two grades apart count twice as much as one (1 is full agreement, 0 what chance would give).";

/** How to read the table of confusions. */
export const ABOUT_CONFUSIONS =
  'ASTCT in rows against Penn and against Lee 2014 in columns, in percent of everybody treated. What stands off the diagonal changed its grade with the scale.';
