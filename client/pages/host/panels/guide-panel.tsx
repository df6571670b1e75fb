import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, type ScenarioText } from '#client/components/monitor/in-language.ts';
import { Panel } from '#client/components/panel.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { ExpectedActions } from './expected-actions.tsx';

/** How the case is taught: what to say before, what to watch for, what to ask afterwards. */
export function GuidePanel(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const lead = useSession((state) => state.lead);
  if (lead == null) {
    return null;
  }
  const { prebrief, debrief, expected } = lead.teaching;
  return (
    <Panel heading={t('host.guide.heading')} className="guide">
      <Part name={t('host.guide.objectives')}>
        <Texts texts={lead.objectives} />
      </Part>
      <Part name={t('host.guide.prebrief')}>
        <Texts texts={prebrief} />
      </Part>
      <Part name={t('host.guide.expected')}>
        <ExpectedActions expected={expected} run={props.run} />
      </Part>
      <Part name={t('host.guide.debrief')}>
        <Texts texts={debrief.prompts} />
        <h4>{t('host.guide.epilogue')}</h4>
        <Said text={debrief.epilogue} />
        {debrief.beyond !== undefined && (
          <>
            <h4>{t('host.guide.beyond')}</h4>
            <Said text={debrief.beyond} />
          </>
        )}
      </Part>
    </Panel>
  );
}

/** One part of the guide, closed until it is its time. */
function Part(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <details className="disclosure guide__part">
      <summary>
        <h3>{props.name}</h3>
      </summary>
      <div className="guide__body">{props.children}</div>
    </details>
  );
}

function Texts(props: { readonly texts: readonly ScenarioText[] }) {
  return (
    <ul className="guide__list">
      {props.texts.map((text) => (
        <li key={text.en}>
          <Said text={text} />
        </li>
      ))}
    </ul>
  );
}

function Said(props: { readonly text: ScenarioText }) {
  const { i18n } = useTranslation();
  const { text, language } = inLanguage(props.text, i18n.language);
  return <p lang={language}>{text}</p>;
}
