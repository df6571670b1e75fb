import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventEntries } from '#client/components/monitor/event-entries.ts';
import { EventText } from '#client/components/monitor/event-text.tsx';
import { Panel } from '#client/components/panel.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/** Enough to know what is going on, and no more than fits a phone. */
const EVENTS = 3;

/** Where this device notes that it has been in a session. */
export function hereKey(code: string): string {
  return `here.${code}`;
}

/** For who joins when time has passed already: what happened last, and the way to the handover. */
export function CatchUp(props: {
  /** Somebody went to a part of the bedside: they have found their way. */
  readonly isLeft: boolean;
  readonly onHandover: () => void;
}) {
  const { t } = useTranslation();
  const { memory } = useParts();
  const key = hereKey(useSession((state) => state.facts?.code ?? ''));
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const [wasHere, setWasHere] = useState(() => memory.read(key) !== null);
  const close = useCallback(() => {
    memory.write(key, 'yes');
    setWasHere(true);
  }, [memory, key]);
  const { isLeft } = props;
  useEffect(() => {
    if (isLeft) {
      close();
    }
  }, [isLeft, close]);
  if (wasHere) {
    return null;
  }
  return (
    <Panel className="catch-up" heading={t('bedside.catch-up.title', { time: elapsedLabel(tick) })}>
      <LastEvents />
      <div className="catch-up__actions">
        <Button
          variant="filled"
          onClick={() => {
            close();
            props.onHandover();
          }}
        >
          {t('bedside.catch-up.handover')}
        </Button>
        <Button onClick={close}>{t('bedside.catch-up.close')}</Button>
      </div>
    </Panel>
  );
}

function LastEvents() {
  const { t } = useTranslation();
  const events = useSession((state) => state.events);
  const results = useSession((state) => state.results);
  const orders = useSession((state) => state.orders);
  // That the clock leapt is no news: the heading says what time it is.
  const told = events.filter((event) => event.kind !== 'time-passed');
  const last = eventEntries({ events: told, results, orders }).slice(0, EVENTS);
  if (last.length === 0) {
    return <p>{t('bedside.catch-up.nothing')}</p>;
  }
  return (
    <ol className="catch-up__events">
      {last.map((entry) => (
        <li key={entry.key}>
          <span className="numeral secondary">{elapsedLabel(entry.atTick)}</span>
          <EventText entry={entry} />
        </li>
      ))}
    </ol>
  );
}
