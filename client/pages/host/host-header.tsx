import { ActionIcon, Button } from '@mantine/core';
import { QrCode as QrIcon, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '#client/components/copy-button.tsx';
import { ThemeMenu } from '#client/components/shell/theme-menu.tsx';
import { InviteDialog } from '#client/pages/host/invite/invite.tsx';
import { useJoinLinks } from '#client/pages/host/invite/join-links.ts';
import { shownCode } from '#client/store/join-code.ts';
import { useServerNowMs, useSession } from '#client/store/session-context.tsx';
import { hasEnded, isOver } from '#client/store/session-state.ts';
import { elapsedLabel, stopwatchLabel, wardLabel } from '#client/store/time.ts';
import { useWaitsForHand } from './clock/use-waits-for-hand.ts';
import { EndDialog } from './ending/end-dialog.tsx';

/** The head of the console: the code, the two clocks, where the session stands, and its end. */
export function HostHeader(props: {
  readonly code: string;
  readonly ended: boolean;
  /** The clock cannot go on: the case is at its end. */
  readonly over: boolean;
  readonly onEnd: (next: 'debrief' | 'stay') => void;
  readonly onSettings: () => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'invite' | 'end' | null>(null);
  const links = useJoinLinks(props.code);
  const close = () => setOpen(null);
  return (
    <header className="host-header">
      <h1 className="visually-hidden">{t('host.title.label')}</h1>
      <div className="host-header__code">
        <span className="visually-hidden">{t('host.code.label')}</span>
        <span className="code-text">{shownCode(props.code)}</span>
        <span className="host-header__copy">
          <CopyButton
            text={links.learner}
            label={t('host.code.copy')}
            done={t('host.code.copied')}
          />
        </span>
        <ActionIcon
          aria-label={t('host.code.show')}
          title={t('host.code.show')}
          onClick={() => setOpen('invite')}
        >
          <QrIcon size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      <HostClock />
      <HostStatus over={props.over} />
      <div className="host-header__end">
        <WallMinutes />
        <ActionIcon
          aria-label={t('host.settings.title')}
          title={t('host.settings.title')}
          onClick={props.onSettings}
        >
          <Settings2 size={20} aria-hidden="true" />
        </ActionIcon>
        <ThemeMenu />
        <Button disabled={props.ended} onClick={() => setOpen('end')}>
          {t('host.end.action')}
        </Button>
      </div>
      {open === 'invite' ? <InviteDialog code={props.code} onClose={close} /> : null}
      {open === 'end' ? <EndDialog onEnd={props.onEnd} onClose={close} /> : null}
    </header>
  );
}

function HostClock() {
  const { t, i18n } = useTranslation();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const infusion = useSession((state) => state.facts?.infusion ?? null);
  return (
    <dl className="host-header__clock">
      <dt className="visually-hidden">{t('host.clock.elapsed')}</dt>
      <dd className="numeral host-header__elapsed">{elapsedLabel(tick)}</dd>
      <dt className="visually-hidden">{t('host.clock.ward')}</dt>
      <dd className="tabular secondary">
        {infusion === null ? '' : wardLabel(tick, infusion, i18n.language)}
      </dd>
    </dl>
  );
}

function HostStatus(props: { readonly over: boolean }) {
  const { t } = useTranslation();
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const pausedForMs = useSession((state) => state.clock?.pausedForMs ?? null);
  const waitsForHand = useWaitsForHand();
  if (waitsForHand && !props.over) {
    return (
      <p className="host-header__status" data-status="manual">
        {t('host.status.manual')}{' '}
        <span className="host-header__moves">{t('host.status.manual-moves')}</span>
      </p>
    );
  }
  const text =
    status === 'paused' && pausedForMs !== null
      ? t('host.status.paused-for', { duration: stopwatchLabel(pausedForMs) })
      : t(`host.status.${status}`);
  return (
    <p className="host-header__status" data-status={status}>
      {props.over && !isOver(status) ? t('host.status.finished') : text}{' '}
      {props.over ? null : <HostPace />}
    </p>
  );
}

/** How fast time runs; of a clock that is moved by hand, and paused, how it goes on. */
function HostPace() {
  const { t } = useTranslation();
  const speed = useSession((state) => state.clock?.speed ?? 1);
  const isManual = useSession((state) => state.facts?.manualClock === true);
  const isPaused = useSession((state) => state.clock?.status === 'paused');
  if (isManual) {
    return isPaused ? (
      <span className="host-header__moves">{t('host.status.manual-resume')}</span>
    ) : null;
  }
  return (
    <span className="numeral host-header__speed">
      {t('host.transport.speed-option', { speed })}
    </span>
  );
}

function WallMinutes() {
  const { t } = useTranslation();
  const nowMs = useServerNowMs(10_000);
  const openedAtMs = useSession((state) => state.log[0]?.atMs ?? null);
  const ended = useSession(hasEnded);
  if (openedAtMs === null || ended) {
    return null;
  }
  const minutes = Math.max(0, Math.floor((nowMs - openedAtMs) / 60_000));
  return <p className="secondary tabular host-header__wall">{t('host.clock.wall', { minutes })}</p>;
}
