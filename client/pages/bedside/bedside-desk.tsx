import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { EventList } from '#client/components/monitor/event-list.tsx';
import { LabResults } from '#client/components/monitor/lab-results.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { OrderForm } from '#client/components/orders/order-form.tsx';
import { Handover } from './handover.tsx';

/** The bedside on a desk: numerics, trend, and what to do, side by side. */
export function BedsideDesk() {
  const { t } = useTranslation();
  return (
    <main className="bedside-desk">
      <Numerics layout="rail" />
      <section className="bedside-desk__trend" aria-labelledby="trend-heading">
        <h2 id="trend-heading" className="visually-hidden">
          {t('monitor.trend.heading')}
        </h2>
        <TrendStack shortcuts />
      </section>
      <Tabs
        className="bedside-desk__side"
        color="var(--text)"
        defaultValue="events"
        keepMounted={false}
      >
        <Tabs.List grow aria-label={t('bedside.tabs.label')}>
          <Tabs.Tab value="events">{t('bedside.tabs.events')}</Tabs.Tab>
          <Tabs.Tab value="orders">{t('bedside.tabs.orders')}</Tabs.Tab>
          <Tabs.Tab value="results">{t('bedside.tabs.results')}</Tabs.Tab>
          <Tabs.Tab value="handover">{t('bedside.tabs.handover')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="events">
          <EventList />
        </Tabs.Panel>
        <Tabs.Panel value="orders">
          <OrderForm />
        </Tabs.Panel>
        <Tabs.Panel value="results">
          <LabResults />
        </Tabs.Panel>
        <Tabs.Panel value="handover">
          <Handover />
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}
