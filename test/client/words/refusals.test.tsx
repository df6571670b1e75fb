import { beforeAll, describe, expect, test } from '@jest/globals';
import type { i18n } from 'i18next';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { ProblemFiles } from '#client/pages/library/problem-files.tsx';
import { speak } from '#client/words/i18n.ts';
import { sentenceIn } from '#client/words/sentences.ts';
import { type ClientAction, clientActionSchema } from '#shared/contracts/action.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import { INTERVENTIONS, ORDER_ROUTES, OXYGEN_DEVICES } from '#shared/contracts/order.ts';
import { firstIssue, type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import { scenarioSchema } from '#shared/contracts/scenario.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { checkOrder } from '#shared/course/orders/check.ts';
import { answerGradeRequest } from '#shared/grading/api.ts';
import { parseFile, reasonsGiven } from '#test/house/sources.ts';
import { renderPage } from '#test/support/dom.tsx';
import { filesUnder, readText } from '#test/support/repository.ts';
import { spoilt } from '#test/support/spoilt.ts';
import { createAllWords } from '#test/support/words.ts';

let words: i18n;

beforeAll(async () => {
  words = createAllWords();
  await speak(words, 'es');
});

const isTold = (kind: 'refusal' | 'limit', english: string) =>
  sentenceIn(words, kind, english).language === 'es';

/** Limits of refusals that stay English. */
function untold(refusals: readonly (Refusal | null)[]): readonly string[] {
  const limits = new Set(refusals.map((reason) => reason?.limit ?? ''));
  expect(limits.size).toBeGreaterThan(10);
  expect([...limits].filter((limit) => /^[A-Z]|expected|received/.test(limit))).toEqual([]);
  return [...limits].filter((limit) => limit !== '' && !isTold('limit', limit));
}

const sbar = { situation: 'S', background: '', assessment: '', recommendation: '' };
const icePoints = (point: number | null) =>
  Object.fromEntries(ICE_ITEMS.map((item) => [item, point])) as IcePoints;
const inject = {
  injectId: 'call',
  no: '1',
  from: 'Family',
  to: 'all',
  method: 'phone',
  text: 'Hello',
};

/** One action of each shape. */
const ACTIONS: readonly ClientAction[] = [
  { type: 'clock.speed', speed: 60 },
  { type: 'clock.advance', minutes: 60 },
  { type: 'clock.rewind', toTick: 60 },
  {
    type: 'inject.add',
    injects: [
      {
        ...inject,
        effect: { kind: 'artefact', sensor: 'spo2', effect: { offset: -4 }, minutes: 5 },
      },
      {
        ...inject,
        when: { crsGrade: 2, afterMinutes: 5 },
        expectedAction: 'x',
        evaluatorNote: 'x',
      },
    ],
  },
  { type: 'inject.arm', injectId: 'call', when: { atTick: 60 } },
  {
    type: 'override.set',
    vital: 'spo2Percent',
    value: 90,
    rampMinutes: 5,
    untilTick: 90,
    kind: 'artefact',
  },
  { type: 'session.set', settings: { reveal: 'live', gradingWindowHours: 4, gradeFive: true } },
  { type: 'participant.set', participantId: 'abcdefgh', name: 'Sam', role: 'learner' },
  { type: 'message.send', to: 'all', text: 'Hello' },
  { type: 'order.place', intervention: 'tocilizumab', dose: 600, unit: 'mg', route: 'intravenous' },
  { type: 'order.place', intervention: 'oxygen', device: 'venturi', flowLPerMin: 6, fio2: 0.4 },
  { type: 'order.stop', seq: 4 },
  { type: 'chart.enter', vital: 'temperatureC', value: 38 },
  {
    type: 'grade.call',
    grade: 2,
    axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
    icans: 1,
    otherCause: 'x',
    confidence: 3,
    reason: 'x',
  },
  { type: 'ice.ask', item: 'year' },
  { type: 'ice.score', points: icePoints(1), unarousable: false },
  { type: 'note.save', sbar },
  { type: 'alarm.acknowledge', alarmId: 'heart-rate-high' },
  { type: 'bookmark.add', label: 'x' },
  { type: 'expectation.mark', expectationId: 'call', result: 'done', note: 'x' },
];

const SNAPSHOT = {
  crs: {
    ageYears: 60,
    weightKg: 70,
    temperatureC: 38.4,
    systolicMmHg: 84,
    spo2Percent: 91,
    fluidBolusesForBp: 1,
    vasopressors: [{ drug: 'norepinephrine', dose: 5, unit: 'ug/min', hoursAtDose: 2 }],
    oxygen: { device: 'nasal-cannula', flowLPerMin: 2, fio2: 0.28, reason: 'hypoxia' },
    organToxicity: [{ organ: 'liver', grade: 2 }],
    suppressantsAfterOnset: ['paracetamol'],
  },
  icans: { ageYears: 60, ice: 8, consciousness: 'alert', seizure: 'none', seizureSeconds: 0 },
  news2: { respiratoryRatePerMin: 18, heartRatePerMin: 110, spo2Scale: 1, acvpu: 'A' },
};

describe('the limits of fields, in Spanish', () => {
  test('[WORDS-13] each limit of an action is told', () => {
    const untested = { type: 'ice.score', points: icePoints(null) };
    const refusals = [...ACTIONS.flatMap(spoilt), untested].map((action) => {
      const parsed = clientActionSchema.safeParse(action);
      return parsed.success ? null : refusalOf('action-invalid', parsed.error);
    });
    expect(untold(refusals)).toEqual([]);
  });

  test('[WORDS-13] each limit of an order is told', () => {
    const type = 'order.place';
    const details = [
      { dose: 1e6 },
      { unit: 'U/min' },
      { everyMinutes: 60 },
      { fio2: 0.4 },
      { tests: ['crp'] },
      ...ORDER_ROUTES.map((route) => ({ route })),
      ...OXYGEN_DEVICES.flatMap((device) => [
        { device },
        { device, fio2: 0.5 },
        { device, flowLPerMin: 79 },
      ]),
    ];
    const refusals = INTERVENTIONS.flatMap((intervention) =>
      details.map((detail) =>
        checkOrder({ type, intervention, ...detail } as Parameters<typeof checkOrder>[0], {
          weightKg: 70,
          ageYears: 60,
        }),
      ),
    );
    expect(untold(refusals)).toEqual([]);
  });

  test('[WORDS-13] each limit of a snapshot to be graded is told', () => {
    const refusals = spoilt(SNAPSHOT).map((asked) => {
      const answer = answerGradeRequest(asked);
      return answer.ok ? null : answer.error;
    });
    expect(untold(refusals)).toEqual([]);
  });

  test('[WORDS-13] each limit of a case file is told', () => {
    const file = JSON.parse(readText('shared/scenarios/mild-crs.json')) as unknown;
    const refusals = spoilt(file).map((value) => {
      const parsed = scenarioSchema.safeParse(value);
      return parsed.success ? null : refusal('request-invalid', '', firstIssue(parsed.error));
    });
    expect(untold(refusals)).toEqual([]);
  });
});

/** What can stand where a reason has a value. */
const VALUES = [
  '5',
  '0-5',
  'mg',
  'fluid-bolus',
  'venturi',
  'mg or ug/min',
  'oral or subcutaneous',
  'learner',
];

/** A text with each value in each place. */
function filled(text: string): string[] {
  return text.includes('{}')
    ? VALUES.flatMap((value) => filled(text.replace('{}', value)))
    : [text];
}

test('[WORDS-13] whatever the sources say where they decline something is told', () => {
  const files = filesUnder(['shared', 'server'], /\.ts$/).filter(
    (path) => !/^(?:shared\/engine|server\/(?:cli|store))\//.test(path),
  );
  const reasons = [...new Set(files.map(parseFile).flatMap(reasonsGiven))].filter((text) =>
    /[a-z] [a-z]/.test(text),
  );
  expect(reasons.length).toBeGreaterThan(100);
  const english = reasons.filter(
    (text) => !filled(text).some((one) => isTold('refusal', one) || isTold('limit', one)),
  );
  expect(english).toEqual([]);
});

describe('a refusal on a Spanish page', () => {
  const shown = (reason: Refusal) =>
    renderPage(<RefusalText title="No ordenado." refusal={reason} />, { words }).container;

  test.each([
    ['dose', 'must be 10-10000 mg', 'Dosis: debe estar entre 10 y 10000 mg'],
    [
      'fio2',
      'venturi needs a set fraction, 0.21-1',
      'FiO2: mascarilla Venturi: hay que fijar una fracción de 0,21 a 1',
    ],
    [
      'injects.2.text',
      'must have at most 1000 characters',
      'Texto (injects.2.text): debe tener 1000 caracteres como máximo',
    ],
    ['strange', 'must be 0-5', 'strange: debe estar entre 0 y 5'],
  ])('[WORDS-14] it names %s, and its limit', (field, limit, told) => {
    const container = shown(refusal('order-impossible', `${field}: ${limit}`, { field, limit }));
    expect(container.querySelector('p:last-child')?.textContent).toBe(told);
  });

  test('[WORDS-14] it says in Spanish who was first', () => {
    const message = 'Sam gave this order less than 10 minutes ago.';
    expect(shown(refusal('order-repeated', message)).textContent).toContain(
      'Sam dio esta orden hace menos de 10 minutos.',
    );
  });

  test('[WORDS-14] the path of a field in a case file stays, and its limit is Spanish', () => {
    const problem = { file: 'a.json', field: 'patient.weightKg', limit: 'must be 2-300 kg' };
    const { container } = renderPage(<ProblemFiles problems={[problem]} />, { words });
    expect(container.querySelector('li')?.textContent).toBe(
      'a.jsonpatient.weightKg: debe estar entre 2 y 300 kg',
    );
  });
});
