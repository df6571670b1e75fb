import { useQuery } from '@tanstack/react-query';
import { useParts } from '#client/store/client-parts.tsx';

/**
 * Where other devices reach the server: where this page reached it, as a machine may have further
 * addresses in networks that nobody else is in. On the machine that serves, that would lead a
 * phone to itself; then it is the address that the server is reached by from outside.
 */
export function useJoinOrigin(): string {
  const { rest } = useParts();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() });
  const { origin, hostname } = window.location;
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const outside = server.data?.ok === true ? server.data.value.joinUrls[0] : undefined;
  return isLoopback ? (outside ?? origin) : origin;
}
