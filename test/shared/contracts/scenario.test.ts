import { describe, expect, test } from '@jest/globals';
import { firstIssue } from '#shared/contracts/refusal.ts';
import { scenarioSchema } from '#shared/contracts/scenario.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const scenario = builtInScenario();
const event = {
  id: 'tired',
  when: { atTick: 100 },
  kind: 'message',
  from: 'patient',
  text: { en: 'I am tired.' },
};

function problemOf(change: object): { field: string; limit: string } | null {
  const parsed = scenarioSchema.safeParse({ ...scenario, ...change });
  return parsed.success ? null : firstIssue(parsed.error);
}

describe('a scenario file', () => {
  test('[CASE-1] a parameter outside its range is named with the range', () => {
    const parameters = (tpk: number) => ({ parameters: { ...scenario.parameters, tpk } });
    expect(problemOf(parameters(30))).toBeNull();
    expect(problemOf(parameters(30.1))).toEqual({
      field: 'parameters.tpk',
      limit: 'must be 0.5-30',
    });
    expect(problemOf(parameters(0.4))).toEqual({
      field: 'parameters.tpk',
      limit: 'must be 0.5-30',
    });
  });

  test('[CASE-2] an unknown key is refused by name, a key of one’s own that starts with x- is not', () => {
    expect(problemOf({ colour: 'red' })?.field).toBe('colour');
    expect(problemOf({ 'x-author': 'ward 7' })).toBeNull();
  });

  test('[CASE-3] events and the opening lie inside the course, and no id is used twice', () => {
    const late = { ...event, when: { atTick: 20_161 } };
    expect(problemOf({ events: [event] })).toBeNull();
    expect(problemOf({ events: [late] })).toEqual({
      field: 'events.0.when.atTick',
      limit: 'must lie in -60 … 20160, the course of this case',
    });
    expect(problemOf({ events: [event, event] })?.limit).toBe('"tired" is used twice');
    expect(problemOf({ openTick: 20_160 })?.field).toBe('openTick');
    expect(problemOf({ openTick: -60 })).toBeNull();
  });
});
