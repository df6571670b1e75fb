import { ActionIcon, Menu, Table, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/components/panel.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { Invite } from './invite.tsx';
import { type RosterColumn, type RosterPerson, sortedPeople } from './people.ts';
import { RemoveDialog, RenameDialog } from './person-dialogs.tsx';

type Open = { readonly kind: 'rename' | 'remove'; readonly person: RosterPerson } | null;

/** Who is in the room, and what the facilitator can do about it. */
export function RosterPanel(props: { readonly code: string; readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const people = useSession((state) => state.roster?.people);
  const [open, setOpen] = useState<Open>(null);
  const ended = useSession((state) => state.clock?.status === 'ended');
  const learners = (people ?? []).filter((person) => person.role === 'learner');
  const here = learners.filter((person) => person.present).length;
  const close = () => setOpen(null);
  return (
    <Panel
      heading={t('host.roster.heading')}
      aside={
        <span className="secondary tabular">
          {t('host.roster.here', { here, all: learners.length })}
        </span>
      }
    >
      {learners.length === 0 && !ended ? (
        <div className="roster__empty">
          <p>{t('host.roster.empty')}</p>
          <Invite code={props.code} />
        </div>
      ) : null}
      {people === undefined ? null : (
        <RosterTable people={people} run={props.run} onOpen={setOpen} />
      )}
      {open?.kind === 'rename' ? (
        <RenameDialog person={open.person} run={props.run} onClose={close} />
      ) : null}
      {open?.kind === 'remove' ? (
        <RemoveDialog person={open.person} run={props.run} onClose={close} />
      ) : null}
    </Panel>
  );
}

function RosterTable(props: {
  readonly people: readonly RosterPerson[];
  readonly run: Command['run'];
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<{ column: RosterColumn; ascending: boolean }>({
    column: 'role',
    ascending: true,
  });
  const columns: readonly RosterColumn[] = ['name', 'role', 'state'];
  return (
    <Table className="roster" verticalSpacing={0} horizontalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th
              key={column}
              scope="col"
              aria-sort={ariaSort(sort.column === column, sort.ascending)}
            >
              <SortButton
                column={column}
                active={sort.column === column}
                ascending={sort.ascending}
                onSort={() =>
                  setSort({ column, ascending: sort.column !== column || !sort.ascending })
                }
              />
            </Table.Th>
          ))}
          <Table.Th scope="col">
            <span className="visually-hidden">{t('host.roster.actions')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sortedPeople(props.people, sort).map((person) => (
          <RosterRow key={person.participantId} {...props} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function SortButton(props: {
  readonly column: RosterColumn;
  readonly active: boolean;
  readonly ascending: boolean;
  readonly onSort: () => void;
}) {
  const { t } = useTranslation();
  const name = t(`host.roster.${props.column}`);
  const Arrow = props.ascending ? ArrowUp : ArrowDown;
  return (
    <UnstyledButton
      className="roster__sort"
      title={t('host.roster.sort', { column: name })}
      onClick={props.onSort}
    >
      {name}
      {props.active ? <Arrow size={14} aria-hidden="true" /> : null}
    </UnstyledButton>
  );
}

function RosterRow(props: {
  readonly person: RosterPerson;
  readonly run: Command['run'];
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation();
  const { person } = props;
  const you = useSession((state) => state.you?.participantId === person.participantId);
  return (
    <Table.Tr data-away={!person.present}>
      <Table.Th scope="row" className="roster__name">
        {person.name}
      </Table.Th>
      <Table.Td>{t(`host.role.${person.role}`)}</Table.Td>
      <Table.Td>{person.present ? t('host.roster.here-now') : t('host.roster.away')}</Table.Td>
      <Table.Td>{you ? null : <PersonMenu {...props} />}</Table.Td>
    </Table.Tr>
  );
}

function PersonMenu(props: {
  readonly person: RosterPerson;
  readonly run: Command['run'];
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation();
  const { person, run, onOpen } = props;
  const { participantId } = person;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('host.roster.menu', { name: person.name })}>
          <EllipsisVertical size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen({ kind: 'rename', person })}>
          {t('host.roster.rename')}
        </Menu.Item>
        {person.role === 'learner' ? (
          <Menu.Item
            onClick={() => run({ type: 'participant.set', participantId, role: 'evaluator' })}
          >
            {t('host.roster.make-evaluator')}
          </Menu.Item>
        ) : null}
        {person.role === 'evaluator' ? (
          <Menu.Item
            onClick={() => run({ type: 'participant.set', participantId, role: 'learner' })}
          >
            {t('host.roster.make-learner')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={() => onOpen({ kind: 'remove', person })}>
          {t('host.roster.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ariaSort(active: boolean, ascending: boolean): 'ascending' | 'descending' | 'none' {
  if (!active) {
    return 'none';
  }
  return ascending ? 'ascending' : 'descending';
}
