import { CirclePause, Flag, type LucideIcon, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { usePausedMs } from '#client/components/monitor/use-paused-ms.ts';
import { useRecordWords } from '#client/components/shell/record-kept.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { stopwatchLabel } from '#client/store/time.ts';
import type { PauseReason } from '#shared/contracts/frame.ts';

/** Says that the clock stands still and why, or that the session is over; nothing while it runs. */
export function StatusBar() {
  const status = useSession((state) => state.clock?.status);
  const reason = useSession((state) => state.clock?.pauseReason ?? 'person');
  switch (status) {
    case 'paused':
      return <PausedBar reason={reason} />;
    case 'ended':
    case 'debrief':
      return <EndedBar />;
    default:
      return null;
  }
}

const ICONS: Readonly<Record<PauseReason, LucideIcon>> = {
  person: CirclePause,
  decision: Scale,
  finished: Flag,
  limit: CirclePause,
  'left-by-all': CirclePause,
};

function PausedBar(props: { readonly reason: PauseReason }) {
  const { t } = useTranslation();
  const { reason } = props;
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

function EndedBar() {
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
