import type { ClientAction } from '#shared/contracts/action.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';

type Act = (action: ClientAction) => Promise<number>;

const CARD = { from: 'Familia', to: 'Equipo', method: 'teléfono', expectedAction: 'Va a verla' };

/** Orders of every kind of words: a drug, a rate, oxygen, tests, cultures, a call for help. */
const ORDERS: readonly Omit<OrderPlace, 'type'>[] = [
  { intervention: 'paracetamol', everyMinutes: 360 },
  { intervention: 'norepinephrine', dose: 0.05, unit: 'ug/kg/min' },
  { intervention: 'oxygen', device: 'venturi', fio2: 0.4 },
  { intervention: 'laboratory', tests: ['crp', 'lactate'] },
  { intervention: 'blood-cultures' },
  { intervention: 'rapid-response' },
];

/** What leads to something of every kind on a console: overrides, injects in each standing, words. */
export async function enliven(act: Act): Promise<void> {
  const spo2 = { vital: 'spo2Percent', value: 85, rampMinutes: 0 } as const;
  await act({ type: 'override.set', kind: 'physiology', ...spo2 });
  await act({
    type: 'inject.add',
    injects: [
      { injectId: 'msel-1', no: '1', text: 'Uno', ...CARD, plannedTick: -59 },
      { injectId: 'msel-2', no: '2', text: 'Dos', ...CARD, when: { atTick: 600 } },
      {
        injectId: 'msel-3',
        no: '3',
        text: 'Tres',
        ...CARD,
        when: { crsGrade: 2, afterMinutes: 9 },
      },
      { injectId: 'msel-4', no: '4', text: 'Cuatro', ...CARD },
      { injectId: 'msel-5', no: '5', text: 'Cinco', ...CARD },
      { injectId: 'own-6', from: 'pharmacy', text: 'Seis' },
    ],
  });
  await act({ type: 'inject.fire', injectId: 'msel-4' });
  await act({ type: 'inject.skip', injectId: 'msel-5' });
  await act({ type: 'expectation.mark', expectationId: 'msel-4', result: 'late' });
  await act({ type: 'message.send', to: 'all', text: 'Miren de nuevo.' });
  await act({ type: 'bookmark.add', label: '' });
}

/** What a learner does of every kind. */
export async function treat(act: Act): Promise<void> {
  for (const order of ORDERS) {
    await act({ type: 'order.place', ...order });
  }
  const axes = { fever: 'ge38', hypotension: 'one-pressor', hypoxia: 'none' } as const;
  await act({ type: 'grade.call', grade: 3, icans: 1, axes, confidence: 4 });
  await act({ type: 'chart.enter', vital: 'temperatureC', value: 38.4 });
  await act({ type: 'hand.raise', up: true });
}
