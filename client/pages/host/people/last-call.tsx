import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import type { Called } from '#client/store/record.ts';
import { useServerNowMs, useSession } from '#client/store/session-context.tsx';
import { spanLabel, stopwatchLabel } from '#client/store/time.ts';

/** What a learner called last, and how long ago in simulated and in wall time. */
export function LastCall(props: { readonly called: Called | null }) {
  const { t } = useTranslation();
  const { called } = props;
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const nowMs = useServerNowMs();
  if (called === null) {
    return <NoCall nowMs={nowMs} />;
  }
  const { grade, icans } = called.call;
  return (
    <div className="last-call">
      <span>
        <GradeChip grade={shownGrade(grade)} scale={scale} bare />{' '}
        {icans === undefined ? null : t('host.roster.icans', { grade: icans })}
      </span>
      <span className="secondary tabular">
        {t('host.roster.ages', {
          simulated: spanLabel(tick - called.tick),
          wall: stopwatchLabel(nowMs - called.atMs),
        })}
      </span>
    </div>
  );
}

/** Nothing called yet, and for how long that has been possible. */
function NoCall(props: { readonly nowMs: number }) {
  const { t } = useTranslation();
  const startedAtMs = useSession(
    ({ log }) => log.find(({ action }) => action.type === 'clock.start')?.atMs ?? null,
  );
  return (
    <span className="secondary tabular">
      {startedAtMs === null
        ? t('host.roster.no-call')
        : t('host.roster.no-call-for', { wall: stopwatchLabel(props.nowMs - startedAtMs) })}
    </span>
  );
}
