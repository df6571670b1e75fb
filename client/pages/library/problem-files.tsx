import { Alert } from '@mantine/core';
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
      <ul className="problem-files">
        {props.problems.map(({ file, field, limit }) => (
          <li key={`${file} ${field}`}>
            <span className="code-text problem-files__file">{file}</span>
            <span>
              <span className="code-text">{field}</span>: <Sentence kind="limit" english={limit} />
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
