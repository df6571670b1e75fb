import { CirclePause, Flag, type LucideIcon, Scale } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { usePausedMs } from '#client/components/monitor/use-paused-ms.ts';
import { useRecordWords } from '#client/components/shell/record-kept.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { stopwatchLabel } from '#client/store/time.ts';
import type { PauseReason } from '#shared/contracts/frame.ts';

const ICONS: Readonly<Record<PauseReason, LucideIcon>> = {
  person: CirclePause,
  decision: Scale,
  finished: Flag,
  limit: CirclePause,
  'left-by-all': CirclePause,
};

/** Says that the clock stands still and why; nothing while it runs. */
export function PausedBar() {
  const isPaused = useSession((state) => state.clock?.status === 'paused');
  return isPaused ? <Paused /> : null;
}

function Paused() {
  const { t } = useTranslation();
  const reason = useSession((state) => state.clock?.pauseReason ?? 'person');
  const duration = stopwatchLabel(usePausedMs() ?? 0);
  const Icon = ICONS[reason];
  return (
    <section
      className="bedside__status"
      data-reason={reason}
      aria-label={t('bedside.status.paused')}
    >
      <Icon size={20} aria-hidden="true" />
      <strong className="numeral">{t(`bedside.paused.${reason}`, { duration })}</strong>
      <span className="secondary">
        {reason === 'decision' ? t('bedside.paused.decide') : t('bedside.paused.note')}
      </span>
    </section>
  );
}

/** Says that the session is over, and leads the eye there; nothing before. */
export function EndedBar() {
  const isEnded = useSession(hasEnded);
  useEffect(() => {
    if (isEnded) {
      document.documentElement.scrollTop = 0;
    }
  }, [isEnded]);
  return isEnded ? <Ended /> : null;
}

function Ended() {
  const { t, i18n } = useTranslation();
  const label = useSession((state) => state.facts?.patient.label ?? null);
  const name = label === null ? '' : inLanguage(label, i18n.language).text;
  const kept = useRecordWords();
  return (
    <div className="bedside__status" role="status">
      <Flag size={20} aria-hidden="true" />
      <strong>{t('bedside.ended.title')}</strong>
      <span className="secondary">
        {t('bedside.ended.body', { name })} {kept}
      </span>
    </div>
  );
}
