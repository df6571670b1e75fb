import { useTranslation } from 'react-i18next';
import { shownGrade } from '#client/components/grade-chip.tsx';
import { useSession } from '#client/store/session-context.tsx';

/** How many call which grade; the one that truly stands is marked. */
export function CallHistogram() {
  const { t } = useTranslation();
  const histogram = useSession((state) => state.histogram);
  const gradeFive = useSession((state) => state.facts?.gradeFive === true);
  const standing = useSession((state) => state.truth?.standing.grade ?? null);
  if (histogram === null) {
    return null;
  }
  const counts = histogram.counts.slice(0, gradeFive ? 6 : 5);
  const most = Math.max(1, ...counts);
  return (
    <ul className="histogram" aria-label={t('host.histogram.label')}>
      {counts.map((count, grade) => {
        const shown = shownGrade(grade);
        return (
          <li key={shown} data-standing={grade === standing} data-empty={count === 0}>
            <span className="visually-hidden">
              {t('host.histogram.bar', { grade, count, stands: String(grade === standing) })}
            </span>
            <span className="histogram__count numeral" aria-hidden="true">
              {count}
            </span>
            <span className="histogram__room" aria-hidden="true">
              <span
                className="histogram__bar grade-chip"
                data-grade={grade}
                style={{ blockSize: `${(100 * count) / most}%` }}
              />
            </span>
            <span className="histogram__grade numeral" aria-hidden="true">
              {grade}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
