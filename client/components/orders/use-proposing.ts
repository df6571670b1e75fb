import { useSession } from '#client/store/session-context.tsx';

/** Whether what this person orders is a proposal, which waits for a facilitator. */
export function useProposing(): boolean {
  return useSession(({ facts, you }) => facts?.orders === 'proposed' && you?.role === 'learner');
}
