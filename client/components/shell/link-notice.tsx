import { ActionIcon, Button } from '@mantine/core';
import { Unplug, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { spanLabel, stopwatchLabel } from '#client/store/time.ts';
import { useDataAgeSeconds } from '#client/store/use-data-age.ts';
import './link-notice.css';

/**
 * Says when the line is stale, broken or back, and what waits to be sent. A healthy line says
 * nothing.
 *
 * @param props.onEvents leads to what happened meanwhile, where the page can
 * @param props.unsent what waits to be sent, where the page lists it
 * @param props.outcomes what became of what waited, where the page tells it
 */
export function LinkNotice(props: {
  readonly onEvents?: () => void;
  readonly unsent?: ReactNode;
  readonly outcomes?: ReactNode;
}) {
  const link = useSession((state) => state.link);
  switch (link) {
    case 'stale':
    case 'offline':
      return <SilentNotice unsent={props.unsent} />;
    case 'connecting':
    case 'catching-up':
      return <CatchingUpNotice />;
    case 'live':
    case 'grace':
      return (
        <>
          <BackNotice {...props} />
          {props.outcomes}
        </>
      );
  }
}

function SilentNotice(props: { readonly unsent: ReactNode }) {
  const { t } = useTranslation();
  const offline = useSession((state) => state.link === 'offline');
  const count = useSession((state) => state.pending.length);
  const seconds = useDataAgeSeconds();
  return (
    <Notice>
      <Unplug size={18} aria-hidden="true" />
      <span className="link-notice__title" role="status">
        {offline ? t('link.offline.title') : t('link.stale.title')}
      </span>
      {/* Not part of the status: it would be read out each second. */}
      <span className="numeral">{t('link.age.body', { seconds })}</span>
      {count > 0 &&
        (props.unsent ?? <span role="status">{t('link.pending.body', { count })}</span>)}
    </Notice>
  );
}

function CatchingUpNotice() {
  const { t } = useTranslation();
  return (
    <Notice>
      <span role="status">{t('link.catching-up.body')}</span>
    </Notice>
  );
}

function BackNotice({ onEvents }: { readonly onEvents?: () => void }) {
  const { t } = useTranslation();
  const back = useSession((state) => state.back);
  const [dismissedAtMs, setDismissedAtMs] = useState<number | null>(null);
  if (back === null || back.atMs === dismissedAtMs) {
    return null;
  }
  const duration = stopwatchLabel(back.awayMs);
  const simulated = spanLabel(back.awayTicks);
  return (
    <Notice>
      <span className="link-notice__title" role="status">
        {t('link.back.body', { count: back.events })}
      </span>
      <span className="secondary">{t('link.back.duration', { duration, simulated })}</span>
      {back.events > 0 && onEvents !== undefined && (
        <Button
          onClick={() => {
            setDismissedAtMs(back.atMs);
            onEvents();
          }}
        >
          {t('link.back.show')}
        </Button>
      )}
      <ActionIcon
        className="link-notice__end"
        aria-label={t('link.back.dismiss')}
        onClick={() => setDismissedAtMs(back.atMs)}
      >
        <X size={18} aria-hidden="true" />
      </ActionIcon>
    </Notice>
  );
}

function Notice(props: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="link-notice" aria-label={t('link.notice.label')}>
      {props.children}
    </section>
  );
}
