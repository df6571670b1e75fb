import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import { isRound } from '#shared/course/chart.ts';

/**
 * The tick of the next round, later than now: by the order of vital signs that runs, else by the
 * standing order.
 */
export function nextRoundTick(
  { monitoring, infusion }: Pick<SessionFacts, 'monitoring' | 'infusion'>,
  orders: readonly ActiveOrder[],
  tick: number,
): number {
  const ordered = orders.findLast((order) => order.running && order.intervention === 'vital-signs');
  if (ordered?.everyMinutes !== undefined) {
    const { placedTick, everyMinutes } = ordered;
    return placedTick + everyMinutes * (Math.floor((tick - placedTick) / everyMinutes) + 1);
  }
  const ward = { monitoring, infusionHour: infusion.hour };
  let due = tick + 1;
  while (!isRound(ward, due)) {
    due += 1;
  }
  return due;
}
