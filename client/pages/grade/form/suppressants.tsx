import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormProps } from './fields.tsx';
import { KnownList } from './known-list.tsx';
import { SUPPRESSANTS } from './names.ts';

/** The drugs that can hide a fever, given before any CRS or after its fever. */
export function Suppressants(
  props: FormProps & { readonly field: 'suppressantsAfterOnset' | 'suppressantsBeforeOnset' },
) {
  const { t } = useTranslation();
  const { form, field, onChange } = props;
  return (
    <KnownList
      legend={t(`grade.list.${field}`)}
      entries={form[field]}
      first="paracetamol"
      onChange={(drugs) => onChange({ ...form, [field]: drugs })}
    >
      {(given) => (
        <fieldset className="grade-drugs">
          <legend className="visually-hidden">{t(`grade.list.${field}`)}</legend>
          {SUPPRESSANTS.map((drug) => (
            <Checkbox
              key={drug}
              label={t(`grade.drug.${drug}`)}
              checked={given.includes(drug)}
              onChange={({ currentTarget }) => {
                const isGiven = (other: typeof drug) =>
                  other === drug ? currentTarget.checked : given.includes(other);
                onChange({ ...form, [field]: SUPPRESSANTS.filter(isGiven) });
              }}
            />
          ))}
        </fieldset>
      )}
    </KnownList>
  );
}
