import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import { isRound } from '#shared/course/chart.ts';

/** The tick at which the standing order has its next round, later than now. */
export function nextRoundTick(
  { monitoring, infusion }: Pick<SessionFacts, 'monitoring' | 'infusion'>,
  tick: number,
): number {
  const ward = { monitoring, infusionHour: infusion.hour };
  let due = tick + 1;
  while (!isRound(ward, due)) {
    due += 1;
  }
  return due;
}
