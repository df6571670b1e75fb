import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { sentenceText } from '#client/words/sentences.ts';
import type { GradeForm, NumberField, YesNoField } from './grade-form.ts';
import { CHOICES, type ChoiceField } from './names.ts';

/** The field that the server could not take, under its name in the form, and its limit. */
export interface FieldProblem {
  readonly field: string;
  readonly limit: string;
}

/** What every part of the form is given. */
export interface FormProps {
  readonly form: GradeForm;
  readonly problem: FieldProblem | null;
  readonly onChange: (form: GradeForm) => void;
}

/** What stands beneath a field that the server could not take; null beneath every other. */
export function useProblemAt(problem: FieldProblem | null): (field: string) => string | null {
  const words = useTranslation();
  return (field) =>
    problem?.field === field
      ? words.t('grade.problem.limit', { limit: sentenceText(words, 'limit', problem.limit) })
      : null;
}

/** A number with its unit. Text, so that nothing that was typed is ever lost. */
export function NumberBox(props: FormProps & { readonly field: NumberField }) {
  const { t } = useTranslation();
  const { form, field, onChange } = props;
  const problemAt = useProblemAt(props.problem);
  return (
    <NumberText
      label={t(`grade.field.${field}`)}
      value={form.numbers[field]}
      error={problemAt(field)}
      onType={(typed) => onChange({ ...form, numbers: { ...form.numbers, [field]: typed } })}
    />
  );
}

/** A field for a number as typed. */
export function NumberText(props: {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onType: (typed: string) => void;
}) {
  return (
    <TextInput
      label={props.label}
      value={props.value}
      error={props.error}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => props.onType(event.currentTarget.value)}
    />
  );
}

/** One of several names, or not known. */
export function ChoiceBox(props: FormProps & { readonly field: ChoiceField }) {
  const { t } = useTranslation();
  const { form, field, onChange } = props;
  const problemAt = useProblemAt(props.problem);
  const names: readonly (typeof CHOICES)[ChoiceField][number][] = CHOICES[field];
  return (
    <NativeSelect
      label={t(`grade.ask.${field}`)}
      value={form.choices[field]}
      error={problemAt(field)}
      data={[
        { value: '', label: t('grade.answer.unknown') },
        ...names.map((name) => ({ value: name, label: t(`grade.choice.${name}`) })),
      ]}
      onChange={(event) =>
        onChange({ ...form, choices: { ...form.choices, [field]: event.currentTarget.value } })
      }
    />
  );
}

/** A question to answer with yes or no; a third answer is that nobody knows. */
export function YesNo(props: FormProps & { readonly field: YesNoField }) {
  const { t } = useTranslation();
  const { form, field, onChange } = props;
  const answer = form.answers[field];
  return (
    <ChoiceRow
      legend={t(`grade.asked.${field}`)}
      legendShown
      value={answer === null ? 'unknown' : answer ? 'yes' : 'no'}
      choices={YES_NO.map((value) => ({ value, label: t(`grade.answer.${value}`) }))}
      onChoose={(value) =>
        onChange({
          ...form,
          answers: { ...form.answers, [field]: value === 'unknown' ? null : value === 'yes' },
        })
      }
    />
  );
}

const YES_NO = ['no', 'yes', 'unknown'] as const;
