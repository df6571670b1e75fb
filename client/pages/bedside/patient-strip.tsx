import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { SessionClock } from '#client/components/monitor/session-clock.tsx';
import { ThemeMenu } from '#client/components/shell/theme-menu.tsx';
import { useSession } from '#client/store/session-context.tsx';

/** Who the patient is, that they are simulated, and what time it is. */
export function PatientStrip() {
  const { t, i18n } = useTranslation();
  const patient = useSession((state) => state.facts?.patient ?? null);
  return (
    <header className="bedside__strip">
      <abbr className="bedside__sim" title={t('bedside.strip.simulated')}>
        {t('bedside.strip.sim')}
      </abbr>
      {patient !== null && (
        <h1 className="bedside__patient">
          {t('bedside.strip.patient', {
            name: inLanguage(patient.label, i18n.language).text,
            age: patient.ageYears,
            sex: patient.sex,
            weight: patient.weightKg,
          })}
        </h1>
      )}
      <SessionClock />
      <div className="bedside__tools">
        <ThemeMenu />
      </div>
    </header>
  );
}
