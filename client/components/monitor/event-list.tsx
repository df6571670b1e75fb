import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { eventEntries } from './event-entries.ts';
import './event-list.css';
import { EventText } from './event-text.tsx';

const FIRST_ENTRIES = 40;

/**
 * What happened, came back and was ordered, newest first. Grades are in it only for those to whom
 * the server sends them.
 */
export function EventList() {
  const { t } = useTranslation();
  const events = useSession((state) => state.events);
  const results = useSession((state) => state.results);
  const orders = useSession((state) => state.orders);
  const [most, setMost] = useState(FIRST_ENTRIES);
  const entries = useMemo(
    () => eventEntries({ events, results, orders }),
    [events, results, orders],
  );
  const hidden = entries.length - most;
  if (entries.length === 0) {
    return <p className="event-list__empty">{t('monitor.events.empty')}</p>;
  }
  return (
    <div className="event-list">
      <ol className="event-list__entries">
        {entries.slice(0, most).map((entry) => (
          <li key={entry.key}>
            <span className="numeral event-list__time">{elapsedLabel(entry.atTick)}</span>
            <EventText entry={entry} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="plain-button" onClick={() => setMost(most + hidden)}>
          {t('monitor.events.more', { count: hidden })}
        </button>
      )}
    </div>
  );
}
