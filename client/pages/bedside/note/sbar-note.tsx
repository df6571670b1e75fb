import { Button, Textarea } from '@mantine/core';
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#client/components/judge/use-may.ts';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { NOTE_LIMIT } from '#client/store/vocabulary.ts';
import { type Note, SBAR_PARTS } from './use-note.ts';
import { useVitalsLine } from './use-vitals-line.ts';

type SbarPart = (typeof SBAR_PARTS)[number];

/** The learner's SBAR note: four fields that save themselves, and that the facilitator reads along. */
export function SbarNoteForm(props: { readonly note: Note }) {
  const { t } = useTranslation();
  const { note } = props;
  const mayWrite = useMay('note.save');
  const isBegun = SBAR_PARTS.some((part) => note.sbar[part] !== '');
  const [lastPart, setLastPart] = useState<SbarPart>('assessment');
  return (
    <section className="sbar-note" aria-labelledby="sbar-note-heading">
      <h3 id="sbar-note-heading">{t('bedside.note.heading')}</h3>
      <p className="secondary">{t('bedside.note.seen')}</p>
      {mayWrite && (
        <InsertVitals
          isTooMuch={(line) => withLine(note.sbar[lastPart], line).length > NOTE_LIMIT}
          onInsert={(line) =>
            note.write({ ...note.sbar, [lastPart]: withLine(note.sbar[lastPart], line) })
          }
        />
      )}
      {SBAR_PARTS.map((part) => (
        <Textarea
          key={part}
          label={t(`bedside.handover.${part}`)}
          description={t('bedside.note.count', {
            count: note.sbar[part].length,
            limit: NOTE_LIMIT,
            full: note.sbar[part].length >= NOTE_LIMIT ? 'yes' : 'no',
          })}
          inputWrapperOrder={['label', 'input', 'description']}
          value={note.sbar[part]}
          maxLength={NOTE_LIMIT}
          readOnly={!mayWrite}
          rows={2}
          resize="vertical"
          onFocus={() => setLastPart(part)}
          onChange={(event) => note.write({ ...note.sbar, [part]: event.currentTarget.value })}
        />
      ))}
      <p role="status" className="sbar-note__state">
        {(note.state !== 'saved' || isBegun) && t(`bedside.note.${note.state}`)}
      </p>
      {note.refusal !== null && (
        <RefusalText title={t('bedside.note.refused')} refusal={note.refusal} />
      )}
    </section>
  );
}

/** A field with one more line; what there is no room for is not cut, or a figure would be another. */
function withLine(before: string, line: string): string {
  return before === '' ? line : `${before.trimEnd()}\n${line}`;
}

function InsertVitals(props: {
  readonly isTooMuch: (line: string) => boolean;
  readonly onInsert: (line: string) => void;
}) {
  const { t } = useTranslation();
  const line = useVitalsLine();
  const [isRefused, setIsRefused] = useState(false);
  function insert(vitals: string): void {
    const isTooMuch = props.isTooMuch(vitals);
    setIsRefused(isTooMuch);
    if (!isTooMuch) {
      props.onInsert(vitals);
    }
  }
  return (
    <>
      <Button
        className="sbar-note__insert"
        leftSection={<ClipboardPaste size={18} aria-hidden="true" />}
        disabled={line === null}
        onClick={() => line !== null && insert(line)}
      >
        {t('bedside.note.insert')}
      </Button>
      <p role="status" className="sbar-note__full">
        {isRefused && t('bedside.note.no-room')}
      </p>
    </>
  );
}
