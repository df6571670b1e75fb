import type { SessionInject } from '#shared/contracts/inject.ts';

/** A short list to begin with: one row for each way in which an inject can come. */
export const TEMPLATE: readonly SessionInject[] = [
  {
    injectId: 'msel-1',
    no: '1',
    plannedTick: 60,
    method: 'telephone',
    from: 'Family',
    to: 'Charge nurse',
    text: 'She sounded confused on the phone. Is somebody looking after her?',
    expectedAction: 'Goes to the patient and does an ICE test',
    evaluatorNote: 'Waits for a hand: bring it in when the room is quiet',
  },
  {
    injectId: 'msel-2',
    no: '2',
    when: { atTick: 240 },
    effect: { kind: 'artefact', sensor: 'spo2', effect: 'lost', minutes: 10 },
    method: 'monitor',
    from: 'Nurse',
    text: 'The saturation monitor shows a flat line.',
    expectedAction: 'Looks at the patient before the probe',
  },
  {
    injectId: 'msel-3',
    no: '3',
    when: { temperatureFromC: 38, afterMinutes: 15 },
    method: 'in person',
    from: 'Nurse',
    to: 'Team leader',
    text: 'She feels hot and is shivering.',
    expectedAction: 'Takes blood cultures and calls the provider',
  },
  {
    injectId: 'msel-4',
    no: '4',
    when: { ordered: 'tocilizumab', afterMinutes: 5 },
    method: 'telephone',
    from: 'Pharmacy',
    to: 'Nurse',
    text: 'There is no tocilizumab on your ward. It takes us 40 minutes to bring it.',
    expectedAction: 'Asks for it at once and says what is done meanwhile',
  },
];
