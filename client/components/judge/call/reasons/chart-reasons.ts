import type { i18n, TFunction } from 'i18next';
import { firstRowAt, lastRowWith, type SeriesName, valueAt } from '#client/charts/rows/columns.ts';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { inLanguage } from '#client/components/monitor/in-language.ts';
import { ORDER_GROUPS } from '#client/components/orders/order-groups.ts';
import { scoreSaid } from '#client/store/brain-score.ts';
import type { BrainTest } from '#client/store/record.ts';
import type { LabResultView } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { isPressor } from '#client/store/vocabulary.ts';
import type { ActiveOrder, ChartColumns } from '#shared/contracts/frame.ts';
import type { Intervention } from '#shared/contracts/order.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { CallDraft } from '../call-draft.ts';

/** Something on the chart that can be a reason of a call, in the reader's words. */
export interface ChartReason {
  /** The same however its value goes on. */
  readonly id: string;
  readonly words: string;
}

/** What a learner has to read at the moment. */
export interface Readable {
  /** What the clock says. */
  readonly tick: number;
  readonly chart: ChartColumns;
  readonly orders: readonly ActiveOrder[];
  readonly results: readonly LabResultView[];
  readonly events: readonly SessionEvent[];
  /** How oxygen is given, in words. */
  readonly oxygen: string | null;
  /** The last brain test that was scored. */
  readonly brain: BrainTest | null;
}

type Axes = Pick<CallDraft, 'fever' | 'hypotension' | 'hypoxia' | 'hasOtherCause'>;

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** How far back the highest temperature is looked for, ticks: a day and a night. */
const BACK_TICKS = 1440;

/** How far back what somebody said is offered, ticks: as far as treatments count for a grade. */
const SAID_TICKS = 240;

/** As much of what was said as tells it from the rest. */
const SAID_LETTERS = 80;

/** The antipyretics, and what is given against CRS: all can keep a fever down. */
const MASKING: readonly Intervention[] = ORDER_GROUPS.flatMap((group) =>
  group.id === 'fever' || group.id === 'crs' ? group.interventions : [],
);

/**
 * What the chart says to the axes of a call, and what was said last. It is offered whatever it is,
 * so that what is offered judges nothing; an axis that claims something brings what belongs to it.
 */
export function chartReasons(words: Words, from: Readable, axes: Axes): readonly ChartReason[] {
  const hasFever = axes.fever === 'ge38' || axes.fever === 'masked';
  const isLow = axes.hypotension !== null && axes.hypotension !== 'none';
  const isShort = axes.hypoxia !== null && axes.hypoxia !== 'none';
  return [
    ...temperatures(words, from, hasFever),
    ...(axes.fever === 'masked' ? masking(words, from.orders) : []),
    ...pressure(words, from),
    ...(isLow ? lastBolus(words, from.orders) : []),
    ...(hasFever || isLow ? plain(words, from, 'heartRatePerMin') : []),
    ...saturation(words, from),
    ...(isShort ? plain(words, from, 'respiratoryRatePerMin') : []),
    ...brain(words, from.brain),
    ...lastSaid(words, from),
    ...(axes.hasOtherCause ? cultures(words, from.results) : []),
  ];
}

/** The newest value of a series, and when it was charted where that was not just now. */
function newest({ i18n }: Words, { chart, tick: now }: Readable, series: SeriesName) {
  const row = lastRowWith(chart, series, chart.tick.length - 1);
  const value = valueAt(chart, series, row);
  const tick = chart.tick[row];
  if (value === null || tick === undefined) {
    return null;
  }
  return {
    figure: formatSeries(series, value, i18n.language),
    number: value,
    time: elapsedLabel(tick),
    when: tick === now ? 'now' : elapsedLabel(tick),
  };
}

function temperatures(words: Words, from: Readable, hasFever: boolean): ChartReason[] {
  const { t, i18n } = words;
  const unit = unitOf('temperatureC');
  const last = newest(words, from, 'temperatureC');
  if (last === null) {
    return [];
  }
  const now = { value: last.figure, unit, time: last.time };
  const reasons = [{ id: 'temperature', words: t('judge.reason.temperature', now) }];
  const highest = hasFever ? highestOf(from.chart) : null;
  if (highest !== null && highest.temperatureC > last.number) {
    const value = formatSeries('temperatureC', highest.temperatureC, i18n.language);
    const then = { value, unit, time: elapsedLabel(highest.tick) };
    reasons.push({ id: 'highest', words: t('judge.reason.highest', then) });
  }
  return reasons;
}

