import { Switch } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/components/panel.tsx';
import { Invite } from '#client/pages/host/invite/invite.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { CallHistogram } from './call-histogram.tsx';
import { LowerAll } from './hands.tsx';
import { LearnerDialog } from './learner-dialog.tsx';
import { LearnerTable } from './learner-table.tsx';
import { OtherPeople } from './other-people.tsx';
import type { PersonRequest } from './people.ts';
import { RemoveDialog, RenameDialog } from './person-dialogs.tsx';
import { LostFocus, useKeptFocus } from './use-kept-focus.ts';
import { useLearners } from './use-learners.ts';
import './people.css';

/** Who is in the room, what they say, and what the facilitator can do about it. */
export function RosterPanel(props: { readonly code: string; readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const { code } = props;
  const [open, setOpen] = useState<PersonRequest | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { lost, run } = useKeptFocus(props.run, heading);
  const ended = useSession(hasEnded);
  const learners = useLearners();
  const here = learners.filter(({ person }) => person.present).length;
  const away = learners.length - here;
  return (
    <Panel
      heading={t('host.roster.heading')}
      headingRef={heading}
      aside={
        <span className="secondary tabular">
          {t('host.roster.here', { here, all: learners.length, away })}
        </span>
      }
    >
      {learners.length === 0 && !ended ? (
        <div className="roster__empty">
          <p>{t('host.roster.empty')}</p>
          <Invite code={code} />
        </div>
      ) : null}
      <LostFocus value={lost}>
        {learners.length === 0 ? null : (
          <>
            <CallHistogram />
            <LowerAll learners={learners} run={run} />
            <LearnerTable learners={learners} run={run} onOpen={setOpen} />
          </>
        )}
        <OtherPeople run={run} onOpen={setOpen} />
      </LostFocus>
      {ended ? null : (
        <>
          <Joining run={run} />
          <WallHint code={code} />
        </>
      )}
      <PersonDialog open={open} run={run} onClose={() => setOpen(null)} />
    </Panel>
  );
}

function PersonDialog(props: {
  readonly open: PersonRequest | null;
  readonly run: Command['run'];
  readonly onClose: () => void;
}) {
  const { open, run, onClose } = props;
  if (open === null) {
    return null;
  }
  switch (open.kind) {
    case 'record':
      return <LearnerDialog person={open.person} onClose={onClose} />;
    case 'rename':
      return <RenameDialog person={open.person} run={run} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog person={open.person} run={run} onClose={onClose} />;
  }
}

/** Whether further people can still join. */
function Joining(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const joining = useSession((state) => state.facts?.joining ?? 'open');
  return (
    <Switch
      className="roster__joining"
      label={t('host.roster.joining')}
      description={t(`host.roster.joining-${joining}`)}
      checked={joining === 'open'}
      onChange={(event) =>
        props.run({
          type: 'session.set',
          settings: { joining: event.currentTarget.checked ? 'open' : 'locked' },
        })
      }
    />
  );
}

/** Says where the wall is, as long as nobody has opened it. */
function WallHint(props: { readonly code: string }) {
  const { t } = useTranslation();
  const isOpen = useSession(
    ({ roster }) =>
      roster?.people?.some(({ role, present }) => role === 'observer' && present) === true,
  );
  return isOpen ? null : (
    <p className="secondary roster__wall">
      {t('host.roster.no-wall')}{' '}
      <a href={`/wall/${props.code}`} target="_blank" rel="noreferrer">
        {t('host.roster.open-wall')}
      </a>
      {'. '}
      {t('host.roster.second-screen')}
    </p>
  );
}
