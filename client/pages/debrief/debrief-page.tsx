import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWakeLock } from '#client/components/device/use-wake-lock.ts';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { PageSkeleton } from '#client/components/shell/page-skeleton.tsx';
import { useDebrief } from '#client/store/debrief/use-debrief.ts';
import type { Seat } from '#client/store/device-memory.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import './debrief.css';
import './debrief-wall.css';
import { DebriefCourse } from './debrief-course.tsx';

const BACK: Readonly<Record<Seat, string>> = { host: 'host', learner: 's', wall: 'wall' };

/** The debrief: what stood by every scale, beside what the class called. */
export function DebriefPage(props: { readonly code: string; readonly seat: Seat }) {
  const { code, seat } = props;
  const isOpen = useSession(
    (state) => state.clock?.status === 'debrief' || (state.lead !== null && hasEnded(state)),
  );
  const back = `/${BACK[seat]}/${code}`;
  useWakeLock(seat === 'wall');
  return (
    <div className="debrief" data-seat={seat}>
      <PageHeader>{seat === 'host' && <BackLink to={back} />}</PageHeader>
      <LinkNotice />
      {isOpen ? <OpenDebrief code={code} afar={seat === 'wall'} /> : <NotOpenYet back={back} />}
    </div>
  );
}

function BackLink(props: { readonly to: string }) {
  const { t } = useTranslation();
  return (
    <Button component={Link} to={props.to}>
      {t('debrief.back.console')}
    </Button>
  );
}

function NotOpenYet(props: { readonly back: string }) {
  const { t } = useTranslation();
  return (
    <NoticePage title={t('debrief.closed.title')} body={t('debrief.closed.body')}>
      <Button component={Link} to={props.back} variant="filled">
        {t('debrief.back.session')}
      </Button>
    </NoticePage>
  );
}

function OpenDebrief(props: { readonly code: string; readonly afar: boolean }) {
  const { t } = useTranslation();
  const { debriefing, retry } = useDebrief(props.code);
  switch (debriefing.at) {
    case 'wait':
      return <PageSkeleton />;
    case 'failed':
      return (
        <NoticePage
          title={t('debrief.failed.title')}
          body={t('debrief.failed.body')}
          small={debriefing.reason}
        >
          <Button variant="filled" onClick={retry}>
            {t('problem.retry.action')}
          </Button>
        </NoticePage>
      );
    case 'open':
      return <DebriefCourse {...props} debrief={debriefing.debrief} />;
  }
}
