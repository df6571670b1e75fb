import { NativeSelect, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DIFFICULTIES, type Wanted } from './matching-cards.ts';

const PEAKS = [1, 2, 3, 4] as const;

/** What the library is searched by. The peak grade is a filter only where it is shown. */
export function CaseFilters(props: {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly wanted: Wanted;
  readonly peakShown: boolean;
  readonly onChange: (wanted: Wanted) => void;
}) {
  const { t } = useTranslation();
  const { wanted, onChange } = props;
  return (
    <div className="cases__filters">
      <TextInput
        ref={props.inputRef}
        type="search"
        className="cases__search"
        aria-label={t('library.search.label')}
        placeholder={t('library.search.placeholder')}
        leftSection={<Search size={18} aria-hidden="true" />}
        value={wanted.search}
        onChange={(event) => onChange({ ...wanted, search: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('library.filter.difficulty')}
        value={wanted.difficulty ?? ''}
        data={[
          { value: '', label: t('library.filter.any-difficulty') },
          ...DIFFICULTIES.map((value) => ({ value, label: t(`library.difficulty.${value}`) })),
        ]}
        onChange={(event) => {
          const named = event.currentTarget.value;
          onChange({ ...wanted, difficulty: DIFFICULTIES.find((one) => one === named) ?? null });
        }}
      />
      {props.peakShown && (
        <NativeSelect
          aria-label={t('library.filter.peak')}
          value={String(wanted.peakGrade ?? '')}
          data={[
            { value: '', label: t('library.filter.any-peak') },
            ...PEAKS.map((grade) => ({
              value: String(grade),
              label: t('library.filter.peak-grade', { grade }),
            })),
          ]}
          onChange={(event) => {
            const named = event.currentTarget.value;
            onChange({ ...wanted, peakGrade: named === '' ? null : Number(named) });
          }}
        />
      )}
    </div>
  );
}
