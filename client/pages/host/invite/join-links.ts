import { useQuery } from '@tanstack/react-query';
import { useJoinOrigin } from '#client/components/device/use-join-origin.ts';
import { useParts } from '#client/store/client-parts.tsx';

/** The links of one session, as other devices can open them. */
export interface JoinLinks {
  readonly learner: string;
  readonly wall: string;
  readonly host: string;
  /** Nobody but this computer can open them. */
  readonly loopbackOnly: boolean;
}

/** The links of a session, and whether they are of any use to other devices. */
export function useJoinLinks(code: string): JoinLinks {
  const { rest } = useParts();
  const origin = useJoinOrigin();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() }).data;
  return {
    learner: `${origin}/s/${code}`,
    wall: `${origin}/wall/${code}`,
    host: `${origin}/host/${code}`,
    loopbackOnly: server?.ok === true && server.value.loopbackOnly,
  };
}
