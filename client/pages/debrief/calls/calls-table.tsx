import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import type { ToldLearner } from '#client/pages/debrief/telling.ts';
import type { GradedCourse } from '#client/store/debrief/opened-debrief.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/**
 * Every call beside the grade that stood by the reference scale: the own ones for a learner, those
 * of all for the others.
 */
export function CallsTable(props: {
  readonly graded: GradedCourse;
  readonly learners: readonly ToldLearner[];
  readonly onTick: (tick: number) => void;
}) {
  const { t } = useTranslation();
  const you = useSession((state) => state.you);
  const own = you?.role === 'learner';
  const calls = props.learners
    .filter(({ participantId }) => !own || participantId === you.participantId)
    .flatMap(({ label, calls: called }) => called.map((call) => ({ ...call, label })))
    .sort((one, other) => one.seq - other.seq);
  const heading = own ? t('debrief.calls.own') : t('debrief.calls.heading');
  const { reference } = props.graded;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {calls.length === 0 ? (
        <p className="secondary">{own ? t('debrief.calls.none-own') : t('debrief.calls.none')}</p>
      ) : (
        <Table.ScrollContainer minWidth={own ? 300 : 520} type="native">
          <Table className="calls">
            <Table.Caption className="visually-hidden">{heading}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('debrief.calls.when')}</Table.Th>
                {own ? null : <Table.Th scope="col">{t('debrief.calls.who')}</Table.Th>}
                <Table.Th scope="col">{t('debrief.calls.called')}</Table.Th>
                <Table.Th scope="col">
                  {t('debrief.calls.stood', { scale: t(`grade.scale.${reference}`) })}
                </Table.Th>
                <Table.Th scope="col">{t('debrief.calls.beside')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {calls.map(({ seq, tick, label, grade, standing }) => (
                <Table.Tr key={seq}>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('debrief.calls.show', { time: elapsedLabel(tick) })}
                      onClick={() => props.onTick(tick)}
                    >
                      {elapsedLabel(tick)}
                    </Button>
                  </Table.Td>
                  {own ? null : <Table.Td>{label}</Table.Td>}
                  <Table.Td>
                    <GradeChip grade={shownGrade(grade)} scale={reference} bare />
                  </Table.Td>
                  <Table.Td>
                    <GradeChip grade={shownGrade(standing)} scale={reference} bare />
                  </Table.Td>
                  <Table.Td>
                    {t('host.roster.agreement-words', { above: grade - standing })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
