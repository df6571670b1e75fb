import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { ACTION_ROLES } from '#client/store/vocabulary.ts';
import type { ClientAction } from '#shared/contracts/action.ts';

/** Whether this role may send an action in a session that is still open. */
export function useMay(action: ClientAction['type']): boolean {
  const role = useSession((state) => state.you?.role);
  const isOpen = !useSession(hasEnded);
  return isOpen && role !== undefined && ACTION_ROLES[action].includes(role);
}
