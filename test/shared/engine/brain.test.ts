import { describe, expect, test } from '@jest/globals';
import { ICE_ITEMS, iceExaminationSchema } from '#shared/contracts/truth-view.ts';
import { iceExamination } from '#shared/engine/ice-examination.ts';
import { capdScore, iceScore } from '#shared/engine/neurotoxicity.ts';

const shares = Array.from({ length: 1001 }, (_, part) => part / 1000);
const examine = (neurotoxicity: number, tick = 5000, seed = 1) =>
  iceExamination({ seed }, { tick, neurotoxicity });

describe('the ICE test', () => {
  test('[BRAIN-1] exactly as many items are right as the score says', () => {
    for (const neurotoxicity of shares) {
      const found = examine(neurotoxicity);
      expect(found.score).toBe(iceScore(neurotoxicity));
      expect(found.correct).toHaveLength(found.score);
      expect(new Set(found.correct).size).toBe(found.score);
    }
  });

  test('[BRAIN-1] the same seed and tick fail the same items, another tick may fail others', () => {
    expect(examine(0.5)).toEqual(examine(0.5));
    const answers = new Set(
      Array.from({ length: 40 }, (_, tick) => examine(0.5, tick).correct.join()),
    );
    expect(answers.size).toBeGreaterThan(3);
  });

  test('[BRAIN-1] attention and writing fail first, the year last', () => {
    const rightAt = (score: number) => {
      const counts = new Map(ICE_ITEMS.map((item) => [item, 0]));
      for (let tick = 0; tick < 300; tick += 1) {
        for (const item of examine(1 - score / 10, tick).correct) {
          counts.set(item, (counts.get(item) ?? 0) + 1);
        }
      }
      return counts;
    };
    expect(rightAt(8).get('attention')).toBeLessThan(60);
    expect(rightAt(8).get('sentence')).toBeLessThan(120);
    expect(rightAt(8).get('year')).toBe(300);
    expect(rightAt(2).get('year')).toBeGreaterThan(200);
  });
});

describe('handwriting', () => {
  const legibilities = ['clear', 'shaky', 'hard-to-read', 'illegible', 'none'];
  const examinations = shares.map((neurotoxicity, tick) => examine(neurotoxicity, tick));

  test('[BRAIN-2] it can be read exactly where the sentence counts', () => {
    for (const { correct, handwriting } of examinations) {
      const readable = ['clear', 'shaky'].includes(handwriting.legibility);
      expect(readable).toBe(correct.includes('sentence'));
    }
  });

  test('[BRAIN-2] it goes from clear to nothing', () => {
    expect(examine(0).handwriting.legibility).toBe('clear');
    expect(examine(1).handwriting).toEqual({ path: '', legibility: 'none' });
    expect(new Set(examinations.map(({ handwriting }) => handwriting.legibility))).toEqual(
      new Set(legibilities),
    );
  });

  test('[BRAIN-2] it is a path of a few hundred bytes inside its box', () => {
    for (const examination of examinations) {
      expect(iceExaminationSchema.parse(examination)).toEqual(examination);
      const { path } = examination.handwriting;
      expect(path.length).toBeLessThan(400);
      expect(path).toMatch(/^(M\d+ \d+([MQ]\d+ \d+( \d+ \d+)?)*)?$/);
      const numbers = (path.match(/\d+/g) ?? []).map(Number);
      expect(numbers.every((value, index) => value <= (index % 2 === 0 ? 320 : 64))).toBe(true);
    }
  });
});

describe('CAPD', () => {
  test('[BRAIN-3] it is 0 where ICE is 10, 1-8 where it is 3-9, and 9-32 below', () => {
    for (const neurotoxicity of shares) {
      const ice = iceScore(neurotoxicity);
      const capd = capdScore(neurotoxicity);
      expect([capd === 0, capd >= 9]).toEqual([ice === 10, ice <= 2]);
    }
  });

  test('[BRAIN-3] it rises with the injury, step by step to 32', () => {
    const scores = shares.map(capdScore);
    expect(scores.every((score, index) => score >= (scores[index - 1] ?? 0))).toBe(true);
    expect(new Set(scores)).toEqual(new Set(Array.from({ length: 33 }, (_, score) => score)));
  });
});
