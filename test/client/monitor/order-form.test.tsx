import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { typedDose } from '#client/components/orders/fields/typed-number.ts';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import type { Answer } from '#client/store/session-context.tsx';
import { speak } from '#client/words/i18n.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';
import { renderSession } from '#test/support/dom.tsx';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { createAllWords } from '#test/support/words.ts';

const OXYGEN: ActiveOrder = {
  id: 'o1',
  seq: 7,
  intervention: 'oxygen',
  label: 'Nasal cannula 2 L/min',
  placedTick: 90,
  by: 'Ana',
  running: true,
};

const NOREPINEPHRINE: ActiveOrder = {
  id: 'o2',
  seq: 9,
  intervention: 'norepinephrine',
  label: 'Norepinephrine 0.05 ug/kg/min',
  placedTick: 95,
  by: 'Ana',
  running: true,
};

const VITAL_SIGNS: ActiveOrder = {
  id: 'o3',
  seq: 11,
  intervention: 'vital-signs',
  label: 'Vital signs every 30 min',
  placedTick: 95,
  everyMinutes: 30,
  by: 'Ana',
  running: true,
};

const NOREPINEPHRINE_LINE: LoggedAction = {
  seq: 9,
  branch: 0,
  actionId: 'action-00009',
  tick: 95,
  atMs: 1_700_000_000_000,
  speed: 60,
  actor: { id: 'learner01', role: 'learner', name: 'Ana' },
  action: {
    type: 'order.place',
    intervention: 'norepinephrine',
    dose: 0.05,
    unit: 'ug/kg/min',
  },
};

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** Finds something in its group: two taps. */
async function choose(group: string, name: string): Promise<void> {
  await press(group);
  await press(name);
}

