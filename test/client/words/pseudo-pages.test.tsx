import { beforeAll, describe, expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import type { i18n } from 'i18next';
import { App } from '#client/app.tsx';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import { HostPage } from '#client/pages/host/host-page.tsx';
import { WallPage } from '#client/pages/wall/wall-page.tsx';
import { speak } from '#client/words/i18n.ts';
import { ok } from '#shared/contracts/result.ts';
import { loadCharts, renderPage, renderSession, restOf } from '#test/support/dom.tsx';
import { leadOf, sessionStateOf } from '#test/support/session-fixtures.ts';
import { createAllWords } from '#test/support/words.ts';
import { written } from './written.ts';

let words: i18n;

beforeAll(async () => {
  words = createAllWords();
  await speak(words, 'en-XA');
  await loadCharts();
});

const SAME = { en: '·' };
const rest = restOf({
  server: async () =>
    ok({ version: '1', engineVersion: 1, pinRequired: true, loopbackOnly: true, joinUrls: [] }),
  scenarios: async () =>
    ok({
      problems: [{ file: '1', field: '2', limit: '3' }],
      scenarios: [
        {
          id: 'quiet',
          title: SAME,
          summary: SAME,
          product: SAME,
          tags: [],
          difficulty: 'introductory',
          suits: ['tabletop'],
          languages: ['en'],
          objectives: [],
          scale: 'ASTCT',
          peakGrade: 1,
          peakIcans: 0,
          arc: null,
          monitoring: 'continuous',
          durationDays: 14,
          suggestedSpeed: 600,
          builtIn: true,
          review: { status: 'draft', sources: [] },
        },
      ],
    }),
});

const whole = async () => {
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
};

describe('in the language that shows what was not translated', () => {
  test.each(['/', '/scenarios', '/settings', '/nowhere', '/s/7QK4XY', '/host/7QK4XY', '/grade'])(
    '[WORDS-7] %s has no text that was written by hand',
    async (path) => {
      renderPage(<App />, { path, words, parts: { rest } });
      await whole();
      expect(written()).toEqual([]);
    },
  );

  const facts = () => {
    const { facts: usual } = sessionStateOf();
    const handover = { situation: SAME, background: SAME, assessment: SAME, recommendation: SAME };
    return usual === null
      ? null
      : { ...usual, handover, patient: { ...usual.patient, label: SAME } };
  };
  const running = {
    status: 'running',
    speed: 600,
    tick: 3270,
    pausedForMs: null,
    pauseReason: null,
  } as const;
  const PAGES = [
    ['the bedside', <BedsidePage key="bedside" />],
    ['the wall', <WallPage key="wall" />],
    ['the console', <HostPage key="host" code="7QK4XY" />],
  ] as const;

  test.each(PAGES)('[WORDS-7] %s has no text that was written by hand', async (name, page) => {
    const lead = name === 'the console' ? leadOf() : null;
    renderSession(page, { words, state: { facts: facts(), clock: running, lead } });
    await whole();
    expect(written()).toEqual([]);
  });
});
