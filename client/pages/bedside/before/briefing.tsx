import { Activity, ClipboardPlus, type LucideIcon, NotebookPen, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { AwakeHint } from '#client/components/shell/awake-hint.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { LobbyFacts } from './bedside-lobby.tsx';
import { Handover } from './handover.tsx';
import { RememberHere } from './remember-here.tsx';
import { SoundCheck } from './sound-check.tsx';

const TOUR = ['notice', 'judge', 'act', 'write'] as const;

const ICONS: Readonly<Record<(typeof TOUR)[number], LucideIcon>> = {
  notice: Activity,
  judge: Scale,
  act: ClipboardPlus,
  write: NotebookPen,
};

/** The briefing: what the case is about, what one can do at the bedside, and the handover. */
export function Briefing() {
  const { t } = useTranslation();
  return (
    <main className="bedside-briefing">
      <RememberHere />
      <section className="bedside-briefing__head">
        <h2>{t('bedside.briefing.title')}</h2>
        <p>{t('bedside.briefing.body')}</p>
        <LobbyFacts />
        <SoundCheck />
        <AwakeHint />
      </section>
      <Objectives />
      <section aria-labelledby="tour-heading">
        <h2 id="tour-heading">{t('bedside.tour.title')}</h2>
        <ol className="bedside-tour">
          {TOUR.map((card) => (
            <TourCard key={card} card={card} />
          ))}
        </ol>
      </section>
      <section className="bedside-lobby__handover" aria-labelledby="handover-heading">
        <h2 id="handover-heading">{t('bedside.handover.heading')}</h2>
        <Handover />
      </section>
    </main>
  );
}

function Objectives() {
  const { t, i18n } = useTranslation();
  const objectives = useSession((state) => state.facts?.objectives ?? null);
  if (objectives === null || objectives.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="objectives-heading">
      <h2 id="objectives-heading">{t('bedside.briefing.objectives')}</h2>
      <ul>
        {objectives.map((objective) => {
          const words = inLanguage(objective, i18n.language);
          return (
            <li key={words.text} lang={words.language}>
              {words.text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TourCard(props: { readonly card: (typeof TOUR)[number] }) {
  const { t } = useTranslation();
  const { card } = props;
  const Icon = ICONS[card];
  return (
    <li>
      <Icon size={24} aria-hidden="true" />
      <h3>{t(`bedside.tour.${card}`)}</h3>
      <p>{t(`bedside.tour.${card}-body`)}</p>
    </li>
  );
}
