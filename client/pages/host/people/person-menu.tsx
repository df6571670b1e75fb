import { ActionIcon, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#client/pages/host/use-command.ts';
import type { PersonRequest, RosterPerson } from './people.ts';

/** What can be done with a person. */
export function PersonMenu(props: {
  readonly person: RosterPerson;
  readonly run: Command['run'];
  readonly onOpen: (request: PersonRequest) => void;
}) {
  const { t } = useTranslation();
  const { person, run, onOpen } = props;
  const { participantId, role } = person;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('host.roster.menu', { name: person.name })}>
          <EllipsisVertical size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {role === 'learner' && (
          <Menu.Item onClick={() => onOpen({ kind: 'record', person })}>
            {t('host.roster.record')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onOpen({ kind: 'rename', person })}>
          {t('host.roster.rename')}
        </Menu.Item>
        {role === 'learner' && (
          <Menu.Item
            onClick={() => run({ type: 'participant.set', participantId, role: 'evaluator' })}
          >
            {t('host.roster.make-evaluator')}
          </Menu.Item>
        )}
        {role === 'evaluator' && (
          <Menu.Item
            onClick={() => run({ type: 'participant.set', participantId, role: 'learner' })}
          >
            {t('host.roster.make-learner')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onOpen({ kind: 'remove', person })}>
          {t('host.roster.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
