import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { GuidePanel } from '#client/pages/host/panels/guide-panel.tsx';
import { renderSession } from '#test/support/dom.tsx';
import { leadOf } from '#test/support/session-fixtures.ts';

/** A part of the guide, opened or not. */
function part(name: string): HTMLElement {
  return screen.getByRole('heading', { name, hidden: true }).closest('details') as HTMLElement;
}

describe('the guide', () => {
  test('[HOST-25] tells what to say before, what to watch for and what to ask afterwards', () => {
    renderSession(<GuidePanel run={() => undefined} />, { state: { lead: leadOf() } });
    expect(within(part('Objectives')).getByText('Notice the onset.')).toBeDefined();
    expect(within(part('Say before the start')).getByText(/^Nobody is graded/)).toBeDefined();
    expect(within(part('Debrief')).getByText('What did you notice first?')).toBeDefined();
    expect(within(part('Debrief')).getByText('She went home on day 14.')).toBeDefined();
  });

  test('[HOST-25] an expected action has its window, its weight and its reason', () => {
    renderSession(<GuidePanel run={() => undefined} />, { state: { lead: leadOf() } });
    const expected = within(part('Expected actions'));
    expect(expected.getByText('Take blood cultures.')).toBeDefined();
    expect(expected.getByText('From CRS grade 1 by ASTCT on, within 1 h')).toBeDefined();
    expect(expected.getByText('very important')).toBeDefined();
    expect(expected.getByText(/^A fever in neutropenia/)).toBeDefined();
  });

  test.each([
    [{ atTick: 3270 }, 'From T+2d 06:30, within 1 h'],
    [{ icansGrade: 1, afterMinutes: 30 }, '30 min after ICANS grade 1, within 1 h'],
    [{ temperatureFromC: 38.5, afterMinutes: 0 }, 'From a temperature of 38.5 °C on, within 1 h'],
    [
      { ordered: 'tocilizumab' as const, afterMinutes: 480 },
      '8 h after the order of Tocilizumab, within 1 h',
    ],
  ])('[HOST-25] a window that opens by %j is put in words', (when, words) => {
    const lead = leadOf();
    const [action] = lead.teaching.expected;
    const expected = action === undefined ? [] : [{ ...action, when }];
    renderSession(<GuidePanel run={() => undefined} />, {
      state: { lead: { ...lead, teaching: { ...lead.teaching, expected } } },
    });
    expect(within(part('Expected actions')).getByText(words)).toBeDefined();
  });
});
