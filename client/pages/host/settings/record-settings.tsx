import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '#client/components/shell/record-kept.tsx';
import { keptWords } from './setting-words.ts';
import type { SettingsProps } from './settings-props.ts';

/** For how long a record is usually wanted, hours. */
const KEPT_HOURS = [1, 8, 24, 72, 168, 720] as const;

/** How long the server keeps the record, and until when that is. */
export function RecordSettings({ options, set }: SettingsProps) {
  const { t } = useTranslation();
  const { retentionHours } = options;
  const told = useRecordWords();
  const choices = [...new Set([...KEPT_HOURS, retentionHours])].sort((one, other) => one - other);
  return (
    <NativeSelect
      label={t('host.settings.retentionHours')}
      description={told}
      value={String(retentionHours)}
      data={choices.map((hours) => ({ value: String(hours), label: keptWords(t, hours) }))}
      onChange={(event) => set({ retentionHours: Number(event.currentTarget.value) })}
    />
  );
}
