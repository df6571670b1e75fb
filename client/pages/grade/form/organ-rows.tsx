import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceIn } from '#client/words/sentences.ts';
import { type FormProps, useProblemAt } from './fields.tsx';
import type { OrganRow } from './grade-form.ts';
import { KnownList } from './known-list.tsx';

const MOST_ORGANS = 30;

/** The organs that CRS has harmed, each with its CTCAE grade. */
export function OrganRows(props: FormProps) {
  const { t, i18n } = useTranslation();
  const { form, onChange } = props;
  const first = { organ: sentenceIn(i18n, 'organ', 'creatinine').text, grade: '1' };
  const problemAt = useProblemAt(props.problem);
  const setRows = (organToxicity: readonly OrganRow[] | null) =>
    onChange({ ...form, organToxicity });
  return (
    <KnownList
      legend={t('grade.list.organToxicity')}
      entries={form.organToxicity}
      first={first}
      onChange={setRows}
    >
      {(rows) => (
        <>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list.
            <fieldset className="grade-row" key={index}>
              <legend className="visually-hidden">
                {t('grade.organ.row', { place: index + 1 })}
              </legend>
              <TextInput
                className="grade-row__wide"
                label={t('grade.organ.name')}
                description={t('grade.organ.liver')}
                value={row.organ}
                error={problemAt(`organToxicity.${index}.organ`)}
                onChange={({ currentTarget }) =>
                  setRows(rows.with(index, { ...row, organ: currentTarget.value }))
                }
              />
              <ActionIcon
                className="grade-row__remove"
                aria-label={t('grade.row.remove', { name: row.organ })}
                onClick={() => setRows(rows.toSpliced(index, 1))}
              >
                <X size={20} aria-hidden="true" />
              </ActionIcon>
              <NativeSelect
                label={t('grade.organ.grade')}
                value={row.grade}
                error={problemAt(`organToxicity.${index}.grade`)}
                data={['1', '2', '3', '4']}
                onChange={({ currentTarget }) =>
                  setRows(rows.with(index, { ...row, grade: currentTarget.value }))
                }
              />
            </fieldset>
          ))}
          {rows.length < MOST_ORGANS && (
            <Button
              leftSection={<Plus size={18} aria-hidden="true" />}
              onClick={() => setRows([...rows, { ...first, organ: '' }])}
            >
              {t('grade.organ.add')}
            </Button>
          )}
        </>
      )}
    </KnownList>
  );
}
