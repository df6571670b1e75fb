import { useState } from 'react';
import { useMessages } from '#client/store/record.ts';
import { useNowMs } from '#client/store/session-context.tsx';

/** Long enough to be read twice from the back of a room. */
const SHOWN_MS = 60_000;

/** A message to this wall. */
export type WallMessage = ReturnType<typeof useMessages>[number];

/**
 * The latest message to everybody or to the wall, for a minute from when this wall first had it; a
 * message that is taken back leaves nothing behind.
 */
export function useBanner(): WallMessage | null {
  const nowMs = useNowMs();
  const latest = useMessages().findLast(({ to }) => to === 'all' || to === 'wall') ?? null;
  // What stood there before this wall was opened counts from when it was sent.
  const [newest, setNewest] = useState({ seq: latest?.seq ?? 0, atMs: latest?.atMs ?? 0 });
  if (latest !== null && latest.seq > newest.seq) {
    setNewest({ seq: latest.seq, atMs: nowMs });
  }
  return latest?.seq === newest.seq && nowMs - newest.atMs < SHOWN_MS ? latest : null;
}
