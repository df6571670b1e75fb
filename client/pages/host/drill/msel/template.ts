import type { TFunction } from 'i18next';
import type { SessionInject } from '#shared/contracts/inject.ts';

/** A short list to begin with: one row for each way in which an inject can come. */
export function templateIn(t: TFunction): readonly SessionInject[] {
  return [
    {
      injectId: 'msel-1',
      no: '1',
      plannedTick: 60,
      method: t('drill.template.telephone'),
      from: t('drill.template.family'),
      to: t('drill.template.charge-nurse'),
      text: t('drill.template.confused'),
      expectedAction: t('drill.template.confused-expected'),
      evaluatorNote: t('drill.template.confused-note'),
    },
    {
      injectId: 'msel-2',
      no: '2',
      when: { atTick: 240 },
      effect: { kind: 'artefact', sensor: 'spo2', effect: 'lost', minutes: 10 },
      method: t('drill.template.monitor'),
      from: t('drill.template.nurse'),
      text: t('drill.template.flat'),
      expectedAction: t('drill.template.flat-expected'),
    },
    {
      injectId: 'msel-3',
      no: '3',
      when: { temperatureFromC: 38, afterMinutes: 15 },
      method: t('drill.template.in-person'),
      from: t('drill.template.nurse'),
      to: t('drill.template.team-leader'),
      text: t('drill.template.shivering'),
      expectedAction: t('drill.template.shivering-expected'),
    },
    {
      injectId: 'msel-4',
      no: '4',
      when: { ordered: 'tocilizumab', afterMinutes: 5 },
      method: t('drill.template.telephone'),
      from: t('drill.template.pharmacy'),
      to: t('drill.template.nurse'),
      text: t('drill.template.supply'),
      expectedAction: t('drill.template.supply-expected'),
    },
  ];
}
