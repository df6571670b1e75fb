import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import type { Histogram } from '#shared/contracts/frame.ts';

/** How many call which grade, without names; only where the session sends it to a wall. */
export function WallHistogram() {
  const { t } = useTranslation();
  const histogram = useSession((state) => state.histogram);
  if (histogram === null) {
    return null;
  }
  const { present } = histogram;
  const counts = shownCounts(histogram);
  const most = Math.max(1, ...counts);
  const called = counts.reduce((sum, count) => sum + count, 0);
  return (
    <section className="wall__calls" aria-label={t('wall.calls.label')}>
      <p>
        {t('wall.calls.label')}
        <span className="secondary"> {t('wall.calls.called', { called, present })}</span>
      </p>
      <ol>
        {counts.map((count, grade) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the grade.
          <li key={grade}>
            <span className="visually-hidden">{t('wall.calls.grade', { grade, count })}</span>
            <span className="wall__calls-count numeral" aria-hidden="true">
              {count}
            </span>
            <span
              className="wall__calls-bar"
              style={{ '--share': count / most } as React.CSSProperties}
            />
            <span className="numeral" aria-hidden="true">
              <span className="wall__calls-full">{t('wall.calls.column', { grade })}</span>
              <span className="wall__calls-short">{grade}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Grades 0-4; grade 5 only once somebody called it, which few sessions allow. */
function shownCounts({ counts }: Histogram): readonly number[] {
  const [last = 0] = counts.slice(5);
  return last > 0 ? counts : counts.slice(0, 5);
}
