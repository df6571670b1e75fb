import { shownGrade } from '#client/components/grade-chip.tsx';
import type { GradeSpan } from '#client/store/debrief/opened-debrief.ts';
import { type Course, placeOf, ROOM_FOR_NUMERAL } from './place.ts';

/** The grades of one scale or of one learner; the higher the grade, the higher its bar. */
export function Lane(props: {
  readonly label: string;
  readonly spans: readonly GradeSpan[];
  readonly course: Course;
  readonly emphasis?: boolean;
  readonly thin?: boolean;
}) {
  const { course } = props;
  return (
    <div className="lane" data-emphasis={props.emphasis === true} data-thin={props.thin === true}>
      <span className="lane__label">{props.label}</span>
      <span className="lane__track">
        {props.spans.map(({ fromTick, toTick, grade }) => {
          const start = placeOf(fromTick, course);
          const width = placeOf(toTick, course) - start;
          return (
            <span
              key={fromTick}
              className="lane__span grade-chip"
              data-grade={shownGrade(grade)}
              style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
            >
              {width >= ROOM_FOR_NUMERAL && grade > 0 && (
                <span className="lane__numeral">{grade}</span>
              )}
            </span>
          );
        })}
      </span>
    </div>
  );
}
