import { useTranslation } from 'react-i18next';
import { AlarmBar } from '#client/components/alarms/alarm-bar.tsx';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { SessionClock } from '#client/components/monitor/session-clock.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { useDataAgeSeconds } from '#client/store/use-data-age.ts';

/** Whose monitor this is, what alarms, how the session stands, and the time. */
export function WallHeader() {
  const { t, i18n } = useTranslation();
  const label = useSession((state) => state.facts?.patient.label ?? null);
  const isOver = useSession(hasEnded);
  // A clock that is moved by hand has no speed.
  const speed = useSession(({ clock, facts }) =>
    facts?.manualClock === true ? null : (clock?.speed ?? null),
  );
  return (
    <header className="wall__header">
      <abbr className="wall__sim" title={t('bedside.strip.simulated')}>
        {t('bedside.strip.sim')}
      </abbr>
      <h1>{label === null ? '' : inLanguage(label, i18n.language).text}</h1>
      {!isOver && <AlarmBar layout="wall" />}
      <WallLink />
      <SessionClock />
      {speed !== null && (
        <span className="wall__speed numeral">{t('wall.speed.label', { speed })}</span>
      )}
    </header>
  );
}

function WallLink() {
  const { t } = useTranslation();
  const link = useSession((state) => state.link);
  switch (link) {
    case 'stale':
      return <Reconnecting />;
    case 'catching-up':
    case 'connecting':
      return <strong className="wall__link">{t('wall.catching-up.body')}</strong>;
    case 'offline':
      return <strong className="wall__link">{t('wall.offline.body')}</strong>;
    case 'live':
    case 'grace':
      return null;
  }
}

function Reconnecting() {
  const { t } = useTranslation();
  const seconds = useDataAgeSeconds();
  return <strong className="wall__link numeral">{t('wall.stale.body', { seconds })}</strong>;
}
