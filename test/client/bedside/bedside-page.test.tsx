import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { Footer } from '#client/components/shell/footer.tsx';
import { BedsidePage } from '#client/pages/bedside/bedside-page.tsx';
import type { ClientParts } from '#client/store/client-parts.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import { loadCharts, type RenderedSession, renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { atBedside, RUNNING } from './at-bedside.ts';

/** The bedside of a session that has started, once its charts are there. */
async function bedside(
  state: Partial<SessionState> = {},
  parts: Partial<ClientParts> = {},
): Promise<RenderedSession> {
  const withFoot = (
    <>
      <BedsidePage />
      <Footer />
    </>
  );
  const rendered = renderSession(withFoot, { state: atBedside(state), parts });
  await screen.findByRole('application');
  return rendered;
}

const tab = (name: string) => screen.getByRole('tab', { name });

beforeAll(loadCharts, 60_000);

describe('the bedside', () => {
  test('[BED-10] before the start the handover can be read and nothing is measured', () => {
    renderSession(<BedsidePage />, {
      state: { clock: { ...RUNNING, status: 'lobby', tick: -60 } },
    });
    expect(screen.getByText('The facilitator has not started yet')).not.toBeNull();
    expect(screen.getByText('Day 0 after CAR-T infusion.')).not.toBeNull();
    expect(screen.getByText('You are Ana')).not.toBeNull();
    expect(document.querySelector('.numerics')).toBeNull();
  });

  test('[BED-10] the monitor starts by itself', async () => {
    const { change } = renderSession(<BedsidePage />, {
      state: { clock: { ...RUNNING, status: 'lobby' } },
    });
    change({ clock: RUNNING });
    await screen.findByRole('application');
    expect(document.querySelector('.numerics')).not.toBeNull();
    fireEvent.click(tab('Handover'));
    expect(screen.getByText('Day 0 after CAR-T infusion.')).not.toBeNull();
  });

  test('the strip says who, that it is simulated, and both times', async () => {
    await bedside();
    expect(screen.getByTitle('Simulated patient').textContent).toBe('SIM');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Ms Rowan, 62 y, female, 68 kg',
    );
    expect(screen.getByText('T+2d 06:30')).not.toBeNull();
    expect(document.querySelector('.session-clock__ward')?.textContent).toBe('Wed 17:30');
  });

  test('[BED-9] a pause is counted by the local clock, also while no frame comes', async () => {
    const clock = manualClock();
    await bedside(
      {
        clock: { ...RUNNING, status: 'paused', pausedForMs: 42_000 },
        lastFrameAtMs: clock.nowMs(),
      },
      { clock },
    );
    expect(screen.getByText('PAUSED by facilitator 0:42')).not.toBeNull();
    act(() => clock.advance(5000));
    expect(screen.getByText('PAUSED by facilitator 0:47')).not.toBeNull();
  });

  test('[BED-11] after the end everything is there to read', async () => {
    await bedside({ clock: { ...RUNNING, status: 'ended' } });
    expect(screen.getByText('The session has ended')).not.toBeNull();
    expect(document.querySelector('.numerics')).not.toBeNull();
    fireEvent.click(tab('Orders'));
    expect(screen.queryByRole('button', { name: 'Fever' })).toBeNull();
  });

  test('[BED-70] after the end nothing alarms, and nothing offers to silence it', async () => {
    const low = {
      id: 'sbp-below-3200',
      source: 'systolicMmHg',
      side: 'below',
      priority: 'high',
      limit: 80,
      value: 76,
      onsetTick: 3200,
      priorityTick: 3200,
      endTick: null,
    } as const;
    const { change } = await bedside({ alarms: [low] });
    expect(screen.getByRole('button', { name: 'Silence 2 min' })).not.toBeNull();
    change({ clock: { ...RUNNING, status: 'ended' } });
    expect(screen.queryByRole('region', { name: 'Alarms' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Silence 2 min' })).toBeNull();
  });

  test('the colon of the ward clock rests as soon as frames stay away', async () => {
    const { change } = await bedside();
    const colon = () =>
      document.querySelector('.session-clock__colon')?.getAttribute('data-running');
    expect(colon()).toBe('true');
    change({ link: 'grace' });
    expect(colon()).toBe('false');
  });

  test('[BED-5] a learner who may not see the grade sees none anywhere', async () => {
    const { container } = await bedside({
      events: [{ kind: 'fever', id: 'f', tick: 3200, atTick: 3209, temperatureC: 38.1 }],
    });
    expect(container.querySelector('.grade-chip')).toBeNull();
    expect(container.textContent).not.toMatch(/grade [0-5]/i);
  });

  test('[BED-12] a question mark opens the help, but not while somebody types', async () => {
    await bedside();
    const field = document.createElement('input');
    document.body.append(field);
    fireEvent.keyDown(field, { key: '?' });
    field.remove();
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(await screen.findByRole('dialog', { name: 'Help: start page' })).not.toBeNull();
  });
});
