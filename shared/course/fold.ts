import { alarmsView } from '#shared/alarms/alarms.ts';
import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import type {
  ActiveOrder,
  AskedReply,
  ChartColumns,
  SecondNumerics,
} from '#shared/contracts/frame.ts';
import type { InjectView, OverrideView } from '#shared/contracts/inject.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { LabResult, OxygenSupport } from '#shared/contracts/observation.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { ScalesView, TruthView } from '#shared/contracts/true-grades.ts';
import type { Explained, HiddenState } from '#shared/contracts/truth-view.ts';
import { min } from '#shared/engine/exact-math.ts';
import { explainAll } from '#shared/engine/explain.ts';
import { hashDigits } from '#shared/engine/hash.ts';
import { observeSecond } from '#shared/engine/observe.ts';
import { askedReply } from './asked/replies.ts';
import { throughSensors } from './chart.ts';
import { ChartLog } from './chart-log.ts';
import { type CourseState, openCourse, stepCourse } from './course.ts';
import { hiddenView } from './hidden.ts';
import { queueAhead, queueView } from './injects/inject-queue.ts';
import { activeOrders } from './order-book.ts';
import { overridesView, stepOverrides, throughArtefacts } from './overrides.ts';
import { Proposals } from './proposals.ts';
import { type CourseModel, type CourseSetup, type Monitoring, modelOf } from './setup.ts';
import type { Seen } from './stillness.ts';
import { type FlaggedScales, flaggedScales, scalesView, truthView } from './truth.ts';

const NO_ENTRIES: readonly LoggedAction[] = [];

/** Actions that reach the patient, the chart or what comes in. */
const ON_COURSE: readonly Action['type'][] = [
  'order.place',
  'order.stop',
  'observe',
  'inject.add',
  'inject.arm',
  'inject.fire',
  'inject.skip',
  'override.set',
  'override.clear',
  'undo',
  'session.set',
  'ice.score',
];

/**
 * The log of a session folded into its course, tick by tick, with the chart so far.
 *
 * A cache of a pure function: the same set-up and the same entries give the same bytes, however
 * the calls are spread over time.
 */
export class CourseFold {
  readonly #model: CourseModel;
  readonly #charted = new ChartLog();
  readonly #events: SessionEvent[];
  readonly #results: LabResult[];
  #decisionTick: number | null = null;
  readonly #pending: LoggedAction[];
  readonly #proposals: Proposals;
  #course: CourseState;

