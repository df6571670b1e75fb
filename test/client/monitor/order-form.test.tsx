import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';
import { renderSession } from '#test/support/dom.tsx';
import { sessionStateOf } from '#test/support/session-fixtures.ts';

const OXYGEN: ActiveOrder = {
  id: 'o1',
  seq: 7,
  intervention: 'oxygen',
  label: 'Nasal cannula 2 L/min',
  placedTick: 90,
  by: 'Ana',
  running: true,
};

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('ordering', () => {
  test('[BED-6] an order is written, confirmed once and sent', async () => {
    const { act } = renderSession(<OrderForm />);
    await press('Paracetamol');
    expect(screen.getByText(/acetaminophen/)).not.toBeNull();
    await press('Check the order');
    expect(screen.getByText('Paracetamol, 1000 mg, By mouth')).not.toBeNull();
    expect(act).not.toHaveBeenCalled();
    await press('Give the order');
    expect(act.mock.calls).toEqual([
      [
        {
          type: 'order.place',
          intervention: 'paracetamol',
          dose: 1000,
          unit: 'mg',
          route: 'oral',
        },
      ],
    ]);
    expect(await screen.findByText('Ordered: Paracetamol, 1000 mg, By mouth')).not.toBeNull();
  });

  test('[BED-8] tocilizumab begins at the dose for the weight of this patient', async () => {
    const { facts } = sessionStateOf();
    const child = facts && { ...facts, patient: { ...facts.patient, weightKg: 25 } };
    renderSession(<OrderForm />, { state: { facts: child } });
    await press('Tocilizumab');
    expect(screen.getByLabelText('Dose (mg)')).toHaveProperty('value', '300');
    expect(screen.getByText(/12 mg\/kg at 25 kg, at most 800 mg/)).not.toBeNull();
  });

  test('oxygen asks for device and flow, and for the fraction where the device sets it', async () => {
    const { act } = renderSession(<OrderForm />);
    await press('Oxygen');
    expect(screen.queryByLabelText('FiO2')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Device'), 'hfnc');
    expect(screen.getByLabelText('FiO2')).toHaveProperty('value', '0.4');
    const flow = screen.getByLabelText('Flow (L/min)');
    await userEvent.clear(flow);
    expect(screen.getByRole('button', { name: 'Check the order' })).toHaveProperty(
      'disabled',
      true,
    );
    await userEvent.type(flow, '50');
    await press('Check the order');
    await press('Give the order');
    expect(act).toHaveBeenCalledWith({
      type: 'order.place',
      intervention: 'oxygen',
      device: 'hfnc',
      flowLPerMin: 50,
      fio2: 0.4,
    });
  });

  test('[BED-7] a refusal names the field and its limit, and the order stays as written', async () => {
    const { act } = renderSession(<OrderForm />);
    act.mockResolvedValueOnce({
      ok: false,
      error: {
        code: 'order-impossible',
        message: 'dose: must be 10-10000 mg',
        field: 'dose',
        limit: 'must be 10-10000 mg',
      },
    });
    await press('Paracetamol');
    await userEvent.clear(screen.getByLabelText('Dose (mg)'));
    await userEvent.type(screen.getByLabelText('Dose (mg)'), '20000');
    await press('Check the order');
    await press('Give the order');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This order cannot be carried out.');
    expect(alert.textContent).toContain('Dose: must be 10-10000 mg');
    expect(screen.getByLabelText('Dose (mg)')).toHaveProperty('value', '20000');
  });

  test('[BED-7] a repeated order is refused with who gave it', async () => {
    const { act } = renderSession(<OrderForm />);
    act.mockResolvedValueOnce({
      ok: false,
      error: { code: 'order-repeated', message: 'Ana ordered this 3 min ago.' },
    });
    await press('Blood cultures');
    await press('Check the order');
    await press('Give the order');
    expect((await screen.findByRole('alert')).textContent).toContain('Ana ordered this 3 min ago.');
  });

  test('what still runs can be stopped, what is over cannot', async () => {
    const { act } = renderSession(<OrderForm />, {
      state: {
        orders: [
          { ...OXYGEN, id: 'o0', seq: 3, label: 'Paracetamol 1000 mg', running: false },
          OXYGEN,
          { ...OXYGEN, id: 'rule', seq: null, label: 'Fluids', by: 'care rules' },
        ],
      },
    });
    await press('Stop Nasal cannula 2 L/min');
    expect(act).toHaveBeenCalledWith({ type: 'order.stop', seq: 7 });
    expect(screen.getAllByRole('button', { name: /^Stop/ })).toHaveLength(1);
  });

  test('a refused stop says why', async () => {
    const { act } = renderSession(<OrderForm />, { state: { orders: [OXYGEN] } });
    act.mockResolvedValueOnce({
      ok: false,
      error: { code: 'order-not-running', message: 'Order 7 has ended.' },
    });
    await press(/^Stop/);
    expect((await screen.findByRole('alert')).textContent).toContain('Order 7 has ended.');
  });

  test('[BED-14] what could not be sent yet is listed as waiting', async () => {
    renderSession(<OrderForm />, {
      state: {
        link: 'offline',
        pending: [
          {
            actionId: 'id-00000001',
            action: { type: 'order.place', intervention: 'tocilizumab', dose: 544, unit: 'mg' },
            askedAtMs: 0,
          },
        ],
      },
    });
    expect(screen.getByText(/Will be sent .*: Tocilizumab, 544 mg/)).not.toBeNull();
  });

  test('[BED-14] without a line one goes on ordering; a late refusal names its order', async () => {
    const { act } = renderSession(<OrderForm />, { state: { link: 'offline' } });
    let answer: (given: Acknowledgement) => void = () => undefined;
    act.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await press('Blood cultures');
    await press('Check the order');
    await press('Give the order');
    expect(screen.getByRole('button', { name: 'Paracetamol' })).not.toBeNull();
    answer({ ok: false, error: { code: 'session-ended', message: 'The session has ended.' } });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Not ordered: Blood cultures.',
    );
  });

  test('[BED-11] nobody orders after the end, nor from a role that may not', async () => {
    const { you, clock } = sessionStateOf();
    const { change } = renderSession(<OrderForm />, {
      state: { you: you && { ...you, role: 'evaluator' } },
    });
    expect(screen.queryByRole('button', { name: 'Paracetamol' })).toBeNull();
    change({ you });
    await waitFor(() => screen.getByRole('button', { name: 'Paracetamol' }));
    change({ clock: clock && { ...clock, status: 'ended' }, orders: [OXYGEN] });
    expect(screen.queryAllByRole('button')).toHaveLength(0);
    const list = screen.getByRole('region', { name: 'Orders so far' });
    expect(within(list).getByText('Nasal cannula 2 L/min')).not.toBeNull();
  });
});
