import { Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { LimitedNumber } from '#client/pages/host/forms/limited-number.tsx';
import { isWithin, type Limits } from '#client/pages/host/forms/limits.ts';
import { SubmitButtons } from '#client/pages/host/forms/submit-buttons.tsx';
import { useSubmit } from '#client/pages/host/forms/use-submit.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { OverriddenVital, OverrideSet } from '#shared/contracts/inject.ts';
import { overrideOf } from './overridden.ts';
import { OverrideLine } from './override-list.tsx';
import { isPossible, type VitalChange, VitalFields } from './vital-fields.tsx';

const KINDS = ['artefact', 'physiology'] as const;

interface Draft extends VitalChange {
  readonly kind: OverrideSet['kind'];
  /** For how long; null until it is cleared. */
  readonly forMinutes: number | null;
}

/** Sets a vital sign to a value: of the reading alone, or of the patient. */
export function OverrideDialog(props: {
  readonly vital: OverriddenVital;
  readonly run: Command['run'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run, onClose } = props;
  const { holds, draft, setDraft, action } = useOverrideDraft(props.vital);
  const submitting = useSubmit({ run, onDone: onClose });
  const holding = useSession((state) => overrideOf(state.overrides, draft.vital));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (action !== null) {
      submitting.submit(action);
    }
  };
  return (
    <Dialog onClose={onClose} title={t('inject.override.title')}>
      <form className="form" onSubmit={submit}>
        <VitalFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        {holding !== null && <OverrideLine override={holding} run={run} />}
        <Radio.Group
          label={t('inject.override.kind')}
          value={draft.kind}
          onChange={(value) =>
            setDraft({ ...draft, kind: KINDS.find((kind) => kind === value) ?? draft.kind })
          }
        >
          <div className="override__kinds">
            {KINDS.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                label={t(`inject.override.${kind}`)}
                description={t(`inject.override.${kind}-help`)}
              />
            ))}
          </div>
        </Radio.Group>
        <LimitedNumber
          label={t('inject.override.minutes')}
          description={t('inject.override.minutes-help', { maximum: holds.maximum })}
          value={draft.forMinutes}
          limits={holds}
          problem={t('inject.override.minutes-limit', { maximum: holds.maximum })}
          onChange={(forMinutes) => setDraft({ ...draft, forMinutes })}
        />
        <SubmitButtons
          submitting={submitting}
          label={t('inject.override.confirm')}
          disabled={action === null}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

function useOverrideDraft(vital: OverriddenVital) {
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const endTick = useSession((state) => state.lead?.endTick ?? tick);
  const holds: Limits = { minimum: 1, maximum: Math.max(1, endTick - tick) };
  const [draft, setDraft] = useState<Draft>({
    vital,
    value: null,
    rampMinutes: 0,
    kind: 'artefact',
    forMinutes: null,
  });
  // Without a time it holds until it is cleared.
  const isRight = isPossible(draft) && isWithin(draft.forMinutes, holds);
  return { holds, draft, setDraft, action: isRight ? actionOf(draft, tick) : null };
}

function actionOf(draft: Draft, tick: number): OverrideSet | null {
  const { vital, value, rampMinutes, kind, forMinutes } = draft;
  return value === null
    ? null
    : {
        type: 'override.set',
        vital,
        value,
        rampMinutes: rampMinutes ?? 0,
        kind,
        ...(forMinutes === null ? {} : { untilTick: tick + 1 + forMinutes }),
      };
}
