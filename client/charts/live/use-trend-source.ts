import { useSession } from '#client/store/session-context.tsx';
import type { TrendSource } from './use-trend.ts';

/** What the trend of this session is drawn from. */
export function useTrendSource(): TrendSource {
  return {
    chart: useSession((state) => state.chart),
    tick: useSession((state) => state.clock?.tick ?? 0),
    monitoring: useSession((state) => state.facts?.monitoring ?? null),
    events: useSession((state) => state.events),
    orders: useSession((state) => state.orders),
    awayGaps: useSession((state) => state.awayGaps),
  };
}
