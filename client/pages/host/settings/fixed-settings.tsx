import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { useSession } from '#client/store/session-context.tsx';
import {
  CARE_MODES,
  MONITORING_CHOICES,
  ORDER_MODES,
  SCALE_NAMES,
} from '#client/store/vocabulary.ts';
import type { SettingsProps } from './settings-props.ts';

/** The grading windows that a session can have. */
const WINDOW_HOURS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What course and scoring rest on. */
export function FixedSettings({ options, set }: SettingsProps) {
  const { t } = useTranslation();
  const mode = useSession((state) => state.facts?.monitoring.mode ?? 'continuous');
  return (
    <>
      <NativeSelect
        label={t('host.settings.scale')}
        description={t('host.setting.scale-help')}
        value={options.scale}
        data={SCALE_NAMES.map((name) => ({ value: name, label: t(`grade.scale.${name}`) }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          set({ scale: SCALE_NAMES.find((name) => name === named) ?? options.scale });
        }}
      />
      <GradingWindow options={options} set={set} />
      <Switch
        label={t('host.settings.gradeFive')}
        description={
          options.gradeFive ? t('host.setting.grade-five-on') : t('host.setting.grade-five-off')
        }
        checked={options.gradeFive}
        onChange={(event) => set({ gradeFive: event.currentTarget.checked })}
      />
      <ChoiceRow
        legend={t('host.settings.orders')}
        legendShown
        effect={t(`host.setting.orders-${options.orders}-help`)}
        choices={ORDER_MODES.map((value) => ({
          value,
          label: t(`host.setting.orders-${value}`),
        }))}
        value={options.orders}
        onChoose={(orders) => set({ orders })}
      />
      <NativeSelect
        label={t('host.settings.monitoring')}
        description={t(`host.setting.monitoring-${mode}-help`)}
        value={options.monitoring}
        data={MONITORING_CHOICES.map((value) => ({
          value,
          label: t(`host.setting.monitoring-${value}`),
        }))}
        onChange={(event) => {
          const named = event.currentTarget.value;
          const monitoring = MONITORING_CHOICES.find((choice) => choice === named);
          set({ monitoring: monitoring ?? options.monitoring });
        }}
      />
      <ChoiceRow
        legend={t('host.settings.care')}
        legendShown
        effect={t(`host.setting.care-${options.care}-help`)}
        choices={CARE_MODES.map((value) => ({ value, label: t(`host.case.care-${value}`) }))}
        value={options.care}
        onChoose={(care) => set({ care })}
      />
    </>
  );
}

/** How long a finding carries the standing grade after its last minute. */
function GradingWindow({ options, set }: SettingsProps) {
  const { t } = useTranslation();
  const { gradingWindowHours: hours } = options;
  return (
    <NativeSelect
      label={t('host.settings.gradingWindowHours')}
      description={t('host.setting.window-help', { hours })}
      value={String(hours)}
      data={WINDOW_HOURS.map((value) => ({
        value: String(value),
        label: t('host.setting.hours', { hours: value }),
      }))}
      onChange={(event) => set({ gradingWindowHours: Number(event.currentTarget.value) })}
    />
  );
}
