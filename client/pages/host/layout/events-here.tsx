import { flushSync } from 'react-dom';
import { EventList } from '#client/components/monitor/event-list.tsx';
import type { Places } from './host-view.ts';

const EVENTS_ID = 'host-events';

/** The event list, where the way from a notice leads. */
export function EventsHere() {
  return (
    <div id={EVENTS_ID} tabIndex={-1}>
      <EventList />
    </div>
  );
}

/** Shows the event list and leads there. */
export function leadToEvents(places: Places): void {
  flushSync(() => places.show({ left: 'events', narrow: 'log' }));
  document.getElementById(EVENTS_ID)?.focus();
}
