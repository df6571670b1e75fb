import { useMemo } from 'react';
import { namesIn } from '#client/pages/host/log/person-words.ts';
import { useSession } from '#client/store/session-context.tsx';

/** What somebody is called now; who has gone is called as on joining. */
export function useNameOf(): (participantId: string) => string {
  const log = useSession((state) => state.log);
  const people = useSession((state) => state.roster?.people);
  return useMemo(() => {
    const now = (people ?? []).map(({ participantId, name }) => [participantId, name] as const);
    const names = new Map([...namesIn(log), ...now]);
    return (participantId) => names.get(participantId) ?? participantId;
  }, [log, people]);
}
