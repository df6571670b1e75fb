import { useTranslation } from 'react-i18next';
import { useServerNowMs, useSession } from '#client/store/session-context.tsx';
import type { ActionType } from '#shared/contracts/action.ts';
import { KIND_OF, type LogKind } from './log-kinds.ts';
import { useLineWords } from './use-line-words.ts';

/** How long it is said what a colleague did. */
const SHOWN_MS = 10_000;

/** What two who steer at once can take out of each other's hands. */
const STEERING: ReadonlySet<LogKind> = new Set(['clock', 'injects', 'session']);

/** Says what another facilitator has just done, so that nobody wonders at the session. */
export function ColleagueNotice() {
  const { t } = useTranslation();
  const own = useSession((state) => state.you?.participantId);
  const line = useSession(({ log }) =>
    log.findLast(
      ({ action, actor }) =>
        actor.role === 'facilitator' && actor.id !== own && isSteering(action.type),
    ),
  );
  const lineWords = useLineWords();
  const nowMs = useServerNowMs();
  const isFresh = line !== undefined && nowMs < line.atMs + SHOWN_MS;
  return (
    <div role="status">
      {isFresh && (
        <p className="colleague">
          {t('host.colleague.did', { name: line.actor.name, what: lineWords(line) })}
        </p>
      )}
    </div>
  );
}

function isSteering(type: ActionType): boolean {
  return type !== 'session.create' && STEERING.has(KIND_OF[type]);
}
