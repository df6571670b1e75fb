import { useTranslation } from 'react-i18next';
import { scaleLabel } from '#client/store/scale-words.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import './grade-chip.css';

/** The grades that a chip can show. */
export type ShownGrade = 0 | 1 | 2 | 3 | 4 | 5;

/** Reads a number as a grade that a chip can show; anything else is a mistake of the sender. */
export function shownGrade(grade: number): ShownGrade {
  const known: readonly ShownGrade[] = [0, 1, 2, 3, 4, 5];
  return known.find((candidate) => candidate === grade) ?? 0;
}

/**
 * A grade as fill, shape, numeral and word together, so that none of them is needed alone. It names
 * its scale: a grade of CRS means nothing without it, and is not one of ICANS.
 */
export function GradeChip(props: {
  readonly grade: ShownGrade;
  readonly scale: ScaleName | 'ICANS';
  readonly size?: 'small' | 'large';
  /** Shape and numeral only, where a table names the scale; a screen reader hears all of it. */
  readonly bare?: boolean;
}) {
  const { t } = useTranslation();
  const { grade, scale, size = 'small' } = props;
  const word = t(`grade.word.${grade}`);
  return (
    <span className="grade-chip" data-grade={grade} data-size={size}>
      <GradeShape grade={grade} />
      <span aria-hidden="true">
        {props.bare === true ? null : `${scaleLabel(t, scale)} `}
        <span className="numeral">{grade}</span>
        {props.bare === true ? null : ` · ${word}`}
      </span>
      <span className="visually-hidden">
        {scale === 'ICANS'
          ? t('grade.chip.icans', { grade, word })
          : t('grade.chip.crs', { grade, word, scale: t(`grade.scale.${scale}`) })}
      </span>
    </span>
  );
}

/** The shape of a grade, in the ink of its surroundings. */
function GradeShape(props: { readonly grade: ShownGrade }) {
  return (
    <svg className="grade-chip__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[props.grade]}
    </svg>
  );
}

const SHAPES = {
  0: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  1: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  2: <path d="M8 1 15.5 14.5H.5Z" fill="currentColor" />,
  3: <path d="M8 0 16 8 8 16 0 8Z" fill="currentColor" />,
  4: <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z" fill="currentColor" />,
  5: (
    <g fill="none" stroke="currentColor" strokeWidth="1.6">
      <rect x="1" y="1" width="14" height="14" />
      <rect x="4.5" y="4.5" width="7" height="7" />
    </g>
  ),
} as const;
