import type { ActionType } from '#shared/contracts/action.ts';

/** The kinds by which the log can be filtered. */
export const LOG_KINDS = [
  'all',
  'clock',
  'injects',
  'orders',
  'calls',
  'alarms',
  'messages',
  'people',
  'session',
] as const;

/** See {@link LOG_KINDS}. */
export type LogKind = (typeof LOG_KINDS)[number];

/** The kind of each action, for the filter. */
export const KIND_OF: Readonly<Record<ActionType, Exclude<LogKind, 'all'>>> = {
  'clock.start': 'clock',
  'clock.pause': 'clock',
  'clock.speed': 'clock',
  'clock.advance': 'clock',
  'clock.next-event': 'clock',
  'clock.rewind': 'clock',
  'inject.add': 'injects',
  'inject.arm': 'injects',
  'inject.fire': 'injects',
  'inject.skip': 'injects',
  'override.set': 'injects',
  'override.clear': 'injects',
  undo: 'injects',
  'order.place': 'orders',
  'order.stop': 'orders',
  'order.accept': 'orders',
  observe: 'orders',
  'chart.enter': 'orders',
  'grade.call': 'calls',
  'ice.ask': 'calls',
  'ice.score': 'calls',
  'capd.score': 'calls',
  'note.save': 'calls',
  'expectation.mark': 'calls',
  'alarm.acknowledge': 'alarms',
  'alarm.silence': 'alarms',
  'message.send': 'messages',
  'hand.raise': 'people',
  'hand.lower': 'people',
  'participant.set': 'people',
  'participant.join': 'people',
  'participant.leave': 'people',
  'session.create': 'session',
  'session.set': 'session',
  'session.brief': 'session',
  'session.end': 'session',
  'session.debrief': 'session',
  'reveal.set': 'session',
  'bookmark.add': 'session',
};
