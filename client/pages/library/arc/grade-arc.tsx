import { useTranslation } from 'react-i18next';
import { shownGrade } from '#client/components/grade-chip.tsx';
import { dayOf } from '#client/pages/library/filters/card-measures.ts';
import { scaleLabel } from '#client/store/scale-words.ts';
import type { GradeArc, ScenarioCard } from '#shared/contracts/rest.ts';
import { dayMarks, drawnSpans } from './drawn-arc.ts';
import './grade-arc.css';

/** How the grades of a case rise and fall over its days: drawn, and in words for who does not see it. */
export function GradeArcStrip(props: {
  readonly arc: GradeArc;
  readonly scale: ScenarioCard['scale'];
}) {
  const { t, i18n } = useTranslation();
  const { arc, scale } = props;
  const lanes = [
    { name: t('grade.label.crs-short'), label: scaleLabel(t, scale), steps: arc.crs },
    { name: t('grade.label.icans'), label: scaleLabel(t, 'ICANS'), steps: arc.icans },
  ].filter(({ steps }) => steps.some(({ grade }) => grade > 0));
  const inWords = (steps: GradeArc['crs']) =>
    new Intl.ListFormat(i18n.language).format(
      steps
        .filter(isTold)
        .map(({ grade, tick }) => t('library.arc.step', { grade, day: dayOf(tick, arc) })),
    );
  return (
    <div className="grade-arc">
      {lanes.length === 0 && <p className="secondary">{t('library.arc.flat')}</p>}
      {lanes.map(({ name, label, steps }) => (
        <div key={label} className="grade-arc__lane">
          <span className="grade-arc__name" aria-hidden="true">
            {name}
          </span>
          <p className="visually-hidden">
            {t('library.arc.words', { scale: label, steps: inWords(steps) })}
          </p>
          <div className="grade-arc__track" aria-hidden="true">
            {drawnSpans(steps, arc).map(({ tick, grade, startPercent, widthPercent }) => (
              <span
                key={tick}
                className="grade-arc__span grade-chip"
                data-grade={shownGrade(grade)}
                style={{ insetInlineStart: `${startPercent}%`, inlineSize: `${widthPercent}%` }}
              >
                {grade > 0 && widthPercent >= ROOM_PERCENT ? grade : ''}
              </span>
            ))}
          </div>
        </div>
      ))}
      {lanes.length > 0 && (
        <div className="grade-arc__days" aria-hidden="true">
          {dayMarks(arc).map(({ day, startPercent }) => (
            <span key={day} style={{ insetInlineStart: `${startPercent}%` }}>
              {day}
            </span>
          ))}
        </div>
      )}
      <p className="secondary">{t('library.arc.how')}</p>
    </div>
  );
}

/** A numeral needs this much of the strip, percent. */
const ROOM_PERCENT = 4.5;

/** What stands at the opening goes without saying where it is nothing. */
function isTold({ grade }: { readonly grade: number }, index: number): boolean {
  return grade > 0 || index > 0;
}
