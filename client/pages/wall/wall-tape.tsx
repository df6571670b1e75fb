import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type EventEntry, eventEntries } from '#client/components/monitor/event-entries.ts';
import { eventLine } from '#client/components/monitor/event-line.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

const SHOWN = 4;

/** The last four things that happened, newest first, a line each. */
export function WallTape() {
  const { t } = useTranslation();
  const events = useSession((state) => state.events);
  const results = useSession((state) => state.results);
  const orders = useSession((state) => state.orders);
  const entries = useMemo(
    () => eventEntries({ events, results, orders }).slice(0, SHOWN),
    [events, results, orders],
  );
  return (
    <section className="wall__tape" aria-label={t('wall.events.label')}>
      {entries.length === 0 ? (
        <p className="secondary">{t('wall.events.empty')}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <TapeLine key={entry.key} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

function TapeLine(props: { readonly entry: EventEntry }) {
  const words = useTranslation();
  return (
    <li>
      <span className="numeral secondary">{elapsedLabel(props.entry.atTick)}</span>{' '}
      {eventLine(words, props.entry)}
    </li>
  );
}
