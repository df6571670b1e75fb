import { Button, Table } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { scalesInOrder } from '#client/components/scales/scale-views.ts';
import type { ToldLearner } from '#client/pages/debrief/telling.ts';
import type { GradedCourse } from '#client/store/debrief/opened-debrief.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import { type Change, lanesInWords } from './changes-of.ts';

/** The lanes as a table, for whoever cannot see them: a row from each tick on which one changes. */
export function ChangesTable(props: {
  readonly graded: GradedCourse;
  readonly learners: readonly ToldLearner[];
  readonly onTick: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { graded, learners, onTick } = props;
  const changes = useMemo(() => lanesInWords(graded, learners), [graded, learners]);
  const heading = t('debrief.changes.heading');
  const names = [...scalesInOrder(graded.reference), 'ICANS'] as const;
  return (
    <details className="disclosure lanes__words">
      <summary>{heading}</summary>
      <Table.ScrollContainer minWidth={720} type="native">
        <Table>
          <Table.Caption className="visually-hidden">{heading}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('debrief.calls.when')}</Table.Th>
              {names.map((name) => (
                <Table.Th key={name} scope="col">
                  {name === 'ICANS' ? t('grade.label.icans') : t(`grade.scale.${name}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('debrief.calls.called')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <ChangeRow key={change.tick} change={change} names={names} onTick={onTick} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}

function ChangeRow(props: {
  readonly change: Change;
  readonly names: readonly (ScaleName | 'ICANS')[];
  readonly onTick: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const { tick, grades, changed, called, shares } = props.change;
  const calls = called.map(({ label, grade }) => t('debrief.changes.call', { who: label, grade }));
  const groups = (shares ?? []).flatMap((count, grade) =>
    count === 0
      ? []
      : [t('debrief.changes.call', { who: t('debrief.lanes.class', { count }), grade })],
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('debrief.calls.show', { time: elapsedLabel(tick) })}
          onClick={() => props.onTick(tick)}
        >
          {elapsedLabel(tick)}
        </Button>
      </Table.Th>
      {props.names.map((name) => (
        <Table.Td key={name} data-changed={changed.includes(name)}>
          <GradeChip grade={shownGrade(grades[name])} scale={name} bare />
        </Table.Td>
      ))}
      <Table.Td>{[...calls, ...groups].join(' · ')}</Table.Td>
    </Table.Tr>
  );
}
