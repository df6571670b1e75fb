import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RestFailure, type SnapshotGrades, useParts } from '#client/store/client-parts.tsx';
import { organInEnglish } from '#client/words/sentences.ts';
import type { FieldProblem } from './form/fields.tsx';
import { type GradeForm, isBlank, questionOf } from './form/grade-form.ts';

/** A pause in typing after which the server is asked. */
const PAUSE_MS = 300;

/** What the server last answered for a form. */
export interface Grades {
  /** The last answer that could be given; null before the first. */
  readonly grades: SnapshotGrades | null;
  /** Why the form as it stands has no answer; then `grades` are those from before. */
  readonly failure: RestFailure | null;
  /** The field to blame, under its name in the form. */
  readonly problem: FieldProblem | null;
  readonly retry: () => void;
}

/** Grades a form whenever it has changed, and keeps the last good answer while it cannot be. */
export function useGrades(form: GradeForm): Grades {
  const { rest } = useParts();
  const [settled] = useDebouncedValue(form, PAUSE_MS);
  const { i18n } = useTranslation();
  const question = useMemo(
    () => questionOf(settled, (organ) => organInEnglish(i18n, organ)),
    [settled, i18n],
  );
  const blank = isBlank(settled);
  const { data, refetch } = useQuery({
    queryKey: ['grade', question],
    queryFn: () => rest.grade(question),
    placeholderData: keepPreviousData,
    enabled: !blank,
  });
  const [lastGood, setLastGood] = useState<SnapshotGrades | null>(null);
  const grades = data?.ok === true ? data.value : lastGood;
  if (grades !== lastGood) {
    setLastGood(grades);
  }
  const failure = data?.ok === false && !blank ? data.error : null;
  return {
    grades: blank ? null : grades,
    failure,
    problem: problemOf(failure),
    retry: () => void refetch(),
  };
}

/** Of a path like `crs.oxygen.fio2` the form knows what follows the first name. */
function problemOf(failure: RestFailure | null): FieldProblem | null {
  if (failure?.kind !== 'declined') {
    return null;
  }
  const { field, limit } = failure.refusal;
  return field === undefined || limit === undefined
    ? null
    : { field: field.slice(field.indexOf('.') + 1), limit };
}
