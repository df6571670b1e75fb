import { describe, expect, test } from '@jest/globals';
import { agreementSection } from '#server/cli/cohort/agreement-section.ts';
import { agreementTable } from '#server/cli/cohort/agreement-table.ts';
import { summariseAgreement } from '#shared/cohort/agreement-summary.ts';
import { crsBy, graded, patientResult } from '#test/shared/cohort/results.ts';

/** Four patients: one without CRS, one with fever, one with oxygen, one with a bolus. */
const FOUR = [
  patientResult(),
  patientResult({ crs: crsBy(graded(1)) }),
  patientResult({ crs: crsBy(graded(2), { Penn: graded(3) }) }),
  patientResult({ crs: crsBy(graded(2), { MSKCC: graded(1) }) }),
];

describe('the section on agreement', () => {
  const section = agreementSection([{ product: 'tisa-cel', results: FOUR }]);
  const line = (beginning: string) =>
    section.split('\n').find((text) => text.startsWith(`| ${beginning} |`));

  test('[COHORT-17] the published share stands beside that of everybody and of those with CRS', () => {
    expect(line('Pennisi 2020 | same grade, five scales°, of everybody')).toContain(
      '| 25 % | 18.0-34.7 % | 50.0 % (15.0-85.0 %) |',
    );
    expect(line('Pennisi 2020 | same grade, six scales, of those with CRS')).toContain(
      '| 25 % | 18.0-34.7 % | 33.3 % (6.1-79.2 %) |',
    );
    expect(line('Pennisi 2020 | CRS by all or by none, five scales°')).toContain('| 100.0 % (');
  });

  test('[COHORT-17] regrading is compared among those with CRS by the scale regraded', () => {
    const row = (how: string) =>
      line(`Schuster 2020 | ASTCT ${how} Penn, of those with CRS by Penn`);
    expect(row('the same as')).toMatch(/\| 57\.8 % \|.*\| 66\.7 % \(/);
    expect(row('lower than')).toMatch(/\| 35\.9 % \|.*\| 33\.3 % \(/);
    expect(row('higher than')).toMatch(/\| 6\.3 % \|.*\| 0\.0 % \(/);
  });

  test('[COHORT-17] what was recalled is marked and how severe JULIET was is not given', () => {
    expect(section).toContain('CARTOX°');
    expect(section).toContain('doi:10.1182/bloodadvances.2019000952°');
    expect(section).toContain('kept apart as an unseen check');
  });

  test('[COHORT-15] a pair has its shares and kappa, a confusion its rows', () => {
    expect(line('ASTCT, Penn')).toBe('| ASTCT, Penn | 66.7 / 0.0 / 33.3; 0.57 |');
    expect(line('ASTCT, CTCAE5')).toBe('| ASTCT, CTCAE5 | 100.0 / 0.0 / 0.0; 1.00 |');
    expect(section).toContain(
      '| tisa-cel | ASTCT 2 | 0.0 | 0.0 | 25.0 | 25.0 | 0.0 | 0.0 | 0.0 | 50.0 | 0.0 | 0.0 |',
    );
  });

  test('[COHORT-6] a cohort in which nobody has CRS has gaps, not zeros', () => {
    const none = agreementSection([{ product: 'tisa-cel', results: [patientResult()] }]);
    expect(none).toContain('| ASTCT, Penn | – / – / –; – |');
    expect(none).toMatch(/same grade, six scales, of those with CRS \|.*\| – \|/);
  });
});

describe('the agreement in the table of the cohort command', () => {
  test('[COHORT-15] it has the shares, every pair and both confusions', () => {
    const lines = agreementTable(summariseAgreement(FOUR));
    expect(lines).toContainEqual(
      expect.stringMatching(/^same grade, of those with CRS +33\.33 +33\.33$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ASTCT, Penn +66\.67 +0 +33\.33 +0\.57$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ASTCT 2 +0 +0 +25 +25 +0$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ASTCT 2 +0 +0 +50 +0 +0$/));
  });
});
