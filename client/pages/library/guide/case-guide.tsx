import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InEnglish } from '#client/components/monitor/in-english.tsx';
import { inLanguage, type ScenarioText } from '#client/components/monitor/in-language.ts';
import { whenWords } from '#client/pages/host/injects/when-words.ts';
import { spanLabel } from '#client/store/time.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';

const SBAR = ['situation', 'background', 'assessment', 'recommendation'] as const;

/** A case as it is taught, from the objectives to the last question, on paper as on the screen. */
export function CaseGuide(props: { readonly scenario: Scenario }) {
  const { t, i18n } = useTranslation();
  const { scenario } = props;
  const { teaching } = scenario;
  const title = inLanguage(scenario.title, i18n.language);
  return (
    <article>
      <h1 lang={title.language}>{title.text}</h1>
      <p className="secondary">
        {t('library.guide.facts', { id: scenario.id, seed: scenario.seed })}{' '}
        <InEnglish language={title.language} />
      </p>
      <Said text={scenario.summary} />
      <Part name={t('library.guide.objectives')}>
        <Texts texts={scenario.objectives} />
      </Part>
      <Part name={t('library.guide.prebrief')}>
        <Texts texts={teaching.prebrief} />
      </Part>
      <Part name={t('library.guide.handover')}>
        {SBAR.map((field) => (
          <Fragment key={field}>
            <h3>{t(`host.sbar.${field}`)}</h3>
            <Said text={scenario.handover[field]} />
          </Fragment>
        ))}
      </Part>
      <Part name={t('library.guide.expected')}>
        <Expected expected={teaching.expected} />
      </Part>
      {scenario.events.length > 0 && (
        <Part name={t('library.guide.events')}>
          <Events events={scenario.events} />
        </Part>
      )}
      {scenario.injects.length > 0 && (
        <Part name={t('library.guide.injects')}>
          <Injects injects={scenario.injects} />
        </Part>
      )}
      <Part name={t('library.guide.debrief')}>
        <Texts texts={teaching.debrief.prompts} />
        <h3>{t('library.guide.epilogue')}</h3>
        <Said text={teaching.debrief.epilogue} />
        {teaching.debrief.beyond === undefined ? null : <Said text={teaching.debrief.beyond} />}
      </Part>
      <Part name={t('library.guide.sources')}>
        <ul>
          {scenario.review.sources.map((source) => (
            <li key={source} lang="en">
              {source}
            </li>
          ))}
        </ul>
      </Part>
    </article>
  );
}

function Part(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{props.name}</h2>
      {props.children}
    </section>
  );
}

function Expected(props: { readonly expected: Scenario['teaching']['expected'] }) {
  const { t, i18n } = useTranslation();
  return (
    <ol>
      {props.expected.map((action) => (
        <li key={action.id}>
          <Said text={action.what} strong />
          <p>
            {whenWords(action.when, { t, language: i18n.language })},{' '}
            {t('host.when.within', { duration: spanLabel(action.withinMinutes) })},{' '}
            {t(`host.severity.${action.severity}`)}
          </p>
          <Said text={action.why} />
        </li>
      ))}
    </ol>
  );
}

function Events(props: { readonly events: Scenario['events'] }) {
  const { t, i18n } = useTranslation();
  return (
    <ol>
      {props.events.map((event) => (
        <li key={event.id}>
          <p>
            <strong>{whenWords(event.when, { t, language: i18n.language })}</strong>
            {event.decision ? ` · ${t('library.guide.decision')}` : ''}
          </p>
          {event.kind === 'message' ? (
            <Speech from={event.from} text={event.text} />
          ) : (
            <p>
              {t('library.guide.artefact', {
                sensor: t(`monitor.sensor.${event.sensor}`),
                duration: spanLabel(event.minutes),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Injects(props: { readonly injects: Scenario['injects'] }) {
  return (
    <ul>
      {props.injects.map((inject) => (
        <li key={inject.id}>
          <Speech from={inject.from} text={inject.text} />
          {inject.note === undefined ? null : <Said text={inject.note} />}
        </li>
      ))}
    </ul>
  );
}

function Speech(props: { readonly from: string; readonly text: ScenarioText }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="secondary">{t('monitor.events.from', { from: props.from })}</p>
      <blockquote>
        <Said text={props.text} />
      </blockquote>
    </>
  );
}

function Texts(props: { readonly texts: readonly ScenarioText[] }) {
  return (
    <ul>
      {props.texts.map((text) => (
        <li key={text.en}>
          <Said text={text} />
        </li>
      ))}
    </ul>
  );
}

function Said(props: { readonly text: ScenarioText; readonly strong?: boolean }) {
  const { i18n } = useTranslation();
  const { text, language } = inLanguage(props.text, i18n.language);
  return <p lang={language}>{props.strong === true ? <strong>{text}</strong> : text}</p>;
}
