import type { i18n, TFunction } from 'i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { durationText } from '#client/components/monitor/event-line.ts';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import type { InjectEffect, InjectView, SessionInject } from '#shared/contracts/inject.ts';

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** Where an inject stands for the eye: late is waiting beyond its planned time. */
export type InjectStanding = InjectView['status'] | 'late';

/** See {@link InjectStanding}. */
export function standingOf(view: InjectView): InjectStanding {
  return view.late && view.status === 'waiting' ? 'late' : view.status;
}

/** The injects by what is to be done with them. */
export interface SortedInjects {
  /** Armed, or planned for a time: in the order in which they are due, the unknown last. */
  readonly due: readonly InjectView[];
  /** Waiting for a hand, in the order of the list. */
  readonly waiting: readonly InjectView[];
  /** Brought in or passed over, the latest first. */
  readonly done: readonly InjectView[];
}

/** Sorts injects into what is due, what waits for a hand, and what is done. */
export function sortedInjects(views: readonly InjectView[]): SortedInjects {
  const isDone = ({ status }: InjectView) => status === 'fired' || status === 'skipped';
  const isDue = (view: InjectView) =>
    view.status === 'armed' || (!isDone(view) && view.inject.plannedTick !== undefined);
  const dueTick = ({ tick, inject }: InjectView) =>
    tick ?? inject.plannedTick ?? Number.POSITIVE_INFINITY;
  return {
    due: views.filter(isDue).sort((one, other) => byNumber(dueTick(one), dueTick(other))),
    waiting: views.filter((view) => !isDone(view) && !isDue(view)),
    done: views.filter(isDone).sort((one, other) => (other.tick ?? 0) - (one.tick ?? 0)),
  };
}

/** Two unknown times are equal, although infinity less itself is no number. */
function byNumber(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** The injects in which every word that is looked for stands: who says it, what, its number. */
export function matchingInjects(
  views: readonly InjectView[],
  search: string,
  words: Words,
): readonly InjectView[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter((view) => {
    const { no = '', method = '', note } = view.inject;
    const said = [
      no,
      fromWords(words.t, view),
      method,
      inLanguage(view.inject.text, words.i18n.language).text,
      note === undefined ? '' : inLanguage(note, words.i18n.language).text,
    ];
    const text = said.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Who says it: a voice of the case by its name, anybody else as they were written. */
export function fromWords(
  t: TFunction,
  { inject: { from } }: { readonly inject: Pick<SessionInject, 'from'> },
): string {
  return t('inject.from.name', { from });
}

/** An inject in one short line, for the log and for a button. */
export function injectLabel(words: Words, view: InjectView): string {
  const { text } = inLanguage(view.inject.text, words.i18n.language);
  return words.t('inject.label.line', { from: fromWords(words.t, view), text });
}

/** What an inject does besides being said. */
export function effectWords(words: Words, effect: InjectEffect): string {
  const { t, i18n } = words;
  const duration = durationText(words, effect.minutes);
  if (effect.kind === 'artefact') {
    const sensor = t(`monitor.sensor.${effect.sensor}`);
    return effect.effect === 'lost'
      ? t('monitor.events.lost', { sensor, duration })
      : t('inject.effect.said-offset', { sensor, duration, offset: effect.effect.offset });
  }
  return t('inject.effect.said-physiology', {
    vital: t(`monitor.short.${effect.vital}`),
    value: formatSeries(effect.vital, effect.value, i18n.language),
    unit: unitOf(effect.vital),
    ramp: durationText(words, effect.rampMinutes),
    duration,
  });
}
