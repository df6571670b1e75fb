import type { z } from 'zod';
import type { Outcome, PendingAction } from '#client/connection/action-queue.ts';
import type { LinkState } from '#client/connection/link-state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import type {
  ActiveOrder,
  AskedReply,
  ChartColumns,
  ClockView,
  Histogram,
  labResultSchema,
  RosterView,
  Snapshot,
  UpNext,
  Verdict,
} from '#shared/contracts/frame.ts';
import { isOver } from '#shared/contracts/frame.ts';
import type { InjectView, OverrideView } from '#shared/contracts/inject.ts';
import type { OxygenSupport } from '#shared/contracts/observation.ts';
import type { VitalName } from '#shared/contracts/quantities.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import type { ScalesView, TruthView } from '#shared/contracts/true-grades.ts';
import type { Explained, HiddenState } from '#shared/contracts/truth-view.ts';
import { mapColumns } from '#shared/course/decimate.ts';
import type { RecordedAlarm } from './alarms/alarm-record.ts';

/** A stretch of the course that this device did not see as it happened. */
export interface AwayGap {
  readonly fromTick: number;
  readonly toTick: number;
}

/** What the return after a break is told with. */
export interface Return {
  readonly atMs: number;
  readonly awayMs: number;
  readonly awayTicks: number;
  readonly events: number;
}

/** A laboratory or culture result. */
export type LabResultView = z.infer<typeof labResultSchema>;

/** The vital signs shown as numerics, and the tick they belong to. */
export interface LatestValues {
  readonly tick: number;
  readonly values: Readonly<Record<VitalName, number | null>>;
}

/** Everything a page can draw of a session; a change makes a new object, its other parts stay. */
export interface SessionState {
  readonly link: LinkState;
  readonly lastFrameAtMs: number | null;
  /**
   * How far the server's clock is ahead of this device's, wall ms, as of the last line that was
   * heard as it was written; 0 before the first.
   */
  readonly serverAheadMs: number;
  readonly facts: SessionFacts | null;
  readonly you: Snapshot['you'] | null;
  readonly lead: Snapshot['lead'] | null;
  readonly clock: ClockView | null;
  /** The snapshot's decimated trend followed by every tick since; a new object per flush. */
  readonly chart: ChartColumns;
  /** The newest tick, or the second's numerics below 60×. */
  readonly latest: LatestValues | null;
  readonly oxygen: OxygenSupport | null;
  readonly orders: readonly ActiveOrder[];
  /** The alarms that are on, and those high ones that were. */
  readonly alarms: readonly Alarm[];
  /** Every alarm that this device has heard of on this branch, by its onset. */
  readonly alarmRecord: readonly RecordedAlarm[];
  /** What can be brought in and what was; empty for who may not see it. */
  readonly injects: readonly InjectView[];
  /** The overrides that hold; empty for who may not see them. */
  readonly overrides: readonly OverrideView[];
  /** What the class calls; null for who may not see it. */
  readonly histogram: Histogram | null;
  /** What the patient answered to this learner. */
  readonly replies: readonly AskedReply[];
  /** The truth after this learner's calls, where the session tells it. */
  readonly verdicts: readonly Verdict[];
  readonly events: readonly SessionEvent[];
  readonly results: readonly LabResultView[];
  /** The lines this device may read, in order of their place in the log. */
  readonly log: readonly LoggedAction[];
  readonly roster: RosterView | null;
  readonly truth: TruthView | null;
  /** CRS by every scale at the clock's tick; null for who may not see it. */
  readonly scales: ScalesView | null;
  readonly hidden: HiddenState | null;
  /** Where each vital sign comes from at the clock's tick; null for who may not see it. */
  readonly explained: Explained | null;
  readonly courseHash: string | null;
  /** What the clock will meet next; null at the end of the course, and for who may not see it. */
  readonly upNext: UpNext | null;
  /** The minute of the debrief that the facilitator looks at; null for who does not follow. */
  readonly lookedAtTick: number | null;
  /** Sent or queued, and not yet acknowledged. */
  readonly pending: readonly PendingAction[];
  /** What became of the actions that had waited for the line, in the order of the answers. */
  readonly outcomes: readonly Outcome[];
  /** Why the connection was declined; null again with the next snapshot. */
  readonly problem: Refusal | null;
  readonly awayGaps: readonly AwayGap[];
  /** The last return after a break; null before the first. */
  readonly back: Return | null;
  readonly removed: boolean;
}

/** A chart without a row. */
export const EMPTY_CHART: ChartColumns = { tick: [], ...mapColumns(() => []) };

/** A session before anything has been heard of it. */
export const NOTHING_HEARD: SessionState = {
  link: 'connecting',
  lastFrameAtMs: null,
  serverAheadMs: 0,
  facts: null,
  you: null,
  lead: null,
  clock: null,
  chart: EMPTY_CHART,
  latest: null,
  oxygen: null,
  orders: [],
  alarms: [],
  alarmRecord: [],
  injects: [],
  overrides: [],
  histogram: null,
  replies: [],
  verdicts: [],
  events: [],
  results: [],
  log: [],
  roster: null,
  truth: null,
  scales: null,
  hidden: null,
  explained: null,
  courseHash: null,
  upNext: null,
  lookedAtTick: null,
  pending: [],
  outcomes: [],
  problem: null,
  awayGaps: [],
  back: null,
  removed: false,
};

export { isOver };

/** Whether the line has been silent for so long that what was heard last may hold no more. */
export function isOld({ link }: SessionState): boolean {
  return link === 'stale' || link === 'offline';
}

/** Whether the session has ended: everything stays to be read, and nothing can be done. */
export function hasEnded({ clock }: SessionState): boolean {
  return isOver(clock?.status);
}
