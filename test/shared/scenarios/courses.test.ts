import { describe, expect, jest, test } from '@jest/globals';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { maximumGrade } from '#shared/grading/standing.ts';
import { CASES, textsOf } from './built-in.ts';

jest.setTimeout(120_000);

const SEEDS = [1, 2, 3, 4, 5];

/** What would tell a class which case it is in. */
const SPOILER =
  /\bCRS\b|cytokine|grade \d|\bmild\b|severe|sep(?:sis|tic)|infect|ICANS|neurotox|IEC-HS|haemophag|refractory|pressor|epinephrine|ventilat|intensive care|shock|second wave|late onset|anakinra/i;

/** Findings that a class is to name itself. */
const DIAGNOSIS = /ICANS|IEC-HS|neurotox|sepsis|septic|haemophag|second wave|late onset/i;

/** The case with one message more for each condition of an expected action: its id. */
function withWatchers(scenario: Scenario): Scenario {
  const watchers = scenario.teaching.expected.map(({ id, when }) => ({
    id: `watch-${id}`.slice(0, 40),
    when,
    decision: false,
    kind: 'message' as const,
    from: 'nurse' as const,
    text: { en: `expected: ${id}` },
  }));
  return { ...scenario, events: [...scenario.events, ...watchers] };
}

/** What is said once a patient is better, by the id of its case. */
const BETTER: Readonly<Record<string, string>> = {
  'crs-fluid': 'relief',
  'crs-icans': 'clock-again',
  'second-wave': 'window',
  paediatric: 'toast',
  myeloma: 'better',
};

function courseOf(scenario: Scenario, seed: number) {
  const fold = new CourseFold({ scenario: withWatchers(scenario), seed, care: 'rules' });
  fold.advance(scenario.endTick);
  const { crs, icans } = fold.course.truth;
  return {
    events: fold.eventsBetween(-scenario.leadMinutes, scenario.endTick),
    peak: { ASTCT: maximumGrade(crs.standing), ICANS: maximumGrade(icans.standing) },
  };
}

function said(events: readonly SessionEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'message' ? [event.text.en] : []));
}

describe.each(CASES.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const courses = SEEDS.map((seed) => courseOf(scenario, seed));
  const { ASTCT, ICANS, varies } = scenario.grade;

  test('[CASE-10] peaks at the grades that it states, by the care rules', () => {
    const grades = varies === undefined ? [ASTCT] : [1, 2];
    const atStated = courses.filter(({ peak }) => grades.includes(peak.ASTCT));
    expect(atStated.length).toBeGreaterThanOrEqual(4);
    expect(courses.filter(({ peak }) => Math.abs(peak.ASTCT - ASTCT) > 1)).toEqual([]);
    expect(courses.map(({ peak }) => peak.ICANS)).toEqual(SEEDS.map(() => ICANS));
  });

  test('[CASE-11] every condition of an event or an expected action comes true in some course', () => {
    const heard = new Set(courses.flatMap(({ events }) => said(events)));
    const people = scenario.events.filter(({ when }) => !('ordered' in when));
    const messages = people.flatMap((event) => (event.kind === 'message' ? [event.text.en] : []));
    const expected = scenario.teaching.expected
      .filter(({ when }) => !('ordered' in when))
      .map(({ id }) => `expected: ${id}`);
    expect(expected.length).toBeGreaterThan(5);
    expect([...messages, ...expected].filter((text) => !heard.has(text))).toEqual([]);
  });

  test('[CASE-11] every artefact happens, and what waits for an order waits for one that is expected or given', () => {
    const wanted = scenario.events.filter(({ kind }) => kind === 'artefact').length;
    const happened = courses.map(
      ({ events }) => events.filter(({ kind }) => kind === 'artefact').length,
    );
    expect(Math.max(...happened)).toBe(wanted);
    const orders = scenario.teaching.expected.map(({ action }) => action);
    const waited = scenario.teaching.expected.flatMap(({ when }) =>
      'ordered' in when ? [when.ordered] : [],
    );
    const given = ['paracetamol', 'fluid-bolus', 'tocilizumab'];
    expect(waited.filter((order) => !orders.includes(order) && !given.includes(order))).toEqual([]);
  });

  test('[CASE-12] nothing that learners get before the first grade gives the course away', () => {
    const { patient, handover } = scenario;
    const start = textsOf([patient.label, handover]);
    const early = courses.flatMap(({ events }) => {
      const first = events.findIndex(({ kind }) => kind === 'grade');
      return said(events.slice(0, first));
    });
    expect(early.length).toBeGreaterThan(SEEDS.length);
    expect([...start, ...early].filter((text) => SPOILER.test(text))).toEqual([]);
  });

  test('[CASE-12] no message names what the class is to find', () => {
    const messages = scenario.events.filter(({ kind }) => kind === 'message').flatMap(textsOf);
    expect(messages.filter((text) => DIAGNOSIS.test(text))).toEqual([]);
  });
});

test.each(Object.entries(BETTER))(
  '[CASE-14] in %s nobody is heard to be better without treatment: %s',
  (caseId, eventId) => {
    const scenario = CASES.find(({ id }) => id === caseId);
    const better = scenario?.events.find(({ id }) => id === eventId);
    if (scenario === undefined || better?.kind !== 'message') {
      throw new Error(`${caseId} has no message "${eventId}"`);
    }
    const fold = new CourseFold({ scenario, seed: scenario.seed, care: 'none' });
    fold.advance(scenario.endTick);
    const events = fold.eventsBetween(-scenario.leadMinutes, scenario.endTick);
    expect(said(events)).not.toContain(better.text.en);
    expect(said(events).length).toBeGreaterThan(0);
  },
);
