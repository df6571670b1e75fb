import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { SubmitButtons } from '#client/pages/host/forms/submit-buttons.tsx';
import { useSubmit } from '#client/pages/host/forms/use-submit.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { InjectView } from '#shared/contracts/inject.ts';
import { injectLabel } from './inject-views.ts';
import { SameMinute } from './minute/same-minute.tsx';
import { draftOf, isWhenPossible, whenOf } from './when-draft.ts';
import { WhenFields } from './when-fields.tsx';

/** Arms an inject: for a time, or for once a condition has come true. */
export function ArmDialog(props: {
  readonly view: InjectView;
  readonly run: Command['run'];
  readonly onClose: () => void;
}) {
  const words = useTranslation();
  const { t } = words;
  const { view, run, onClose } = props;
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const [draft, setDraft] = useState(() => draftOf(view.when, tick));
  const endTick = useSession((state) => state.lead?.endTick ?? tick);
  const left = { tick, endTick };
  const when = isWhenPossible(draft, left) ? whenOf(draft, tick) : null;
  const submitting = useSubmit({ run, onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (when !== null) {
      submitting.submit({ type: 'inject.arm', injectId: view.inject.injectId, when });
    }
  };
  return (
    <Dialog onClose={onClose} title={t('inject.arm.title')}>
      <form className="form" onSubmit={submit}>
        <p className="secondary">{injectLabel(words, view)}</p>
        <WhenFields draft={draft} left={left} onChange={setDraft} />
        <SameMinute injectId={view.inject.injectId} when={when} />
        <SubmitButtons
          submitting={submitting}
          label={t('inject.arm.confirm')}
          disabled={when === null}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
