import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useJoinOrigin } from '#client/components/device/use-join-origin.ts';
import { QrCode } from '#client/components/qr-code.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { isCode } from '#client/store/join-code.ts';
import './reach.css';

const QR_PX = 132;

/** Who can reach this server, and how: by an address and its QR code, or what to do about it. */
export function Reachability(props: { readonly code: string }) {
  const { t } = useTranslation();
  const { rest } = useParts();
  const server = useQuery({ queryKey: ['server'], queryFn: () => rest.server() }).data;
  if (server === undefined) {
    return null;
  }
  if (!server.ok) {
    return <p role="status">{t('landing.offline.body')}</p>;
  }
  if (server.value.loopbackOnly) {
    return (
      <details className="disclosure">
        <summary>{t('landing.loopback.title')}</summary>
        <p className="secondary">{t('landing.loopback.body', { command: 'npm run start:lan' })}</p>
      </details>
    );
  }
  return <OtherDevices code={props.code} joinUrls={server.value.joinUrls} />;
}

/** The address for phones; with a code that has been typed, straight to its session. */
function OtherDevices(props: { readonly code: string; readonly joinUrls: readonly string[] }) {
  const { t } = useTranslation();
  const origin = useJoinOrigin();
  const url = isCode(props.code) ? `${origin}/s/${props.code}` : origin;
  const others = props.joinUrls.filter((other) => other !== origin);
  return (
    <section className="landing__card reach">
      <div className="reach__text">
        <h2 className="landing__card-title">{t('landing.lan.title')}</h2>
        <p className="secondary">{t('landing.lan.body')}</p>
        <p className="code-text reach__url">{url}</p>
        {others.length > 0 && (
          <details className="disclosure">
            <summary>{t('landing.lan.others')}</summary>
            <p className="code-text reach__url">{others.join(' ')}</p>
          </details>
        )}
      </div>
      <QrCode text={url} sizePx={QR_PX} label={t('landing.lan.qr', { url })} />
    </section>
  );
}
