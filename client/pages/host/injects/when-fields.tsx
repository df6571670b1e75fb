import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LimitedNumber } from '#client/pages/host/forms/limited-number.tsx';
import { NumberField } from '#client/pages/host/forms/number-field.tsx';
import { INTERVENTIONS } from '#client/store/lead-vocabulary.ts';
import { elapsedLabel } from '#client/store/time.ts';
import {
  type CourseLeft,
  DAY_MINUTES,
  isWhenPossible,
  WHEN_LIMITS,
  WHEN_MODES,
  type WhenDraft,
} from './when-draft.ts';

const GRADES = [1, 2, 3, 4] as const;

interface FieldsProps {
  readonly draft: WhenDraft;
  readonly left: CourseLeft;
  readonly onChange: (draft: WhenDraft) => void;
}

/** When something should happen by itself: how it is told, and what belongs to that. */
export function WhenFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <NativeSelect
        label={t('inject.when.label')}
        value={draft.mode}
        data={WHEN_MODES.map((mode) => ({ value: mode, label: t(`inject.when.${mode}`) }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          onChange({ ...draft, mode: WHEN_MODES.find((mode) => mode === named) ?? draft.mode });
        }}
      />
      <ModeFields {...props} />
      {draft.mode !== 'in' && draft.mode !== 'at' && (
        <LimitedNumber
          label={t('inject.when.after-minutes')}
          value={draft.afterMinutes}
          limits={WHEN_LIMITS.afterMinutes}
          onChange={(afterMinutes) => onChange({ ...draft, afterMinutes })}
        />
      )}
    </>
  );
}

function ModeFields({ draft, left, onChange }: FieldsProps) {
  const { t } = useTranslation();
  switch (draft.mode) {
    case 'in':
      return (
        <LimitedNumber
          label={t('inject.when.in-minutes')}
          value={draft.inMinutes}
          limits={{ minimum: 1, maximum: left.endTick - left.tick }}
          autoFocus
          onChange={(inMinutes) => onChange({ ...draft, inMinutes })}
        />
      );
    case 'at':
      return <TimeFields draft={draft} left={left} onChange={onChange} />;
    case 'crs':
    case 'icans':
      return (
        <NativeSelect
          label={t('inject.when.grade')}
          value={draft.grade}
          data={GRADES.map(String)}
          onChange={(event) => onChange({ ...draft, grade: Number(event.currentTarget.value) })}
        />
      );
    case 'temperature':
      return (
        <LimitedNumber
          label={t('inject.when.temperature-from')}
          value={draft.temperatureC}
          limits={WHEN_LIMITS.temperatureC}
          decimals={1}
          onChange={(temperatureC) => onChange({ ...draft, temperatureC })}
        />
      );
    case 'ordered':
      return <OrderedField draft={draft} onChange={onChange} />;
  }
}

/** A time after the infusion: `T+` days, hours and minutes. */
function TimeFields({ draft, left, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const from = elapsedLabel(left.tick + 1);
  const to = elapsedLabel(left.endTick);
  return (
    <div className="form-row">
      <NumberField
        label={t('inject.when.day')}
        value={draft.day}
        decimals={0}
        range={{ minimum: 0, maximum: Math.floor(left.endTick / DAY_MINUTES) }}
        error={isWhenPossible(draft, left) ? null : t('inject.when.limit', { from, to })}
        onChange={(day) => onChange({ ...draft, day })}
      />
      <TextInput
        label={t('inject.when.time')}
        type="time"
        value={draft.time}
        onChange={(event) => onChange({ ...draft, time: event.currentTarget.value })}
      />
    </div>
  );
}

function OrderedField({ draft, onChange }: Omit<FieldsProps, 'left'>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('inject.when.what')}
      value={draft.ordered}
      data={INTERVENTIONS.map((name) => ({ value: name, label: t(`monitor.order.${name}`) }))}
      onChange={(event) => {
        const named = event.currentTarget.value;
        const ordered = INTERVENTIONS.find((name) => name === named) ?? draft.ordered;
        onChange({ ...draft, ordered });
      }}
    />
  );
}
