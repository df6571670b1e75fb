import { expect, test } from '@jest/globals';
import { languagesOf } from '#server/scenarios/languages.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

test('[LAND-18] a case is in a language once every text of it is', () => {
  const scenario = builtInScenario();
  expect(languagesOf(scenario)).toEqual(['en', 'es']);
  const [first, ...others] = scenario.teaching.prebrief;
  const english = { en: first?.en ?? '' };
  const prebrief = [english, ...others];
  const partly = { ...scenario, teaching: { ...scenario.teaching, prebrief } };
  expect(languagesOf(partly)).toEqual(['en']);
});
