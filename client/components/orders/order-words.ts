import type { i18n, TFunction } from 'i18next';
import { formatNumber } from '#client/charts/rows/vital-format.ts';
import { DEVICE_RULES, isPressor } from '#client/store/vocabulary.ts';
import { withMicroSign } from '#client/words/readable.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';
import type { RunningOrder } from './running-order.ts';

interface Translation {
  readonly t: TFunction;
  readonly i18n: i18n;
}

const MINUTES_PER_HOUR = 60;

/** An order in words, for the question before it is sent and while it waits. */
export function orderWords(words: Translation, order: OrderPlace): string {
  const { t } = words;
  const name = t(`monitor.order.${order.intervention}`);
  if (order.intervention === 'oxygen') {
    return `${name}: ${oxygenWords(words, order)}`;
  }
  const parts: string[] = [name];
  if (order.dose !== undefined) {
    parts.push(doseWords(words, order));
  }
  if (order.route !== undefined) {
    parts.push(t(`monitor.order.route.${order.route}`));
  }
  if (order.everyMinutes !== undefined) {
    parts.push(repeatWords(words, order.everyMinutes));
  }
  for (const test of order.tests ?? []) {
    parts.push(t(`monitor.test.${test}`));
  }
  return parts.join(', ');
}

/** How often something is done: `Every 15 min`, `Every 6 h`. */
export function repeatWords({ t }: Pick<Translation, 't'>, everyMinutes: number): string {
  return everyMinutes < MINUTES_PER_HOUR
    ? t('monitor.order.repeat.minutes', { minutes: everyMinutes })
    : t('monitor.order.repeat.hours', { hours: everyMinutes / MINUTES_PER_HOUR });
}

/** A change of what runs: `Norepinephrine 0.05 → 0.07 µg/kg/min`; else the order in words. */
export function changeWords(
  words: Translation,
  order: OrderPlace,
  running: RunningOrder | null,
): string {
  const before = running?.placed;
  if (!isPressor(order.intervention) || before?.dose === undefined) {
    return orderWords(words, order);
  }
  return words.t('monitor.order.titrate', {
    name: words.t(`monitor.order.${order.intervention}`),
    from: before.unit === order.unit ? amount(words, before.dose) : doseWords(words, before),
    to: doseWords(words, order),
  });
}

function oxygenWords({ t, i18n }: Translation, order: OrderPlace): string {
  const name = order.device ?? 'nasal-cannula';
  const device = t(`monitor.oxygen.${name}`);
  const flow = order.flowLPerMin;
  if (order.fio2 === undefined) {
    return flow === undefined ? device : t('monitor.oxygen.flow', { device, flow });
  }
  const fio2 = formatNumber(order.fio2, { decimals: 2, language: i18n.language });
  return DEVICE_RULES[name].flow === null
    ? t('monitor.oxygen.fio2', { device, fio2 })
    : t('monitor.oxygen.fraction', { device, flow, fio2 });
}

function doseWords(words: Translation, order: OrderPlace): string {
  return order.dose === undefined
    ? ''
    : `${amount(words, order.dose)} ${withMicroSign(order.unit ?? '')}`.trim();
}

/** A dose without grouping marks, which could be read as decimals. */
function amount({ i18n }: Translation, dose: number): string {
  return dose.toLocaleString(i18n.language, { maximumFractionDigits: 4, useGrouping: false });
}
