import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlarmRun } from '#client/components/alarms/alarm-entry.tsx';
import type { RecordedAlarm } from '#client/store/alarms/alarm-record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { type EventEntry, eventEntries } from './event-entries.ts';
import './event-list.css';
import { EventText } from './event-text.tsx';

const FIRST_ENTRIES = 40;

type Entry =
  | EventEntry
  | {
      readonly key: string;
      readonly atTick: number;
      readonly alarm: RecordedAlarm;
      /** Alarms before it with nothing between, newest first. */
      readonly earlier: readonly RecordedAlarm[];
    };

const NO_ALARMS: readonly RecordedAlarm[] = [];

/**
 * What happened, came back and was ordered, newest first. Grades are in it only for those to whom
 * the server sends them.
 *
 * @param props.alarms whether the alarms are in it too, each at its onset
 */
export function EventList(props: { readonly alarms?: boolean }) {
  const { t } = useTranslation();
  const events = useSession((state) => state.events);
  const results = useSession((state) => state.results);
  const orders = useSession((state) => state.orders);
  const [most, setMost] = useState(FIRST_ENTRIES);
  const record = useSession((state) => state.alarmRecord);
  const alarms = props.alarms === true ? record : NO_ALARMS;
  const entries = useMemo(
    () => withAlarms(eventEntries({ events, results, orders }), alarms),
    [events, results, orders, alarms],
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
            {'alarm' in entry ? (
              <AlarmRun alarm={entry.alarm} earlier={entry.earlier} />
            ) : (
              <EventText entry={entry} />
            )}
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

function withAlarms(
  entries: readonly EventEntry[],
  alarms: readonly RecordedAlarm[],
): readonly Entry[] {
  const marks = alarms.map((alarm) => ({
    key: `alarm-${alarm.id}`,
    atTick: alarm.onsetTick,
    alarm,
    earlier: [],
  }));
  return joinRuns([...entries, ...marks].sort((one, other) => other.atTick - one.atTick));
}

/** Alarms that follow each other are one entry, or they would push all else away. */
function joinRuns(newestFirst: readonly Entry[]): readonly Entry[] {
  const joined: Entry[] = [];
  for (const entry of newestFirst) {
    const later = joined.at(-1);
    if (later !== undefined && 'alarm' in later && 'alarm' in entry) {
      joined[joined.length - 1] = { ...later, earlier: [...later.earlier, entry.alarm] };
    } else {
      joined.push(entry);
    }
  }
  return joined;
}
