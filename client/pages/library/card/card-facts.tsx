import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { GradeArcStrip } from '#client/pages/library/arc/grade-arc.tsx';
import { minutesAt, onsetDayOf } from '#client/pages/library/filters/card-measures.ts';
import type { ScenarioCard } from '#shared/contracts/rest.ts';

/** The speeds whose length every card tells, beside the one that its case suggests. */
const TOLD_SPEEDS = [600, 60] as const;

/** How long a case takes and how it is graded; where it leads to once that is asked for. */
export function CardFacts(props: { readonly card: ScenarioCard; readonly spoilersShown: boolean }) {
  const { t } = useTranslation();
  const { card } = props;
  const speeds = [...new Set([card.suggestedSpeed, ...TOLD_SPEEDS])];
  const days = card.durationDays < 2 ? card.durationDays : Math.round(card.durationDays);
  return (
    <div className="case-card__facts">
      {props.spoilersShown ? (
        <Ahead card={card} />
      ) : (
        <span className="case-card__hidden">
          <EyeOff size={16} aria-hidden="true" />
          {t('library.spoiler.hidden')}
        </span>
      )}
      <span className="tabular">
        {t('library.card.days', { days })}
        {speeds.map((speed) => (
          <span key={speed}>
            {' · '}
            {t('library.card.minutes', { minutes: minutesAt(card, speed), speed })}
          </span>
        ))}
      </span>
      <span>
        {t('library.card.scale', { scale: t(`grade.scale.${card.scale}`) })}
        {' · '}
        {t(`library.monitoring.${card.monitoring}`)}
      </span>
    </div>
  );
}

/** The peak grades, the day on which it begins, and how the grades rise and fall. */
function Ahead({ card }: { readonly card: ScenarioCard }) {
  const { t } = useTranslation();
  const onsetDay = onsetDayOf(card);
  return (
    <>
      <span className="case-card__hidden">
        {t('library.peak.label')}
        <GradeChip grade={shownGrade(card.peakGrade)} scale={card.scale} />
        {card.peakIcans > 0 && <GradeChip grade={shownGrade(card.peakIcans)} scale="ICANS" />}
        {onsetDay !== null && <span>{t('library.card.onset', { day: onsetDay })}</span>}
      </span>
      {card.arc === null ? (
        <span className="secondary">{t('library.arc.none')}</span>
      ) : (
        <GradeArcStrip arc={card.arc} scale={card.scale} />
      )}
    </>
  );
}
