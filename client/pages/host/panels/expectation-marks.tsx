import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { ResponderChoice } from '#client/pages/host/responder/responder-choice.tsx';
import { TakeBack } from '#client/pages/host/responder/take-back.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useExpectationMarks } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import type { ClientAction } from '#shared/contracts/action.ts';

type Marked = Extract<ClientAction, { type: 'expectation.mark' }>;

const RESULTS = ['done', 'late', 'missed'] as const satisfies readonly Marked['result'][];

/** Says of an expected action whether it was done, and by whom; the latest mark stands. */
export function ExpectationMarks(props: {
  readonly id: string;
  readonly what: string;
  readonly run: Command['run'];
}) {
  const { t } = useTranslation();
  const { id, what, run } = props;
  const said = useExpectationMarks().get(id);
  const mark = said?.result === 'unmarked' ? undefined : said;
  const place = useRef<HTMLDivElement>(null);
  const timeOf = useLineTime();
  const ended = useSession(hasEnded);
  const send = (result: Marked['result'], responder: Marked['responder']) =>
    run({
      type: 'expectation.mark',
      expectationId: id,
      result,
      ...(responder === undefined ? {} : { responder }),
    });
  const takeBack = () => {
    // The button goes with the mark; the focus stays with the question.
    place.current?.focus();
    send('unmarked', undefined);
  };
  return (
    <div ref={place} tabIndex={-1} className="marks">
      {RESULTS.map((result) => (
        <Button
          key={result}
          size="compact-sm"
          aria-pressed={mark?.result === result}
          variant={mark?.result === result ? 'filled' : 'default'}
          disabled={ended}
          aria-label={t('host.expected.label', { what, result: t(`host.expected.${result}`) })}
          onClick={() => send(result, mark?.responder)}
        >
          {t(`host.expected.${result}`)}
        </Button>
      ))}
      {said !== undefined && (
        <span className="secondary tabular">
          {t(mark === undefined ? 'host.expected.taken-back' : 'host.expected.by', {
            name: said.by,
            time: timeOf(said),
          })}
        </span>
      )}
      {mark !== undefined && <TakeBack what={what} disabled={ended} onTakeBack={takeBack} />}
      {mark !== undefined && (
        <ResponderChoice
          what={what}
          responder={mark.responder}
          disabled={ended}
          onChoose={(responder) => send(mark.result, responder)}
        />
      )}
    </div>
  );
}
