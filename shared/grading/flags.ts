/**
 * What a grader points out beside the grade, by name, with the sentence for people. A flag never
 * changes a grade.
 */
export const FLAG_WORDS = {
  'check-unrecorded-suppressant':
    'Fever earlier in this episode, none now, and no suppressant recorded: check for an antipyretic or steroid that was not written down, and keep treating.',
  'episode-open': 'The point grade is 0, but the episode is not over.',
  'fever-may-be-masked':
    'A drug given before any CRS may be hiding a fever; it does not stand in for one.',
  'look-for-another-cause':
    'Low pressure or low oxygen without any fever is not CRS by ASTCT: look for another cause.',
  'untreated-hypoxia': 'SpO2 is below 90 % on room air: start oxygen.',
  'spo2-at-limit': 'SpO2 is 90 % on room air: not hypoxia for the grade, but act on it.',
  'oxygen-not-counted': 'Oxygen is given for a reason other than hypoxia and does not count.',
  'low-spo2-on-uncounted-oxygen':
    'SpO2 is below 90 % on oxygen that does not count: a new need counts as hypoxia once it is named.',
  'oxygen-flow-unknown': 'The flow is unknown, so the name of the device decides.',
  'fio2-unknown': 'The inspired fraction of oxygen is unknown: graded as below 40 %.',
  'pressor-dose-unknown': 'The dose of a vasopressor is unknown: graded as a low dose.',
  'pressor-hours-unknown':
    'It is not known for how long a vasopressor has been running at its dose.',
  'hypotension-after-fluids':
    'Still hypotensive after a fluid bolus and without a vasopressor: this scale goes no higher before one is started.',
  'drug-not-a-vasopressor': 'One of the drugs listed is not counted as a vasopressor.',
  'oxygen-without-indication':
    'Oxygen was started or raised with no SpO2 below 92 % in the 4 h before; what was not indicated is not graded.',
  'bolus-without-indication':
    'A bolus was given with no low pressure in the 4 h before; it is not graded.',
  'pressor-without-indication':
    'A vasopressor was started with no low pressure in the 4 h before, nor since; it is not graded.',
  'map-below-65':
    'Mean arterial pressure is below 65 mmHg: review, whatever the systolic pressure.',
  'late-onset': 'The episode began more than 14 days after the infusion: check other causes.',
  'handwriting-changed':
    'The handwriting has changed: an early sign, even while the point for writing is earned.',
  'item-not-tested':
    'An item was not or could not be tested: it takes no point off, and there is no total.',
  'compare-with-baseline':
    'A well child can score a few points on CAPD: compare with the score before the infusion.',
  'deeply-sedated': 'CAPD says nothing about a patient in deep sedation (RASS -4 or -5).',
  'leukocytes-after-lymphodepletion':
    'Low leukocytes are the rule after lymphodepletion: this criterion of SIRS says little here.',
  'not-validated-in-crs': 'The limits for children come from blunt trauma, not from CRS.',
} as const;

/** The name of a flag; see {@link FLAG_WORDS}. */
export type Flag = keyof typeof FLAG_WORDS;
