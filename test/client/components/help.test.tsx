import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Footer } from '#client/components/shell/footer.tsx';
import { HelpProvider, topicAt } from '#client/components/shell/help/help-topic.tsx';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import { EvaluatorPage } from '#client/pages/evaluator/evaluator-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { renderPage, renderSession, storageOf } from '#test/support/dom.tsx';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { ENGLISH } from '#test/support/words.ts';

const ADDRESSES = [
  ['landing', '/'],
  ['library', '/scenarios'],
  ['host', '/host/7QK4XY'],
  ['bedside', '/s/7QK4XY'],
  ['wall', '/wall/7QK4XY'],
  ['debrief', '/debrief/7QK4XY'],
  ['grade', '/grade'],
  ['settings', '/settings'],
] as const;

const keys = () => screen.getAllByRole('term').map(({ textContent }) => textContent);

describe('the help', () => {
  test.each(ADDRESSES)('[CLIENT-22] %s has its own', async (page, path) => {
    renderPage(<Footer />, { path });
    expect(topicAt(path).page).toBe(page);
    await userEvent.click(screen.getByRole('button', { name: 'Help' }));
    expect((await screen.findByRole('dialog')).textContent).toContain(ENGLISH[`help.${page}.what`]);
    expect(screen.getByRole('dialog').textContent).toContain(ENGLISH[`help.${page}.do`]);
    expect(keys()).toContain('?');
  });

  test('[CLIENT-22] opens with the question mark and closes with Escape', async () => {
    renderPage(<Footer />, { path: '/grade' });
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Help: grade calculator' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('[CLIENT-22] has the keys as they were moved on this device', async () => {
    const memory = createDeviceMemory(() => storageOf());
    memory.write('keys', JSON.stringify({ 'bedside c': 'j', 'wall f': 'q' }));
    renderPage(<Footer />, { path: '/s/7QK4XY', parts: { memory } });
    await userEvent.click(screen.getByRole('button', { name: 'Help' }));
    await screen.findByRole('dialog');
    expect(keys()).toContain('J');
    expect(keys()).not.toContain('C');
    expect(keys()).not.toContain('Q');
  });

  test('[CLIENT-22] says at the bedside which test of the mind the patient has', async () => {
    const { facts } = sessionStateOf();
    const child = { ...facts, patient: { ...facts?.patient, ageYears: 9 } } as typeof facts;
    renderSession(
      <HelpProvider>
        <BedsidePage />
        <Footer />
      </HelpProvider>,
      { state: { facts: child }, path: '/s/7QK4XY' },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Help' }));
    expect(await screen.findByText(/^Below 12 years/)).toBeDefined();
    expect(screen.queryByText(/tested with ICE:/)).toBeNull();
  });

  test('[CLIENT-22] an evaluator has that of evaluators, at the address of learners', async () => {
    renderSession(
      <HelpProvider>
        <EvaluatorPage />
        <Footer />
      </HelpProvider>,
      { path: '/s/7QK4XY' },
    );
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Help: evaluator' })).toBeDefined();
  });
});
