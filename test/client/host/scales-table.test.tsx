import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ScalesPanel } from '#client/pages/host/patient/scales-panel.tsx';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { ScalesView } from '#shared/contracts/true-grades.ts';
import { renderSession } from '#test/support/dom.tsx';

type View = ScalesView[ScaleName];

function viewOf(grade: number, given: { point?: number | null; peak?: number } = {}): View {
  const point = given.point === undefined ? grade : given.point;
  const finding = { grade: point, finding: 'one vasopressor', rule: 'X-PRESSOR', source: 'Y 2018' };
  return {
    point: { grade: point, reasons: [{ axis: 'hypotension', ...finding }] },
    standing: {
      grade,
      sinceTick: grade === 0 ? null : 5000,
      peak: given.peak ?? grade,
      episodeOpen: grade > 0,
    },
  };
}

function scalesOf(given: Partial<ScalesView>, usual: View = viewOf(2)): ScalesView {
  const all = SCALE_NAMES.map((name) => [name, given[name] ?? usual]);
  return Object.fromEntries(all) as ScalesView;
}

const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }));
const cells = (name: RegExp) =>
  rowOf(name)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('CRS by every scale on the console', () => {
  test('[HOST-29] the reference scale stands first and says so', () => {
    renderSession(<ScalesPanel reference="Penn" />, { state: { scales: scalesOf({}) } });
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names).toEqual(['Pennreference', 'ASTCT', 'Lee 2014', 'MSKCC', 'CARTOX', 'CTCAE 5.0']);
    expect(screen.getByText('All six scales stand at 2.')).toBeDefined();
  });

  test('[HOST-29] where scales differ, a sentence says which and each row by how much', () => {
    const scales = scalesOf({ Penn: viewOf(4), CTCAE5: viewOf(1), MSKCC: viewOf(1) });
    renderSession(<ScalesPanel reference="ASTCT" />, { state: { scales } });
    expect(
      screen.getByText(
        'The scales differ: 4 by Penn; 2 by ASTCT, Lee 2014, and CARTOX; 1 by MSKCC and CTCAE 5.0.',
      ),
    ).toBeDefined();
    expect(rowOf(/^Penn/).getByText('2 above')).toBeDefined();
    expect(rowOf(/^CTCAE/).getByText('1 below')).toBeDefined();
    expect(rowOf(/^Lee/).queryByText(/above|below/)).toBeNull();
  });

  test.each([
    { view: viewOf(2), why: 'one vasopressor' },
    { view: viewOf(1, { point: 3 }), why: 'one vasopressor: stands once it has lasted 10 min.' },
    { view: viewOf(0, { point: 0 }), why: 'No finding counts.' },
    { view: viewOf(0, { point: null }), why: 'Cannot be given at this minute.' },
    { view: viewOf(1, { point: 0 }), why: 'Until the episode closes.' },
    {
      view: viewOf(3, { point: 1 }),
      why: 'For the grading window after the last finding that carried it.',
    },
  ])('[HOST-30] a scale says why it stands where it does: $why', ({ view, why }) => {
    renderSession(<ScalesPanel reference="ASTCT" />, {
      state: { scales: scalesOf({ Lee2014: view }) },
    });
    expect(cells(/^Lee/).at(-1)).toBe(why);
  });

  test('[HOST-30] this minute and the highest have cells of their own, and unknown is said', () => {
    const scales = scalesOf({ Lee2014: viewOf(1, { point: null, peak: 3 }) });
    renderSession(<ScalesPanel reference="ASTCT" />, { state: { scales } });
    expect(rowOf(/^Lee/).getByText('not known')).toBeDefined();
    expect(rowOf(/^Lee/).getByText('CRS grade 3 by Lee 2014, Severe')).toBeDefined();
  });

  test('[HOST-31] a scale opens to its axes with rule and source, one at a time', async () => {
    const scales = scalesOf({ Penn: viewOf(3) });
    renderSession(<ScalesPanel reference="ASTCT" />, { state: { scales } });
    expect(screen.queryByRole('table', { name: /^Axes of/ })).toBeNull();
    const penn = screen.getByRole('button', { name: 'Penn' });
    await userEvent.click(penn);
    expect(penn.getAttribute('aria-expanded')).toBe('true');
    expect(
      screen.getByText(
        'Grade 3 stands since T+3d 11:20. This minute alone has grade 3, the worst of its axes: one vasopressor.',
      ),
    ).toBeDefined();
    const axes = within(screen.getByRole('table', { name: 'Axes of Penn' }));
    expect(axes.getByRole('rowheader', { name: 'Hypotension' })).toBeDefined();
    expect(axes.getByText('Y 2018')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'CARTOX' }));
    expect(screen.queryByRole('table', { name: 'Axes of Penn' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'CARTOX' }));
    expect(screen.queryByRole('table', { name: /^Axes of/ })).toBeNull();
  });

  test('[HOST-29] who is not sent the scales sees no table', () => {
    renderSession(<ScalesPanel reference="ASTCT" />);
    expect(screen.queryByRole('table')).toBeNull();
  });
});