describe('ordering', () => {
  test('[BED-6] an order is written, confirmed once and sent', async () => {
    const { act } = renderSession(<OrderForm />);
    await choose('Fever', 'Paracetamol');
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
    await choose('CRS drugs', 'Tocilizumab');
    expect(screen.getByLabelText('Dose (mg)')).toHaveProperty('value', '300');
    expect(screen.getByText(/12 mg\/kg at 25 kg, at most 800 mg/)).not.toBeNull();
  });

  test('[ORDER-19] a dose begins as this hospital gives it, and says how it is reckoned', async () => {
    const { facts } = sessionStateOf();
    const usualDoses = { dexamethasone: { dose: 0.2, perKg: true, most: 12 } };
    renderSession(<OrderForm />, { state: { facts: facts && { ...facts, usualDoses } } });
    await choose('CRS drugs', 'Dexamethasone');
    expect(screen.getByLabelText('Dose (mg)')).toHaveProperty('value', '12');
    expect(screen.getByText(/0\.2 mg\/kg at 68 kg, at most 12 mg/)).not.toBeNull();
  });

  test('[WORDS-15] a dose is written and typed with the decimal mark of the language', async () => {
    const words = createAllWords();
    await speak(words, 'es');
    const { act } = renderSession(<OrderForm />, { words });
    await press(/^Oxígeno/);
    await userEvent.selectOptions(screen.getByLabelText('Dispositivo'), 'hfnc');
    const fraction = screen.getByLabelText('FiO2');
    expect(fraction).toHaveProperty('value', '0,4');
    await userEvent.type(fraction, '5{ArrowUp}');
    expect(fraction).toHaveProperty('value', '0,5');
    await userEvent.clear(fraction);
    await userEvent.type(fraction, '0,45');
    await press('Revisar la orden');
    await press('Dar la orden');
    expect(act.mock.calls[0]?.[0]).toMatchObject({ device: 'hfnc', fio2: 0.45 });
  });

  test.each([
    ['en', '1,000', 1000],
    ['en', '1,25', 1.25],
    ['en', '0,125', 0.125],
    ['en', '1.000', 1],
    ['es', '1.000', 1000],
    ['es', '1,000', 1],
    ['es', '1,5', 1.5],
    ['es', '0.125', 0.125],
    ['es', '12.345.678', 12_345_678],
    ['en', '1,00,000', null],
    ['en', 'warm', null],
  ])('[WORDS-15] in %s a dose typed as %s is %s', (language, typed, dose) => {
    expect(typedDose(typed, language)).toBe(dose);
  });

  test('[BED-6] a dose that is no number says so, and cannot be ordered', async () => {
    renderSession(<OrderForm />);
    await choose('Fever', 'Paracetamol');
    const dose = screen.getByLabelText(/^Dose/);
    await userEvent.clear(dose);
    expect(screen.queryByText('This is no number.')).toBeNull();
    await userEvent.type(dose, 'two');
    expect(screen.getByText('This is no number.')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Check the order' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  test('oxygen asks for device and flow, and for the fraction where the device sets it', async () => {
    const { act } = renderSession(<OrderForm />);
    await press(/^Oxygen/);
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

  test('positive pressure is set by its fraction alone', async () => {
    const { act } = renderSession(<OrderForm />);
    await press(/^Oxygen/);
    await userEvent.selectOptions(screen.getByLabelText('Device'), 'bipap');
    expect(screen.queryByLabelText('Flow (L/min)')).toBeNull();
    await press('Check the order');
    expect(screen.getByText('Oxygen: BiPAP, FiO2 0.50')).not.toBeNull();
    await press('Give the order');
    expect(act).toHaveBeenCalledWith({
      type: 'order.place',
      intervention: 'oxygen',
      device: 'bipap',
      fio2: 0.5,
    });
  });

  test('[BED-90] vital signs are ordered each quarter of an hour, or as chosen, or once', async () => {
    const { act } = renderSession(<OrderForm />);
    await press(/^Monitoring/);
    await press('Check the order');
    expect(screen.getByText('Vital signs, Every 15 min')).not.toBeNull();
    await press('Change');
    await userEvent.selectOptions(screen.getByLabelText('How often'), 'Every 2 h');
    await press('Check the order');
    await press('Give the order');
    await press(/^Monitoring/);
    await userEvent.selectOptions(screen.getByLabelText('How often'), 'Once');
    await press('Check the order');
    await press('Give the order');
    const order = { type: 'order.place', intervention: 'vital-signs' };
    expect(act.mock.calls).toEqual([[{ ...order, everyMinutes: 120 }], [order]]);
  });

  test('[BED-90] an interval says what it takes the place of, and a single set does not', async () => {
    renderSession(<OrderForm />, { state: { orders: [VITAL_SIGNS] } });
    await press(/^Monitoring/);
    expect(screen.getByText(/^Running now: Vital signs every 30 min/)).not.toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('How often'), 'Once');
    expect(screen.queryByText(/^Running now/)).toBeNull();
  });

  test('[BED-22] what was repeated until it was stopped is listed as ended', () => {
    renderSession(<OrderForm />, { state: { orders: [{ ...VITAL_SIGNS, running: false }] } });
    expect(screen.getByText(/ended/)).not.toBeNull();
  });

  test('[BED-17] anything is found in two taps, a group of one in a single tap', async () => {
    renderSession(<OrderForm />);
    const groups = within(screen.getByRole('list', { name: 'What to order' }));
    expect(groups.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'MonitoringVital signs',
      'FeverParacetamol, Ibuprofen',
      'InfectionBlood cultures, Antibiotic',
      expect.stringMatching(/^CirculationFluid bolus, Norepinephrine/),
      expect.stringMatching(/^Oxygen/),
      expect.stringMatching(/^CRS drugsTocilizumab/),
      'BrainLevetiracetam, EEG, Neurology consult',
      'BloodG-CSF',
      'TestsLaboratory',
      expect.stringMatching(/^Call for help/),
    ]);
    await press('Circulation');
    expect(screen.getByRole('button', { name: 'Circulation' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    await press('Vasopressin');
    expect(screen.getByLabelText('Rate (U/min)')).toHaveProperty('value', '0.03');
    expect(document.activeElement?.textContent).toBe('Vasopressin');
  });

  test('[BED-18] a new rate of a running pressor begins at the old one and names both', async () => {
    const { act } = renderSession(<OrderForm />, {
      state: { orders: [NOREPINEPHRINE], log: [NOREPINEPHRINE_LINE] },
    });
    await choose('Circulation', 'Norepinephrine');
    expect(screen.getByText(/^Running now: Norepinephrine 0\.05 µg\/kg\/min\./)).not.toBeNull();
    const rate = screen.getByLabelText('Rate (µg/kg/min)');
    expect(rate).toHaveProperty('value', '0.05');
    await userEvent.clear(rate);
    await userEvent.type(rate, '0.07');
    await press('Check the order');
    expect(screen.getByText('Norepinephrine 0.05 → 0.07 µg/kg/min')).not.toBeNull();
    await press('Give the order');
    expect(act).toHaveBeenCalledWith({
      type: 'order.place',
      intervention: 'norepinephrine',
      dose: 0.07,
      unit: 'ug/kg/min',
    });
  });

  test('[BED-19] a call for help takes one tap and one confirmation', async () => {
    const { act } = renderSession(<OrderForm />);
    await choose('Call for help', 'Rapid response team');
    expect(screen.getByText(/Brings the team to the bed/)).not.toBeNull();
    expect(act).not.toHaveBeenCalled();
    await press('Give the order');
    expect(act).toHaveBeenCalledWith({ type: 'order.place', intervention: 'rapid-response' });
  });

  test('[BED-19] a call for help that was declined says why and can be tried again', async () => {
    const { act } = renderSession(<OrderForm />);
    act.mockResolvedValueOnce({
      ok: false,
      error: { code: 'order-repeated', message: 'Ana ordered this 3 min ago.' },
    });
    await choose('Call for help', 'Call the provider');
    await press('Give the order');
    expect((await screen.findByRole('alert')).textContent).toContain('Ana ordered this 3 min ago.');
    await press('Give the order');
    expect(act).toHaveBeenCalledTimes(2);
  });

  test('the laboratory is asked for single tests or for all of them', async () => {
    const { act } = renderSession(<OrderForm />);
    await press(/^Tests/);
    const box = (name: string) => screen.getByRole('checkbox', { name });
    expect(box('IL-6')).toHaveProperty('checked', false);
    await userEvent.click(box('All tests'));
    expect(box('IL-6')).toHaveProperty('checked', true);
    await userEvent.click(box('All tests'));
    expect(screen.getByRole('button', { name: 'Check the order' })).toHaveProperty(
      'disabled',
      true,
    );
    await userEvent.click(box('Lactate'));
    await userEvent.click(box('CRP'));
    await press('Check the order');
    await press('Give the order');
    expect(act).toHaveBeenCalledWith({
      type: 'order.place',
      intervention: 'laboratory',
      tests: ['crp', 'lactate'],
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
    await choose('Fever', 'Paracetamol');
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
    await choose('Infection', 'Blood cultures');
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

  test('[BED-22] what ran until it was stopped or replaced is listed as ended, a single dose is not', () => {
    const ended = { ...NOREPINEPHRINE, running: false };
    const dose = { ...ended, id: 'o3', intervention: 'tocilizumab', label: 'Tocilizumab' } as const;
    renderSession(<OrderForm />, { state: { orders: [dose, ended, OXYGEN] } });
    const orders = within(screen.getByRole('region', { name: 'Orders so far' }));
    expect(orders.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/running/),
      expect.stringMatching(/^Norepinephrine.*by Ana · ended$/),
      expect.stringMatching(/^Tocilizumab.*by Ana$/),
    ]);
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
            wasSent: false,
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
    await choose('Infection', 'Blood cultures');
    await press('Give the order');
    expect(screen.getByRole('button', { name: 'Fever' })).not.toBeNull();
    answer({ ok: false, error: { code: 'session-ended', message: 'The session has ended.' } });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Not ordered: Blood cultures.',
    );
  });

  test('[BED-14] an order that waited is told once it is given, or no more once it is taken back', async () => {
    const { act } = renderSession(<OrderForm />, { state: { link: 'offline' } });
    const said = () => screen.getByRole('status').textContent;
    for (const [answer, words] of [
      [{ ok: true, seq: 9 }, 'Ordered: Blood cultures'],
      [{ ok: false, error: null }, ''],
    ] as const) {
      let settle: (given: Answer) => void = () => undefined;
      act.mockReturnValueOnce(
        new Promise((resolve) => {
          settle = resolve;
        }),
      );
      await press('Infection');
      await press('Blood cultures');
      await press('Give the order');
      expect(said()).toMatch(/^Will be sent .*: Blood cultures$/);
      settle(answer);
      await waitFor(() => expect(said()).toBe(words));
    }
  });

  test('[BED-14] where the line goes while an order is on its way the form is free again', async () => {
    const { act, change } = renderSession(<OrderForm />, { state: { link: 'live' } });
    let answer: (given: Acknowledgement) => void = () => undefined;
    act.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    await choose('Infection', 'Blood cultures');
    await press('Give the order');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sending …' }).disabled).toBe(
      true,
    );
    change({
      link: 'grace',
      pending: [
        {
          actionId: 'id-00000001',
          action: { type: 'order.place', intervention: 'blood-cultures' },
          askedAtMs: 0,
          wasSent: true,
        },
      ],
    });
    expect(screen.getByRole('status').textContent).toMatch(/Will be sent .*: Blood cultures/);
    await choose('Fever', 'Paracetamol');
    answer({ ok: false, error: { code: 'session-ended', message: 'The session has ended.' } });
    await waitFor(() => expect(act.mock.results).toHaveLength(1));
    expect(screen.getByLabelText('Dose (mg)')).not.toBeNull();
  });

  test('[BED-11] nobody orders after the end, nor from a role that may not', async () => {
    const { you, clock } = sessionStateOf();
    const { change } = renderSession(<OrderForm />, {
      state: { you: you && { ...you, role: 'evaluator' } },
    });
    expect(screen.queryByRole('button', { name: 'Fever' })).toBeNull();
    change({ you });
    await waitFor(() => screen.getByRole('button', { name: 'Fever' }));
    change({ clock: clock && { ...clock, status: 'ended' }, orders: [OXYGEN] });
    expect(screen.queryAllByRole('button')).toHaveLength(0);
    const list = screen.getByRole('region', { name: 'Orders so far' });
    expect(within(list).getByText('Nasal cannula 2 L/min')).not.toBeNull();
  });
});
