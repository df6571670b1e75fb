import { useTranslation } from 'react-i18next';
import { useJoinOrigin } from '#client/components/device/use-join-origin.ts';
import { QrCode } from '#client/components/qr-code.tsx';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';

const QR_PX = 160;

/** How to join, and who has: it stays in the corner for those who come late. */
export function WallJoin(props: { readonly isHidden: boolean }) {
  const { t } = useTranslation();
  const code = useSession((state) => state.facts?.code ?? '');
  const url = `${useJoinOrigin()}/s/${code}`;
  return (
    <section className="wall__join" aria-label={t('wall.join.label')}>
      <div className="wall__join-text">
        {!props.isHidden && (
          <>
            <p>
              {t('wall.join.label')} <strong className="code-text">{shownCode(code)}</strong>
            </p>
            <p className="wall__url">{url.replace(/^https?:\/\//, '')}</p>
          </>
        )}
        <WallRoster />
      </div>
      {!props.isHidden && <QrCode text={url} sizePx={QR_PX} label={t('wall.join.qr', { url })} />}
    </section>
  );
}

/** Who is here: initials as far as there is room, and how many. */
function WallRoster() {
  const { t } = useTranslation();
  const roster = useSession((state) => state.roster);
  if (roster === null) {
    return null;
  }
  const count = roster.learnersPresent;
  return (
    <p className="wall__roster">
      {t('wall.roster.present', { count })}
      {roster.initials !== undefined && roster.initials.length > 0 && (
        <span className="secondary"> {roster.initials.join(' ')}</span>
      )}
    </p>
  );
}
