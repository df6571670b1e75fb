import {
  ClipboardPlus,
  FastForward,
  FlaskConical,
  type LucideIcon,
  MessageSquareText,
  Scale,
  Thermometer,
  Unplug,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeries } from '#client/charts/rows/vital-format.ts';
import { GradeChip, shownGrade } from '#client/components/grade-chip.tsx';
import type { LabResultView } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { giverIn, sentenceIn, sentenceText } from '#client/words/sentences.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';
import type { EventEntry } from './event-entries.ts';
import {
  artefactLine,
  durationText,
  feverLimit,
  gradeLine,
  resultLine,
  speakerWords,
} from './event-line.ts';
import { InEnglish } from './in-english.tsx';
import { inLanguage } from './in-language.ts';
import { Sentence } from './sentence.tsx';

type EventOf<Kind extends SessionEvent['kind']> = Extract<SessionEvent, { kind: Kind }>;

/** What one entry of the event list says. */
export const EventText = memo(function EventText(props: { readonly entry: EventEntry }) {
  const { entry } = props;
  if ('order' in entry) {
    return <OrderText order={entry.order} />;
  }
  if ('result' in entry) {
    return <ResultText result={entry.result} />;
  }
  const { event } = entry;
  switch (event.kind) {
    case 'fever':
      return <FeverText event={event} />;
    case 'message':
      return <MessageText event={event} />;
    case 'grade':
      return <GradeText event={event} />;
    case 'artefact':
      return <ArtefactText event={event} />;
    case 'time-passed':
      return <PassedText event={event} />;
  }
});

function Entry(props: {
  readonly icon: LucideIcon;
  readonly kind: string;
  readonly children: ReactNode;
}) {
  const Icon = props.icon;
  return (
    <div className="event-entry" data-kind={props.kind}>
      <Icon className="event-entry__icon" size={16} aria-hidden="true" />
      <div>{props.children}</div>
    </div>
  );
}

function FeverText(props: { readonly event: EventOf<'fever'> }) {
  const { t, i18n } = useTranslation();
  const { temperatureC, tick, atTick } = props.event;
  const value = formatSeries('temperatureC', temperatureC, i18n.language);
  const reading = { value, ...feverLimit(i18n.language) };
  return (
    <Entry icon={Thermometer} kind="fever">
      <p className="event-entry__title">
        {tick === atTick
          ? t('monitor.events.fever-once', reading)
          : t('monitor.events.fever', reading)}
      </p>
      {tick !== atTick && (
        <p className="secondary">{t('monitor.events.since', { time: elapsedLabel(tick) })}</p>
      )}
    </Entry>
  );
}

function MessageText(props: { readonly event: EventOf<'message'> }) {
  const { event } = props;
  const words = useTranslation();
  const said = inLanguage(event.text, words.i18n.language);
  return (
    <Entry icon={MessageSquareText} kind="message">
      <p className="event-entry__title">{speakerWords(words, event)}</p>
      <p lang={said.language}>{said.text}</p>
      <InEnglish language={said.language} />
    </Entry>
  );
}

function GradeText(props: { readonly event: EventOf<'grade'> }) {
  const words = useTranslation();
  const { t } = words;
  const { grade, scale, tick, reasons } = props.event;
  return (
    <Entry icon={Scale} kind="grade">
      <p className="event-entry__title">{gradeLine(words, props.event)}</p>
      <p>
        <GradeChip grade={shownGrade(grade)} scale={scale} />{' '}
        <span className="secondary">{t('monitor.events.since', { time: elapsedLabel(tick) })}</span>
      </p>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </Entry>
  );
}

function ArtefactText(props: { readonly event: EventOf<'artefact'> }) {
  const words = useTranslation();
  return (
    <Entry icon={Unplug} kind="artefact">
      <p className="event-entry__title">{artefactLine(words, props.event)}</p>
      <p className="secondary">{words.t('monitor.events.artefact')}</p>
    </Entry>
  );
}

function Reasons(props: { readonly reasons: readonly Reason[] }) {
  const { t, i18n } = useTranslation();
  return (
    <details className="event-entry__reasons">
      <summary>{t('monitor.events.reasons')}</summary>
      <ul>
        {props.reasons.map((reason) => (
          <li key={`${reason.axis} ${reason.rule} ${reason.finding}`}>
            <Sentence kind="finding" english={reason.finding} /> → {reason.rule}{' '}
            <span className="secondary">
              {t('monitor.events.source', {
                source: sentenceIn(i18n, 'source', reason.source).text,
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PassedText(props: { readonly event: EventOf<'time-passed'> }) {
  const words = useTranslation();
  const duration = durationText(words, props.event.minutes);
  return (
    <Entry icon={FastForward} kind="time-passed">
      <p className="secondary">{words.t('monitor.events.passed', { duration })}</p>
    </Entry>
  );
}

function ResultText(props: { readonly result: LabResultView }) {
  const words = useTranslation();
  const drawn = { time: elapsedLabel(props.result.drawnTick) };
  return (
    <Entry icon={FlaskConical} kind="result">
      <p className="event-entry__title">{resultLine(words, props.result)}</p>
      <p className="secondary">{words.t('monitor.events.result', drawn)}</p>
    </Entry>
  );
}

function OrderText(props: { readonly order: ActiveOrder }) {
  const words = useTranslation();
  const { t } = words;
  const label = sentenceText(words, 'order', props.order.label);
  return (
    <Entry icon={ClipboardPlus} kind="order">
      <p>
        {t('monitor.events.order', { label })}{' '}
        <span className="secondary">
          {t('monitor.order.by', { name: giverIn(words.i18n, props.order.by) })}
        </span>
      </p>
    </Entry>
  );
}