  constructor(setup: CourseSetup, from?: CourseFold) {
    this.#model = from === undefined ? modelOf(setup) : from.#model;
    this.#course = from === undefined ? openCourse(this.#model) : from.#course;
    this.#events = [];
    this.#results = [];
    this.#pending = from === undefined ? [] : [...from.#pending];
    this.#proposals =
      from === undefined ? new Proposals(this.#model.orders) : from.#proposals.copy();
    this.#chart();
  }

  /** Scenario, seed, care and monitoring. */
  get setup(): CourseSetup {
    return this.#model;
  }

  /** Last tick stepped; the first tick of the course before any step. */
  get tick(): number {
    return this.#course.state.tick;
  }

  /** Hash over every state so far, sixteen hexadecimal digits. */
  get hash(): string {
    return hashDigits(this.#course.hash);
  }

  /** Whether the course has reached its end. */
  get finished(): boolean {
    return this.tick >= this.#model.scenario.endTick;
  }

  /** How the patient is watched by now: help that was called brings a monitor. */
  get monitoring(): Monitoring {
    const { monitoring } = this.#model;
    return this.#course.chart.continuous ? { ...monitoring, mode: 'continuous' } : monitoring;
  }

  /** The oxygen being given. */
  get oxygen(): OxygenSupport {
    return this.#course.book.record.oxygen;
  }

  /** The last tick at which people had to decide; null before the first. */
  get decisionTick(): number | null {
    return this.#decisionTick;
  }

  /** The course at the last tick stepped. */
  get course(): CourseState {
    return this.#course;
  }

  /** Takes an action of the log; its tick must not have been stepped. */
  accept(entry: LoggedAction): void {
    assert(
      entry.tick > this.tick,
      `action ${entry.seq} is for tick ${entry.tick}, now ${this.tick}`,
    );
    const acting = this.#proposals.acting(entry);
    if (acting !== null && ON_COURSE.includes(acting.action.type)) {
      this.#pending.push(acting);
    }
  }

  /** Steps up to a tick, never past the end of the course. */
  advance(toTick: number): void {
    const last = min(toTick, this.#model.scenario.endTick);
    while (this.tick < last) {
      const tick = this.tick + 1;
      const stepped = stepCourse(this.#model, this.#course, this.#take(tick));
      this.#course = stepped.course;
      if (stepped.decision) {
        this.#decisionTick = tick;
      }
      if (stepped.events.length > 0) {
        this.#events.push(...stepped.events);
      }
      if (stepped.results.length > 0) {
        this.#results.push(...stepped.results);
      }
      this.#chart();
    }
  }

  /** An independent fold that goes on from here; its chart begins at this tick. */
  copy(): CourseFold {
    return new CourseFold(this.#model, this);
  }

  /** The charted rows from one tick to another, both included, at full resolution. */
  chartBetween(from: number, to: number): ChartColumns {
    return this.#charted.between(from, to);
  }

  /** The whole trend since the session opened: thinned, but for its last four hours. */
  trend(maxRows: number): ChartColumns {
    const { scenario, patient } = this.#model;
    const openTick = scenario.openTick ?? -patient.leadMinutes;
    return this.#charted.trend(openTick, this.tick, maxRows);
  }

  /** What happened and became known from one tick to another, both included; truth as well. */
  eventsBetween(from: number, to: number): SessionEvent[] {
    return this.#events.filter((event) => event.atTick >= from && event.atTick <= to);
  }

  /** Results that came back from one tick to another, both included. */
  resultsBetween(from: number, to: number): LabResult[] {
    return this.#results.filter((result) => result.readyTick >= from && result.readyTick <= to);
  }

  /** Every order so far, as the chart shows it. */
  activeOrders(): ActiveOrder[] {
    return activeOrders(this.#course.book, this.tick);
  }

  /** What can be brought in and what was, with where each inject stands. */
  injects(): InjectView[] {
    const next = this.tick + 1;
    return queueView(queueAhead(this.#course.injects, this.#waiting(), next), this.tick);
  }

  /** The overrides that hold, as far as is known: what was done since the last step counts. */
  overrides(): OverrideView[] {
    const { overrides } = this.#course;
    const waiting = this.#waiting();
    const ahead =
      waiting.length === 0 ? overrides : stepOverrides(overrides, waiting, this.tick + 1);
    return overridesView(ahead, this.tick);
  }

  /** The alarms that are on, and those high ones that were. */
  alarms(): readonly Alarm[] {
    return alarmsView(this.#course.alarms.state);
  }

  /** What the patient answers now to an item that somebody asks. */
  reply(asked: { readonly seq: number; readonly item: AskedReply['item'] }): AskedReply {
    return askedReply(this.#model.patient, this.#course.state, asked);
  }

  /** Whether a line of the log is an order that waits to be accepted. */
  waits(seq: number): boolean {
    return this.#proposals.waits(seq);
  }

  /** The true grades with their reasons. */
  truth(): TruthView {
    return truthView(this.#course.truth, this.#seen());
  }

  /** CRS by every scale side by side. */
  scales(): ScalesView {
    return scalesView(this.#course.truth, this.#seen());
  }

  /** The same with flags, for the debrief. */
  flaggedScales(): FlaggedScales {
    return flaggedScales(this.#course.truth, this.#seen());
  }

  /** The hidden state, rounded for reading. */
  hidden(): HiddenState {
    return hiddenView(this.#model.patient, this.#course.state);
  }

  /** Where each vital sign comes from. */
  explained(): Explained {
    return explainAll(this.#model.patient, this.#course.state);
  }

  /**
   * The numerics of one second between this tick and the next.
   *
   * @param second 0-59
   * @param next a copy of this fold, one tick ahead
   */
  second(second: number, next: CourseFold): SecondNumerics {
    const between = { from: this.#course.state, to: next.#course.state };
    const { tick: _, ...read } = observeSecond(this.#model.patient, between, second);
    const { chart, overrides } = this.#course;
    const values = throughSensors(read, chart.disturbances);
    return { second, values: throughArtefacts(values, overrides, this.tick) };
  }

  #seen(): Seen {
    const { observation, state, book } = this.#course;
    return { observation, labs: state.labs, book, patient: this.#model.scenario.patient };
  }

  /** What was done since the last step, and takes effect in the next. */
  #waiting(): readonly LoggedAction[] {
    return this.#pending.filter(({ tick }) => tick === this.tick + 1);
  }

  #take(tick: number): readonly LoggedAction[] {
    if (this.#pending.length === 0) {
      return NO_ENTRIES;
    }
    const entries: LoggedAction[] = [];
    while (this.#pending[0] !== undefined && this.#pending[0].tick <= tick) {
      entries.push(this.#pending[0]);
      this.#pending.shift();
    }
    return entries;
  }

  #chart(): void {
    const { chart, book } = this.#course;
    if (chart.row === null) {
      return;
    }
    this.#charted.add(this.tick, chart.row, book.record.oxygen.fio2);
  }
}
