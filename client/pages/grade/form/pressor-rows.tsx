import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { withMicroSign } from '#client/words/readable.ts';
import { type FormProps, NumberText, useProblemAt } from './fields.tsx';
import type { PressorRow } from './grade-form.ts';
import { KnownList } from './known-list.tsx';
import { PRESSOR_UNITS, PRESSORS, type PressorName } from './names.ts';

const MOST_PRESSORS = 12;

/** The vasopressors that run: drug, dose and for how long. */
export function PressorRows(props: FormProps) {
  const { t } = useTranslation();
  const { form, onChange } = props;
  const problemAt = useProblemAt(props.problem);
  const setRows = (vasopressors: readonly PressorRow[] | null) =>
    onChange({ ...form, vasopressors });
  return (
    <KnownList
      legend={t('grade.list.vasopressors')}
      entries={form.vasopressors}
      first={newRow('norepinephrine')}
      onChange={setRows}
    >
      {(rows) => (
        <>
          {rows.map((row, index) => (
            <Pressor
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list.
              key={index}
              row={row}
              place={index + 1}
              problemOf={(field) => problemAt(`vasopressors.${index}.${field}`)}
              onChange={(changed) => setRows(rows.with(index, changed))}
              onRemove={() => setRows(rows.toSpliced(index, 1))}
            />
          ))}
          {rows.length < MOST_PRESSORS && (
            <Button
              leftSection={<Plus size={18} aria-hidden="true" />}
              onClick={() => setRows([...rows, newRow(unusedDrug(rows))])}
            >
              {t('grade.pressor.add')}
            </Button>
          )}
        </>
      )}
    </KnownList>
  );
}

function newRow(drug: PressorName): PressorRow {
  return { drug, dose: '', unit: PRESSOR_UNITS[drug][0], hoursAtDose: '' };
}

function unusedDrug(rows: readonly PressorRow[]): PressorName {
  return PRESSORS.find((drug) => rows.every((row) => row.drug !== drug)) ?? 'norepinephrine';
}

function Pressor(props: {
  readonly row: PressorRow;
  readonly place: number;
  readonly problemOf: (field: 'drug' | 'dose' | 'unit' | 'hoursAtDose') => string | null;
  readonly onChange: (row: PressorRow) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { row, problemOf, onChange } = props;
  const units = PRESSOR_UNITS[row.drug];
  const name = t(`grade.drug.${row.drug}`);
  return (
    <fieldset className="grade-row">
      <legend className="visually-hidden">{t('grade.pressor.row', { place: props.place })}</legend>
      <NativeSelect
        className="grade-row__wide"
        label={t('grade.pressor.drug')}
        value={row.drug}
        error={problemOf('drug')}
        data={PRESSORS.map((drug) => ({ value: drug, label: t(`grade.drug.${drug}`) }))}
        onChange={({ currentTarget }) => {
          const drug = PRESSORS.find((known) => known === currentTarget.value) ?? row.drug;
          onChange({ ...row, drug, unit: PRESSOR_UNITS[drug][0] });
        }}
      />
      <ActionIcon
        className="grade-row__remove"
        aria-label={t('grade.row.remove', { name })}
        onClick={props.onRemove}
      >
        <X size={20} aria-hidden="true" />
      </ActionIcon>
      <NumberText
        label={t('grade.pressor.dose')}
        value={row.dose}
        error={problemOf('dose')}
        onType={(dose) => onChange({ ...row, dose })}
      />
      <NativeSelect
        label={t('grade.pressor.unit')}
        value={row.unit}
        error={problemOf('unit')}
        data={units.map((unit) => ({ value: unit, label: withMicroSign(unit) }))}
        onChange={({ currentTarget }) =>
          onChange({ ...row, unit: units.find((unit) => unit === currentTarget.value) ?? units[0] })
        }
      />
      <NumberText
        label={t('grade.pressor.hours')}
        value={row.hoursAtDose}
        error={problemOf('hoursAtDose')}
        onType={(hoursAtDose) => onChange({ ...row, hoursAtDose })}
      />
    </fieldset>
  );
}
