import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BURSTS } from '#shared/alarms/burst.ts';
import {
  acknowledge,
  type DeviceState,
  deviceView,
  endSilence,
  hearAlarms,
  silence,
  soundNow,
  startDevice,
} from '#shared/alarms/device.ts';
import { ALARM_PRIORITIES, type Alarm, type AlarmPriority } from '#shared/contracts/alarm.ts';
import { alarmOf } from './builders.ts';

const PERIOD_MS = 500;
const PAUSE_MS = { high: 5000, medium: 8000, low: 15_000 };
const KINDS = 4;

/** An alarm as the model knows it: when the device heard of it, or of its last rise. */
interface Known {
  alarm: Alarm;
  heardMs: number;
  quiet: boolean;
  sounded: boolean;
}

/** What a bedside device has to do, said in the simplest way. */
interface Model {
  readonly on: Map<number, Known>;
  nowMs: number;
  tick: number;
  speed: number;
  running: boolean;
  silencedMs: number | null;
  bursts: { atMs: number; priority: AlarmPriority }[];
}

interface Real {
  state: DeviceState;
}

const urgency = (priority: AlarmPriority) => ALARM_PRIORITIES.indexOf(priority);

function audible(model: Model): Known[] {
  const { nowMs, silencedMs } = model;
  const silenced = silencedMs !== null && nowMs < silencedMs + 120_000;
  return [...model.on.values()].filter(
    ({ alarm, heardMs, quiet, sounded }) =>
      model.running &&
      !quiet &&
      nowMs >= heardMs + 2000 &&
      !(alarm.priority === 'low' && sounded) &&
      (!silenced || (alarm.priority === 'high' && heardMs > silencedMs)),
  );
}

function most(known: readonly Known[]): AlarmPriority | undefined {
  return ALARM_PRIORITIES.find((name) => known.some(({ alarm }) => alarm.priority === name));
}

/** Tells the device what is on, as a frame does. */
function tell(model: Model, real: Real): void {
  const alarms = [...model.on.values()].map(({ alarm }) => alarm);
  real.state = hearAlarms(real.state, { alarms, ownMarks: [], nowMs: model.nowMs });
}

abstract class Step implements fc.Command<Model, Real> {
  check(_: Readonly<Model>): boolean {
    return true;
  }
  run(model: Model, real: Real): void {
    this.go(model, real);
    const view = deviceView(real.state, model);
    expect(view.top?.alarm.priority).toBe(most([...model.on.values()]));
    expect(view.on).toHaveLength(model.on.size);
  }
  abstract go(model: Model, real: Real): void;
  abstract toString(): string;
}

/** An alarm comes, or one that is on changes its priority or its value. */
class Report extends Step {
  readonly kind: number;
  readonly priority: AlarmPriority;
  constructor(kind: number, priority: AlarmPriority) {
    super();
    this.kind = kind;
    this.priority = priority;
  }
  go(model: Model, real: Real): void {
    model.tick += 1;
    const { priority } = this;
    const known = model.on.get(this.kind);
    if (known !== undefined && urgency(priority) >= urgency(known.alarm.priority)) {
      known.alarm = { ...known.alarm, priority, value: model.tick };
    } else {
      const id = known?.alarm.id ?? `kind-${this.kind}-${model.tick}`;
      const alarm = alarmOf({ id, priority, priorityTick: model.tick });
      model.on.set(this.kind, { alarm, heardMs: model.nowMs, quiet: false, sounded: false });
    }
    tell(model, real);
  }
  toString = () => `report(${this.kind}, ${this.priority})`;
}

class End extends Step {
  readonly kind: number;
  constructor(kind: number) {
    super();
    this.kind = kind;
  }
  go(model: Model, real: Real): void {
    model.on.delete(this.kind);
    tell(model, real);
  }
  toString = () => `end(${this.kind})`;
}

