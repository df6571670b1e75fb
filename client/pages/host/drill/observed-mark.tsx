import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { ResponderChoice } from '#client/pages/host/responder/responder-choice.tsx';
import { TakeBack } from '#client/pages/host/responder/take-back.tsx';
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
  const said = useExpectationMarks().get(props.injectId);
  // One that was taken back is not there, but for who did so and what it leaves to be read.
  const mark = said?.result === 'unmarked' ? undefined : said;
  const place = useRef<HTMLDivElement>(null);
  const you = useSession((state) => state.you?.name);
  const { note, isOwn, write, wrote } = useNote(said?.note ?? '');
  const send = (result: Marked['result'], responder: Marked['responder']) => {
    // Who says otherwise than somebody else does not say it in that person's words.
    const isOthers = said !== undefined && said.result !== result && said.by !== you && !isOwn;
    const written = isOthers ? '' : note.trim();
    void act({
      type: 'expectation.mark',
      expectationId: props.injectId,
      result,
      ...(responder === undefined ? {} : { responder }),
      ...(written === '' ? {} : { note: written }),
    });
  };
  const takeBack = () => {
    // The button goes with the mark; the focus stays with the question.
    place.current?.focus();
    send('unmarked', undefined);
  };
  const keepNote = () => {
    wrote();
    if (mark !== undefined && note.trim() !== (mark.note ?? '')) {
      send(mark.result, mark.responder);
    }
  };
  return (
    <div ref={place} tabIndex={-1} className="drill-mark">
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
      {said !== undefined && (
        <div className="drill-mark__by">
          <p className="secondary tabular">
            {t(mark === undefined ? 'drill.mark.taken-back' : 'drill.mark.by', {
              time: timeOf(said),
              name: said.by,
            })}
          </p>
          {mark !== undefined && <TakeBack what={props.what} onTakeBack={takeBack} />}
        </div>
      )}
      {said?.other !== undefined && (
        <div className="secondary tabular">
          <OtherMark mark={said.other} />
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
