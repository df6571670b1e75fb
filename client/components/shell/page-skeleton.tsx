import { useTranslation } from 'react-i18next';
import './page-skeleton.css';

/** The outline of a page that is on its way; it shows itself only when that takes a while. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <main className="page-skeleton" aria-busy="true" aria-label={t('shell.loading.label')}>
      <div className="page-skeleton__bar" />
      <div className="page-skeleton__columns" aria-hidden="true">
        <div className="skeleton-block" />
        <div className="skeleton-block" />
        <div className="skeleton-block" />
      </div>
    </main>
  );
}
