import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { CARE_MODES } from '#shared/contracts/settings.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { ALIKE_MINUTES, SISTER_IDS } from './built-in.ts';

const flagship = builtInScenario();

/** What anybody without the case sees of it before the first tick. */
function faceOf(scenario: Scenario) {
  const { patient, handover, infusion, seed, leadMinutes, openTick, monitoring } = scenario;
  const { suggestedSpeed, product, teaching } = scenario;
  const start = { infusion, seed, leadMinutes, openTick, monitoring, suggestedSpeed };
  return { patient, handover, product, prebrief: teaching.prebrief, ...start };
}

function eventsWhere(
  scenario: Scenario,
  of: (when: Scenario['events'][number]['when']) => boolean,
) {
  return scenario.events.filter(({ when }) => of(when));
}

const byTheClock = (scenario: Scenario) =>
  eventsWhere(scenario, (when) => 'atTick' in when && when.atTick <= ALIKE_MINUTES);
const uponOrders = (scenario: Scenario) =>
  eventsWhere(scenario, (when) => 'ordered' in when && when.afterMinutes <= ALIKE_MINUTES);

describe.each(SISTER_IDS.slice(1))('%s', (id) => {
  const sister = builtInScenario(id);

  test('[CASE-9] begins like the flagship in everything that a class gets to see', () => {
    expect(faceOf(sister)).toEqual(faceOf(flagship));
  });

  test('[CASE-9] has the same events by the clock for 36 hours, and the same answers to orders', () => {
    expect(byTheClock(flagship).length).toBeGreaterThan(3);
    expect(byTheClock(sister)).toEqual(byTheClock(flagship));
    expect(uponOrders(flagship).length).toBeGreaterThan(3);
    expect(uponOrders(sister)).toEqual(uponOrders(flagship));
  });

  test.each(CARE_MODES)(
    '[CASE-9] says nothing in 36 hours that the flagship would not, care %s',
    (care) => {
      const fold = new CourseFold({ scenario: sister, seed: sister.seed, care });
      fold.advance(ALIKE_MINUTES);
      const said = fold
        .eventsBetween(-sister.leadMinutes, ALIKE_MINUTES)
        .flatMap((event) => (event.kind === 'message' ? [event.text.en] : []));
      const known = flagship.events.flatMap((event) =>
        event.kind === 'message' ? [event.text.en] : [],
      );
      expect(said.length).toBeGreaterThanOrEqual(4);
      expect(said.filter((text) => !known.includes(text))).toEqual([]);
    },
  );
});
