import { useQuery } from '@tanstack/react-query';
import { useParts } from '#client/store/client-parts.tsx';

/** The links of one session, as other devices can open them. */
export interface JoinLinks {
  readonly learner: string;
  readonly wall: string;
  readonly host: string;
  /** Nobody but this computer can open them. */
  readonly loopbackOnly: boolean;
}

/** Builds the links from the address that the server tells, else from that of this page. */
export function useJoinLinks(code: string): JoinLinks {
  const { rest } = useParts();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() }).data;
  const facts = server?.ok === true ? server.value : null;
  const origin = originOf(facts?.joinUrls[0] ?? window.location.origin);
  return {
    learner: `${origin}/s/${code}`,
    wall: `${origin}/wall/${code}`,
    host: `${origin}/host/${code}`,
    loopbackOnly: facts?.loopbackOnly ?? false,
  };
}

function originOf(url: string): string {
  return url.replace(/\/+$/, '');
}
