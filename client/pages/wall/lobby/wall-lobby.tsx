import { useTranslation } from 'react-i18next';
import { useJoinOrigin } from '#client/components/device/use-join-origin.ts';
import { QrCode } from '#client/components/qr-code.tsx';
import { AwakeHint } from '#client/components/shell/awake-hint.tsx';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';
import './wall-lobby.css';

const QR_PX = 360;

/** Before the start: how to join, as large as the wall allows, and who has. */
export function WallLobby() {
  const { t } = useTranslation();
  const code = useSession((state) => state.facts?.code ?? '');
  const roster = useSession((state) => state.roster);
  const url = `${useJoinOrigin()}/s/${code}`;
  return (
    <main className="wall-lobby">
      <div className="wall-lobby__join">
        <h1>{t('wall.join.title')}</h1>
        <p className="wall-lobby__code code-text">{shownCode(code)}</p>
        <p>{t('wall.join.where')}</p>
        <p className="wall-lobby__url">{url.replace(/^https?:\/\//, '')}</p>
      </div>
      <div className="wall-lobby__qr">
        <QrCode text={url} sizePx={QR_PX} label={t('wall.join.qr', { url })} />
      </div>
      <div className="wall-lobby__roster">
        <p>{t('wall.lobby.roster', { count: roster?.learnersPresent ?? 0 })}</p>
        <ul>
          {(roster?.initials ?? []).map((initials, index) => (
            // Two people may share their initials; their place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: initials are not unique.
            <li key={`${initials}${index}`}>{initials}</li>
          ))}
        </ul>
        <AwakeHint className="wall-lobby__awake secondary" />
      </div>
    </main>
  );
}
