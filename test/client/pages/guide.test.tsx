import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { Rest } from '#client/connection/rest.ts';
import { GuidePage } from '#client/pages/library/guide/guide-page.tsx';
import { speak } from '#client/words/i18n.ts';
import { err, ok } from '#shared/contracts/result.ts';
import { type Scenario, scenarioSchema } from '#shared/contracts/scenario.ts';
import { renderPage, restOf } from '#test/support/dom.tsx';
import { createAllWords } from '#test/support/words.ts';

const FILE = new URL('../../../shared/scenarios/crs-pressor.json', import.meta.url);
const scenario: Scenario = scenarioSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const FACTS = { version: '1', engineVersion: 1, loopbackOnly: true, joinUrls: [] };

function guide(given: Partial<Rest> & { readonly pinRequired?: boolean } = {}) {
  const { pinRequired = false, ...rest } = given;
  return {
    parts: {
      rest: restOf({
        server: async () => ok({ ...FACTS, pinRequired }),
        scenario: async () => ok(scenario),
        ...rest,
      }),
    },
    path: '/scenarios/crs-pressor/guide',
  };
}

const page = (
  <Routes>
    <Route path="/scenarios/:id/guide" element={<GuidePage />} />
  </Routes>
);

describe('the guide of a case', () => {
  test('[LAND-14] has everything there is to say, before, during and after', async () => {
    renderPage(page, guide());
    const article = within(await screen.findByRole('article'));
    expect(article.getByRole('heading', { level: 1 }).textContent).toBe(scenario.title.en);
    const { teaching, objectives, injects } = scenario;
    const texts = [...objectives, ...teaching.prebrief, ...teaching.debrief.prompts];
    for (const { en } of [...texts, ...teaching.expected.map(({ why }) => why)]) {
      expect(article.getByText(en)).toBeDefined();
    }
    expect(article.getAllByText(injects[0]?.text.en ?? '').length).toBeGreaterThan(0);
    expect(article.getByText(teaching.debrief.epilogue.en)).toBeDefined();
  });

  test('[LAND-14] is asked for with the PIN where one is wanted', async () => {
    const pins: (string | null)[] = [];
    const scenarioOf: Rest['scenario'] = async (_, pin) => {
      pins.push(pin);
      return pin === '123456'
        ? ok(scenario)
        : err({ kind: 'declined', refusal: { code: 'pin-wrong', message: '' } });
    };
    renderPage(page, guide({ pinRequired: true, scenario: scenarioOf }));
    const field = await screen.findByLabelText('Facilitator PIN');
    await userEvent.type(field, '999999{Enter}');
    expect(await screen.findByText(/The PIN is not right/)).toBeDefined();
    expect(document.activeElement).toBe(field);
    await userEvent.clear(field);
    await userEvent.type(field, '123456{Enter}');
    expect(await screen.findByRole('article')).toBeDefined();
    expect(pins).toEqual(['999999', '123456']);
  });

  test('[LAND-14] that is not there says so', async () => {
    const unknown = err({
      kind: 'declined',
      refusal: { code: 'scenario-unknown', message: '' },
    } as const);
    renderPage(page, guide({ scenario: async () => unknown }));
    expect((await screen.findByRole('alert')).textContent).toBe('There is no such scenario.');
  });

  test('[WORDS-8] says that it is in English where the reader asked for another language', async () => {
    const words = createAllWords();
    await speak(words, 'es');
    // A case that somebody wrote in English alone.
    const text = JSON.stringify(scenario, (key, value) => (key === 'es' ? undefined : value));
    const english: typeof scenario = JSON.parse(text);
    renderPage(page, { ...guide({ scenario: async () => ok(english) }), words });
    expect(await screen.findByText('En inglés')).toBeDefined();
    const title = screen.getByRole('heading', { level: 1 });
    expect(title.getAttribute('lang')).toBe('en');
  });
});
