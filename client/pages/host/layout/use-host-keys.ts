import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import type { Transport } from '#client/pages/host/clock/use-transport.ts';
import { INJECT_SEARCH_ID } from '#client/pages/host/injects/injects-panel.tsx';
import { LOG_FILTER_ID } from '#client/pages/host/log/log-panel.tsx';
import { MESSAGE_FIELD_ID } from '#client/pages/host/messages/message-form.tsx';
import type { Places } from './host-view.ts';

/**
 * The keys of the console. Answers with how often the clock was asked for, so that it is read out
 * then and never by itself.
 */
export function useHostKeys(keys: {
  readonly transport: Transport;
  readonly places: Places;
  readonly onBookmark: () => void;
  readonly onOverride: () => void;
}): number {
  const [asked, setAsked] = useState(0);
  const { transport, places } = keys;
  const whileOpen = (act: () => void) => () => {
    if (!transport.ended) {
      act();
    }
  };
  useShortcuts({
    ' ': transport.playOrPause,
    n: transport.nextEvent,
    '.': transport.faster,
    ',': transport.slower,
    i: () => lead(places, { left: 'injects', narrow: 'drive' }, INJECT_SEARCH_ID),
    o: whileOpen(keys.onOverride),
    r: whileOpen(transport.cycleReveal),
    b: whileOpen(keys.onBookmark),
    m: () => lead(places, { narrow: 'people' }, MESSAGE_FIELD_ID),
    l: () => lead(places, { right: 'log', narrow: 'log' }, LOG_FILTER_ID),
    t: () => setAsked((count) => count + 1),
  });
  return asked;
}

/** Shows a part of the console and leads into its field. */
function lead(places: Places, to: Parameters<Places['show']>[0], fieldId: string): void {
  flushSync(() => places.show(to));
  const field = document.getElementById(fieldId);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
