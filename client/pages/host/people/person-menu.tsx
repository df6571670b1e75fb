import { ActionIcon, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import type { PersonRequest, RosterPerson } from './people.ts';
import { usePersonFocus } from './use-kept-focus.ts';

/** What can be done with a person. */
export function PersonMenu(props: {
  readonly person: RosterPerson;
  readonly run: Command['run'];
  readonly onOpen: (request: PersonRequest) => void;
}) {
  const { t } = useTranslation();
  const { person, onOpen } = props;
  const { role } = person;
  const ended = useSession(hasEnded);
  const button = usePersonFocus(person.participantId);
  // After the end what a learner did can still be read; nothing can be done with anybody.
  if (ended && role !== 'learner') {
    return null;
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon ref={button} aria-label={t('host.roster.menu', { name: person.name })}>
          <EllipsisVertical size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {role === 'learner' && (
          <Menu.Item onClick={() => onOpen({ kind: 'record', person })}>
            {t('host.roster.record')}
          </Menu.Item>
        )}
        {!ended && <Changes {...props} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Another name, another role, or out of the session. */
function Changes({ person, run, onOpen }: Parameters<typeof PersonMenu>[0]) {
  const { t } = useTranslation();
  const { participantId, role } = person;
  const make = (wanted: 'evaluator' | 'learner') =>
    run({ type: 'participant.set', participantId, role: wanted });
  return (
    <>
      <Menu.Item onClick={() => onOpen({ kind: 'rename', person })}>
        {t('host.roster.rename')}
      </Menu.Item>
      {role === 'learner' && (
        <Menu.Item onClick={() => make('evaluator')}>{t('host.roster.make-evaluator')}</Menu.Item>
      )}
      {role === 'evaluator' && (
        <Menu.Item onClick={() => make('learner')}>{t('host.roster.make-learner')}</Menu.Item>
      )}
      <Menu.Item onClick={() => onOpen({ kind: 'remove', person })}>
        {t('host.roster.remove')}
      </Menu.Item>
    </>
  );
}
