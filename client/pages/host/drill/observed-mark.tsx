import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { ResponderChoice } from '#client/pages/host/responder/responder-choice.tsx';
import { useExpectationMarks } from '#client/store/record.ts';
import { useAct } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';

type Marked = Extract<ClientAction, { type: 'expectation.mark' }>;

const RESULTS = ['done', 'late', 'missed'] as const satisfies readonly Marked['result'][];

/** Whether what an inject should set off was done, said by who watches, with a note and by whom. */
export function ObservedMark(props: { readonly injectId: string; readonly what: string }) {
  const { t } = useTranslation();
  const timeOf = useLineTime();
  const act = useAct();
  const mark = useExpectationMarks().get(props.injectId);
  const [note, setNote] = useState(mark?.note ?? '');
  const send = (result: Marked['result'], responder: Marked['responder']) => {
    const written = note.trim();
    void act({
      type: 'expectation.mark',
      expectationId: props.injectId,
      result,
      ...(responder === undefined ? {} : { responder }),
      ...(written === '' ? {} : { note: written }),
    });
  };
  const keepNote = () => {
    if (mark !== undefined && note.trim() !== (mark.note ?? '')) {
      send(mark.result, mark.responder);
    }
  };
  return (
    <div className="drill-mark">
      <ChoiceRow<Marked['result'] | ''>
        legend={t('drill.mark.legend', { what: props.what })}
        choices={RESULTS.map((value) => ({ value, label: t(`drill.mark.${value}`) }))}
        value={mark?.result ?? ''}
        onChoose={(value) => {
          if (value !== '') {
            send(value, mark?.responder);
          }
        }}
      />
      {mark !== undefined && (
        <ResponderChoice
          what={props.what}
          responder={mark.responder}
          onChoose={(responder) => send(mark.result, responder)}
        />
      )}
      <TextInput
        aria-label={t('drill.mark.note')}
        placeholder={t('drill.mark.note')}
        maxLength={400}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={keepNote}
      />
      {mark !== undefined && (
        <p className="secondary tabular">
          {t('drill.mark.by', { time: timeOf(mark), name: mark.by })}
        </p>
      )}
    </div>
  );
}
