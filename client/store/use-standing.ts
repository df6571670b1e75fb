import { useQuery } from '@tanstack/react-query';
import { useParts } from './client-parts.tsx';

/**
 * Where a session stands, for a device that has no place in it. It is asked once, and not again by
 * itself: each question for a code that leads nowhere counts as a failed try of this address.
 *
 * @param code whose session; null asks nothing
 */
export function useStanding(code: string | null) {
  const { rest } = useParts();
  return useQuery({
    queryKey: ['standing', code],
    queryFn: () => rest.session(code ?? ''),
    enabled: code !== null,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
