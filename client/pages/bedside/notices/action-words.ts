import type { i18n, TFunction } from 'i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { calledWords } from '#client/components/judge/call/call-words.ts';
import { orderWords } from '#client/components/orders/order-words.ts';
import { actionScoreSaid } from '#client/store/brain-score.ts';
import { CAPD_ITEMS } from '#client/store/vocabulary.ts';
import { sentenceText } from '#client/words/sentences.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** What a learner did, in one line: `Order: Paracetamol, 1 g`. */
export function actionWords(
  words: Words,
  action: ClientAction,
  orders: readonly ActiveOrder[],
): string {
  const { t, i18n } = words;
  switch (action.type) {
    case 'order.place':
      return t('bedside.action.order', { what: orderWords(words, action) });
    case 'order.stop':
      return stopWords(words, orders.find(({ seq }) => seq === action.seq) ?? null);
    case 'grade.call':
      return t('bedside.action.call', { what: calledWords(t, action.grade) });
    case 'ice.ask': {
      const what = t(`judge.item.${action.item}`);
      return CAPD_ITEMS.some((item) => item === action.item)
        ? t('bedside.action.watch', { what })
        : t('bedside.action.ask', { what });
    }
    case 'ice.score':
    case 'capd.score':
      return t('judge.brain.score', actionScoreSaid(action));
    case 'note.save':
      return t('bedside.action.note');
    case 'chart.enter':
      return t('bedside.action.enter', {
        name: t(`monitor.short.${action.vital}`),
        value: formatSeries(action.vital, action.value, i18n.language),
        unit: unitOf(action.vital),
      });
    case 'observe':
      return t('bedside.action.observe');
    case 'alarm.acknowledge':
      return t('bedside.action.acknowledge');
    case 'alarm.silence':
      return t('bedside.action.silence');
    case 'hand.raise':
      return t('bedside.action.hand', { up: action.up ? 'yes' : 'no' });
    default:
      return t('bedside.action.other');
  }
}

function stopWords(words: Words, order: ActiveOrder | null): string {
  return order === null
    ? words.t('bedside.action.stop-unnamed')
    : words.t('bedside.action.stop', { what: sentenceText(words, 'order', order.label) });
}
