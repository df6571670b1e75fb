import { useTranslation } from 'react-i18next';
import { useBanner } from './use-banner.ts';

/** Above this many letters a message is set smaller, so that it leaves the trend in sight. */
const LONG = 140;

/** What the facilitator says to the room, large; read out as it comes. */
export function WallBanner() {
  const { t } = useTranslation();
  const message = useBanner();
  return (
    <section className="wall__banner" aria-live="polite" aria-label={t('wall.banner.label')}>
      {message !== null && (
        <p key={message.seq} data-long={message.text.length > LONG}>
          {message.text}
        </p>
      )}
    </section>
  );
}
