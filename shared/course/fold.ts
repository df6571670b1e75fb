import type { LoggedAction } from '#shared/contracts/action.ts';
import type {
  ActiveOrder,
  ChartColumns,
  HiddenState,
  SecondNumerics,
  SessionEvent,
  TruthView,
} from '#shared/contracts/frame.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { LabResult, OxygenSupport } from '#shared/contracts/observation.ts';
import { max, min, round } from '#shared/engine/exact-math.ts';
import { hashDigits } from '#shared/engine/hash.ts';
import { observeSecond } from '#shared/engine/observe.ts';
import { antipyresis } from '#shared/engine/thermoregulation.ts';
import { type CourseState, openCourse, stepCourse } from './course.ts';
import { CHART_COLUMNS, type ChartColumn, decimate, mapColumns } from './decimate.ts';
import { activeOrders } from './order-book.ts';
import { type CourseModel, type CourseSetup, modelOf } from './setup.ts';
import { truthView } from './truth.ts';

/** Ticks at the end of a trend that are never thinned: the last four hours. */
const RAW_TICKS = 240;

/**
 * The log of a session folded into its course, tick by tick, with the chart so far.
 *
 * A cache of a pure function: the same set-up and the same entries give the same bytes, however
 * the calls are spread over time.
 */
export class CourseFold {
  readonly #model: CourseModel;
  readonly #columns: Record<ChartColumn, (number | null)[]>;
  readonly #events: SessionEvent[];
  readonly #results: LabResult[];
  readonly #pending: LoggedAction[];
  #course: CourseState;

  constructor(setup: CourseSetup, from?: CourseFold) {
    this.#model = from === undefined ? modelOf(setup) : from.#model;
    this.#course = from === undefined ? openCourse(this.#model) : from.#course;
    this.#columns = mapColumns(() => []);
    this.#events = [];
    this.#results = [];
    this.#pending = from === undefined ? [] : [...from.#pending];
    this.#chart();
  }

  /** Scenario, seed and care. */
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
    if (entry.action.type === 'order.place' || entry.action.type === 'order.stop') {
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
      this.#events.push(...stepped.events);
      this.#results.push(...stepped.results);
      this.#chart();
    }
  }

  /** An independent fold that goes on from here; its chart begins at this tick. */
  copy(): CourseFold {
    return new CourseFold(this.#model, this);
  }

  /** The charted rows from one tick to another, both included, at full resolution. */
  chartBetween(from: number, to: number): ChartColumns {
    const start = this.#indexOf(from);
    return this.#rows(start, max(start, this.#indexOf(to + 1)));
  }

  /** The whole trend since the session opened: thinned, but for its last four hours. */
  trend(maxRows: number): ChartColumns {
    const open = this.#model.scenario.openTick ?? -this.#model.patient.leadMinutes;
    const start = this.#indexOf(open);
    const end = this.#indexOf(this.tick + 1);
    const raw = max(start, end - RAW_TICKS);
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

  /** The true grade with its reasons. */
  truth(): TruthView {
    const { truth, observation, book } = this.#course;
    return truthView(truth, { observation, book, patient: this.#model.scenario.patient });
  }

  /** The hidden state, rounded for reading. */
  hidden(): HiddenState {
    const { state } = this.#course;
    return {
      cytokineIndex: rounded(state.cytokineIndex, 1000),
      signal: rounded(state.signal, 1000),
      setPointC: rounded(state.setPointC, 100),
      coreTemperatureC: rounded(state.temperatureC, 100),
      vasoplegia: rounded(state.vasoplegia, 1000),
      lungInjury: rounded(state.lungInjury, 1000),
      feverEffectOfParacetamol: rounded(antipyresis(state.drugs.paracetamolSiteMgPerL), 1000),
      crpMgPerL: rounded(state.crpMgPerL, 1),
      ferritinNgPerMl: rounded(state.ferritinNgPerMl, 1),
    };
  }

  /**
   * The numerics of one second between this tick and the next.
   *
   * @param second 0-59
   * @param next a copy of this fold, one tick ahead
   */
  second(second: number, next: CourseFold): SecondNumerics {
    const between = { from: this.#course.state, to: next.#course.state };
    const { tick: _, ...values } = observeSecond(this.#model.patient, between, second);
    return { second, values };
  }

  #take(tick: number): LoggedAction[] {
    const entries: LoggedAction[] = [];
    while (this.#pending[0] !== undefined && this.#pending[0].tick <= tick) {
      entries.push(this.#pending[0]);
      this.#pending.shift();
    }
    return entries;
  }

  #chart(): void {
    const { observation, book } = this.#course;
    for (const name of CHART_COLUMNS) {
      this.#columns[name].push(name === 'fio2' ? book.record.oxygen.fio2 : observation[name]);
    }
  }

  #firstTick(): number {
    return this.tick + 1 - this.#columns.fio2.length;
  }

  #indexOf(tick: number): number {
    return min(this.#columns.fio2.length, max(0, tick - this.#firstTick()));
  }

  #rows(start: number, end: number): ChartColumns {
    const first = this.#firstTick();
    const tick = Array.from({ length: end - start }, (_, index) => first + start + index);
    return { tick, ...mapColumns((name) => this.#columns[name].slice(start, end)) };
  }
}

function rounded(value: number, scale: number): number {
  return round(value * scale) / scale;
}
