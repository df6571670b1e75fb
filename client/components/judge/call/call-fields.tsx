import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { scaleLabel } from '#client/store/scale-words.ts';
import { useSession } from '#client/store/session-context.tsx';
import { FEVER_CALLS, HYPOTENSION_CALLS, HYPOXIA_CALLS } from '#client/store/vocabulary.ts';
import { type CallDraft, MOST_REASON } from './call-draft.ts';
import { calledWords, feverWords } from './call-words.ts';
import { ReasonChips } from './reasons/reason-chips.tsx';

/** What a part of the form is given. */
interface FieldsProps {
  readonly draft: CallDraft;
  readonly onChange: (change: Partial<CallDraft>) => void;
}

const ICANS_GRADES = [0, 1, 2, 3, 4] as const;
const CONFIDENCES = [1, 2, 3, 4, 5] as const;
const MOST_CAUSE = 200;

/** The three things to look at before a grade is named, and what else may explain them. */
export function AxisFields(props: FieldsProps) {
  const words = useTranslation();
  const { t } = words;
  const { draft, onChange } = props;
  return (
    <>
      <ChoiceRow
        layout="grid"
        legend={t('judge.axis.fever')}
        legendShown
        choices={FEVER_CALLS.map((value) => ({ value, label: feverWords(words, value) }))}
        value={draft.fever}
        onChoose={(fever) => onChange({ fever })}
      />
      <ChoiceRow
        layout="grid"
        legend={t('judge.axis.hypotension')}
        legendShown
        choices={HYPOTENSION_CALLS.map((value) => ({
          value,
          label: t(`judge.hypotension.${value}`),
        }))}
        value={draft.hypotension}
        onChoose={(hypotension) => onChange({ hypotension })}
      />
      <ChoiceRow
        layout="grid"
        legend={t('judge.axis.hypoxia')}
        legendShown
        choices={HYPOXIA_CALLS.map((value) => ({ value, label: t(`judge.hypoxia.${value}`) }))}
        value={draft.hypoxia}
        onChoose={(hypoxia) => onChange({ hypoxia })}
      />
      <div>
        <Checkbox
          className="call-form__cause"
          label={t('judge.form.other-cause')}
          checked={draft.hasOtherCause}
          onChange={(event) => onChange({ hasOtherCause: event.currentTarget.checked })}
        />
        {draft.hasOtherCause && (
          <TextInput
            label={t('judge.form.other-cause-text')}
            value={draft.otherCause}
            maxLength={MOST_CAUSE}
            onChange={(event) => onChange({ otherCause: event.currentTarget.value })}
          />
        )}
      </div>
    </>
  );
}

/** The grade itself, in large targets under the name of the scale; the word follows the choice. */
export function GradeFields(props: FieldsProps) {
  const { t } = useTranslation();
  const scale = useSession((state) => state.facts?.scale ?? 'ASTCT');
  const gradeFive = useSession((state) => state.facts?.gradeFive === true);
  const { draft, onChange } = props;
  const grades = gradeFive ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4];
  return (
    <div className="call-form__grade">
      <ChoiceRow
        legend={t('judge.form.grade', { scale: scaleLabel(t, scale) })}
        legendShown
        choices={grades.map((value) => ({ value, label: value }))}
        value={draft.grade}
        onChoose={(grade) => onChange({ grade })}
      />
      <p className="call-form__word" role="status">
        {draft.grade === null ? '' : calledWords(t, draft.grade)}
      </p>
    </div>
  );
}

/** What else a call says: the grade of ICANS if the caller has one, how sure, and why. */
export function CallDetails(props: FieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <ChoiceRow
        legend={t('judge.form.icans')}
        legendShown
        choices={[
          { value: -1, label: t('judge.form.icans-none') },
          ...ICANS_GRADES.map((value) => ({ value, label: value })),
        ]}
        value={draft.icans ?? -1}
        onChoose={(icans) => onChange({ icans: icans < 0 ? null : icans })}
      />
      <ChoiceRow
        legend={t('judge.form.confidence')}
        legendShown
        choices={CONFIDENCES.map((value) => ({ value, label: value }))}
        value={draft.confidence}
        onChoose={(confidence) => onChange({ confidence })}
      />
      <ReasonChips draft={draft} onChange={onChange} />
      <Textarea
        label={t('judge.form.reason')}
        value={draft.reason}
        maxLength={MOST_REASON}
        rows={2}
        resize="vertical"
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}
