import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import type { LabResultView } from '#client/store/session-state.ts';
import { renderSession } from '#test/support/dom.tsx';

const FIRST: LabResultView = {
  orderSeq: 4,
  drawnTick: 1000,
  readyTick: 1060,
  values: { crpMgPerL: 64, neutrophilsPerNl: 0.05, lactateMmolPerL: 2 },
  finding: null,
};
const SECOND: LabResultView = {
  orderSeq: 9,
  drawnTick: 2000,
  readyTick: 2060,
  values: { crpMgPerL: 151, ferritinNgPerMl: 12_400 },
  finding: null,
};
const CULTURE: LabResultView = {
  orderSeq: 5,
  drawnTick: 1000,
  readyTick: 2440,
  values: {},
  finding: 'growth',
};

const cellsOf = (row: RegExp) =>
  within(screen.getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the laboratory results', () => {
  test('[BED-20] each draw is one column, newest first, each value a row with its unit', () => {
    const later = { ...SECOND, readyTick: 2180, values: { ferritinNgPerMl: 12_400 } };
    const earlier = { ...SECOND, values: { crpMgPerL: 151 } };
    renderSession(<LabResults />, { state: { results: [FIRST, earlier, later] } });
    const head = screen.getAllByRole('columnheader').map((cell) => cell.textContent);
    expect(head).toEqual(['Drawn', 'T+1d 09:20', 'T+0d 16:40']);
    expect(cellsOf(/^CRP mg\/L/)).toEqual(['151', '64']);
    expect(cellsOf(/^Ferritin ng\/mL/)).toEqual(['12,400', '–']);
    expect(cellsOf(/^Neutrophils ×10⁹\/L/)).toEqual(['–', '0.05']);
    expect(cellsOf(/^Lactate mmol\/L/)).toEqual(['–', '2.0']);
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });

  test('[BED-20] cultures say growth or none, with the times of draw and report', () => {
    const none = { ...CULTURE, orderSeq: 3, finding: 'no-growth' as const };
    renderSession(<LabResults />, { state: { results: [CULTURE, none] } });
    const list = screen.getByRole('list', { name: 'Blood cultures' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Blood cultures: growth drawn T+0d 16:40, reported T+1d 16:40',
      'Blood cultures: no growth so far drawn T+0d 16:40, reported T+1d 16:40',
    ]);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('[BED-20] before the first result it says how to get one', () => {
    renderSession(<LabResults />);
    expect(screen.getByText(/^No result has come back yet\./)).toBeDefined();
  });
});
