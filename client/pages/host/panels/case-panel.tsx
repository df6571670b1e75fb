import { useTranslation } from 'react-i18next';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { Panel } from '#client/components/panel.tsx';
import { useSession } from '#client/store/session-context.tsx';

/** Which case this is: never shown to learners, for a title gives the course away. */
export function CasePanel() {
  const { t, i18n } = useTranslation();
  const lead = useSession((state) => state.lead);
  const monitoring = useSession((state) => state.facts?.monitoring.mode);
  if (lead == null) {
    return null;
  }
  return (
    <Panel heading={t('host.case.heading')}>
      <p>
        <strong>{inLanguage(lead.title, i18n.language).text}</strong>
      </p>
      <p className="secondary">{inLanguage(lead.summary, i18n.language).text}</p>
      <dl className="case-facts">
        <dt>{t('host.case.seed')}</dt>
        <dd className="numeral">{lead.seed}</dd>
        <dt>{t('host.case.engine')}</dt>
        <dd className="numeral">{lead.engineVersion}</dd>
        <dt>{t('host.case.care')}</dt>
        <dd>{t(`host.case.care-${lead.options.care}`)}</dd>
        <dt>{t('host.case.monitoring')}</dt>
        <dd>{monitoring === undefined ? '' : t(`library.monitoring.${monitoring}`)}</dd>
      </dl>
    </Panel>
  );
}
