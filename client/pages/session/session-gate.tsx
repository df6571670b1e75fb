import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { PageSkeleton } from '#client/components/shell/page-skeleton.tsx';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';

/**
 * Shows a page of a session once its first snapshot is here; until then the wait, or the reason why
 * there will be none.
 */
export function SessionGate(props: { readonly code: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const heard = useSession((state) => state.facts !== null);
  const problem = useSession((state) => state.problem);
  const removed = useSession((state) => state.removed);
  const offline = useSession((state) => state.link === 'offline');
  if (removed) {
    return (
      <>
        <PageHeader />
        <NoticePage title={t('problem.removed.title')} body={t('problem.removed.body')}>
          <HomeButton />
        </NoticePage>
      </>
    );
  }
  if (heard) {
    return props.children;
  }
  if (problem !== null || offline) {
    return (
      <>
        <PageHeader />
        <NoticePage
          title={t('join.title.label', { code: shownCode(props.code) })}
          body={problem === null ? t('link.offline.first') : t(`problem.${problem.code}.body`)}
        >
          <Button variant="filled" onClick={() => window.location.reload()}>
            {t('problem.retry.action')}
          </Button>
          <HomeButton />
        </NoticePage>
      </>
    );
  }
  return <PageSkeleton />;
}

function HomeButton() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/">
      {t('problem.home.action')}
    </Button>
  );
}
