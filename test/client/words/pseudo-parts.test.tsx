import { beforeAll, describe, expect, test } from '@jest/globals';
import type { i18n } from 'i18next';
import { OrderList } from '#client/components/orders/order-list.tsx';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { ContributionList } from '#client/pages/host/explain/contribution-list.tsx';
import { Truth } from '#client/pages/host/patient/truth-panel.tsx';
import { speak } from '#client/words/i18n.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import { refusal } from '#shared/contracts/refusal.ts';
import type { TruthView } from '#shared/contracts/true-grades.ts';
import { type Cause, EXPLAINED_VITALS } from '#shared/contracts/truth-view.ts';
import { CAUSE_RULES } from '#shared/engine/explain-rules.ts';
import { FLAG_WORDS } from '#shared/grading/flags.ts';
import { renderPage, renderSession } from '#test/support/dom.tsx';
import { createAllWords } from '#test/support/words.ts';
import { written } from './written.ts';

let words: i18n;

beforeAll(async () => {
  words = createAllWords();
  await speak(words, 'en-XA');
});

const reason = {
  axis: 'fever',
  grade: 1,
  finding: '38.1 °C ≥ 38.0 °C',
  rule: 'X',
  source: 'Lee 2019, doi:10.1016/j.bbmt.2018.12.758',
};
const standing = { grade: 1, sinceTick: 4450, peak: 1, episodeOpen: true, reasons: [reason] };
const truth: TruthView = {
  scale: 'ASTCT',
  point: { grade: 1, reasons: [reason], flags: Object.keys(FLAG_WORDS) },
  standing,
  icans: { point: { grade: 1, reasons: [reason], flags: [] }, standing },
  news2: { total: 5, band: 'medium' },
};
const byRule: ActiveOrder = {
  id: 'care-60-0',
  seq: null,
  intervention: 'paracetamol',
  label: 'Paracetamol 1000 mg by mouth',
  placedTick: 60,
  by: 'care rules',
  running: true,
};

describe('what is made in English where no page is', () => {
  test.each(EXPLAINED_VITALS)(
    '[WORDS-7] each part of %s is told, with rule and source',
    (vital) => {
      const causes = Object.keys(CAUSE_RULES[vital]) as Cause[];
      const parts = causes.map((cause) => ({ cause, value: 1 }));
      renderPage(<ContributionList vital={vital} sum={{ value: parts.length, parts }} />, {
        words,
      });
      expect(written()).toEqual([]);
    },
  );

  test('[WORDS-7] grades are told with findings, sources and every flag', () => {
    renderSession(<Truth />, { words, state: { truth } });
    expect(written()).toEqual([]);
  });

  test('[WORDS-7] orders are told, and who gave them', () => {
    renderSession(<OrderList mayStop />, { words, state: { orders: [byRule] } });
    expect(written()).toEqual([]);
  });

  test.each([
    refusal('order-impossible', '', { field: 'flowLPerMin', limit: 'venturi takes 2-15 L/min' }),
    refusal('action-invalid', '', { field: 'injects.2.text', limit: 'must be 0-5' }),
    refusal('order-repeated', 'Sam gave this order less than 10 minutes ago.'),
  ])('[WORDS-7] a refusal is told: $code', (declined) => {
    renderPage(<RefusalText title="" refusal={declined} />, { words });
    expect(written()).toEqual([]);
  });
});