function highestOf(chart: ChartColumns) {
  let highest: { readonly temperatureC: number; readonly tick: number } | null = null;
  const from = firstRowAt(chart, (chart.tick.at(-1) ?? 0) - BACK_TICKS);
  for (let row = from; row < chart.tick.length; row += 1) {
    const temperatureC = valueAt(chart, 'temperatureC', row);
    if (temperatureC !== null && (highest === null || temperatureC > highest.temperatureC)) {
      highest = { temperatureC, tick: chart.tick[row] ?? 0 };
    }
  }
  return highest;
}

/** The last dose of each drug that can keep a fever down, newest first. */
function masking({ t }: Words, orders: readonly ActiveOrder[]): ChartReason[] {
  const given = new Map<Intervention, number>();
  for (const { intervention, placedTick } of orders) {
    if (MASKING.includes(intervention)) {
      given.set(intervention, Math.max(placedTick, given.get(intervention) ?? placedTick));
    }
  }
  return [...given]
    .sort(([, one], [, other]) => other - one)
    .map(([intervention, tick]) => {
      const drug = t(`monitor.order.${intervention}`);
      const reason = t('judge.reason.masked', { drug, time: elapsedLabel(tick) });
      return { id: `masked-${intervention}`, words: reason };
    });
}

function pressure(words: Words, from: Readable): ChartReason[] {
  const { t, i18n } = words;
  const last = newest(words, from, 'systolicMmHg');
  if (last === null) {
    return [];
  }
  const running = from.orders.filter((order) => order.running && isPressor(order.intervention));
  const names = [...new Set(running.map(({ intervention }) => t(`monitor.order.${intervention}`)))];
  const pressors = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const said = { value: last.figure, when: last.when, count: names.length, pressors };
  return [{ id: 'pressure', words: t('judge.reason.pressure', said) }];
}

function lastBolus({ t }: Words, orders: readonly ActiveOrder[]): ChartReason[] {
  const last = orders.findLast(({ intervention }) => intervention === 'fluid-bolus');
  if (last === undefined) {
    return [];
  }
  const time = elapsedLabel(last.placedTick);
  return [{ id: 'bolus', words: t('judge.reason.bolus', { time }) }];
}

function saturation(words: Words, from: Readable): ChartReason[] {
  const { oxygen } = from;
  const last = newest(words, from, 'spo2Percent');
  if (last === null || oxygen === null) {
    return [];
  }
  const said = { value: last.figure, when: last.when, oxygen };
  return [{ id: 'saturation', words: words.t('judge.reason.saturation', said) }];
}

function plain(
  words: Words,
  from: Readable,
  series: 'heartRatePerMin' | 'respiratoryRatePerMin',
): ChartReason[] {
  const last = newest(words, from, series);
  if (last === null) {
    return [];
  }
  const said = { value: last.figure, when: last.when };
  return [{ id: series, words: words.t(`judge.reason.${series}`, said) }];
}

function brain({ t }: Words, test: Readable['brain']): ChartReason[] {
  if (test === null) {
    return [];
  }
  const said = { ...scoreSaid(test), time: elapsedLabel(test.tick) };
  return [{ id: 'brain', words: t('judge.reason.brain', said) }];
}

/** What somebody at the bedside or on the telephone said last, rigors and confusion among it. */
function lastSaid(words: Words, { events, tick }: Readable): ChartReason[] {
  const said = events.findLast((event) => event.kind === 'message');
  if (said?.kind !== 'message' || said.atTick < tick - SAID_TICKS) {
    return [];
  }
  const { t, i18n } = words;
  const from = t('monitor.events.from', { from: said.from });
  const text = shortened(inLanguage(said.text, i18n.language).text);
  const time = elapsedLabel(said.atTick);
  return [{ id: `said-${said.id}`, words: t('judge.reason.said', { from, text, time }) }];
}

/** The beginning of a text, whole words, without what parts the reasons of a call. */
function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll(';', ',').trim();
  return plain.length <= SAID_LETTERS
    ? plain
    : `${plain.slice(0, SAID_LETTERS).replace(/\s+\S*$/, '')} …`;
}

function cultures({ t }: Words, results: readonly LabResultView[]): ChartReason[] {
  const last = results.findLast(({ finding }) => finding !== null);
  if (last === undefined || last.finding === null) {
    return [];
  }
  const finding = t(`monitor.culture.${last.finding}`);
  const time = elapsedLabel(last.drawnTick);
  return [{ id: 'culture', words: t('judge.reason.culture', { finding, time }) }];
}
