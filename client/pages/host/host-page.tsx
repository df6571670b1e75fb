import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlarmBar } from '#client/components/alarms/alarm-bar.tsx';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import type { OverriddenVital } from '#shared/contracts/inject.ts';
import { PauseReason } from './clock/pause-reason.tsx';
import { RewindDialog } from './clock/rewind-dialog.tsx';
import { SpokenClock } from './clock/spoken-clock.tsx';
import { Timeline } from './clock/timeline.tsx';
import { TransportBar } from './clock/transport-bar.tsx';
import { useTransport } from './clock/use-transport.ts';
import { EndedNotice } from './ending/ended-notice.tsx';
import { useEnding } from './ending/use-ending.ts';
import { HostHeader } from './host-header.tsx';
import { leadToEvents } from './layout/events-here.tsx';
import { HostColumns } from './layout/host-columns.tsx';
import { HostFoot } from './layout/host-foot.tsx';
import { HostTabs } from './layout/host-tabs.tsx';
import { UndoStrip } from './layout/undo-strip.tsx';
import { useHostKeys } from './layout/use-host-keys.ts';
import { usePlaces } from './layout/use-places.ts';
import { ColleagueNotice } from './log/colleague-notice.tsx';
import { SpokenLog } from './log/log-panel.tsx';
import { OverrideDialog } from './overrides/override-dialog.tsx';
import type { LimitsDraft } from './settings/limits-draft.ts';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { type Command, useCommand } from './use-command.ts';
import './host.css';
import './layout/toasts.css';
import '#client/pages/host/panels/host-panels.css';

/** Below this width the console is a remote control with tabs. */
const NARROW = '(width < 62rem)';

/** What lies over the console. */
type Overlay =
  | { readonly kind: 'settings' }
  | { readonly kind: 'override'; readonly vital: OverriddenVital };

/** The facilitator's console: steers the time, sees the truth, knows who is in the room. */
export function HostPage(props: { readonly code: string }) {
  const command = useCommand();
  const { run } = command;
  const transport = useTransport(run);
  const places = usePlaces();
  const ending = useEnding(props.code, command.attempt);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const onBookmark = () => run({ type: 'bookmark.add', label: '' });
  const onOverride = (vital: OverriddenVital) => setOverlay({ kind: 'override', vital });
  const spokenAt = useHostKeys({
    transport,
    places,
    onBookmark,
    onOverride: () => onOverride('temperatureC'),
  });
  const view = { code: props.code, command, transport, onBookmark, onOverride, places };
  return (
    <div className="host" data-layout={narrow ? 'narrow' : 'wide'}>
      <HostHeader
        code={props.code}
        ended={transport.ended}
        over={transport.over}
        onEnd={ending.end}
        onSettings={() => setOverlay({ kind: 'settings' })}
      />
      <LinkNotice onEvents={() => leadToEvents(places)} />
      {transport.started && !transport.ended && <AlarmBar layout={narrow ? 'phone' : 'host'} />}
      <Refused command={command} />
      {transport.ended ? (
        <EndedNotice onOpen={ending.open} />
      ) : (
        <PauseReason transport={transport} />
      )}
      {narrow ? (
        <main>
          <HostTabs {...view} />
        </main>
      ) : (
        <main className="host__main">
          <TransportBar transport={transport} layout="bar" onBookmark={onBookmark} />
          <Timeline />
          <HostColumns {...view} />
          <HostFoot attempt={command.attempt} places={places} />
        </main>
      )}
      <div className="host-toasts">
        <ColleagueNotice />
        <UndoStrip run={run} />
      </div>
      <SpokenLog />
      <SpokenClock askedAt={spokenAt} />
      <RewindDialog transport={transport} />
      <Overlays overlay={overlay} run={run} onClose={() => setOverlay(null)} />
    </div>
  );
}

function Overlays(props: {
  readonly overlay: Overlay | null;
  readonly run: Command['run'];
  readonly onClose: () => void;
}) {
  const { overlay, run, onClose } = props;
  const heldLimits = useState<LimitsDraft>({});
  if (overlay === null) {
    return null;
  }
  switch (overlay.kind) {
    case 'settings':
      return <SettingsDialog run={run} heldLimits={heldLimits} onClose={onClose} />;
    case 'override':
      return <OverrideDialog vital={overlay.vital} run={run} onClose={onClose} />;
  }
}

function Refused(props: { readonly command: Command }) {
  const { t } = useTranslation();
  const { refusal, dismiss } = props.command;
  if (refusal === null) {
    return null;
  }
  return (
    <div className="host__refused">
      <RefusalText title={t('host.refused.title')} refusal={refusal} />
      <ActionIcon aria-label={t('host.refused.dismiss')} onClick={dismiss}>
        <X size={18} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