class Acknowledge extends Step {
  readonly kind: number;
  constructor(kind: number) {
    super();
    this.kind = kind;
  }
  override check = (model: Readonly<Model>) => model.on.has(this.kind);
  go(model: Model, real: Real): void {
    const known = model.on.get(this.kind);
    if (known !== undefined) {
      known.quiet = true;
      real.state = acknowledge(real.state, known.alarm.id);
    }
  }
  toString = () => `acknowledge(${this.kind})`;
}

class Silence extends Step {
  readonly begin: boolean;
  constructor(begin: boolean) {
    super();
    this.begin = begin;
  }
  go(model: Model, real: Real): void {
    model.silencedMs = this.begin ? model.nowMs : null;
    real.state = this.begin ? silence(real.state, model.nowMs) : endSilence(real.state);
  }
  toString = () => (this.begin ? 'silence' : 'end silence');
}

class SetClock extends Step {
  readonly speed: number;
  readonly running: boolean;
  constructor(speed: number, running: boolean) {
    super();
    this.speed = speed;
    this.running = running;
  }
  go(model: Model): void {
    model.speed = this.speed;
    model.running = this.running;
  }
  toString = () => `clock(${this.speed}, ${this.running})`;
}

/** Wall time passes and the device is asked for its sound again and again. */
class Wait extends Step {
  readonly seconds: number;
  constructor(seconds: number) {
    super();
    this.seconds = seconds;
  }
  go(model: Model, real: Real): void {
    for (let at = 0; at < this.seconds * 1000; at += PERIOD_MS) {
      model.nowMs += PERIOD_MS;
      const { state, burst } = soundNow(real.state, model);
      real.state = state;
      const due = dueBurst(model);
      // Asked thousands of times: plain, for `expect` takes its time.
      if ((burst?.priority ?? null) !== due) {
        throw new Error(`sounds ${burst?.priority}, has to sound ${due}, at ${model.nowMs} ms`);
      }
      if (burst !== null) {
        model.bursts.push({ atMs: model.nowMs, priority: burst.priority });
        for (const known of audible(model)) {
          known.sounded ||= known.alarm.priority === burst.priority;
        }
      }
    }
  }
  toString = () => `wait(${this.seconds} s)`;
}

function dueBurst(model: Model): AlarmPriority | null {
  const priority = most(audible(model));
  const last = model.bursts.at(-1);
  const fast = model.speed > 60;
  if (priority === undefined || (fast && priority !== 'high')) {
    return null;
  }
  if (last === undefined) {
    return priority;
  }
  const sinceMs = model.nowMs - last.atMs;
  const rests = sinceMs >= BURSTS[last.priority].lengthMs + PAUSE_MS[priority];
  const interrupts = urgency(priority) < urgency(last.priority);
  return (rests || interrupts) && (!fast || sinceMs >= 5000) ? priority : null;
}

const kind = fc.nat(KINDS - 1);
const anyPriority = fc.constantFrom(...ALARM_PRIORITIES);
const anySpeed = fc.constantFrom(1, 60, 300, 3600);
const commands = fc.commands(
  [
    fc.tuple(kind, anyPriority).map(([which, priority]) => new Report(which, priority)),
    kind.map((which) => new End(which)),
    kind.map((which) => new Acknowledge(which)),
    fc.boolean().map((begin) => new Silence(begin)),
    fc.tuple(anySpeed, fc.boolean()).map(([speed, running]) => new SetClock(speed, running)),
    fc.constantFrom(1, 3, 10, 70).map((seconds) => new Wait(seconds)),
  ],
  { maxCommands: 60, size: '+1' },
);

describe('a device under any order of alarms and presses', () => {
  test('[ALARM-22] sounds exactly when it has to, and shows the most urgent alarm', () => {
    let bursts = 0;
    fc.assert(
      fc.property(commands, (steps) => {
        const model: Model = {
          on: new Map(),
          nowMs: 0,
          tick: 0,
          speed: 60,
          running: true,
          silencedMs: null,
          bursts: [],
        };
        fc.modelRun(() => ({ model, real: { state: startDevice() } }), steps);
        bursts += model.bursts.length;
      }),
      { seed: 4711, numRuns: 120 },
    );
    expect(bursts).toBeGreaterThan(100);
  });
});
