import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { orderWords } from '#client/components/orders/order-words.ts';
import { injectLabel } from '#client/pages/host/injects/inject-views.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { sentenceText } from '#client/words/sentences.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { actionWords, type LogWords } from './action-words.ts';
import { namesIn } from './person-words.ts';

/** How to say a log line, without who and when. */
export function useLineWords(): (line: LoggedAction) => string {
  const { t, i18n } = useTranslation();
  const log = useSession((state) => state.log);
  const orders = useSession((state) => state.orders);
  const injects = useSession((state) => state.injects);
  const expected = useSession((state) => state.lead?.teaching.expected);
  const proposes = useSession((state) => state.facts?.orders === 'proposed');
  return useMemo(() => {
    const names = namesIn(log);
    const lineOf = (seq: number) => log.find((line) => line.seq === seq);
    const words: LogWords = {
      t,
      i18n,
      proposes,
      nameOf: (participantId) => names.get(participantId) ?? participantId,
      orderLabel(seq) {
        const order = lineOf(seq)?.action;
        const shown = orders.find((active) => active.seq === seq)?.label;
        if (shown !== undefined) {
          return sentenceText({ t, i18n }, 'order', shown);
        }
        return order?.type === 'order.place' ? orderWords(words, order) : undefined;
      },
      injectLabel(injectId) {
        const view = injects.find(({ inject }) => inject.injectId === injectId);
        return view === undefined ? injectId : injectLabel(words, view);
      },
      expectation: (id) => expectationText(id, { expected, injects, language: i18n.language }),
      lineWords(seq) {
        const line = lineOf(seq);
        return line === undefined ? String(seq) : actionWords(line, words);
      },
    };
    return (line: LoggedAction) => actionWords(line, words);
  }, [t, i18n, log, orders, injects, expected, proposes]);
}

function expectationText(
  id: string,
  from: {
    readonly expected: NonNullable<SessionState['lead']>['teaching']['expected'] | undefined;
    readonly injects: SessionState['injects'];
    readonly language: string;
  },
): string {
  const what = from.expected?.find((action) => action.id === id)?.what;
  const view = from.injects.find(({ inject }) => inject.injectId === id);
  return what === undefined
    ? (view?.inject.expectedAction ?? id)
    : inLanguage(what, from.language).text;
}
