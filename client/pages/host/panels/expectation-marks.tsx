import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useExpectationMarks } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';

const RESULTS = ['done', 'late', 'missed'] as const;

/** Says of an expected action whether it was done; the latest mark stands, and says whose it is. */
export function ExpectationMarks(props: {
  readonly id: string;
  readonly what: string;
  readonly run: Command['run'];
}) {
  const { t } = useTranslation();
  const { id, what, run } = props;
  const mark = useExpectationMarks().get(id);
  const timeOf = useLineTime();
  const ended = useSession(hasEnded);
  return (
    <div className="marks">
      {RESULTS.map((result) => (
        <Button
          key={result}
          size="compact-sm"
          aria-pressed={mark?.result === result}
          variant={mark?.result === result ? 'filled' : 'default'}
          disabled={ended}
          aria-label={t('host.expected.label', { what, result: t(`host.expected.${result}`) })}
          onClick={() => run({ type: 'expectation.mark', expectationId: id, result })}
        >
          {t(`host.expected.${result}`)}
        </Button>
      ))}
      {mark !== undefined && (
        <span className="secondary tabular">
          {t('host.expected.by', { name: mark.by, time: timeOf(mark) })}
        </span>
      )}
    </div>
  );
}
