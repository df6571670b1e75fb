import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { PageSkeleton } from '#client/components/shell/page-skeleton.tsx';
import type { SessionStanding } from '#client/store/client-parts.tsx';
import { shownCode } from '#client/store/join-code.ts';
import { useStanding } from '#client/store/use-standing.ts';

/**
 * For a device without a place in a session: says at once why the code leads nowhere, else shows
 * what follows from where the session stands; null where the server does not answer.
 */
export function CodeGate(props: {
  readonly code: string;
  readonly children: (standing: SessionStanding | null) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data, refetch, isFetching } = useStanding(props.code);
  if (data === undefined) {
    return <PageSkeleton />;
  }
  if (data.ok) {
    return props.children(data.value);
  }
  if (data.error.kind === 'unreachable') {
    return props.children(null);
  }
  return (
    <NoticePage
      title={t('problem.code.title', { code: shownCode(props.code) })}
      body={t(`problem.${data.error.refusal.code}.body`)}
    >
      <Button component={Link} to={`/?code=${props.code}`} variant="filled">
        {t('problem.home.action')}
      </Button>
      <Button loading={isFetching} onClick={() => void refetch()}>
        {t('problem.retry.action')}
      </Button>
    </NoticePage>
  );
}
