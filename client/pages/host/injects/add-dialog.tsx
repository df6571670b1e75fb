import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { Dialog } from '#client/components/dialog.tsx';
import { SubmitButtons } from '#client/pages/host/forms/submit-buttons.tsx';
import { useSubmit } from '#client/pages/host/forms/use-submit.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { EffectFields } from './effect-fields.tsx';
import { SameMinute } from './minute/same-minute.tsx';
import { FIRST_OWN, injectOf, LONGEST_TEXT, type OwnInject, STARTS } from './own-inject.ts';
import { firstDraft, isWhenPossible, whenOf } from './when-draft.ts';
import { WhenFields } from './when-fields.tsx';

const VOICES = ['family', 'patient', 'nurse', 'provider', 'laboratory', 'pharmacy'] as const;

/** Writes an inject of one's own, and brings it in now, later by hand, or by itself. */
export function AddDialog(props: { readonly run: Command['run']; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { run, onClose } = props;
  const { newId } = useParts();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const [injectId] = useState(() => `own-${newId().toLowerCase()}`);
  const [draft, setDraft] = useState(FIRST_OWN);
  const [whenDraft, setWhenDraft] = useState(() => firstDraft(tick));
  const endTick = useSession((state) => state.lead?.endTick ?? tick);
  const left = { tick, endTick };
  const when = isWhenPossible(whenDraft, left) ? whenOf(whenDraft, tick) : null;
  const inject = injectOf(draft, { injectId, when });
  const submitting = useSubmit({ run, onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (inject !== null) {
      submitting.submit(
        { type: 'inject.add', injects: [inject] },
        ...(draft.start === 'now' ? [{ type: 'inject.fire' as const, injectId }] : []),
      );
    }
  };
  const tooLong = (length: number) =>
    length > LONGEST_TEXT ? t('inject.add.too-long', { length, most: LONGEST_TEXT }) : null;
  const starts = STARTS.map((value) => ({ value, label: t(`inject.start.${value}`) }));
  return (
    <Dialog onClose={onClose} title={t('inject.add.title')}>
      <form className="form" onSubmit={submit}>
        <VoiceFields draft={draft} onChange={setDraft} />
        <Textarea
          label={t('inject.add.text')}
          size="md"
          rows={3}
          value={draft.text}
          error={tooLong(draft.text.trim().length)}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
        <EffectFields draft={draft} onChange={setDraft} />
        <ChoiceRow
          legend={t('inject.start.label')}
          legendShown
          choices={starts}
          value={draft.start}
          onChoose={(start) => setDraft({ ...draft, start })}
        />
        {draft.start === 'armed' && (
          <>
            <WhenFields draft={whenDraft} left={left} onChange={setWhenDraft} />
            <SameMinute injectId={injectId} when={when} />
          </>
        )}
        <SubmitButtons
          submitting={submitting}
          label={t(`inject.add.${draft.start}`)}
          disabled={inject === null}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

/** Who says it: a voice that every case has, or somebody by name. */
function VoiceFields(props: {
  readonly draft: OwnInject;
  readonly onChange: (draft: OwnInject) => void;
}) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  const isVoice = VOICES.some((voice) => voice === draft.from);
  return (
    <>
      <NativeSelect
        label={t('inject.add.from')}
        value={isVoice ? draft.from : 'other'}
        data={[
          ...VOICES.map((voice) => ({
            value: voice,
            label: t('inject.from.name', { from: voice }),
          })),
          { value: 'other', label: t('inject.add.other') },
        ]}
        onChange={(event) => {
          const voice = event.currentTarget.value;
          onChange({ ...draft, from: voice === 'other' ? '' : voice });
        }}
      />
      {!isVoice && (
        <TextInput
          label={t('inject.add.name')}
          value={draft.from}
          maxLength={40}
          onChange={(event) => onChange({ ...draft, from: event.currentTarget.value })}
        />
      )}
    </>
  );
}
