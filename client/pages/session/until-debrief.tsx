import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import type { Seat } from '#client/store/device-memory.ts';
import { useSession } from '#client/store/session-context.tsx';

/** Shows a page of a session until its debrief is opened, and then leads there. */
export function UntilDebrief(props: {
  readonly code: string;
  readonly seat: Seat;
  readonly children: ReactNode;
}) {
  const { code, seat } = props;
  const isOpen = useSession((state) => state.clock?.status === 'debrief');
  return isOpen ? <Navigate to={`/debrief/${code}?as=${seat}`} replace /> : props.children;
}
