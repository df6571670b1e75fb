import { useTranslation } from 'react-i18next';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';
import { Handover } from './handover.tsx';

/** The wait before the clock starts: the handover to read, and who one is. */
export function BedsideLobby() {
  const { t } = useTranslation();
  const name = useSession((state) => state.you?.name ?? '');
  const code = useSession((state) => state.facts?.code ?? '');
  const present = useSession((state) => state.roster?.learnersPresent ?? null);
  return (
    <main className="bedside-lobby">
      <section className="bedside-lobby__wait">
        <h2>{t('bedside.lobby.title')}</h2>
        <p>{t('bedside.lobby.body')}</p>
        <ul className="bedside-lobby__facts">
          <li>{t('bedside.lobby.you', { name })}</li>
          <li className="code-text">{t('bedside.lobby.code', { code: shownCode(code) })}</li>
          {present !== null && <li>{t('bedside.lobby.present', { count: present })}</li>}
        </ul>
      </section>
      <section className="bedside-lobby__handover" aria-labelledby="handover-heading">
        <h2 id="handover-heading">{t('bedside.handover.heading')}</h2>
        <Handover />
      </section>
    </main>
  );
}
