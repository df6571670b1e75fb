import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { Truth } from '#client/pages/host/patient/truth-panel.tsx';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { TruthView } from '#shared/contracts/true-grades.ts';
import { EXPLAINED_VITALS, type Explained } from '#shared/contracts/truth-view.ts';
import { renderSession } from '#test/support/dom.tsx';

describe('the truth', () => {
  const fever = {
    axis: 'fever',
    grade: 1,
    finding: '38.1 °C ≥ 38.0 °C',
    rule: 'ASTCT-FEVER',
    source: 'Lee 2019',
  };
  const pressure = {
    axis: 'hypotension',
    grade: 0,
    finding: 'systolic 118 mmHg ≥ 90 mmHg',
    rule: 'ASTCT-HYPOTENSION',
    source: 'Lee 2019',
  };
  const truth: TruthView = {
    scale: 'ASTCT',
    point: { grade: 0, reasons: [pressure], flags: [] },
    standing: {
      grade: 1,
      sinceTick: 4450,
      peak: 1,
      episodeOpen: true,
      reasons: [fever, pressure],
    },
    icans: {
      point: { grade: 0, reasons: [], flags: [] },
      standing: { grade: 0, sinceTick: null, peak: 0, episodeOpen: false, reasons: [] },
    },
    news2: { total: 5, band: 'medium' },
  };
  const crs = () => within(screen.getByRole('region', { name: 'CRS by ASTCT' }));
  const icans = () => within(screen.getByRole('region', { name: 'ICANS by ASTCT' }));

  const rise: SessionEvent = {
    kind: 'grade',
    id: 'grade-1',
    scale: 'ASTCT',
    tick: 4450,
    atTick: 4459,
    grade: 1,
    previous: 0,
    reasons: [fever],
  };

  test('[HOST-10] the standing grade names finding, rule, source and time', () => {
    renderSession(<Truth />, { state: { truth, events: [rise] } });
    expect(screen.getByText('CRS grade 1 by ASTCT, Mild')).toBeDefined();
    expect(screen.getByText('because, for 10 min since T+3d 02:10')).toBeDefined();
    expect(screen.getByText('38.1 °C ≥ 38.0 °C')).toBeDefined();
    expect(screen.getByText('ASTCT-FEVER · Lee 2019')).toBeDefined();
  });

  test('[HOST-10] a grade that fell does not claim ten minutes', () => {
    const fall = { ...rise, id: 'grade-2', previous: 2 };
    renderSession(<Truth />, { state: { truth, events: [rise, fall] } });
    expect(screen.getByText('because, since T+3d 02:10')).toBeDefined();
  });

  test('[HOST-10] a grade that only the open episode holds says so', () => {
    const held = { ...truth, standing: { ...truth.standing, reasons: [pressure] } };
    renderSession(<Truth />, { state: { truth: held } });
    expect(screen.getByText(/It stands until the episode closes/)).toBeDefined();
  });

  test('[HOST-10] the point grade and NEWS2 stand beside it under their own names', () => {
    renderSession(<Truth />, { state: { truth } });
    expect(screen.getByText('CRS grade 0 by ASTCT, None')).toBeDefined();
    expect(screen.getByText('5 · medium')).toBeDefined();
  });

  test('[HOST-10] what cannot be given is said, never shown as a grade', () => {
    const unknown: TruthView = {
      ...truth,
      point: { grade: null, reasons: [], flags: [] },
      news2: { total: null, band: 'incomplete' },
    };
    renderSession(<Truth />, { state: { truth: unknown } });
    expect(screen.getByText('CRS (ASTCT) cannot be given')).toBeDefined();
    expect(screen.getByText('cannot be given')).toBeDefined();
  });

  test('[HOST-22] ICANS stands beside CRS with a chip and reasons of its own', () => {
    const ice = {
      axis: 'ice',
      grade: 2,
      finding: 'ICE 5 of 10',
      rule: 'ICE 3-6 is grade 2',
      source: 'Lee 2019',
    };
    const confused: TruthView = {
      ...truth,
      icans: {
        point: { grade: 2, reasons: [ice], flags: [] },
        standing: { grade: 2, sinceTick: 5000, peak: 2, episodeOpen: true, reasons: [ice] },
      },
    };
    renderSession(<Truth />, { state: { truth: confused, events: [rise] } });
    expect(crs().getByText('CRS grade 1 by ASTCT, Mild')).toBeDefined();
    expect(icans().getByText('ICANS grade 2, Moderate')).toBeDefined();
    expect(icans().getByText('because, since T+3d 11:20')).toBeDefined();
    expect(icans().getByText('ICE 3-6 is grade 2 · Lee 2019')).toBeDefined();
    expect(screen.getByRole('rowheader', { name: 'ICE', hidden: true })).toBeDefined();
  });

  test('[HOST-22] a rise of one scale says nothing of the other', () => {
    const fall = { ...rise, id: 'grade-2', previous: 2 };
    const icansRise = { ...rise, id: 'grade-3', scale: 'ICANS' as const };
    renderSession(<Truth />, { state: { truth, events: [fall, icansRise] } });
    expect(crs().getByText('because, since T+3d 02:10')).toBeDefined();
  });

  test('[HOST-27] what the grader points out is said in a sentence, and nothing where it has nothing', () => {
    const flags = ['map-below-65', 'bolus-without-indication'];
    const { change } = renderSession(<Truth />, {
      state: { truth: { ...truth, point: { ...truth.point, flags } } },
    });
    const noted = screen.getByRole('list', { name: 'To be noted' });
    expect(
      within(noted)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Mean arterial pressure is below 65 mmHg: review, whatever the systolic pressure.',
      'A bolus was given with no low pressure in the 4 h before; it is not graded.',
    ]);
    change({ truth });
    expect(screen.queryByRole('list', { name: 'To be noted' })).toBeNull();
  });

  test.each([
    { mapMmHg: 40, spo2Percent: 70, said: false },
    { mapMmHg: 39, spo2Percent: 95, said: true },
    { mapMmHg: 70, spo2Percent: 69, said: true },
  ])(
    '[HOST-28] a MAP of $mapMmHg and an SpO2 of $spo2Percent: said to be beyond life $said',
    (at) => {
      const explained: Explained = {
        ...(Object.fromEntries(
          EXPLAINED_VITALS.map((vital) => [vital, []]),
        ) as unknown as Explained),
        mapMmHg: [
          { cause: 'baseline', value: 91 },
          { cause: 'vasoplegia', value: at.mapMmHg - 91 },
        ],
        spo2Percent: [{ cause: 'baseline', value: at.spo2Percent }],
      };
      renderSession(<Truth />, { state: { truth, explained } });
      expect(screen.queryByText(/^Nobody lives with these numbers/) !== null).toBe(at.said);
    },
  );
});
