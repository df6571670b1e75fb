import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type {
  ActiveOrder,
  ChartColumns,
  SecondNumerics,
  SessionEvent,
} from '#shared/contracts/frame.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { LabResult, OxygenSupport } from '#shared/contracts/observation.ts';
import type { ScalesView, TruthView } from '#shared/contracts/true-grades.ts';
import type { Explained, HiddenState } from '#shared/contracts/truth-view.ts';
import { floor, max, min } from '#shared/engine/exact-math.ts';
import { explainAll } from '#shared/engine/explain.ts';
import { hashDigits } from '#shared/engine/hash.ts';
import { observeSecond } from '#shared/engine/observe.ts';
import { type ChartRow, throughSensors } from './chart.ts';
import { type CourseState, openCourse, stepCourse } from './course.ts';
import { decimate, mapColumns } from './decimate.ts';
import { hiddenView } from './hidden.ts';
import { activeOrders } from './order-book.ts';
import { type CourseModel, type CourseSetup, type Monitoring, modelOf } from './setup.ts';
import type { Seen } from './stillness.ts';
import { scalesView, truthView } from './truth.ts';

/** Ticks at the end of a trend that are never thinned: the last four hours. */
const RAW_TICKS = 240;

const NO_ENTRIES: readonly LoggedAction[] = [];

/** Actions that reach the patient or the chart. */
const ON_PATIENT: readonly Action['type'][] = ['order.place', 'order.stop', 'observe'];

/**
 * The log of a session folded into its course, tick by tick, with the chart so far.
 *
 * A cache of a pure function: the same set-up and the same entries give the same bytes, however
 * the calls are spread over time.
 */
export class CourseFold {
  readonly #model: CourseModel;
  /** Ticks of the charted rows: all of them under a monitor, else those of the rounds. */
  readonly #ticks: number[];
  readonly #charted: ChartRow[];
  readonly #fio2: number[];
  readonly #events: SessionEvent[];
  readonly #results: LabResult[];
  readonly #pending: LoggedAction[];
  #course: CourseState;

  constructor(setup: CourseSetup, from?: CourseFold) {
    this.#model = from === undefined ? modelOf(setup) : from.#model;
    this.#course = from === undefined ? openCourse(this.#model) : from.#course;
    this.#ticks = [];
    this.#charted = [];
    this.#fio2 = [];
    this.#events = [];
    this.#results = [];
    this.#pending = from === undefined ? [] : [...from.#pending];
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
    if (ON_PATIENT.includes(entry.action.type)) {
      this.#pending.push(entry);
    }
  }

  /** Steps up to a tick, never past the end of the course. */
  advance(toTick: number): void {
    const last = min(toTick, this.#model.scenario.endTick);
    while (this.tick < last) {
      const tick = this.tick + 1;
      const stepped = stepCourse(this.#model, this.#course, this.#take(tick));
      this.#course = stepped.course;
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
    return this.#rows(this.#indexOf(from), this.#indexOf(to + 1));
  }

  /** The whole trend since the session opened: thinned, but for its last four hours. */
  trend(maxRows: number): ChartColumns {
    const open = this.#model.scenario.openTick ?? -this.#model.patient.leadMinutes;
    const start = this.#indexOf(open);
    const end = this.#ticks.length;
    const raw = max(start, this.#indexOf(this.tick + 1 - RAW_TICKS));
    const older = decimate(this.#rows(start, raw), maxRows);
    const newer = this.#rows(raw, end);
    const joined = mapColumns((name) => [...older[name], ...newer[name]]);
    return { tick: [...older.tick, ...newer.tick], ...joined };
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

  /** The true grades with their reasons. */
  truth(): TruthView {
    return truthView(this.#course.truth, this.#seen());
  }

  /** CRS by every scale side by side. */
  scales(): ScalesView {
    return scalesView(this.#course.truth, this.#seen());
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
    return { second, values: throughSensors(read, this.#course.chart.disturbances) };
  }

  #seen(): Seen {
    const { observation, state, book } = this.#course;
    return { observation, labs: state.labs, book, patient: this.#model.scenario.patient };
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
    this.#ticks.push(this.tick);
    this.#charted.push(chart.row);
    this.#fio2.push(book.record.oxygen.fio2);
  }

  /** Index of the first row at a tick or after it. */
  #indexOf(tick: number): number {
    let from = 0;
    let to = this.#ticks.length;
    while (from < to) {
      const middle = floor((from + to) / 2);
      if ((this.#ticks[middle] ?? tick) < tick) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  #rows(start: number, end: number): ChartColumns {
    const tick = this.#ticks.slice(start, end);
    const charted = this.#charted.slice(start, end);
    const fio2 = this.#fio2.slice(start, end);
    return {
      tick,
      ...mapColumns((name) => (name === 'fio2' ? fio2 : charted.map((row) => row[name]))),
    };
  }
}
