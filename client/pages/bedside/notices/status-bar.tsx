import { CirclePause, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { usePausedMs } from '#client/components/monitor/use-paused-ms.ts';
import { useSession } from '#client/store/session-context.tsx';
import { stopwatchLabel } from '#client/store/time.ts';

/** Says that the clock stands still, or that the session is over; nothing while it runs. */
export function StatusBar() {
  const status = useSession((state) => state.clock?.status);
  switch (status) {
    case 'paused':
      return <PausedBar />;
    case 'ended':
      return <EndedBar />;
    default:
      return null;
  }
}

function PausedBar() {
  const { t } = useTranslation();
  const pausedMs = usePausedMs() ?? 0;
  return (
    <section className="bedside__status" aria-label={t('bedside.status.paused')}>
      <CirclePause size={20} aria-hidden="true" />
      <strong className="numeral">
        {t('bedside.paused.body', { duration: stopwatchLabel(pausedMs) })}
      </strong>
      <span className="secondary">{t('bedside.paused.note')}</span>
    </section>
  );
}

function EndedBar() {
  const { t, i18n } = useTranslation();
  const label = useSession((state) => state.facts?.patient.label ?? null);
  const name = label === null ? '' : inLanguage(label, i18n.language).text;
  return (
    <div className="bedside__status" role="status">
      <Flag size={20} aria-hidden="true" />
      <strong>{t('bedside.ended.title')}</strong>
      <span className="secondary">{t('bedside.ended.body', { name })}</span>
    </div>
  );
}
