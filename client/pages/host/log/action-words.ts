import type { i18n, TFunction } from 'i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { orderWords } from '#client/components/orders/order-words.ts';
import { armedWords } from '#client/pages/host/injects/when-words.ts';
import { settingWords } from '#client/pages/host/settings/setting-words.ts';
import { actionScoreSaid } from '#client/store/brain-score.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { Action, ActionType, LoggedAction } from '#shared/contracts/action.ts';
import { personChangeWords } from './person-words.ts';

/** What the words of a log line are made with. */
export interface LogWords {
  readonly t: TFunction;
  readonly i18n: i18n;
  /** Learners' orders wait until they are accepted. */
  readonly proposes: boolean;
  /** The name of a participant. */
  readonly nameOf: (participantId: string) => string;
  /** An order as the chart words it, by the log line that placed it. */
  readonly orderLabel: (seq: number) => string | undefined;
  /** An inject in one line, by its id. */
  readonly injectLabel: (injectId: string) => string;
  /** What an expected action is, by its id. */
  readonly expectation: (id: string) => string;
  /** What a line says, by its number; for what was taken back. */
  readonly lineWords: (seq: number) => string;
}

type Saying<Type extends ActionType> = (
  action: Extract<Action, { readonly type: Type }>,
  words: LogWords,
  line: LoggedAction,
) => string;

/** A log line in words, without who and when. */
export function actionWords(line: LoggedAction, words: LogWords): string {
  // The table has a saying for each type; that they belong together the compiler cannot follow.
  const say = SAYINGS[line.action.type] as Saying<ActionType>;
  return say(line.action, words, line);
}

const SAYINGS: { readonly [Type in ActionType]: Saying<Type> } = {
  'clock.start': (_, { t }) => t('host.log.clock-start'),
  'clock.pause': (_, { t }) => t('host.log.clock-pause'),
  'clock.speed': ({ speed }, { t }) => t('host.log.clock-speed', { speed }),
  'clock.advance': ({ minutes }, { t }) => t('host.log.clock-advance', { minutes }),
  'clock.next-event': (_, { t }) => t('host.log.clock-next-event'),
  'clock.rewind': ({ toTick }, { t }) => t('host.log.clock-rewind', { time: elapsedLabel(toTick) }),
  'inject.add': ({ injects }, { t }) => t('host.log.inject-add', { count: injects.length }),
  'inject.arm': ({ injectId, when }, { t, i18n, injectLabel }) =>
    t('host.log.inject-arm', {
      what: injectLabel(injectId),
      when: armedWords(when, { t, language: i18n.language }),
    }),
  'inject.fire': ({ injectId }, { t, injectLabel }) =>
    t('host.log.inject-fire', { what: injectLabel(injectId) }),
  'inject.skip': ({ injectId }, { t, injectLabel }) =>
    t('host.log.inject-skip', { what: injectLabel(injectId) }),
  'override.set': ({ vital, value, kind }, { t, i18n }) =>
    t('host.log.override-set', {
      name: t(`inject.vital.${vital}`),
      value: formatSeries(vital, value, i18n.language),
      unit: unitOf(vital),
      kind: t(`inject.override.${kind}`),
    }),
  'override.clear': ({ vital }, { t }) =>
    t('host.log.override-clear', { name: t(`inject.vital.${vital}`) }),
  undo: ({ seq }, { t, lineWords }) => t('host.log.undo-line', { what: lineWords(seq) }),
  'order.place': (action, words, { seq, actor }) => {
    const { t, proposes, orderLabel } = words;
    const label = orderLabel(seq) ?? orderWords(words, action);
    return proposes && actor.role === 'learner'
      ? t('host.log.order-propose', { label })
      : t('host.log.order-place', { label });
  },
  'order.stop': ({ seq }, { t, orderLabel }) =>
    t('host.log.order-stop', { label: orderLabel(seq) ?? String(seq) }),
  'order.accept': ({ seq }, { t, orderLabel }) =>
    t('host.log.order-accept', { label: orderLabel(seq) ?? String(seq) }),
  observe: (_, { t }) => t('host.log.observe'),
  'chart.enter': ({ vital, value }, { t, i18n }) =>
    t('host.log.chart-enter', {
      name: t(`monitor.short.${vital}`),
      value: formatSeries(vital, value, i18n.language),
      unit: unitOf(vital),
    }),
  'grade.call': ({ grade, icans, confidence }, { t }) =>
    t('host.log.grade-call', {
      grade,
      icans: icans === undefined ? 'none' : String(icans),
      confidence,
    }),
  'ice.ask': ({ item }, { t }) => t('host.log.ice-ask', { item: item.replaceAll('-', '_') }),
  'ice.score': (action, { t }) => t('host.log.brain-score', actionScoreSaid(action)),
  'capd.score': (action, { t }) => t('host.log.brain-score', actionScoreSaid(action)),
  'note.save': (_, { t }) => t('host.log.note-save'),
  'expectation.mark': ({ expectationId, result, responder }, { t, expectation, nameOf }) =>
    result === 'unmarked'
      ? t('host.log.expectation-unmark', { what: expectation(expectationId) })
      : t('host.log.expectation-mark', {
          what: expectation(expectationId),
          result: t(`host.expected.${result}`),
          who: whoResponded(responder),
          name: responder === undefined ? '' : nameOf(responder),
        }),
  'alarm.acknowledge': (_, { t }) => t('host.log.alarm-acknowledge'),
  'alarm.silence': (_, { t }) => t('host.log.alarm-silence'),
  'message.send': ({ to, text }, { t, nameOf }) =>
    t('host.log.message-send', { to: addressee(to, { t, nameOf }), text }),
  'hand.raise': ({ up }, { t }) => t('host.log.hand-raise', { up: String(up) }),
  'hand.lower': ({ participantId }, { t, nameOf }) =>
    participantId === undefined
      ? t('host.log.hands-lower')
      : t('host.log.hand-lower', { name: nameOf(participantId) }),
  'participant.set': (action, words) =>
    words.t('host.log.participant-set', { change: personChangeWords(action, words) }),
  'participant.join': ({ role }, { t }) =>
    t('host.log.participant-join', { role: t(`host.role.${role}`) }),
  'participant.leave': (_, { t }) => t('host.log.participant-leave'),
  'session.create': ({ seed }, { t }) => t('host.log.session-create', { seed: String(seed) }),
  'session.set': ({ settings }, { t }) =>
    t('host.log.session-set', { changes: settingWords(t, settings).join(', ') }),
  'session.brief': (_, { t }) => t('host.log.session-brief'),
  'session.end': (_, { t }) => t('host.log.session-end'),
  'session.debrief': (_, { t }) => t('host.log.session-debrief'),
  'reveal.set': ({ policy }, { t }) =>
    t('host.log.session-set', { changes: settingWords(t, { reveal: policy }).join(', ') }),
  'bookmark.add': ({ label }, { t }) =>
    label === '' ? t('host.log.bookmark-add') : t('host.log.bookmark-label', { label }),
};

/** Whom a message is for, in words. */
export function addressee(to: string, words: Pick<LogWords, 't' | 'nameOf'>): string {
  switch (to) {
    case 'all':
    case 'learners':
    case 'wall':
      return words.t(`host.message.to-${to}`);
    default:
      return words.nameOf(to);
  }
}

function whoResponded(responder: string | undefined): 'none' | 'nobody' | 'somebody' {
  if (responder === undefined) {
    return 'none';
  }
  return responder === 'nobody' ? 'nobody' : 'somebody';
}
