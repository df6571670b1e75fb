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

  test('[ORDER-19] a dose of the hospital that cannot be given to the patient is named', () => {
    const practice = (usualDoses: object) => problemOf({ localPractice: { usualDoses } });
    expect(practice({ dexamethasone: { dose: 20 } })).toBeNull();
    expect(practice({ tocilizumab: { dose: 8, perKg: true, most: 800 } })).toBeNull();
    expect(practice({ paracetamol: { dose: 200, perKg: true } })).toEqual({
      field: 'localPractice.usualDoses.paracetamol',
      limit: 'must come to 10-10000 mg for 68 kg',
    });
    expect(practice({ paracetamol: { dose: 200, perKg: true, most: 1000 } })).toBeNull();
    expect(practice({ vasopressin: { dose: 3 } })?.limit).toBe(
      'must come to 0.0001-2 U/min for 68 kg',
    );
    expect(practice({ aspirin: { dose: 500 } })?.field).toMatch(/^localPractice\.usualDoses/);
    expect(practice({ oxygen: { dose: 2 } })?.field).toMatch(/^localPractice\.usualDoses/);
  });

  test('[ORDER-20] a time of the laboratory is a minute to a week', () => {
    const practice = (minutes: number) =>
      problemOf({ localPractice: { resultMinutes: { il6: minutes } } });
    expect([1, 10_080].map(practice)).toEqual([null, null]);
    expect([0, 10_081].map((minutes) => practice(minutes)?.field)).toEqual([
      'localPractice.resultMinutes.il6',
      'localPractice.resultMinutes.il6',
    ]);
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
