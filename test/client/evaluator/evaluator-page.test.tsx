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

  test('[ROOM-14] it says how the session stands, and what remains after the end', () => {
    const { you, clock } = snapshotOf();
    const { change } = renderSession(<EvaluatorPage />, {
      state: { you: { ...you, role: 'evaluator' }, lead: leadOf(), clock },
    });
    const head = () => screen.getByRole('banner').textContent;
    expect(head()).toContain('Running');
    change({ clock: { ...clock, status: 'paused', pausedForMs: 0, pauseReason: 'person' } });
    expect(head()).toContain('Paused');
    expect(screen.queryByText(/deletes the record/)).toBeNull();
    change({ clock: { ...clock, status: 'ended' } });
    expect(screen.getByText('This session has ended.')).toBeDefined();
    expect(screen.getByText(/deletes the record/)).toBeDefined();
  });
});
