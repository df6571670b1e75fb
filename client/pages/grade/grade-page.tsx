import { Alert, Button, Menu } from '@mantine/core';
import type { TFunction } from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#client/components/shell/page-header.tsx';
import type { SnapshotGrades } from '#client/store/client-parts.tsx';
import { sentenceText } from '#client/words/sentences.ts';
import { Beside } from './answer/beside.tsx';
import { ScaleCards } from './answer/scale-cards.tsx';
import { ScaleTable } from './answer/scale-table.tsx';
import { Disagreement, Summary } from './answer/summary.tsx';
import { asTyped, EXAMPLE_NAMES, EXAMPLES } from './examples.ts';
import type { FieldProblem } from './form/fields.tsx';
import { BLANK_FORM, type GradeForm, NUMBER_FIELDS } from './form/grade-form.ts';
import { SnapshotForm } from './form/snapshot-form.tsx';
import { type Grades, useGrades } from './use-grades.ts';
import './grade.css';

/**
 * The teaching calculator: one snapshot entered by hand, graded on all six scales side by side, with
 * the reasons of each.
 */
export function GradePage() {
  const { t } = useTranslation();
  const [form, setForm] = useState(BLANK_FORM);
  const answer = useGrades(form);
  return (
    <>
      <PageHeader />
      <main className="grade">
        <div className="grade__head">
          <h1>{t('grade.title.label')}</h1>
          <p className="grade__notice">
            <TriangleAlert size={20} aria-hidden="true" />
            <strong>{t('grade.title.notice')}</strong>
          </p>
        </div>
        <form className="grade-form" noValidate onSubmit={(event) => event.preventDefault()}>
          <div className="grade-form__actions">
            <Examples onChoose={setForm} />
            <Button onClick={() => setForm(BLANK_FORM)}>{t('grade.clear.action')}</Button>
          </div>
          <SnapshotForm form={form} problem={answer.problem} onChange={setForm} />
        </form>
        <Summary grades={answer.grades} />
        <section className="grade__answer" aria-labelledby="grades">
          <h2 id="grades">{t('grade.answer.heading')}</h2>
          <Failure answer={answer} />
          {answer.grades === null ? (
            <p className="grade__blank">{t('grade.blank.body')}</p>
          ) : (
            <Answer grades={answer.grades} />
          )}
        </section>
      </main>
    </>
  );
}

function Examples(props: { readonly onChoose: (form: GradeForm) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="filled">{t('grade.example.action')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXAMPLE_NAMES.map((name) => (
          <Menu.Item key={name} onClick={() => props.onChoose(asTyped(EXAMPLES[name], i18n))}>
            {t(`grade.example.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Answer(props: { readonly grades: SnapshotGrades }) {
  const { t } = useTranslation();
  const { grades } = props;
  return (
    <>
      <Disagreement crs={grades.crs} />
      <ScaleTable crs={grades.crs} />
      <h2 className="grade__why">{t('grade.card.heading')}</h2>
      <ScaleCards crs={grades.crs} />
      <Beside grades={grades} />
    </>
  );
}

/** What a field is called; a list names the place too, as its field says beside it. */
function fieldName(t: TFunction, { field }: FieldProblem): string {
  const number = NUMBER_FIELDS.find((known) => known === field);
  if (number !== undefined) {
    return t(`grade.field.${number}`);
  }
  return field.startsWith('organ') ? t('grade.list.organToxicity') : t('grade.list.vasopressors');
}

/** Why there is no answer to the form as it stands; the grades beneath are then from before. */
function Failure(props: { readonly answer: Grades }) {
  const words = useTranslation();
  const { t } = words;
  const { failure, grades, problem, retry } = props.answer;
  if (failure === null) {
    return null;
  }
  const code = failure.kind === 'declined' ? failure.refusal.code : failure.kind;
  return (
    <Alert variant="default" role="alert" title={t('grade.problem.title')}>
      <p>
        {problem === null
          ? t(`problem.${code}.body`)
          : t('grade.problem.field', {
              name: fieldName(t, problem),
              limit: sentenceText(words, 'limit', problem.limit),
            })}{' '}
        {grades === null ? null : t('grade.problem.before')}
      </p>
      {problem === null && (
        <Button mt="md" onClick={retry}>
          {t('problem.retry.action')}
        </Button>
      )}
    </Alert>
  );
}
