import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sentence, Source } from '#client/components/monitor/sentence.tsx';
import type { Reason } from '#shared/contracts/truth-view.ts';

/** What a scale found on each of its axes, with the rule and where that comes from. */
export function AxisTable(props: {
  readonly caption: string;
  readonly reasons: readonly Reason[];
}) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table captionSide="top">
        <Table.Caption>{props.caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('host.truth.axis')}</Table.Th>
            <Table.Th scope="col">{t('host.truth.finding')}</Table.Th>
            <Table.Th scope="col">{t('host.truth.grade')}</Table.Th>
            <Table.Th scope="col">{t('host.truth.rule')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.reasons.map((reason) => (
            <Table.Tr key={`${reason.axis} ${reason.rule} ${reason.finding}`}>
              <Table.Th scope="row">{t(`host.axis.${axisOf(reason)}`)}</Table.Th>
              <Table.Td>
                <Sentence kind="finding" english={reason.finding} />
              </Table.Td>
              <Table.Td className="numeral">{reason.grade ?? '–'}</Table.Td>
              <Table.Td>
                {reason.rule}
                <br />
                <span className="secondary">
                  <Source english={reason.source} />
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const AXES = [
  'gate',
  'fever',
  'hypotension',
  'hypoxia',
  'organ-toxicity',
  'symptoms',
  'attribution',
  'admission',
  'coagulopathy',
  'death',
  'ice',
  'capd',
  'consciousness',
  'seizure',
  'motor',
  'pressure',
] as const;

function axisOf(reason: Reason): (typeof AXES)[number] | 'other' {
  return AXES.find((axis) => axis === reason.axis) ?? 'other';
}
