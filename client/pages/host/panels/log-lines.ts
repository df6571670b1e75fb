import type { TFunction } from 'i18next';
import type { ActionType, LoggedAction } from '#shared/contracts/action.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';

/** The kinds by which the log can be filtered. */
export const LOG_KINDS = ['all', 'clock', 'orders', 'people', 'session'] as const;

/** See {@link LOG_KINDS}. */
export type LogKind = (typeof LOG_KINDS)[number];

/** The kind of an action, for the filter. */
export function kindOf(type: ActionType): Exclude<LogKind, 'all'> {
  switch (type) {
    case 'clock.start':
    case 'clock.pause':
    case 'clock.speed':
    case 'clock.advance':
    case 'clock.next-event':
      return 'clock';
    case 'order.place':
    case 'order.stop':
    case 'observe':
      return 'orders';
    case 'participant.set':
    case 'participant.join':
    case 'participant.leave':
      return 'people';
    case 'reveal.set':
    case 'session.create':
    case 'session.end':
      return 'session';
  }
}

/** What the words of a log line are made with. */
export interface LogWords {
  readonly t: TFunction;
  /** Orders as the chart words them, by the log line that placed them. */
  readonly orders: readonly ActiveOrder[];
  /** Names of participants before a line changed them. */
  readonly nameOf: (participantId: string) => string;
}

/** A log line in words, without who and when. */
export function actionWords({ action, seq }: LoggedAction, words: LogWords): string {
  const { t } = words;
  switch (action.type) {
    case 'clock.start':
      return t('host.log.clock-start');
    case 'clock.pause':
      return t('host.log.clock-pause');
    case 'clock.speed':
      return t('host.log.clock-speed', { speed: action.speed });
    case 'clock.advance':
      return t('host.log.clock-advance', { minutes: action.minutes });
    case 'clock.next-event':
      return t('host.log.clock-next-event');
    case 'order.place':
      return t('host.log.order-place', {
        label: orderLabel(seq, words) ?? t(`monitor.order.${action.intervention}`),
      });
    case 'order.stop':
      return t('host.log.order-stop', { label: orderLabel(action.seq, words) ?? action.seq });
    case 'observe':
      return t('host.log.observe');
    case 'reveal.set':
      return t('host.log.reveal-set', { policy: action.policy });
    case 'session.create':
      return t('host.log.session-create', { seed: String(action.seed) });
    case 'session.end':
      return t('host.log.session-end');
    case 'participant.set':
      return t('host.log.participant-set', { change: changeWords(action, words) });
    case 'participant.join':
      return t('host.log.participant-join', { role: t(`host.role.${action.role}`) });
    case 'participant.leave':
      return t('host.log.participant-leave');
  }
}

/** The names that people had on joining, by their identity. */
export function namesIn(log: readonly LoggedAction[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { action } of log) {
    if (action.type === 'participant.join') {
      names.set(action.participantId, action.name);
    }
  }
  return names;
}

function orderLabel(seq: number, words: LogWords): string | undefined {
  return words.orders.find((order) => order.seq === seq)?.label;
}

function changeWords(
  action: Extract<LoggedAction['action'], { type: 'participant.set' }>,
  { t, nameOf }: LogWords,
): string {
  const before = nameOf(action.participantId);
  if (action.removed === true) {
    return t('host.log.change-removed', { before });
  }
  const changes = [
    ...(action.name === undefined
      ? []
      : [t('host.log.change-name', { before, name: action.name })]),
    ...(action.role === undefined
      ? []
      : [t('host.log.change-role', { before, role: t(`host.role.${action.role}`) })]),
  ];
  return changes.join(', ');
}
