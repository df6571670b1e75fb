import { useTranslation } from 'react-i18next';
import { AwakeHint } from '#client/components/shell/awake-hint.tsx';
import { shownCode } from '#client/store/join-code.ts';
import { useSession } from '#client/store/session-context.tsx';
import { Handover } from './handover.tsx';
import { RememberHere } from './remember-here.tsx';
import { SoundCheck } from './sound-check.tsx';

/** The wait before the clock starts: the handover to read, and who one is. */
export function BedsideLobby() {
  const { t } = useTranslation();
  return (
    <main className="bedside-lobby">
      <RememberHere />
      <section className="bedside-lobby__wait">
        <h2>{t('bedside.lobby.title')}</h2>
        <p>{t('bedside.lobby.body')}</p>
        <LobbyFacts />
        <SoundCheck />
        <AwakeHint />
      </section>
      <section className="bedside-lobby__handover" aria-labelledby="handover-heading">
        <h2 id="handover-heading">{t('bedside.handover.heading')}</h2>
        <Handover />
      </section>
    </main>
  );
}

/** Who one is, where, and how many are here. */
export function LobbyFacts() {
  const { t } = useTranslation();
  const name = useSession((state) => state.you?.name ?? '');
  const code = useSession((state) => state.facts?.code ?? '');
  const present = useSession((state) => state.roster?.learnersPresent ?? null);
  return (
    <ul className="bedside-lobby__facts">
      <li>{t('bedside.lobby.you', { name })}</li>
      <li>{t('bedside.lobby.code', { code: shownCode(code) })}</li>
      {present !== null && <li>{t('bedside.lobby.present', { count: present })}</li>}
    </ul>
  );
}
