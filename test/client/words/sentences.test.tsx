import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { AxisTable } from '#client/components/scales/axis-table.tsx';
import { createWords, speak } from '#client/words/i18n.ts';
import { type SentenceKind, sentenceIn, sentenceText } from '#client/words/sentences.ts';
import { spanishBook } from '#client/words/spanish.ts';
import {
  INTERVENTIONS,
  LAB_TESTS,
  ORDER_ROUTES,
  type OrderPlace,
  OXYGEN_DEVICES,
} from '#shared/contracts/order.ts';
import { DRUG_RULES, isDosed, isPressor } from '#shared/contracts/order-rules.ts';
import { orderLabel } from '#shared/course/orders/order-label.ts';
import { CAUSE_RULES } from '#shared/engine/explain-rules.ts';
import { FLAG_WORDS } from '#shared/grading/flags.ts';
import { renderPage } from '#test/support/dom.tsx';

const ANSWERS = new URL('../../shared/grading/answers/answers.json', import.meta.url);
const PATIENT = { weightKg: 72.5, ageYears: 60 };

const SYSTOLIC = { en: 'systolic pressure unknown', es: 'presión sistólica desconocida' };

const FINDING = /^[a-z-]+ (?:\d|null): (.*) \([A-Z0-9-]+\)$/;
const CHANGE = /^(?:up|down) to \d: (.*)$/;

interface Recorded {
  readonly findings: Set<string>;
  readonly changes: Set<string>;
}

/** Every sentence of the recorded answers: lines in short, and reasons in full. */
function recorded(): Recorded {
  const found: Recorded = { findings: new Set(), changes: new Set() };
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      const finding = FINDING.exec(value)?.[1];
      const change = CHANGE.exec(value)?.[1];
      if (finding !== undefined) {
        found.findings.add(finding);
      } else if (change !== undefined) {
        found.changes.add(change);
      }
    } else if (value !== null && typeof value === 'object') {
      if ('finding' in value && typeof value.finding === 'string') {
        found.findings.add(value.finding);
      }
      Object.values(value).forEach(walk);
    }
  };
  walk(JSON.parse(readFileSync(ANSWERS, 'utf8')));
  return found;
}

/** Every order that a person can place, by what distinguishes their labels. */
function orders(): readonly OrderPlace[] {
  const type = 'order.place';
  const repeats = [{}, { everyMinutes: 480 }, { everyMinutes: 90 }];
  return INTERVENTIONS.flatMap((intervention): OrderPlace[] => {
    if (intervention === 'oxygen') {
      return OXYGEN_DEVICES.map((device) => ({ type, intervention, device, fio2: 0.45 }));
    }
    if (intervention === 'laboratory') {
      const each = LAB_TESTS.map((name) => [name]);
      return [...each, [...LAB_TESTS]].map((tests) => ({ type, intervention, tests }));
    }
    if (!isDosed(intervention)) {
      return repeats.map((repeat) => ({ type, intervention, ...repeat }));
    }
    const doses = DRUG_RULES[intervention].units.flatMap((unit) => [
      { dose: 0.05, unit },
      { dose: 1000, unit },
      ...(isPressor(intervention) ? [{ dose: 0.000_001, unit }] : []),
    ]);
    const routes = [{}, ...ORDER_ROUTES.map((route) => ({ route }))];
    return [{}, ...doses].flatMap((dose) =>
      routes.flatMap((route) =>
        repeats.map((repeat) => ({ type, intervention, ...dose, ...route, ...repeat }) as const),
      ),
    );
  });
}

async function inSpanish() {
  const words = createWords();
  await speak(words, 'es');
  return words;
}

/** Groups of digits, in any order; those within names such as SpO2 count too. */
function figures(text: string): readonly string[] {
  return (text.match(/\d+/g) ?? []).sort();
}

/** The English sentences that are not told in Spanish, or not with the same figures. */
async function untold(kind: SentenceKind, sentences: Iterable<string>) {
  const words = await inSpanish();
  const inEnglish = createWords();
  return [...sentences].filter((english) => {
    const { text, language } = sentenceIn(words, kind, english);
    const shown = sentenceIn(inEnglish, kind, english).text;
    return language !== 'es' || figures(text).join() !== figures(shown).join();
  });
}

