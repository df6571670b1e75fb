import type { useTranslation } from 'react-i18next';
import { formatNumber } from '#client/charts/rows/vital-format.ts';
import type { OrderPlace } from '#shared/contracts/action.ts';

type Translation = Pick<ReturnType<typeof useTranslation>, 't' | 'i18n'>;

/** An order in words, for the question before it is sent and while it waits. */
export function orderWords({ t, i18n }: Translation, order: OrderPlace): string {
  const name = t(`monitor.order.${order.intervention}`);
  if (order.intervention === 'oxygen') {
    const device = t(`monitor.oxygen.${order.device ?? 'nasal-cannula'}`);
    if (order.flowLPerMin === undefined) {
      return `${name}: ${device}`;
    }
    const flow = order.flowLPerMin;
    const given =
      order.fio2 === undefined
        ? t('monitor.oxygen.flow', { device, flow })
        : t('monitor.oxygen.fraction', {
            device,
            flow,
            fio2: formatNumber(order.fio2, { decimals: 2, language: i18n.language }),
          });
    return `${name}: ${given}`;
  }
  const parts = [name];
  if (order.dose !== undefined) {
    parts.push(`${order.dose} ${order.unit ?? ''}`.trim());
  }
  if (order.route !== undefined) {
    parts.push(t(`monitor.order.route.${order.route}`));
  }
  if (order.everyMinutes !== undefined) {
    parts.push(t('monitor.order.repeat.hours', { hours: order.everyMinutes / 60 }));
  }
  for (const test of order.tests ?? []) {
    parts.push(t(`monitor.order.${test}`));
  }
  return parts.join(', ');
}
