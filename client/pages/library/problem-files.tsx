import { Alert, Table } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import type { ScenarioProblem } from '#shared/contracts/rest.ts';

/** The scenario files that could not be read, each with the field to mend. */
export function ProblemFiles(props: { readonly problems: readonly ScenarioProblem[] }) {
  const { t } = useTranslation();
  return (
    <Alert
      variant="default"
      icon={<FileWarning aria-hidden="true" />}
      title={t('library.problems.title', { count: props.problems.length })}
    >
      <Table.ScrollContainer minWidth={480} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('library.problems.file')}</Table.Th>
              <Table.Th scope="col">{t('library.problems.field')}</Table.Th>
              <Table.Th scope="col">{t('library.problems.limit')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.problems.map((problem) => (
              <Table.Tr key={`${problem.file} ${problem.field}`}>
                <Table.Td className="code-text">{problem.file}</Table.Td>
                <Table.Td className="code-text">{problem.field}</Table.Td>
                <Table.Td>
                  <Sentence kind="limit" english={problem.limit} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Alert>
  );
}
