import { advanceForATurn, LookAhead } from '#server/session/view/look-ahead.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { eventWithin } from '#shared/course/next-event.ts';
import { dueTick, msToNextFrame, passTime, type Rush, secondWithin, standingAt } from './clock.ts';
import type { SessionState } from './state.ts';
import type { ArrivalReason } from './system-actor.ts';
import type { WallTime } from './wall-time.ts';

/** What the runner makes the session do. */
export interface RunnerHooks {
  /** One frame to everyone. */
  readonly emit: () => void;
  /** The clock stops running ahead, or stops for good at the end of the course. */
  readonly arrive: (reason: ArrivalReason) => void;
  /** A decision point has come, at which this session holds. */
  readonly decide: () => void;
  /** Something has happened that a session may slow down for. */
  readonly happened: () => void;
  /** Keeps the tick and the second, so that a crash costs a second at most. */
  readonly save: () => void;
  readonly failed: (error: unknown) => void;
}

/** The wall time of this machine. */
export const systemTime: WallTime = {
  monotonicMs: () => performance.now(),
  utcMs: () => Date.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Wall milliseconds between two frames when nothing is faster: the heartbeat. */
const HEARTBEAT_MS = 1000;
/** Up to this speed a frame a second shows every tick on its own. */
const CALM_SPEED = 60;
/** Wall milliseconds that running ahead may take; half of it may go by with looking. */
const RUSH_LIMIT_MS = 2000;

/** The clock running ahead: since when, and the search for where to stop if that is not given. */
interface Ahead {
  readonly rush: Rush;
  readonly begunMs: number;
  readonly look: LookAhead | null;
}

/**
 * Turns wall time into ticks and frames: one frame a second, more often at high speeds and after
 * an action, never more often than asked for. While a decision is being made durable it is held.
 */
export class Runner {
  readonly #state: SessionState;
  readonly #time: WallTime;
  readonly #hooks: RunnerHooks;
  readonly #shortestMs: number;
  #cancel: () => void = () => undefined;
  #dueAtMs = Number.POSITIVE_INFINITY;
  #lastFrameAtMs = Number.NEGATIVE_INFINITY;
  #lastSaveAtMs = Number.NEGATIVE_INFINITY;
  #savedPlace = '';
  #held = false;
  #missed = false;
  #stopped = true;
  #ahead: Ahead | null = null;

  constructor(parts: {
    state: SessionState;
    time: WallTime;
    framesPerSecond: number;
    hooks: RunnerHooks;
  }) {
    this.#state = parts.state;
    this.#time = parts.time;
    this.#hooks = parts.hooks;
    this.#shortestMs = 1000 / parts.framesPerSecond;
  }

  start(): void {
    this.#stopped = false;
    this.#schedule(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  /** Brings the patient up to now, then keeps everything still until {@link release}. */
  hold(): void {
    this.#catchUp();
    this.#held = true;
  }

  /** Goes on. `changed`: there is something new to show, soon. */
  release(changed: boolean): void {
    this.#held = false;
    if (this.#stopped) {
      return;
    }
    if (this.#missed) {
      this.#missed = false;
      this.#wake();
    } else if (this.#state.ledger.clock.rush !== null) {
      this.#schedule(0);
    } else if (changed) {
      this.nudge();
    }
  }

  /** There is something new to show, soon. */
  nudge(): void {
    if (!this.#held) {
      this.#scheduleBy(this.#lastFrameAtMs + this.#shortestMs);
    }
  }

  #catchUp(): void {
    const { ledger, fold } = this.#state;
    const clock = passTime(ledger.clock, this.#time.monotonicMs());
    ledger.moveClock(clock);
    if (clock.status === 'running' && clock.rush === null) {
      const toTick = Math.max(fold.tick, dueTick(clock));
      if (ledger.options.hold) {
        this.#advanceToDecision(toTick);
      } else {
        fold.advance(toTick);
      }
    }
  }

  /** Steps up to a tick, or to a decision point before it: there the clock stands. */
  #advanceToDecision(toTick: number): void {
    const { ledger, fold } = this.#state;
    while (fold.tick < toTick && !fold.finished) {
      fold.advance(fold.tick + 1);
      if (fold.decisionTick === fold.tick) {
        const { tick } = fold;
        const nowMs = this.#time.monotonicMs();
        ledger.moveClock(standingAt(ledger.clock, { tick, second: 0, nowMs }));
        this.#hooks.decide();
        return;
      }
    }
  }

  #wake(): void {
    if (this.#stopped) {
      return;
    }
    if (this.#held) {
      this.#missed = true;
      return;
    }
    try {
      const { rush } = this.#state.ledger.clock;
      if (rush === null) {
        this.#goOn();
      } else {
        this.#runAhead(rush);
      }
    } catch (error) {
      this.stop();
      this.#hooks.failed(error);
    }
  }

  #goOn(): void {
    this.#ahead = null;
    const fromTick = this.#state.fold.tick + 1;
    this.#catchUp();
    const { ledger, fold } = this.#state;
    if (ledger.options.autoSlow && eventWithin(fold, { from: fromTick, to: fold.tick }) !== null) {
      this.#hooks.happened();
    }
    const nowMs = this.#time.monotonicMs();
    this.#lastFrameAtMs = nowMs;
    this.#hooks.emit();
    const msToNext = this.#msToNextFrame();
    this.#schedule(msToNext);
    // Frames come a little late: one that waited for the second to be full would save every other.
    const dueToSave = nowMs + msToNext - this.#lastSaveAtMs > HEARTBEAT_MS;
    const place = `${fold.tick} ${secondWithin(ledger.clock)}`;
    if (dueToSave && place !== this.#savedPlace) {
      this.#lastSaveAtMs = nowMs;
      this.#savedPlace = place;
      this.#hooks.save();
    }
    if (fold.finished && ledger.clock.status === 'running') {
      this.#hooks.arrive('finished');
    }
  }

  #msToNextFrame(): number {
    const { clock } = this.#state.ledger;
    const calm = clock.status !== 'running' || clock.speed <= CALM_SPEED;
    const frameMs = calm ? HEARTBEAT_MS : this.#shortestMs;
    return Math.max(this.#shortestMs, msToNextFrame(clock, frameMs));
  }

  /** Steps at full rate, a few milliseconds at a time, without frames: the charts jump once. */
  #runAhead(rush: Rush): void {
    const { fold } = this.#state;
    if (this.#ahead?.rush !== rush) {
      const begunMs = this.#time.monotonicMs();
      this.#ahead = { rush, begunMs, look: rush.toTick === null ? lookPast(rush, fold) : null };
    }
    const { look, begunMs } = this.#ahead;
    const tookMs = () => this.#time.monotonicMs() - begunMs;
    const looked = look === null || look.found !== null || look.search(this.#time);
    if (!looked && tookMs() < RUSH_LIMIT_MS / 2) {
      this.#schedule(0);
      return;
    }
    const toTick = rush.toTick ?? look?.emptyToTick ?? fold.tick;
    // Next event stands in front of a decision; asked again there it goes on to it, not past it.
    const holds = rush.toTick === null && this.#state.ledger.options.hold;
    if (advanceForATurn(fold, toTick, { time: this.#time, holds })) {
      const decides = holds && fold.decisionTick === fold.tick && fold.tick > rush.fromTick;
      this.#hooks.arrive(looked ? (decides ? 'decision' : 'arrived') : 'limit');
    } else if (tookMs() >= RUSH_LIMIT_MS) {
      this.#hooks.arrive('limit');
    } else {
      this.#schedule(0);
    }
  }

  #scheduleBy(atMs: number): void {
    if (atMs < this.#dueAtMs) {
      this.#schedule(Math.max(0, atMs - this.#time.monotonicMs()));
    }
  }

  #schedule(delayMs: number): void {
    this.#cancel();
    if (!this.#stopped) {
      this.#dueAtMs = this.#time.monotonicMs() + delayMs;
      this.#cancel = this.#time.after(Math.ceil(delayMs), () => {
        this.#dueAtMs = Number.POSITIVE_INFINITY;
        this.#wake();
      });
    }
  }
}

/**
 * Looks for the next event, past one of the very next minute: that is the one people stand in
 * front of, so that asking again goes beyond it.
 */
function lookPast(rush: Rush, fold: CourseFold): LookAhead {
  return new LookAhead(fold, Math.max(fold.tick, rush.fromTick + 1));
}
