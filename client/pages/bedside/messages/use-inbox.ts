import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { speakerWords } from '#client/components/monitor/event-line.ts';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { useParts } from '#client/store/client-parts.tsx';
import { useMessages } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';

/** Something that somebody said: the facilitator, or a person of the case. */
export interface Entry {
  readonly key: string;
  readonly tick: number;
  readonly from: string;
  readonly text: string;
  readonly language?: 'en' | 'es';
}

/** What was said to this learner, newest first, and what of it is not read yet. */
export interface Inbox {
  readonly entries: readonly Entry[];
  readonly unread: readonly Entry[];
  /** Says that everything is read. */
  readonly markRead: () => void;
}

/** See {@link Inbox}. What was read is remembered on this device. */
export function useInbox(): Inbox {
  const { memory } = useParts();
  const code = useSession((state) => state.facts?.code ?? '');
  const entries = useEntries();
  const memoryKey = `read.${code}`;
  const [read, setRead] = useState(() => new Set((memory.read(memoryKey) ?? '').split(' ')));
  const unread = entries.filter(({ key }) => !read.has(key));
  return {
    entries,
    unread,
    markRead() {
      if (unread.length > 0) {
        const keys = entries.map(({ key }) => key);
        setRead(new Set(keys));
        memory.write(memoryKey, keys.join(' '));
      }
    },
  };
}

function useEntries(): readonly Entry[] {
  const { t, i18n } = useTranslation();
  const messages = useMessages();
  const events = useSession((state) => state.events);
  return useMemo(() => {
    const told = messages.map(({ seq, tick, from, text }) => ({
      key: `message-${seq}`,
      tick,
      from,
      text,
    }));
    const ofCase = events.flatMap((event) => {
      if (event.kind !== 'message') {
        return [];
      }
      const words = inLanguage(event.text, i18n.language);
      const from = speakerWords({ t }, event);
      return [{ key: `event-${event.id}`, tick: event.atTick, from, ...words }];
    });
    // Oldest first and then turned round: what came in one minute keeps its order.
    return [...ofCase, ...told].sort((one, other) => one.tick - other.tick).reverse();
  }, [messages, events, t, i18n.language]);
}
