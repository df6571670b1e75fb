import type { ChartColumns } from '#shared/contracts/frame.ts';
import { floor, max } from '#shared/engine/exact-math.ts';
import type { ChartRow } from './chart-row.ts';
import { decimate, mapColumns } from './decimate.ts';

/** Ticks at the end of a trend that are never thinned: the last four hours. */
const RAW_TICKS = 240;

/** The charted rows of a course: every tick under a monitor, else those at which one measured. */
export class ChartLog {
  readonly #ticks: number[] = [];
  readonly #charted: ChartRow[] = [];
  readonly #fio2: number[] = [];

  /** Adds the row of a tick; ticks rise. */
  add(tick: number, row: ChartRow, fio2: number): void {
    this.#ticks.push(tick);
    this.#charted.push(row);
    this.#fio2.push(fio2);
  }

  /** The rows from one tick to another, both included, at full resolution. */
  between(from: number, to: number): ChartColumns {
    return this.#rows(this.#indexOf(from), this.#indexOf(to + 1));
  }

  /**
   * The whole trend from a tick on: thinned, but for its last four hours.
   *
   * @param now last tick stepped
   * @param maxRows rows before the last four hours, at most
   */
  trend(openTick: number, now: number, maxRows: number): ChartColumns {
    const start = this.#indexOf(openTick);
    const raw = max(start, this.#indexOf(now + 1 - RAW_TICKS));
    const older = decimate(this.#rows(start, raw), maxRows);
    const newer = this.#rows(raw, this.#ticks.length);
    const joined = mapColumns((name) => [...older[name], ...newer[name]]);
    return { tick: [...older.tick, ...newer.tick], ...joined };
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
