import { ActionIcon, Table, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, BellRing, Hand } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useServerNowMs, useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { stopwatchLabel } from '#client/store/time.ts';
import { HandMark } from './hands.tsx';
import { LastCall } from './last-call.tsx';
import {
  type LearnerRow,
  type PersonRequest,
  ROSTER_COLUMNS,
  type RosterColumn,
  sortedLearners,
} from './people.ts';
import { PersonMenu } from './person-menu.tsx';

/** A phone that wakes up is away for a moment; only who is away for longer is shown so. */
const AWAY_MS = 60_000;

interface TableProps {
  readonly run: Command['run'];
  readonly onOpen: (request: PersonRequest) => void;
}

/** The learners: what each said last and when, whether that is right now, and hands. */
export function LearnerTable(props: TableProps & { readonly learners: readonly LearnerRow[] }) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<{ column: RosterColumn; ascending: boolean }>({
    column: 'name',
    ascending: true,
  });
  return (
    <div className="roster__scroll">
      <Table className="roster" verticalSpacing={0} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {ROSTER_COLUMNS.map((column) => (
              <Table.Th
                key={column}
                scope="col"
                data-column={column}
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
            <Table.Th scope="col" data-column="actions">
              <span className="visually-hidden">{t('host.roster.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sortedLearners(props.learners, sort).map((row) => (
            <Row key={row.person.participantId} {...props} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
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
      {props.column === 'hand' ? (
        <>
          <Hand size={16} aria-hidden="true" />
          <span className="visually-hidden">{name}</span>
        </>
      ) : (
        name
      )}
      {props.active ? <Arrow size={14} aria-hidden="true" /> : null}
    </UnstyledButton>
  );
}

function Row(props: TableProps & { readonly row: LearnerRow }) {
  const { t } = useTranslation();
  const { row, run, onOpen } = props;
  const { person, called, above } = row;
  const ended = useSession(hasEnded);
  const awayMs = useAwayMs(row);
  const nudge = () =>
    run({ type: 'message.send', to: person.participantId, text: t('host.nudge.text') });
  return (
    <Table.Tr data-away={awayMs !== null}>
      <Table.Th scope="row" className="roster__name">
        {person.name}
        {awayMs !== null && (
          <span className="roster__away tabular">
            {t('host.roster.away-for', { duration: stopwatchLabel(awayMs) })}
          </span>
        )}
      </Table.Th>
      <Table.Td>
        <LastCall called={called} />
      </Table.Td>
      <Table.Td>{above !== null && <Agreement above={above} />}</Table.Td>
      <Table.Td>
        <HandMark row={row} run={run} />
      </Table.Td>
      <Table.Td className="roster__actions">
        <ActionIcon
          aria-label={t('host.nudge.action', { name: person.name })}
          title={t('host.nudge.title')}
          disabled={ended}
          onClick={singlePress(nudge)}
        >
          <BellRing size={18} aria-hidden="true" />
        </ActionIcon>
        <PersonMenu person={person} run={run} onOpen={onOpen} />
      </Table.Td>
    </Table.Tr>
  );
}

/** For how long a learner has been away; null while here, and for the first minute. */
function useAwayMs({ awaySinceMs }: LearnerRow): number | null {
  const nowMs = useServerNowMs();
  const awayMs = awaySinceMs === null ? 0 : nowMs - awaySinceMs;
  return awayMs > AWAY_MS ? awayMs : null;
}

/** Whether a call is what stands now: a sign for the eye, a sentence for the ear. */
function Agreement(props: { readonly above: number }) {
  const { t } = useTranslation();
  const { above } = props;
  return (
    <>
      <span className="numeral" aria-hidden="true">
        {above === 0 ? '=' : t('host.roster.by', { by: above })}
      </span>
      <span className="visually-hidden">{t('host.roster.agreement-words', { above })}</span>
    </>
  );
}

function ariaSort(active: boolean, ascending: boolean): 'ascending' | 'descending' | 'none' {
  if (!active) {
    return 'none';
  }
  return ascending ? 'ascending' : 'descending';
}
