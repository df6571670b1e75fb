import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { NoticePage } from '#client/components/shell/notice-page.tsx';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import { CodeGate } from '#client/pages/session/code-gate.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { tokenKey } from '#client/store/device-memory.ts';
import { shownCode } from '#client/store/join-code.ts';
import { isOver } from '#client/store/session-state.ts';
import { JoinForm } from './join-form.tsx';
import './landing.css';

/** What the start page leaves in the history: the name has been asked already. */
export const JUST_JOINED = { joined: true } as const;

/**
 * Asks for a name before a session is joined, and not where its code leads nowhere any more; a device
 * that was there before goes straight in.
 */
export function JoinGate(props: {
  readonly code: string;
  readonly fetchAhead: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { memory } = useParts();
  const location = useLocation();
  const [joined, setJoined] = useState(
    () =>
      memory.read(tokenKey('learner', props.code)) !== null ||
      (location.state as unknown as typeof JUST_JOINED | null)?.joined === true,
  );
  if (joined) {
    return props.children;
  }
  const title = t('join.title.label', { code: shownCode(props.code) });
  return (
    <>
      <PageHeader />
      <CodeGate code={props.code}>
        {(standing) =>
          standing !== null && isOver(standing.state) ? (
            <NoticePage title={title} body={t('landing.code.ended')}>
              <Button component={Link} to="/" variant="filled">
                {t('problem.home.action')}
              </Button>
            </NoticePage>
          ) : (
            <main className="landing landing--join">
              <section className="landing__card">
                <h1 className="landing__card-title">{title}</h1>
                <JoinForm onJoin={() => setJoined(true)} fetchAhead={props.fetchAhead} />
              </section>
            </main>
          )
        }
      </CodeGate>
    </>
  );
}
