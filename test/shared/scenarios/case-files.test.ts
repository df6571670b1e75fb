import { describe, expect, test } from '@jest/globals';
import { AUDIENCES } from '#shared/contracts/scenario.ts';
import { shippedScenarios } from '#test/support/scenarios.ts';
import { CASES, OTHER_IDS, SISTER_IDS, textsOf } from './built-in.ts';

/** Days that a course lasts; 14 where nothing else is said. */
const DAYS: Readonly<Record<string, number>> = {
  'crs-icans': 21,
  'late-onset': 18,
  'second-wave': 28,
  myeloma: 16,
};

const STARTERS = [
  'probe-off-inject',
  'cuff-error',
  'family-question',
  'late-result',
  'no-call-back',
  'no-tocilizumab',
  'rigors',
  'new-confusion',
  'seizure',
  'second-patient',
  'monitor-blackout',
  'shift-handover',
];

/** Names of products, by which a case must not be known. */
const PRODUCT = /\b\w+-cel\b|leucel|kymriah|yescarta|breyanzi|tecartus|abecma|carvykti/i;

/** American spellings of words that cases use. */
const AMERICAN = /\b(?:leukemia|pediatric|hemoglobin|color|center|gray|anemia|behavior|edema)\b/i;

test('[CASE-4] the ten cases are filed under their ids', () => {
  expect(shippedScenarios()).toEqual([...SISTER_IDS, ...OTHER_IDS].sort());
  expect(CASES.map(({ id }) => id)).toEqual([...SISTER_IDS, ...OTHER_IDS]);
});

describe.each(CASES.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  const { teaching, injects, review } = scenario;

  test('[CASE-4] has the usual seed and lasts as long as its course needs', () => {
    expect(scenario.seed).toBe(4711);
    expect(scenario.endTick).toBe((DAYS[id] ?? 14) * 1440);
  });

  test('[CASE-5] names its sources and is a draft until somebody has reviewed it', () => {
    expect(review.sources.length).toBeGreaterThanOrEqual(4);
    expect(new Set(review.sources).size).toBe(review.sources.length);
    expect(review.sources.filter((source) => !/\b(?:19|20)\d\d\b|label/i.test(source))).toEqual([]);
    expect(review.status).toBe('draft');
  });

  test('[CASE-6] brings the starter injects and some of its own, each with a note', () => {
    const ids = injects.map((inject) => inject.id);
    expect(ids.slice(0, STARTERS.length)).toEqual(STARTERS);
    expect(ids.length).toBeGreaterThan(STARTERS.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(injects.filter((inject) => inject.note === undefined)).toEqual([]);
  });

  test('[CASE-16] says whom it suits, once each, and there are three cases or more for each', () => {
    for (const { id, suits } of CASES) {
      expect([id, suits.length > 0, new Set(suits).size]).toEqual([id, true, suits.length]);
    }
    for (const audience of AUDIENCES) {
      const fitting = CASES.filter(({ suits }) => suits.includes(audience));
      expect([audience, fitting.length >= 3]).toEqual([audience, true]);
    }
  });

  test('[CASE-7] says for each expected action why, and what the limit of time rests on', () => {
    const ids = teaching.expected.map((expected) => expected.id);
    expect(ids).toEqual(expect.arrayContaining(['cultures', 'antibiotic', 'tell-clinician']));
    const SOURCED =
      /training (?:default|rule)|ASCO|ASTCT|CARTOX|[Ll]abel|Hines|Flora|Glassford|clue/;
    expect(teaching.expected.filter(({ why }) => !SOURCED.test(why.en))).toEqual([]);
  });

  test('[CASE-7] asks for reactions first and for something to take home last', () => {
    const prompts = teaching.debrief.prompts.map(({ en }) => en);
    expect(prompts[0]).toMatch(/^How was it/);
    expect(prompts[1]).toMatch(/^What happened, in order\?/);
    expect(prompts.length).toBeGreaterThanOrEqual(7);
  });

  test('[CASE-8] names its product by class alone, in British spelling', () => {
    const texts = textsOf(scenario);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => PRODUCT.test(text))).toEqual([]);
    expect(texts.filter((text) => AMERICAN.test(text))).toEqual([]);
  });
});

test('[CASE-7] the flagship tells how it ended, and of the world beyond the bedside', () => {
  const debrief = CASES[0]?.teaching.debrief;
  expect(debrief?.epilogue.en).toContain('no detectable lymphoma');
  expect(debrief?.epilogue.en).toContain('complete remission');
  expect(debrief?.beyond?.en).toContain('400,000 US dollars');
});

test('[CASE-7] no epilogue takes CRS for a sign of response', () => {
  const SILENT = /says nothing about|had foretold|had not told/;
  const epilogues = CASES.map(({ teaching }) => teaching.debrief.epilogue.en);
  expect(epilogues.filter((text) => !SILENT.test(text))).toEqual([]);
});
