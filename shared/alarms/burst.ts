import type { AlarmPriority } from '#shared/contracts/alarm.ts';

/** How an alarm sounds once: pulses of one length. */
export interface Burst {
  readonly priority: AlarmPriority;
  readonly pulseMs: number;
  /** When each pulse begins, ms from the beginning of the burst. */
  readonly startsMs: readonly number[];
  /** From the beginning of the first pulse to the end of the last. */
  readonly lengthMs: number;
}

const source = 'ASSUMED: modelled on the conventions of IEC 60601-1-8, without a claim to conform';

const PULSE = {
  high: { value: 120, unit: 'ms', source },
  other: { value: 180, unit: 'ms', source },
} as const;

const GAP = {
  high: { value: 100, unit: 'ms', source },
  other: { value: 180, unit: 'ms', source },
  /** Between the third pulse of a high burst and the fourth. */
  afterThree: { value: 320, unit: 'ms', source },
  /** Between the two fives of a high burst. */
  afterFive: { value: 600, unit: 'ms', source },
} as const;

/** The gaps of a high burst: three pulses and two, then the same again. */
const HIGH_GAPS = [
  GAP.high,
  GAP.high,
  GAP.afterThree,
  GAP.high,
  GAP.afterFive,
  GAP.high,
  GAP.high,
  GAP.afterThree,
  GAP.high,
].map(({ value }) => value);

/** The sound of each priority: ten pulses, three, or two. */
export const BURSTS: Readonly<Record<AlarmPriority, Burst>> = {
  high: burst({ priority: 'high', pulseMs: PULSE.high.value, gapsMs: HIGH_GAPS }),
  medium: burst({
    priority: 'medium',
    pulseMs: PULSE.other.value,
    gapsMs: [GAP.other.value, GAP.other.value],
  }),
  low: burst({ priority: 'low', pulseMs: PULSE.other.value, gapsMs: [GAP.other.value] }),
};

function burst(of: {
  readonly priority: AlarmPriority;
  readonly pulseMs: number;
  readonly gapsMs: readonly number[];
}): Burst {
  const { priority, pulseMs, gapsMs } = of;
  const startsMs = [0];
  let endMs = pulseMs;
  for (const gapMs of gapsMs) {
    startsMs.push(endMs + gapMs);
    endMs += gapMs + pulseMs;
  }
  return { priority, pulseMs, startsMs, lengthMs: endMs };
}
