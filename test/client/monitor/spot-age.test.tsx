import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import { renderSession } from '#test/support/dom.tsx';
import { chartOf, sessionStateOf } from '#test/support/session-fixtures.ts';

const VITAL_SIGNS: ActiveOrder = {
  id: 'order-11',
  seq: 11,
  intervention: 'vital-signs',
  label: 'Vital signs every 15 min',
  placedTick: 1210,
  everyMinutes: 15,
  by: 'Ana',
  running: true,
};

/** A patient seen by rounds, last at 06:00 ward time of the second day, at 07:20. */
function byRounds(role: Role = 'learner', given: Partial<SessionState> = {}) {
  const { facts, you, clock, latest } = sessionStateOf();
  return renderSession(<Numerics />, {
    state: {
      facts: facts && { ...facts, monitoring: { mode: 'spot', everyMinutes: 240 } },
      you: you && { ...you, role },
      clock: clock && { ...clock, tick: 1220 },
      chart: chartOf([900, 1140]),
      latest: latest && { ...latest, tick: 1140 },
      ...given,
    },
  });
}

const observe = () => screen.getByRole('button', { name: 'Take observations now' });

describe('a patient who is seen by rounds', () => {
  test('[BED-15] the numbers tell their age, and when the next round is due', () => {
    byRounds();
    expect(screen.getByText('Measured 1 h 20 min ago')).toBeDefined();
    expect(screen.getByText('T+0d 19:00')).toBeDefined();
    const next = screen.getByText(/^Next round/).textContent;
    expect(next).toBe('Next round T+0d 23:00 in 2 h 40 min');
  });

  test('[BED-90] the next round is that of the vital signs ordered, while the order runs', () => {
    const { change } = byRounds('learner', { orders: [VITAL_SIGNS] });
    const next = () => screen.getByText(/^Next round/).textContent;
    expect(next()).toBe('Next round T+0d 20:25 in 5 min');
    change({ orders: [{ ...VITAL_SIGNS, running: false }] });
    expect(next()).toBe('Next round T+0d 23:00 in 2 h 40 min');
  });

  test('[BED-15] before the first round that is said, and no number is shown', () => {
    const { container } = byRounds('learner', { latest: null, chart: chartOf([]) });
    expect(screen.getByText('No observations yet')).toBeDefined();
    expect(container.querySelector('[data-vital="hr"]')?.textContent).toContain('not measured');
  });

  test('[BED-15] a round can be taken now, once at a time', async () => {
    const { act, change } = byRounds();
    await userEvent.click(observe());
    expect(act.mock.calls).toEqual([[{ type: 'observe', what: 'vitals' }]]);
    expect(observe()).toHaveProperty('disabled', true);
    expect(screen.getByRole('status').textContent).toContain('on the chart from the next minute');
    const { latest } = sessionStateOf();
    change({ latest: latest && { ...latest, tick: 1221 } });
    expect(observe()).toHaveProperty('disabled', false);
  });

  test('[BED-15] a declined round says why and can be asked for again', async () => {
    const { act } = byRounds();
    act.mockResolvedValueOnce({
      ok: false,
      error: { code: 'course-finished', message: 'The case has reached its end.' },
    });
    await userEvent.click(observe());
    expect((await screen.findByRole('alert')).textContent).toContain('Not taken.');
    expect(observe()).toHaveProperty('disabled', false);
  });

  test.each(['observer', 'evaluator'] as const)(
    '[BED-15] an %s reads the age and takes none',
    (role) => {
      byRounds(role);
      expect(screen.getByText('Measured 1 h 20 min ago')).toBeDefined();
      expect(screen.queryByRole('button')).toBeNull();
    },
  );

  test('a change since the round before has its arrow', () => {
    const chart = chartOf([900, 1140], { temperatureC: [37.1, 38.2] });
    const { container } = byRounds('learner', { chart });
    expect(container.querySelector('[data-vital="temp"]')?.textContent).toContain('rising');
    expect(container.querySelector('[data-vital="hr"]')?.textContent).toContain('steady');
  });

  test('[BED-15] where a monitor watches there is nothing of it', () => {
    renderSession(<Numerics />);
    expect(document.querySelector('.spot-age')).toBeNull();
  });
});
