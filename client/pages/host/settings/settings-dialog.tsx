import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { FIXED_SETTINGS, USUAL_OPTIONS } from '#client/store/lead-vocabulary.ts';
import { useSession } from '#client/store/session-context.tsx';
import { isOver } from '#client/store/session-state.ts';
import type { SessionOptions, SettingsChange } from '#shared/contracts/settings.ts';
import { FixedSettings } from './fixed-settings.tsx';
import { LimitsTable } from './limits-table.tsx';
import { ClockSettings, SightSettings } from './open-settings.tsx';
import { SettingsHistory } from './settings-history.tsx';
import './settings.css';

const SIGHT = ['reveal', 'names', 'histogram', 'joining'] as const;
const CLOCK = ['hold', 'autoSlow', 'manualClock'] as const;

/** The settings of this session: what is fixed once it runs, and what can be changed throughout. */
export function SettingsDialog(props: {
  readonly run: Command['run'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const options = useSession((state) => state.lead?.options ?? null);
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  if (options === null) {
    return null;
  }
  const isFixed = status !== 'lobby' && status !== 'briefing';
  const ended = isOver(status);
  const set = (settings: SettingsChange) => props.run({ type: 'session.set', settings });
  return (
    <Dialog size="lg" onClose={props.onClose} title={t('host.settings.title')}>
      <div className="session-settings">
        <Section
          name={t('host.settings.fixed')}
          disabled={isFixed}
          onReset={() => set(usual(FIXED_SETTINGS))}
        >
          {isFixed && <p className="secondary">{t('host.settings.fixed-why')}</p>}
          <FixedSettings options={options} set={set} />
        </Section>
        <Section name={t('host.settings.sight')} disabled={ended} onReset={() => set(usual(SIGHT))}>
          <SightSettings options={options} set={set} />
        </Section>
        <Section name={t('host.settings.clock')} disabled={ended} onReset={() => set(usual(CLOCK))}>
          <ClockSettings options={options} set={set} />
        </Section>
        <Section
          name={t('host.settings.alarmLimits')}
          disabled={ended}
          onReset={() => set({ alarmLimits: null })}
        >
          <LimitsTable set={set} />
        </Section>
        <SettingsHistory />
      </div>
    </Dialog>
  );
}

/** Some settings under a name, and the way back to how they usually are. */
function Section(props: {
  readonly name: string;
  readonly disabled: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="session-settings__section" disabled={props.disabled}>
      <legend>{props.name}</legend>
      {props.children}
      <Button
        variant="subtle"
        className="session-settings__reset"
        aria-label={t('host.settings.reset-label', { name: props.name })}
        onClick={props.onReset}
      >
        {t('host.settings.reset')}
      </Button>
    </fieldset>
  );
}

/** Some of the settings as they usually are. */
function usual(names: readonly (keyof SessionOptions)[]): SettingsChange {
  return Object.fromEntries(names.map((name) => [name, USUAL_OPTIONS[name]]));
}
