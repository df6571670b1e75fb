import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { renderSession } from '#test/support/dom.tsx';
import { logged, ordered } from '#test/support/log.ts';
import { atBedside, factsOf, own } from './at-bedside.ts';

const PROPOSED = [
  own({ type: 'order.place', intervention: 'call-provider' }, { seq: 5, tick: 3200 }),
  ordered({ intervention: 'blood-cultures' }, { seq: 6, tick: 3260, name: 'Ben' }),
];
const PROPOSING = factsOf({ orders: 'proposed' });

describe('orders that a facilitator accepts', () => {
  test('[BED-58] wait under the name of who proposed them, who alone can withdraw them', async () => {
    const { act, change } = renderSession(<OrderForm />, {
      state: atBedside({ facts: PROPOSING, log: PROPOSED }),
    });
    const list = within(screen.getByRole('region', { name: 'Orders so far' }));
    expect(list.getByText('Blood cultures').parentElement?.textContent).toBe(
      'Blood culturesT+2d 06:20 by Ben · proposed, waiting',
    );
    expect(list.getAllByRole('button')).toHaveLength(1);
    await userEvent.click(list.getByRole('button', { name: 'Withdraw Call the provider' }));
    expect(act.mock.calls).toEqual([[{ type: 'order.stop', seq: 5 }]]);
    change({
      log: [...PROPOSED, logged({ type: 'order.accept', seq: 6 }, { seq: 7, tick: 3262 })],
    });
    expect(list.queryByText('Blood cultures')).toBeNull();
  });

  test('[BED-58] are said to be proposals before and after', async () => {
    renderSession(<OrderForm />, { state: atBedside({ facts: PROPOSING }) });
    expect(screen.getByText(/acts when the facilitator accepts it/)).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Infection' }));
    await userEvent.click(screen.getByRole('button', { name: 'Blood cultures' }));
    await userEvent.click(screen.getByRole('button', { name: 'Give the order' }));
    expect(await screen.findByText('Proposed: Blood cultures')).not.toBeNull();
  });

  test('[BED-58] do not wait where orders are shared', () => {
    renderSession(<OrderForm />, { state: atBedside({ log: PROPOSED }) });
    expect(screen.queryByText(/proposed, waiting/)).toBeNull();
  });
});
