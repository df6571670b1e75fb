import { Button, NumberInput, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { OverriddenVital, OverrideSet } from '#shared/contracts/inject.ts';
import { overrideOf } from './overridden.ts';
import { OverrideLine } from './override-list.tsx';
import { type VitalChange, VitalFields } from './vital-fields.tsx';

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
  const { longestMinutes, draft, setDraft, action } = useOverrideDraft(props.vital);
  const holding = useSession((state) => overrideOf(state.overrides, draft.vital));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (action !== null) {
      run(action);
      onClose();
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
        <NumberInput
          label={t('inject.override.minutes')}
          description={t('inject.override.minutes-help', { maximum: longestMinutes })}
          value={draft.forMinutes ?? ''}
          min={1}
          max={longestMinutes}
          clampBehavior="none"
          allowDecimal={false}
          error={
            isWithin(draft.forMinutes, longestMinutes)
              ? null
              : t('inject.override.minutes-limit', { maximum: longestMinutes })
          }
          onChange={(value) => setDraft({ ...draft, forMinutes: typedNumber(value) })}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('host.roster.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={action === null}>
            {t('inject.override.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useOverrideDraft(vital: OverriddenVital) {
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const endTick = useSession((state) => state.lead?.endTick ?? tick);
  const longestMinutes = Math.max(1, endTick - tick);
  const [draft, setDraft] = useState<Draft>({
    vital,
    value: null,
    rampMinutes: 0,
    kind: 'artefact',
    forMinutes: null,
  });
  const isPossible = isWithin(draft.forMinutes, longestMinutes);
  return { longestMinutes, draft, setDraft, action: isPossible ? actionOf(draft, tick) : null };
}

/** Whether an override can hold for so long; without a time it holds until it is cleared. */
function isWithin(minutes: number | null, longest: number): boolean {
  return minutes === null || (minutes >= 1 && minutes <= longest);
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
