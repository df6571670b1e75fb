import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { HostColumns } from './host-columns.tsx';
import { HostHeader } from './host-header.tsx';
import { HostTabs } from './host-tabs.tsx';
import { TransportBar } from './transport-bar.tsx';
import { type Command, useCommand } from './use-command.ts';
import { useTransport } from './use-transport.ts';
import './host.css';
import '#client/pages/host/panels/host-panels.css';

/** Below this width the console is a remote control with tabs. */
const NARROW = '(width < 62rem)';

/** The facilitator's console: steers the time, sees the truth, knows who is in the room. */
export function HostPage(props: { readonly code: string }) {
  const command = useCommand();
  const transport = useTransport(command.run);
  const [helpShown, setHelpShown] = useState(false);
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  useShortcuts({
    ' ': transport.playOrPause,
    n: transport.nextEvent,
    '.': transport.faster,
    ',': transport.slower,
    r: transport.toggleReveal,
    '?': () => setHelpShown(true),
  });
  const view = { code: props.code, command, transport };
  return (
    <div className="host" data-layout={narrow ? 'narrow' : 'wide'}>
      <HostHeader
        code={props.code}
        ended={transport.ended}
        over={transport.over}
        onEnd={() => command.run({ type: 'session.end' })}
        onHelp={() => setHelpShown(true)}
      />
      <LinkNotice />
      <Refused command={command} />
      {transport.ended ? <EndedNotice /> : null}
      {narrow ? (
        <main>
          <HostTabs {...view} />
        </main>
      ) : (
        <main className="host__main">
          <TransportBar transport={transport} layout="bar" />
          <HostColumns {...view} />
        </main>
      )}
      {helpShown ? <HelpDialog onClose={() => setHelpShown(false)} /> : null}
    </div>
  );
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

function EndedNotice() {
  const { t } = useTranslation();
  return (
    <p className="host__ended" role="status">
      <strong>{t('host.ended.title')}</strong> {t('host.ended.body')}
    </p>
  );
}
