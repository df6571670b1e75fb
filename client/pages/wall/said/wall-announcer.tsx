import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { useSession } from '#client/store/session-context.tsx';

/** Tells screen readers of messages and of changes of state; of numbers, never. */
export function WallAnnouncer() {
  const { t, i18n } = useTranslation();
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const message = useSession(
    (state) => state.events.findLast((event) => event.kind === 'message') ?? null,
  );
  return (
    <p className="visually-hidden" role="status">
      {t(`wall.announce.${status}`)}{' '}
      {message?.kind === 'message' && inLanguage(message.text, i18n.language).text}
    </p>
  );
}
