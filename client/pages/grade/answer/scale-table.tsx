import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import type { SnapshotGrades } from '#client/store/client-parts.tsx';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';
import type { CrsGradeAnswer, ScaleName } from '#shared/contracts/grade-answer.ts';
import { type AxisName, axesIn, axisGrade } from './scales.ts';
import './answer.css';

/** The six scales side by side: a column each, with its grade and what each axis gives. */
export function ScaleTable(props: { readonly crs: SnapshotGrades['crs'] }) {
  const { t } = useTranslation();
  const { crs } = props;
  return (
    <table className="scale-table">
      <caption className="visually-hidden">{t('grade.table.caption')}</caption>
      <thead>
        <tr>
          <td />
          {SCALE_NAMES.map((scale) => (
            <th key={scale} scope="col">
              {t(`grade.scale.${scale}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="scale-table__grades">
          <th scope="row">{t('grade.table.grade')}</th>
          {SCALE_NAMES.map((scale) => (
            <td key={scale}>
              <ScaleGrade scale={scale} answer={crs[scale]} />
              <Marks answer={crs[scale]} />
            </td>
          ))}
        </tr>
        {axesIn(crs).map((axis) => (
          <tr key={axis}>
            <th scope="row">{t(`grade.axis.${axis}`)}</th>
            {SCALE_NAMES.map((scale) => (
              <AxisCell key={scale} scale={scale} answer={crs[scale]} axis={axis} />
            ))}
          </tr>
        ))}
        {(['up', 'down'] as const).map((way) => (
          <tr key={way} className="scale-table__next">
            <th scope="row">{t(`grade.table.${way}`)}</th>
            {SCALE_NAMES.map((scale) => (
              <td key={scale}>
                <Next answer={crs[scale]} way={way} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The grade by one scale, or that there is none. */
export function ScaleGrade(props: { readonly scale: ScaleName; readonly answer: CrsGradeAnswer }) {
  const { t } = useTranslation();
  const { grade } = props.answer;
  if (grade === null) {
    return <span className="grade-none">{t('grade.mark.none')}</span>;
  }
  const shown = shownGrade(grade);
  return (
    <span className="scale-grade">
      <GradeChip grade={shown} scale={props.scale} bare />
      <span aria-hidden="true">{t(`grade.word.${shown}`)}</span>
    </span>
  );
}

/** What holds a grade open: something unknown, or a support that has not been started. */
export function Marks(props: { readonly answer: CrsGradeAnswer }) {
  const { t } = useTranslation();
  const { complete, provisional } = props.answer;
  return (
    <span className="grade-marks">
      {complete ? null : <span className="grade-mark">{t('grade.mark.incomplete')}</span>}
      {provisional ? <span className="grade-mark">{t('grade.mark.provisional')}</span> : null}
    </span>
  );
}

/** What would raise or lower a grade, in words. */
export function Next(props: { readonly answer: CrsGradeAnswer; readonly way: 'up' | 'down' }) {
  const { t } = useTranslation();
  const next = props.answer.next[props.way];
  return next === null ? (
    <span className="secondary">{t('grade.next.none')}</span>
  ) : (
    <>
      <strong className="tabular">{t('grade.next.to', { grade: next.grade })}</strong>{' '}
      <Sentence kind="change" english={next.change} />
    </>
  );
}

function AxisCell(props: {
  readonly scale: ScaleName;
  readonly answer: CrsGradeAnswer;
  readonly axis: AxisName;
}) {
  const { t } = useTranslation();
  const { scale, answer, axis } = props;
  const given = axisGrade(scale, answer, axis);
  if (typeof given !== 'number') {
    return <td className="secondary">{t(`grade.given.${given}`)}</td>;
  }
  const decides = given > 0 && given === answer.grade;
  return (
    <td className="tabular">
      <span className={decides ? 'scale-table__decides' : undefined}>
        {given}
        {decides ? <span className="scale-table__word"> {t('grade.given.decides')}</span> : null}
      </span>
    </td>
  );
}
