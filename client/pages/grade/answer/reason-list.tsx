import { useTranslation } from 'react-i18next';
import { Sentence, Source } from '#client/components/monitor/sentence.tsx';
import type { Reason } from '#shared/contracts/truth-view.ts';

/** The reasons of a grade: what was found on each axis, what it gives, by which rule and source. */
export function ReasonList(props: {
  readonly grade: number | null;
  readonly reasons: readonly Reason[];
  readonly nameOf: (reason: Reason) => string;
}) {
  const { t } = useTranslation();
  const { grade, reasons, nameOf } = props;
  return (
    <ul className="reason-list">
      {reasons.map((reason) => (
        <li
          key={`${reason.axis} ${reason.finding}`}
          data-decides={reason.grade !== null && reason.grade > 0 && reason.grade === grade}
        >
          <span className="reason-list__grade tabular">
            <span aria-hidden="true">{reason.grade ?? '?'}</span>
            <span className="visually-hidden">
              {reason.grade === null
                ? t('grade.reason.unknown')
                : t('grade.reason.grade', { grade: reason.grade })}
            </span>
          </span>
          <div>
            <p>
              <span className="reason-list__axis">{nameOf(reason)}</span>{' '}
              <Sentence kind="finding" english={reason.finding} />
            </p>
            <p className="reason-list__source secondary">
              {reason.rule} · <Source english={reason.source} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
