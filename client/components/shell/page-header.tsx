import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BeaconMark } from './beacon-mark.tsx';
import { LanguageMenu } from './language/language-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import './page-header.css';

/** The head of the pages that are read: the product's name, language and theme. */
export function PageHeader(props: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className="page-header">
      <Link to="/" className="page-header__brand">
        <BeaconMark />
        <span className="page-header__name">{t('shell.product.name')}</span>
      </Link>
      <div className="page-header__end">
        {props.children}
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}
