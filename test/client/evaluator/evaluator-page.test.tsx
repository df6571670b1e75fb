import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { EvaluatorPage } from '#client/pages/evaluator/evaluator-page.tsx';
import { renderSession } from '#test/support/dom.tsx';
import { leadOf, snapshotOf } from '#test/support/session-fixtures.ts';

describe('the page of an evaluator', () => {
  test('[ROOM-7] it has list, guide, patient and log, and nothing that moves clock or patient', () => {
    const { you } = snapshotOf();
    renderSession(<EvaluatorPage />, {
      state: { you: { ...you, role: 'evaluator' }, lead: leadOf() },
    });
    const parts = screen.getAllByRole('heading', { level: 2 });
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      'Drill list',
      'Patient (truth)',
      'Vital signs',
      'Guide',
      'Log',
    ]);
    const acts = screen.getAllByRole('button').map((button) => button.textContent);
    expect(acts).toContain('Bookmark now');
    expect(acts.join()).not.toMatch(/Start|Next event|Bring in|Order|Override/);
  });
});
