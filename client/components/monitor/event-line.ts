import type { i18n, TFunction } from 'i18next';
import { formatNumber, formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { scaleLabel } from '#client/store/scale-words.ts';
import type { LabResultView } from '#client/store/session-state.ts';
import { LAB_NAMES, LABS } from '#client/store/vocabulary.ts';
import { sentenceText } from '#client/words/sentences.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { EventEntry } from './event-entries.ts';
import { inLanguage } from './in-language.ts';

interface Translation {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** Where fever begins, °C; the flag of the course stands on it. */
const FEVER_C = 38;

/** The limit of fever in this device's unit, for the texts that name it. */
export function feverLimit(language: string): { readonly limit: string; readonly unit: string } {
  return {
    limit: formatSeries('temperatureC', FEVER_C, language),
    unit: unitOf('temperatureC'),
  };
}

/** One entry of the event list in one line, for a wall. */
export function eventLine(words: Translation, entry: EventEntry): string {
  if ('order' in entry) {
    return sentenceText(words, 'order', entry.order.label);
  }
  return 'result' in entry ? resultLine(words, entry.result) : sessionEventLine(words, entry.event);
}

/** A laboratory result in one line: the values, or what the laboratory says of a culture. */
export function resultLine({ t, i18n }: Translation, result: LabResultView): string {
  if (result.finding !== null) {
    return t(`monitor.culture.${result.finding}`);
  }
  const texts = LAB_NAMES.flatMap((name) => {
    const value = result.values[name];
    const { decimals, unit } = LABS[name];
    return value === undefined
      ? []
      : [
          t('monitor.lab.value', {
            name: t(`monitor.lab.${name}`),
            value: formatNumber(value, { decimals, language: i18n.language }),
            unit,
          }),
        ];
  });
  return texts.join(' · ');
}

/** Simulated minutes as people say them: `2 h 10 min`. */
export function durationText({ t }: Translation, duration: number): string {
  const hours = Math.floor(duration / 60);
  const minutes = duration % 60;
  return hours === 0
    ? t('monitor.duration.minutes', { minutes })
    : t('monitor.duration.hours', { hours, minutes });
}

/** A change of a standing grade in one line, under the name of its scale. */
export function gradeLine(
  { t }: Translation,
  event: Extract<SessionEvent, { kind: 'grade' }>,
): string {
  const { grade, previous, scale } = event;
  return t('monitor.events.grade', { scale: scaleLabel(t, scale), grade, previous });
}

/** A disturbed or lost sensor in one line. */
export function artefactLine(
  words: Translation,
  event: Extract<SessionEvent, { kind: 'artefact' }>,
): string {
  const { t } = words;
  const sensor = t(`monitor.sensor.${event.sensor}`);
  const duration = durationText(words, event.minutes);
  if (event.offset === null) {
    return t('monitor.events.lost', { sensor, duration });
  }
  const offset = Math.abs(event.offset);
  return event.offset < 0
    ? t('monitor.events.too-low', { sensor, duration, offset })
    : t('monitor.events.too-high', { sensor, duration, offset });
}

/** Who says something, and to whom where that is known; a voice of the case in the reader's words. */
export function speakerWords(
  { t }: Pick<Translation, 't'>,
  said: { readonly from: string; readonly to?: string | undefined },
): string {
  const from = t('monitor.events.from', { from: said.from });
  return said.to === undefined ? from : t('monitor.events.from-to', { from, to: said.to });
}

function sessionEventLine(words: Translation, event: SessionEvent): string {
  const { t, i18n } = words;
  switch (event.kind) {
    case 'fever':
      return event.tick === event.atTick
        ? t('monitor.events.fever-once-line', feverLimit(i18n.language))
        : t('monitor.events.fever-line', feverLimit(i18n.language));
    case 'message':
      return `${speakerWords(words, event)}: ${inLanguage(event.text, i18n.language).text}`;
    case 'grade':
      return gradeLine(words, event);
    case 'artefact':
      return artefactLine(words, event);
    case 'time-passed':
      return t('monitor.events.passed', { duration: durationText(words, event.minutes) });
  }
}
