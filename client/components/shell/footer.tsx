import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { screenAt } from '#client/components/device/screens.ts';
import { firstKnown, REVIEWED_BY } from '#client/words/languages.ts';
import './footer.css';
import { HelpButton } from './help/help-button.tsx';

/**
 * The line that stands on every page: this is not a real patient. The help of the page is here too,
 * and the way to the settings of the device, except on a wall, which nobody sets from a seat.
 */
export function Footer() {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const isReviewed = REVIEWED_BY[firstKnown([i18n.language])] !== null;
  return (
    <footer className="footer" data-lines={isReviewed ? 1 : 2}>
      <span>{t('shell.footer.notice')}</span>
      {isReviewed ? null : <span>{t('shell.footer.unreviewed')}</span>}
      {screenAt(pathname) === 'wall' ? null : (
        <Link className="footer__settings" to="/settings" state={{ from: pathname }}>
          <Settings size={14} aria-hidden="true" />
          {t('shell.footer.settings')}
        </Link>
      )}
      <HelpButton />
    </footer>
  );
}
