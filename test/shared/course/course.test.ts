import { describe, expect, test } from '@jest/globals';
import { ordered } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { foldTo } from './builders.ts';

describe('the course of a session', () => {
  test('[STAND-20] a fever masked by paracetamol has point grade 0 and still stands at 1', () => {
    const doses = Array.from({ length: 12 }, (_, dose) =>
      ordered({ intervention: 'paracetamol' }, { seq: dose + 1, tick: 4600 + dose * 360 }),
    );
    const fold = foldTo(4600, { log: doses });
    let masked = 0;
    while (fold.tick < 8000) {
      fold.advance(fold.tick + 30);
      const truth = fold.truth();
      expect(truth.standing.grade).toBe(1);
      masked += truth.point.grade === 0 ? 1 : 0;
    }
    expect(masked).toBeGreaterThan(5);
  });

  test('[STAND-21] grades of ICANS are events beside those of CRS, with their reasons', () => {
    const fold = foldTo(9000, { scenario: builtInScenario('crs-icans'), care: 'rules' });
    const grades = fold.eventsBetween(-60, 9000).filter((event) => event.kind === 'grade');
    const scales = new Set(grades.map(({ scale }) => scale));
    expect(scales).toEqual(new Set(['ASTCT', 'ICANS']));
    const [first] = grades.filter(({ scale }) => scale === 'ICANS');
    expect(first).toMatchObject({ grade: 1, previous: 0, id: `icans-${first?.atTick}` });
    expect(first?.reasons.length).toBeGreaterThan(0);
    expect(new Set(grades.map(({ id }) => id)).size).toBe(grades.length);
  });

  test('[ORDER-5] a test comes back with the values of its draw', () => {
    const log = [ordered({ intervention: 'laboratory', tests: ['crp'] }, { seq: 3, tick: 4500 })];
    const fold = foldTo(4500, { log });
    const crpMgPerL = Math.round(fold.course.state.labs.crpMgPerL);
    fold.advance(4559);
    expect(fold.resultsBetween(-60, 4559)).toEqual([]);
    fold.advance(4560);
    expect(Math.round(fold.course.state.labs.crpMgPerL)).toBeGreaterThan(crpMgPerL);
    expect(fold.resultsBetween(4560, 4560)).toEqual([
      { orderSeq: 3, drawnTick: 4500, readyTick: 4560, values: { crpMgPerL }, finding: null },
    ]);
  });

  test('[ORDER-13] cultures say a day later whether something has grown', () => {
    const sepsis = builtInScenario('sepsis');
    const tick = Math.round((sepsis.parameters.infection?.tinf ?? 0) * 1440);
    const drawn = (seq: number, at: number) =>
      ordered({ intervention: 'blood-cultures' }, { seq, tick: at });
    const log = [
      drawn(1, tick - 600),
      drawn(2, tick + 600),
      ordered({ intervention: 'antibiotic' }, { seq: 3, tick: tick + 610 }),
      drawn(4, tick + 1200),
    ];
    const fold = foldTo(tick + 3000, { scenario: sepsis, log });
    const found = fold
      .resultsBetween(0, tick + 3000)
      .map(({ orderSeq, readyTick, finding }) => [orderSeq, readyTick, finding]);
    expect(found).toEqual([
      [1, tick + 840, 'no-growth'],
      [2, tick + 2040, 'growth'],
      [4, tick + 2640, 'no-growth'],
    ]);
  });
});
