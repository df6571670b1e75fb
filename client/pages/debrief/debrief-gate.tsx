import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { SessionGate } from '#client/pages/session/session-gate.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { type DeviceMemory, type Seat, tokenKey } from '#client/store/device-memory.ts';
import { SessionProvider } from '#client/store/session-context.tsx';
import { DebriefPage } from './debrief-page.tsx';

const SEATS: readonly Seat[] = ['host', 'learner', 'wall'];

/**
 * Lets a device into the debrief in the place that it has in the session: the one that the address
 * names, else the first of which it holds a token.
 */
export function DebriefGate(props: { readonly code: string }) {
  const { code } = props;
  const { memory } = useParts();
  const [search] = useSearchParams();
  const [seat] = useState(() => seatIn(code, { memory, wanted: search.get('as') }));
  return (
    <SessionProvider code={code} seat={seat}>
      <SessionGate code={code}>
        <DebriefPage code={code} seat={seat} />
      </SessionGate>
    </SessionProvider>
  );
}

function seatIn(
  code: string,
  device: { readonly memory: DeviceMemory; readonly wanted: string | null },
): Seat {
  const held = SEATS.filter((seat) => device.memory.read(tokenKey(seat, code)) !== null);
  return held.find((seat) => seat === device.wanted) ?? held[0] ?? 'wall';
}
