import { useTranslation } from 'react-i18next';
import './footer.css';

/** The line that stands on every page: this is not a real patient. */
export function Footer() {
  const { t } = useTranslation();
  return <footer className="footer">{t('shell.footer.notice')}</footer>;
}
