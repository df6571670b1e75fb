import { useQuery } from '@tanstack/react-query';
import { useParts } from '#client/store/client-parts.tsx';

/**
 * The address at which others join. On the machine that serves, the page's own address would lead
 * a phone to itself; then it is the one that the server is reached by from outside.
 */
export function useJoinUrl(code: string): string {
  const { rest } = useParts();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() });
  const { origin, hostname } = window.location;
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const outside = server.data?.ok === true ? server.data.value.joinUrls[0] : undefined;
  const base = isLoopback ? (outside ?? origin) : origin;
  return new URL(`/s/${code}`, base).href;
}
