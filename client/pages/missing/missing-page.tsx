import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';

/** The page for an address that leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader />
      <NoticePage
        title={t('shell.missing.title')}
        body={t('shell.missing.body', { path: pathname })}
      >
        <Button component={Link} to="/" variant="filled">
          {t('shell.missing.action')}
        </Button>
      </NoticePage>
    </>
  );
}
