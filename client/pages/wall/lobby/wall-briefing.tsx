import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { useSession } from '#client/store/session-context.tsx';
import './wall-lobby.css';

/** During the briefing: who the patient is, and what this case is about. */
export function WallBriefing() {
  const { t, i18n } = useTranslation();
  const label = useSession((state) => state.facts?.patient.label ?? null);
  const objectives = useSession((state) => state.facts?.objectives);
  return (
    <section className="wall-briefing">
      <h1>{t('wall.briefing.title')}</h1>
      {label !== null && (
        <p className="wall-briefing__patient">{inLanguage(label, i18n.language).text}</p>
      )}
      {objectives !== undefined && objectives.length > 0 && (
        <>
          <h2>{t('wall.briefing.objectives')}</h2>
          <ol>
            {objectives.map((objective) => {
              const { text, language } = inLanguage(objective, i18n.language);
              return (
                <li key={objective.en} lang={language}>
                  {text}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
