import { Table, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import { AxisTable } from './axis-table.tsx';
import { type ShownScales, scaleSentences, scalesInOrder, whyWords } from './scale-views.ts';
import './scales-table.css';

const COLUMNS = ['scale', 'standing', 'point', 'peak', 'why'] as const;

/**
 * CRS of one minute by every scale side by side, the reference scale first. One that stands
 * elsewhere says by how much, and each opens to its axes.
 */
export function ScalesTable(props: {
  readonly reference: ScaleName;
  readonly scales: ShownScales;
}) {
  const { t } = useTranslation();
  const [openName, setOpenName] = useState<ScaleName | null>(null);
  return (
    <Table className="scales__table" aria-label={t('host.scales.heading')}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column} scope="col" data-column={column}>
              {t(`host.scales.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scalesInOrder(props.reference).map((name) => (
          <ScaleRows
            key={name}
            name={name}
            scales={props.scales}
            reference={props.reference}
            isOpen={name === openName}
            onToggle={() => setOpenName(name === openName ? null : name)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps {
  readonly name: ScaleName;
  readonly scales: ShownScales;
  readonly reference: ScaleName;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function ScaleRows(props: RowProps) {
  const words = useTranslation();
  const { t } = words;
  const { name, scales, reference, isOpen } = props;
  const view = scales[name];
  const id = useId();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <Fragment>
      <Table.Tr data-reference={name === reference}>
        <Table.Th scope="row" data-column="scale">
          <UnstyledButton
            className="scales__name"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={props.onToggle}
          >
            <Chevron size={16} aria-hidden="true" />
            {t(`grade.scale.${name}`)}
          </UnstyledButton>
          {name === reference && (
            <span className="scales__reference">{t('host.scales.reference')}</span>
          )}
        </Table.Th>
        <Table.Td data-column="standing">
          <Grade name={name} grade={view.standing.grade} />
          <Distance by={view.standing.grade - scales[reference].standing.grade} />
        </Table.Td>
        <Table.Td data-column="point">
          <Grade name={name} grade={view.point.grade} />
        </Table.Td>
        <Table.Td data-column="peak">
          <Grade name={name} grade={view.standing.peak} />
        </Table.Td>
        <Table.Td data-column="why">{whyWords(words, view)}</Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr id={id}>
          <Table.Td colSpan={COLUMNS.length} className="scales__axes">
            <p>{scaleSentences(words, view)}</p>
            <AxisTable
              caption={t('host.scales.axes', { scale: t(`grade.scale.${name}`) })}
              reasons={view.point.reasons}
            />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
}

function Grade(props: { readonly name: ScaleName; readonly grade: number | null }) {
  const { t } = useTranslation();
  return props.grade === null ? (
    t('host.scales.unknown')
  ) : (
    <GradeChip grade={shownGrade(props.grade)} scale={props.name} bare />
  );
}

/** How far a scale stands from the reference scale; nothing where they agree. */
function Distance(props: { readonly by: number }) {
  const { t } = useTranslation();
  const { by } = props;
  return by === 0 ? null : (
    <span className="scales__distance">
      {by > 0 ? t('host.scales.above', { by }) : t('host.scales.below', { by: -by })}
    </span>
  );
}
