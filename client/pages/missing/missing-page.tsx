import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { NoticePage } from '#client/components/shell/notice-page.tsx';

/** The page for an address that leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <NoticePage title={t('shell.missing.title')} body={t('shell.missing.body', { path: pathname })}>
      <Button component={Link} to="/" variant="filled">
        {t('shell.missing.action')}
      </Button>
    </NoticePage>
  );
}
