import { useTranslation } from 'react-i18next';
import { CopyButton } from '#client/components/copy-button.tsx';
import { Dialog } from '#client/components/dialog.tsx';
import { QrCode } from '#client/components/qr-code.tsx';
import { shownCode } from '#client/store/join-code.ts';
import './invite.css';
import { useJoinLinks } from './join-links.ts';

const QR_PX = 240;

/** The code, large, with its QR code and the links for each kind of device. */
export function InviteDialog(props: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      size="lg"
      onClose={props.onClose}
      title={t('host.invite.title', { code: shownCode(props.code) })}
    >
      <Invite code={props.code} withLinks />
    </Dialog>
  );
}

/** How to join: QR code and code, with or without the other links. */
export function Invite(props: { readonly code: string; readonly withLinks?: boolean }) {
  const { t } = useTranslation();
  const links = useJoinLinks(props.code);
  return (
    <div className="invite">
      <QrCode
        text={links.learner}
        sizePx={QR_PX}
        label={t('host.invite.qr', { url: links.learner })}
      />
      <div className="invite__side">
        <p className="invite__code code-text">{shownCode(props.code)}</p>
        {links.loopbackOnly ? (
          <p className="secondary">{t('host.invite.loopback', { command: 'npm run start:lan' })}</p>
        ) : null}
        <dl className="invite__links">
          <LinkRow name={t('host.invite.learner')} url={links.learner} />
          {props.withLinks === true ? (
            <>
              <LinkRow name={t('host.invite.wall')} url={links.wall} />
              <LinkRow name={t('host.invite.host')} url={links.host} />
            </>
          ) : null}
        </dl>
      </div>
    </div>
  );
}

function LinkRow(props: { readonly name: string; readonly url: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <a href={props.url} target="_blank" rel="noreferrer">
          {props.url}
        </a>
        <CopyButton
          text={props.url}
          label={t('shell.copy.action', { what: props.name })}
          done={t('shell.copy.done')}
        />
      </dd>
    </div>
  );
}
