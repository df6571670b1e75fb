import { useNavigate } from 'react-router';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';

/** Ends a session and opens its debrief. */
export interface Ending {
  readonly end: (next: 'debrief' | 'stay') => void;
  /** Opens the debrief unless it is open, and goes there. */
  readonly open: () => void;
}

/** What the server says where another facilitator was first. */
const ALREADY = 'session-ended';

/** See {@link Ending}. It goes nowhere before the server has agreed. */
export function useEnding(code: string, attempt: Command['attempt']): Ending {
  const navigate = useNavigate();
  const isOpen = useSession((state) => state.clock?.status === 'debrief');
  async function open(): Promise<void> {
    if (isOpen || (await attempt({ type: 'session.debrief' }, ALREADY))) {
      await navigate(`/debrief/${code}?as=host`);
    }
  }
  async function end(next: 'debrief' | 'stay'): Promise<void> {
    const ended = await attempt({ type: 'session.end' }, ALREADY);
    if (ended && next === 'debrief') {
      await open();
    }
  }
  return { end: (next) => void end(next), open: () => void open() };
}
