import type { Rush } from '#server/session/clock.ts';
import { isLimitEntry } from '#server/session/system-actor.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';

/** What everyone is told when the clock stops running ahead at a line of the log. */
export function eventsOfArrival(rush: Rush, entry: LoggedAction): readonly SessionEvent[] {
  const atTick = entry.tick - 1;
  const minutes = atTick - rush.fromTick;
  const events: SessionEvent[] = [];
  if (minutes >= 1) {
    const id = `time-passed-${entry.seq}`;
    events.push({ kind: 'time-passed', id, tick: rush.fromTick, atTick, minutes });
  }
  if (isLimitEntry(entry)) {
    events.push({
      kind: 'message',
      id: `time-limit-${entry.seq}`,
      tick: atTick,
      atTick,
      from: 'system',
      text: {
        en: 'Nothing happened until now. Time stopped here.',
        es: 'No pasó nada hasta ahora. El tiempo se detuvo aquí.',
      },
    });
  }
  return events;
}
