import { memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartScale } from '#client/charts/rows/chart-scale.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import { INTERVENTION_ICONS } from '#client/components/orders/intervention-icons.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { giverIn, sentenceText } from '#client/words/sentences.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import { type Cluster, clusters } from './clusters.ts';

const BUTTON_WIDTH = 24;

interface LaneItem {
  readonly x: number;
  readonly order: ActiveOrder;
}

interface LaneProps {
  readonly orders: readonly ActiveOrder[];
  readonly span: TickSpan;
  /** Width of a chart with its axis, in pixels. */
  readonly width: number;
  readonly scale: ChartScale;
}

/**
 * What was given, under the charts and on their time axis: one button for each order, one with a
 * count where they lie too close. Never on top of a line.
 */
export const InterventionLane = memo(function InterventionLane(props: LaneProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [openId, setOpenId] = useState<string | null>(null);
  const groups = useLane(props);
  const open = groups.find((group) => group.items.some((item) => item.order.id === openId));
  return (
    <div className="trend-lane">
      <ul className="trend-lane__list" aria-label={t('monitor.lane.label')}>
        {groups.map((group) => (
          <LaneButton
            key={group.items[0]?.order.id}
            group={group}
            open={group === open}
            controls={id}
            onToggle={() => setOpenId(group === open ? null : (group.items[0]?.order.id ?? null))}
          />
        ))}
      </ul>
      <ul id={id} className="trend-lane__detail">
        {(open?.items ?? []).map(({ order }) => (
          <li key={order.id}>
            <span className="numeral">{elapsedLabel(order.placedTick)}</span>{' '}
            <Sentence kind="order" english={order.label} />{' '}
            <span className="secondary">
              {t('monitor.order.by', { name: giverIn(i18n, order.by) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
});

function useLane(props: LaneProps): Cluster<LaneItem>[] {
  const { orders, span, width, scale } = props;
  return useMemo(() => {
    const plot = Math.max(0, width - scale.left - scale.right);
    const inWindow = orders.filter(
      (order) => order.placedTick >= span.fromTick && order.placedTick <= span.toTick,
    );
    const items = inWindow.map((order) => ({
      order,
      x: scale.left + (plot * (order.placedTick - span.fromTick)) / (span.toTick - span.fromTick),
    }));
    return clusters(items, BUTTON_WIDTH + 2);
  }, [orders, span, width, scale]);
}

function LaneButton(props: {
  readonly group: Cluster<LaneItem>;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}) {
  const words = useTranslation();
  const { t } = words;
  const { x, items } = props.group;
  const first = items[0]?.order;
  if (first === undefined) {
    return null;
  }
  const Icon = INTERVENTION_ICONS[first.intervention];
  const label =
    items.length === 1
      ? `${sentenceText(words, 'order', first.label)}, ${elapsedLabel(first.placedTick)}`
      : t('monitor.lane.several', { count: items.length, time: elapsedLabel(first.placedTick) });
  return (
    <li style={{ insetInlineStart: x - BUTTON_WIDTH / 2 }}>
      <button
        type="button"
        aria-label={label}
        aria-expanded={props.open}
        aria-controls={props.controls}
        onClick={props.onToggle}
      >
        {items.length === 1 ? <Icon size={16} aria-hidden="true" /> : items.length}
      </button>
    </li>
  );
}