describe('what pure code says, in Spanish', () => {
  const { findings, changes } = recorded();

  test('[WORDS-10] every recorded finding is told, with its figures', async () => {
    expect(findings.size).toBeGreaterThan(300);
    expect(await untold('finding', findings)).toEqual([]);
  });

  test('[WORDS-10] every recorded change to the next grade is told, with its figures', async () => {
    expect(changes.size).toBeGreaterThan(20);
    expect(await untold('change', changes)).toEqual([]);
  });

  test('[WORDS-10] every label that an order can have is told, with its figures', async () => {
    const labels = new Set(orders().map((order) => orderLabel(order, PATIENT)));
    expect(labels.size).toBeGreaterThan(200);
    expect(await untold('order', labels)).toEqual([]);
  });

  test('[WORDS-10] every flag is told, with its figures', async () => {
    expect(await untold('flag', Object.values(FLAG_WORDS))).toEqual([]);
  });

  test('[WORDS-10] every rule of the model is told with its source, and their figures', async () => {
    const rules = Object.values(CAUSE_RULES).flatMap((ofVital) => Object.values(ofVital));
    expect(rules.length).toBeGreaterThan(60);
    expect(await untold('rule', new Set(rules.map(({ rule }) => rule)))).toEqual([]);
    expect(await untold('source', new Set(rules.map(({ source }) => source)))).toEqual([]);
  });

  test.each<[SentenceKind, string, string]>([
    ['finding', '38.4 °C ≥ 38.0 °C', '38,4 °C ≥ 38,0 °C'],
    [
      'finding',
      'norepinephrine 5.5 ug/min for 2 h and dopamine: low dose, systolic 84 mmHg < 90 mmHg',
      'norepinefrina 5,5 µg/min desde hace 2 h y dopamina: dosis baja, sistólica 84 mmHg < 90 mmHg',
    ],
    ['change', 'dopamine stopped', 'dopamina: suspender'],
    [
      'order',
      'Paracetamol 1000 mg by mouth every 6 h',
      'Paracetamol 1000 mg por vía oral cada 6 h',
    ],
    ['order', 'Laboratory: CRP, blood count', 'Laboratorio: PCR, hemograma'],
    ['giver', 'care rules', 'las reglas de cuidado'],
    [
      'rule',
      '(3, 4) The signal lifts the set point by up to 3.8 °C: 1 gives 1.2, 3 gives 2.7.',
      '(3, 4) La señal eleva el punto de ajuste hasta 3,8 °C: 1 da 1,2 y 3 da 2,7.',
    ],
    [
      'source',
      'ASSUMED to fit Tsaganos 2017, doi:10.1111/bcp.13173',
      'SUPUESTO para ajustarse a Tsaganos 2017, doi:10.1111/bcp.13173',
    ],
  ])('[WORDS-10] a %s: %s', async (kind, english, told) => {
    expect(sentenceIn(await inSpanish(), kind, english).text).toBe(told);
  });

  test.each([
    {
      english: `dopamine for 3.23 h: dose unknown, on a vasopressor for 0.1 h, ${SYSTOLIC.en}`,
      shown: `dopamine for 3 h 14 min: dose unknown, on a vasopressor for 6 min, ${SYSTOLIC.en}`,
      told:
        'dopamina desde hace 3 h 14 min: dosis desconocida, con vasopresor desde hace 6 min, ' +
        SYSTOLIC.es,
    },
    {
      english: `dopamine 9 ug/kg/min for 2 h: low dose, ${SYSTOLIC.en}`,
      shown: `dopamine 9 µg/kg/min for 2 h: low dose, ${SYSTOLIC.en}`,
      told: `dopamina 9 µg/kg/min desde hace 2 h: dosis baja, ${SYSTOLIC.es}`,
    },
    {
      english: '40.4 °C, above 40.0 °C for 24.5 h',
      shown: '40.4 °C, above 40.0 °C for 24 h 30 min',
      told: '40,4 °C, por encima de 40,0 °C durante 24 h 30 min',
    },
  ])('[WORDS-18] hours have minutes, micrograms their sign: $english', async (sentence) => {
    const { english, shown, told } = sentence;
    expect(sentenceIn(createWords(), 'finding', english).text).toBe(shown);
    expect(sentenceIn(await inSpanish(), 'finding', english).text).toBe(told);
  });

  test('every place in a phrase is one that its translation fills, of a kind that is known', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{(\w+)/g)].map(([, kind = '']) => kind).sort();
    const wrong = Object.values(spanishBook.kinds).flatMap((phrases) =>
      Object.entries(phrases).filter(
        ([english, told]) =>
          places(english).join() !== places(told).join() ||
          places(english).some(
            (kind) => !['n', 'same'].includes(kind) && !(kind in spanishBook.kinds),
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a sentence that the book has no words for', () => {
  const unknown = 'pancreas, CTCAE grade 2; heart, CTCAE grade 1';
  const reason = { axis: 'organ-toxicity', grade: 2, finding: unknown, rule: 'X', source: 'Y' };

  test('[WORDS-11] it stays wholly English and says so', async () => {
    const words = await inSpanish();
    expect(sentenceIn(words, 'finding', unknown)).toEqual({ text: unknown, language: 'en' });
    expect(sentenceText({ t: words.t, i18n: words }, 'finding', unknown)).toBe(
      `${unknown} (En inglés)`,
    );
  });

  test('[WORDS-11] on a page it is marked as English', async () => {
    const words = await inSpanish();
    const { container } = renderPage(<AxisTable caption="" reasons={[reason]} />, { words });
    expect(container.querySelector('[lang="en"]')?.textContent).toBe(unknown);
    expect(container.querySelector('.in-english')?.textContent).toBe('En inglés');
  });

  test('[WORDS-11] the message of a refusal is marked as English', async () => {
    const words = await inSpanish();
    const refusal = { code: 'alarm-unknown', message: 'somebody was first' } as const;
    const { container } = renderPage(<RefusalText title="" refusal={refusal} />, { words });
    expect(container.querySelector('[lang="en"]')?.textContent).toBe(refusal.message);
  });

  test('[WORDS-11] English pages have every sentence as it is, without a mark', () => {
    const { container } = renderPage(<AxisTable caption="" reasons={[reason]} />);
    const cell = container.querySelector('tbody td');
    expect(cell?.innerHTML).toBe(unknown);
  });
});
