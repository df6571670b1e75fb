import { Button } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { FIXED_SETTINGS, USUAL_OPTIONS } from '#client/store/lead-vocabulary.ts';
import { useSession } from '#client/store/session-context.tsx';
import { isOver, type SessionState } from '#client/store/session-state.ts';
import type { SessionOptions, SettingsChange } from '#shared/contracts/settings.ts';
import { FixedSettings } from './fixed-settings.tsx';
import { changedOf, type HeldLimits } from './limits-draft.ts';
import { LimitsTable } from './limits-table.tsx';
import { ClockSettings, SightSettings } from './open-settings.tsx';
import { RecordSettings } from './record-settings.tsx';
import { SettingsHistory } from './settings-history.tsx';
import './settings.css';

const SIGHT = ['reveal', 'callOpenMinutes', 'names', 'histogram', 'joining'] as const;
const CLOCK = ['speeds', 'hold', 'autoSlow', 'manualClock'] as const;

/** The settings of this session: what is fixed once it runs, and what can be changed throughout. */
export function SettingsDialog(props: {
  readonly run: Command['run'];
  /** The alarm limits that are being changed; they outlive the dialog. */
  readonly heldLimits: HeldLimits;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const options = useSession((state) => state.lead?.options ?? null);
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const limits = useRef<HTMLDivElement>(null);
  const openedWith = useSession(optionsAtOpening);
  if (options === null) {
    return null;
  }
  const isFixed = status !== 'lobby' && status !== 'briefing';
  const ended = isOver(status);
  const set = (settings: SettingsChange) => props.run({ type: 'session.set', settings });
  return (
    <Dialog size="lg" onClose={props.onClose} title={t('host.settings.title')}>
      <div className="session-settings">
        {!ended && <KeptLimits held={props.heldLimits} onShow={() => limits.current?.focus()} />}
        <Section
          name={t('host.settings.fixed')}
          disabled={isFixed}
          {...(isFixed ? { why: t('host.settings.fixed-why') } : {})}
          onReset={() => set(usual(FIXED_SETTINGS))}
        >
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
          onReset={() => {
            set({ alarmLimits: null });
            props.heldLimits[1]({});
          }}
        >
          <div ref={limits} tabIndex={-1} className="session-settings__limits">
            <LimitsTable set={set} held={ended ? NOT_HELD : props.heldLimits} />
          </div>
        </Section>
        <Section
          name={t('host.settings.record')}
          disabled={false}
          onReset={() => set({ retentionHours: openedWith.retentionHours })}
        >
          <RecordSettings options={options} set={set} />
        </Section>
        <SettingsHistory />
      </div>
    </Dialog>
  );
}

const NOT_HELD: HeldLimits = [{}, () => undefined];

/** On opening: that limits were changed before and not applied, and the way there. */
function KeptLimits(props: { readonly held: HeldLimits; readonly onShow: () => void }) {
  const { t } = useTranslation();
  const limits = useSession((state) => state.facts?.alarmLimits ?? null);
  const [draft] = props.held;
  const [before] = useState(draft);
  // What is changed from here on the table itself tells.
  const kept = limits === null || draft !== before ? [] : changedOf(draft, limits);
  return kept.length === 0 ? null : (
    <div className="session-settings__kept">
      <p role="status">
        {t('host.limits.kept', {
          vitals: kept.map((vital) => t(`monitor.short.${vital}`)).join(', '),
        })}
      </p>
      <Button onClick={props.onShow}>{t('host.limits.show')}</Button>
    </div>
  );
}

/** Some settings under a name, and the way back to how they usually are. */
function Section(props: {
  readonly name: string;
  readonly disabled: boolean;
  /** Why nothing of it can be changed, where that is so. */
  readonly why?: string;
  readonly onReset: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset
      className="session-settings__section"
      disabled={props.disabled}
      aria-describedby={props.why === undefined ? undefined : id}
    >
      <legend>{props.name}</legend>
      {props.why !== undefined && (
        <p id={id} className="secondary">
          {props.why}
        </p>
      )}
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

/** The settings that the session was opened with: how long to keep a record the server says then. */
function optionsAtOpening({ log }: SessionState): SessionOptions {
  const [first] = log;
  return first?.action.type === 'session.create' ? first.action.options : USUAL_OPTIONS;
}
