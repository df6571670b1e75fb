import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownGrade } from '#client/components/grade-chip.tsx';
import type { ToldLearner } from '#client/pages/debrief/telling.ts';
import { type Course, placeOf, ROOM_FOR_NUMERAL } from './place.ts';
import { sharesOf } from './shares.ts';

/** The calls of a large class as one band: at each moment the shares of the grades, 0 at the foot. */
export function CallShares(props: {
  readonly learners: readonly ToldLearner[];
  readonly course: Course;
}) {
  const { t } = useTranslation();
  const { learners, course } = props;
  const shares = useMemo(() => sharesOf(learners, course.toTick), [learners, course.toTick]);
  return (
    <div className="lane" data-shares="true">
      <span className="lane__label">{t('debrief.lanes.class', { count: learners.length })}</span>
      <span className="lane__track">
        {shares.map(({ fromTick, toTick, counts }) => {
          const start = placeOf(fromTick, course);
          const width = placeOf(toTick, course) - start;
          return (
            <span
              key={fromTick}
              className="lane__stack"
              style={{
                insetInlineStart: `${start}%`,
                inlineSize: `${width}%`,
              }}
            >
              {counts.map((count, grade) => (
                <span
                  key={shownGrade(grade)}
                  className="lane__share grade-chip"
                  data-grade={shownGrade(grade)}
                  style={{ flexGrow: count }}
                >
                  {hasRoom({ width, share: count / learners.length }) && (
                    <span className="lane__numeral">{grade}</span>
                  )}
                </span>
              ))}
            </span>
          );
        })}
      </span>
    </div>
  );
}

/** Whether a part of the band has room for its numeral: percent of the lane, share of the class. */
function hasRoom(part: { readonly width: number; readonly share: number }): boolean {
  return part.width >= ROOM_FOR_NUMERAL && part.share >= 0.25;
}
