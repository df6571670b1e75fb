import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { ResponderChoice } from '#client/pages/host/responder/responder-choice.tsx';
import { useExpectationMarks } from '#client/store/record.ts';
import { useAct, useSession } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import { OtherMark } from './other-mark.tsx';

type Marked = Extract<ClientAction, { type: 'expectation.mark' }>;

const RESULTS = ['done', 'late', 'missed'] as const satisfies readonly Marked['result'][];

/** Whether what an inject should set off was done, said by who watches, with a note and by whom. */
export function ObservedMark(props: { readonly injectId: string; readonly what: string }) {
  const { t } = useTranslation();
  const timeOf = useLineTime();
  const act = useAct();
  const mark = useExpectationMarks().get(props.injectId);
  const you = useSession((state) => state.you?.name);
  const { note, isOwn, write, wrote } = useNote(mark?.note ?? '');
  const send = (result: Marked['result'], responder: Marked['responder']) => {
    // Who says otherwise than somebody else does not say it in that person's words.
    const isOthers = mark !== undefined && mark.result !== result && mark.by !== you && !isOwn;
    const written = isOthers ? '' : note.trim();
    void act({
      type: 'expectation.mark',
      expectationId: props.injectId,
      result,
      ...(responder === undefined ? {} : { responder }),
      ...(written === '' ? {} : { note: written }),
    });
  };
  const keepNote = () => {
    wrote();
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
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={keepNote}
      />
      {mark !== undefined && (
        <p className="secondary tabular">
          {t('drill.mark.by', { time: timeOf(mark), name: mark.by })}
        </p>
      )}
      {mark?.other !== undefined && (
        <div className="secondary tabular">
          <OtherMark mark={mark.other} />
        </div>
      )}
    </div>
  );
}

/** The note as it is typed here, or as it stands, by whomever; a new one does not break in. */
function useNote(standing: string) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isTyping, setIsTyping] = useState(false);
  const [seen, setSeen] = useState(standing);
  if (seen !== standing && !isTyping) {
    setSeen(standing);
    setTyped(null);
  }
  return {
    note: typed ?? standing,
    /** Typed here. */
    isOwn: typed !== null,
    write(note: string) {
      setTyped(note);
      setIsTyping(true);
    },
    wrote: () => setIsTyping(false),
  };
}
