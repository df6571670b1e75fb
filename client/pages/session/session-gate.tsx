import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CountIn } from '#client/components/monitor/count-in.tsx';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { PageSkeleton } from '#client/components/shell/page-skeleton.tsx';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { RefusalCode } from '#shared/contracts/refusal.ts';

/** What ends a session for good, also where it was on the screen. */
const GONE: ReadonlySet<RefusalCode | undefined> = new Set(['session-unknown', 'session-failed']);

/**
 * Shows a page of a session once its first snapshot is here; until then the wait, or the reason why
 * there will be none. Once the session is gone, that takes the place of the page.
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
        <NoticePage title={t('problem.removed.title')} body={t('problem.removed.body')} isNews>
          <HomeButton code={props.code} />
        </NoticePage>
      </>
    );
  }
  if (heard && GONE.has(problem?.code)) {
    return <Gone code={props.code} isDeleted={problem?.code === 'session-unknown'} />;
  }
  if (heard) {
    return (
      <>
        <CountIn />
        {props.children}
      </>
    );
  }
  if (problem !== null || offline) {
    return (
      <>
        <PageHeader />
        <NoticePage
          title={t('join.title.label', { code: shownCode(props.code) })}
          body={problem === null ? t('link.offline.first') : t(`problem.${problem.code}.body`)}
        >
          <RetryButton />
          <HomeButton />
        </NoticePage>
      </>
    );
  }
  return <PageSkeleton />;
}

/** In place of a page that was open: its session is no more, or stopped. */
function Gone(props: { readonly code: string; readonly isDeleted: boolean }) {
  const { t } = useTranslation();
  const { code, isDeleted } = props;
  return (
    <>
      <PageHeader />
      <NoticePage
        title={t('problem.code.title', { code: shownCode(code) })}
        body={t(isDeleted ? 'problem.deleted.body' : 'problem.session-failed.body')}
        isNews
      >
        {!isDeleted && <RetryButton />}
        <HomeButton />
      </NoticePage>
    </>
  );
}

function RetryButton() {
  const { t } = useTranslation();
  return (
    <Button variant="filled" onClick={() => window.location.reload()}>
      {t('problem.retry.action')}
    </Button>
  );
}

/** To the start page; with a code, where that is typed already. */
function HomeButton(props: { readonly code?: string }) {
  const { t } = useTranslation();
  return (
    <Button component={Link} to={props.code === undefined ? '/' : `/?code=${props.code}`}>
      {t('problem.home.action')}
    </Button>
  );
}
