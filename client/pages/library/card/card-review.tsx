import { useTranslation } from 'react-i18next';
import type { ScenarioCard } from '#shared/contracts/rest.ts';

/** Whether somebody reviewed the case, when, and what it rests on. */
export function Review(props: { readonly review: ScenarioCard['review'] }) {
  const { t } = useTranslation();
  const { status, reviewedOn, sources } = props.review;
  return (
    <details className="disclosure case-card__review">
      <summary>
        {status === 'peer-reviewed'
          ? t('library.review.peer-reviewed', { date: reviewedOn ?? '' })
          : t('library.review.draft')}
        {' · '}
        {t('library.card.sources', { count: sources.length })}
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source} lang="en">
            {source}
          </li>
        ))}
      </ul>
    </details>
  );
}
