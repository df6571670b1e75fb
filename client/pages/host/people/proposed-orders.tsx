import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import { orderWords } from '#client/components/orders/order-words.ts';
import { Panel } from '#client/components/panel.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useProposedOrders } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';

/** The orders that wait for a facilitator: what, by whom, since when. Nothing where none waits. */
export function ProposedOrders(props: { readonly run: Command['run'] }) {
  const words = useTranslation();
  const { t } = words;
  const { run } = props;
  const proposed = useProposedOrders();
  const ended = useSession(hasEnded);
  return proposed.length === 0 ? null : (
    <Panel heading={t('host.proposed.heading', { count: proposed.length })}>
      <ol className="proposed">
        {proposed.map(({ seq, tick, by, order }) => {
          const label = orderWords(words, order);
          return (
            <li key={seq}>
              <p>
                <strong>{label}</strong>{' '}
                <span className="secondary">
                  {t('host.proposed.by', { name: by, time: elapsedLabel(tick) })}
                </span>
              </p>
              {ended ? null : (
                <div className="proposed__actions">
                  <Button
                    aria-label={t('host.proposed.accept-label', { label })}
                    onClick={singlePress(() => run({ type: 'order.accept', seq }))}
                  >
                    {t('host.proposed.accept')}
                  </Button>
                  <Button
                    variant="subtle"
                    aria-label={t('host.proposed.decline-label', { label })}
                    onClick={singlePress(() => run({ type: 'order.stop', seq }))}
                  >
                    {t('host.proposed.decline')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
