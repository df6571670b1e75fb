import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceRow } from '#client/components/choice-row.tsx';
import { NAME_POLICIES, REVEAL_POLICIES } from '#client/store/vocabulary.ts';
import { OfferedSpeeds } from './offered-speeds.tsx';
import type { SettingsProps } from './settings-props.ts';

/** For how long a call can be changed, minutes. */
const OPEN_MINUTES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What others get to see, and whether they still get in. */
export function SightSettings({ options, set }: SettingsProps) {
  const { t } = useTranslation();
  const { reveal, callOpenMinutes, names, histogram, joining } = options;
  return (
    <>
      <ChoiceRow
        legend={t('host.settings.reveal')}
        legendShown
        effect={t(`host.reveal.${reveal}-help`)}
        choices={REVEAL_POLICIES.map((value) => ({ value, label: t(`host.reveal.${value}`) }))}
        value={reveal}
        onChoose={(policy) => set({ reveal: policy })}
      />
      <NativeSelect
        label={t('host.settings.callOpenMinutes')}
        description={t('host.setting.call-open-help', { minutes: callOpenMinutes })}
        value={String(callOpenMinutes)}
        data={OPEN_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: t('host.setting.minutes', { minutes }),
        }))}
        onChange={(event) => set({ callOpenMinutes: Number(event.currentTarget.value) })}
      />
      <ChoiceRow
        legend={t('host.settings.names')}
        legendShown
        effect={t(`host.setting.names-${names}-help`)}
        choices={NAME_POLICIES.map((value) => ({
          value,
          label: t(`host.setting.names-${value}`),
        }))}
        value={names}
        onChoose={(policy) => set({ names: policy })}
      />
      <Switch
        label={t('host.settings.histogram')}
        description={histogram ? t('host.setting.histogram-on') : t('host.setting.histogram-off')}
        checked={histogram}
        onChange={(event) => set({ histogram: event.currentTarget.checked })}
      />
      <Switch
        label={t('host.settings.joining')}
        description={t(`host.roster.joining-${joining}`)}
        checked={joining === 'open'}
        onChange={(event) => set({ joining: event.currentTarget.checked ? 'open' : 'locked' })}
      />
    </>
  );
}

const STOPS = ['hold', 'autoSlow', 'manualClock'] as const;

/** Where the clock stops or slows down by itself, and whether it runs by itself. */
export function ClockSettings({ options, set }: SettingsProps) {
  const { t } = useTranslation();
  return (
    <>
      <OfferedSpeeds options={options} set={set} />
      {STOPS.map((name) => (
        <Switch
          key={name}
          label={t(`host.settings.${name}`)}
          description={t(`host.setting.${name}-${options[name] ? 'on' : 'off'}`)}
          checked={options[name]}
          onChange={(event) => set({ [name]: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}
