import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import { scalesInOrder } from '#client/components/scales/scale-views.ts';
import type { GradedCourse, ScaleCourse } from '#client/store/debrief/opened-debrief.ts';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';

const COLUMNS = ['scale', 'peak', 'peak-from', 'onset', 'end', 'lasted', 'apart'] as const;

/** The whole course by every scale: how high, since when, until when, and how long apart. */
export function ScaleSummary(props: { readonly graded: GradedCourse }) {
  const { t } = useTranslation();
  const { graded } = props;
  const rows: readonly (ScaleName | 'ICANS')[] = [...scalesInOrder(graded.reference), 'ICANS'];
  return (
    <section aria-label={t('debrief.summary.heading')}>
      <h2>{t('debrief.summary.heading')}</h2>
      <Table.ScrollContainer
        minWidth={560}
        type="native"
        tabIndex={0}
        role="group"
        aria-label={t('debrief.summary.heading')}
      >
        <Table>
          <Table.Caption className="visually-hidden">{t('debrief.summary.heading')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`debrief.summary.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((name) => (
              <SummaryRow key={name} name={name} graded={graded} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function SummaryRow(props: { readonly name: ScaleName | 'ICANS'; readonly graded: GradedCourse }) {
  const { t } = useTranslation();
  const { name, graded } = props;
  const course = name === 'ICANS' ? graded.icans : graded.scales[name];
  const { peak, onsetTick, endTick, spans } = course;
  const peakFrom = spans.find(({ grade }) => grade === peak)?.fromTick ?? null;
  const none = t('debrief.summary.none');
  return (
    <Table.Tr data-reference={name === graded.reference}>
      <Table.Th scope="row">
        {name === 'ICANS' ? t('grade.label.icans') : t(`grade.scale.${name}`)}
        {name === graded.reference && (
          <span className="scales__reference">{t('host.scales.reference')}</span>
        )}
      </Table.Th>
      <Table.Td>
        <GradeChip grade={shownGrade(peak)} scale={name} bare />
      </Table.Td>
      <Table.Td>{peak === 0 || peakFrom === null ? none : elapsedLabel(peakFrom)}</Table.Td>
      <Table.Td>{onsetTick === null ? none : elapsedLabel(onsetTick)}</Table.Td>
      <Table.Td>{onsetTick === null ? none : ended(endTick, t('debrief.summary.open'))}</Table.Td>
      <Table.Td>
        {onsetTick === null ? none : spanLabel((endTick ?? graded.toTick) - onsetTick)}
      </Table.Td>
      <Table.Td>
        {name === 'ICANS' || name === graded.reference
          ? none
          : spanLabel(minutesApart(course, graded.scales[graded.reference]))}
      </Table.Td>
    </Table.Tr>
  );
}

function ended(tick: number | null, open: string): string {
  return tick === null ? open : elapsedLabel(tick);
}

/** Minutes over which two scales stood at different grades. */
function minutesApart(one: ScaleCourse, other: ScaleCourse): number {
  return one.spans
    .flatMap((span) =>
      other.spans
        .filter(({ grade }) => grade !== span.grade)
        .map(({ fromTick, toTick }) =>
          Math.max(0, Math.min(toTick, span.toTick) - Math.max(fromTick, span.fromTick)),
        ),
    )
    .reduce((total, minutes) => total + minutes, 0);
}
