import { describe, expect, test } from '@jest/globals';
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
  viewPast,
} from '#shared/alarms/device.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import { alarmOf } from './builders.ts';

const PERIOD_MS = 100;

/** A device whose wall time is moved by hand; it notes when it sounds. */
class Device {
  state: DeviceState = startDevice();
  nowMs = 0;
  speed = 60;
  running = true;
  ownMarks: readonly { alarmId: string; tick: number }[] = [];
  readonly bursts: { atMs: number; priority: string }[] = [];

  hear(...alarms: readonly Alarm[]): this {
    const { nowMs, ownMarks } = this;
    this.state = hearAlarms(this.state, { alarms, ownMarks, nowMs });
    return this;
  }

  pass(seconds: number): this {
    for (const endMs = this.nowMs + seconds * 1000; this.nowMs < endMs; this.nowMs += PERIOD_MS) {
      const { state, burst } = soundNow(this.state, this);
      this.state = state;
      if (burst !== null) {
        this.bursts.push({ atMs: this.nowMs, priority: burst.priority });
      }
    }
    return this;
  }

  get view() {
    return deviceView(this.state, this);
  }

  get times(): number[] {
    return this.bursts.map(({ atMs }) => atMs);
  }
}

const MEDIUM = alarmOf();
const HIGH = alarmOf({ id: 'spo2-below-101', source: 'spo2Percent', priority: 'high' });
const LOW = alarmOf({ id: 'spo2-lost-102', source: 'sensor', side: 'lost', priority: 'low' });

describe('the sound of an alarm', () => {
  test('[ALARM-20] begins two wall seconds after the device hears of it, as its flash does', () => {
    const device = new Device().hear(HIGH).pass(1.9);
    expect(device.bursts).toEqual([]);
    expect(device.view.flashing).toBe(false);
    device.pass(0.2);
    expect(device.bursts).toEqual([{ atMs: 2000, priority: 'high' }]);
    expect(device.view.flashing).toBe(true);
  });

  test('[ALARM-20] never begins where the alarm is gone within two seconds', () => {
    const device = new Device();
    for (let round = 0; round < 20; round += 1) {
      device.hear(alarmOf({ priority: 'high', onsetTick: round })).pass(1.5);
      device.hear().pass(0.5);
    }
    expect(device.bursts).toEqual([]);
  });

  test('[ALARM-21] repeats 5 s after its end if high, 8 s if medium, and never if low', () => {
    const high = new Device().hear(HIGH).pass(30).times;
    expect(high.slice(0, 3)).toEqual([2000, 10_100, 18_200]);
    expect(BURSTS.high.lengthMs).toBe(3040);
    const medium = new Device().hear(MEDIUM).pass(30).times;
    expect(medium.slice(0, 3)).toEqual([2000, 10_900, 19_800]);
    expect(BURSTS.medium.lengthMs).toBe(900);
    expect(new Device().hear(LOW).pass(120).times).toEqual([2000]);
  });

  test('[ALARM-21] of a second low alarm comes 15 s after that of the first', () => {
    const device = new Device().hear(LOW).pass(3);
    const second = alarmOf({
      id: 'cuff-lost-103',
      source: 'sensor',
      side: 'lost',
      priority: 'low',
    });
    expect(device.hear(LOW, second).pass(60).times).toEqual([2000, 17_600]);
  });

  test('[ALARM-21] is that of the most urgent alarm, which does not wait for the others', () => {
    const device = new Device().hear(LOW, MEDIUM).pass(2.5).hear(LOW, MEDIUM, HIGH).pass(3);
    expect(device.bursts).toEqual([
      { atMs: 2000, priority: 'medium' },
      { atMs: 4500, priority: 'high' },
    ]);
  });

  test('[ALARM-22] does not come again with another reading of the same condition', () => {
    const still = new Device().hear(MEDIUM).pass(60).times;
    const device = new Device().hear(MEDIUM);
    for (let reading = 0; reading < 60; reading += 1) {
      device.hear({ ...MEDIUM, value: 60 + (reading % 5) }).pass(1);
    }
    expect(device.times).toEqual(still);
  });

  test('[ALARM-22] does not come again when the priority falls', () => {
    const device = new Device().hear(HIGH).pass(3);
    device.state = acknowledge(device.state, HIGH.id);
    device.hear({ ...HIGH, priority: 'medium' }).pass(60);
    expect(device.times).toEqual([2000]);
  });

  test('[ALARM-25] above 60 times comes for high alarms alone, five seconds apart', () => {
    const device = new Device();
    device.speed = 300;
    expect(device.hear(MEDIUM, LOW).pass(60).times).toEqual([]);
    for (let tick = 200; tick < 260; tick += 3) {
      device.hear(MEDIUM, alarmOf({ ...HIGH, id: `spo2-below-${tick}`, priorityTick: tick }));
      device.pass(3);
    }
    const gaps = device.times.slice(1).map((atMs, index) => atMs - (device.times[index] ?? 0));
    expect(device.bursts.every(({ priority }) => priority === 'high')).toBe(true);
    expect(gaps.length).toBeGreaterThan(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5000);
  });

  test('[ALARM-26] rests, with its flash, while the clock stands', () => {
    const device = new Device().hear(HIGH);
    device.running = false;
    device.pass(60);
    expect(device.bursts).toEqual([]);
    expect(device.view.flashing).toBe(false);
    device.running = true;
    expect(device.pass(1).times).toEqual([60_000]);
  });
});

describe('to acknowledge', () => {
  const acknowledged = () => {
    const device = new Device().hear(MEDIUM).pass(3);
    device.state = acknowledge(device.state, MEDIUM.id);
    return device;
  };

  test('[ALARM-23] stops this alarm from sounding and flashing, and no other', () => {
    const device = acknowledged().pass(30);
    expect(device.times).toEqual([2000]);
    expect(device.view).toMatchObject({ flashing: false, top: { quiet: true } });
    device.hear(MEDIUM, HIGH).pass(3);
    expect(device.bursts.at(-1)).toMatchObject({ priority: 'high' });
  });

  test('[ALARM-23] holds until the priority rises', () => {
    const device = acknowledged();
    device.hear({ ...MEDIUM, priority: 'high', priorityTick: 105 }).pass(3);
    expect(device.bursts).toHaveLength(2);
    expect(device.view).toMatchObject({ flashing: true, top: { quiet: false } });
  });

  test('[ALARM-23] holds until the alarm ends; the next one of its kind is new', () => {
    const device = acknowledged().hear().pass(1);
    device.hear(alarmOf({ onsetTick: 110 })).pass(10);
    expect(device.times).toEqual([2000, 10_900]);
  });

  test('[ALARM-23] counts again after a reload, by the log, if it was after the last rise', () => {
    const reloaded = (tick: number) => {
      const device = new Device();
      device.ownMarks = [{ alarmId: MEDIUM.id, tick }];
      return device.hear(MEDIUM).view.top?.quiet;
    };
    expect(reloaded(MEDIUM.priorityTick)).toBe(false);
    expect(reloaded(MEDIUM.priorityTick + 1)).toBe(true);
  });

  test('[ALARM-23] counts when its log line comes later than the alarm', () => {
    const device = new Device().hear(MEDIUM);
    device.ownMarks = [{ alarmId: MEDIUM.id, tick: 101 }];
    expect(device.hear(MEDIUM).view.top?.quiet).toBe(true);
  });
});

describe('to silence', () => {
  const silenced = (...alarms: readonly Alarm[]) => {
    const device = new Device().hear(...alarms).pass(3);
    device.state = silence(device.state, device.nowMs);
    return device;
  };

  test('[ALARM-24] stops all sound for 120 s, with the seconds left, and leaves the flash', () => {
    const device = silenced(HIGH);
    expect(device.view).toMatchObject({ silenceLeftMs: 120_000, flashing: true });
    device.pass(119.9);
    expect(device.view.silenceLeftMs).toBe(100);
    expect(device.times).toEqual([2000]);
    device.pass(1);
    expect(device.view.silenceLeftMs).toBeNull();
    expect(device.times).toEqual([2000, 123_000]);
  });

  test('[ALARM-24] lets a new high alarm through, and no new medium one', () => {
    const other = alarmOf({ id: 'map-below-110', priority: 'high', onsetTick: 110 });
    const device = silenced(HIGH).hear(HIGH, MEDIUM).pass(10);
    expect(device.times).toEqual([2000]);
    expect(device.hear(HIGH, MEDIUM, other).pass(3).times).toHaveLength(2);
  });

  test('[ALARM-24] lets an alarm through that rises to high', () => {
    const device = silenced(MEDIUM).pass(1);
    device.hear({ ...MEDIUM, priority: 'high', priorityTick: 105 }).pass(3);
    expect(device.bursts.at(-1)).toMatchObject({ priority: 'high' });
  });

  test('[ALARM-55] goes on after the page is loaded again, and what is new breaks it', () => {
    const other = alarmOf({ id: 'map-below-110', priority: 'high', onsetTick: 110 });
    const before = silenced(HIGH).pass(20);
    const device = new Device();
    device.nowMs = before.nowMs;
    device.state = startDevice(before.state.silenced);
    device.hear(HIGH);
    expect(device.view.silenceLeftMs).toBe(100_000);
    expect(device.pass(50).times).toEqual([]);
    expect(device.hear(HIGH, other).pass(3).times).toHaveLength(1);
    const untouched = new Device();
    untouched.state = startDevice(before.state.silenced);
    untouched.nowMs = before.nowMs;
    expect(untouched.hear(HIGH).pass(101).times).toEqual([123_000]);
  });

  test('[ALARM-24] can be taken back', () => {
    const device = silenced(HIGH).pass(20);
    device.state = endSilence(device.state);
    expect(device.view.silenceLeftMs).toBeNull();
    expect(device.pass(1).times).toEqual([2000, 23_000]);
  });
});

describe('the bar', () => {
  test('[ALARM-27] has the most urgent alarm, and of equals one that nobody acknowledged', () => {
    const other = alarmOf({ id: 'systolic-below-90', source: 'systolicMmHg' });
    const device = new Device().hear(LOW, MEDIUM, other);
    expect(device.view).toMatchObject({
      on: [{ alarm: MEDIUM }, { alarm: other }, { alarm: LOW }],
    });
    device.state = acknowledge(device.state, MEDIUM.id);
    expect(device.view).toMatchObject({
      top: { alarm: other },
      on: [{}, { alarm: MEDIUM }, { alarm: LOW }],
    });
    device.hear(LOW, MEDIUM, other, HIGH);
    expect(device.view).toMatchObject({ top: { alarm: HIGH }, next: { alarm: HIGH } });
    expect(device.view.on).toHaveLength(4);
  });

  test('[ALARM-27] is empty without an alarm', () => {
    expect(new Device().hear().view).toEqual({
      top: null,
      on: [],
      next: null,
      past: [],
      flashing: false,
      silenceLeftMs: null,
    });
  });

  test('[ALARM-27] offers the most urgent alarm that nobody here acknowledged', () => {
    const device = new Device().hear(HIGH, MEDIUM);
    device.state = acknowledge(device.state, HIGH.id);
    expect(device.view).toMatchObject({ top: { alarm: HIGH }, next: { alarm: MEDIUM } });
    device.state = acknowledge(device.state, MEDIUM.id);
    expect(device.view.next).toBeNull();
  });

  test('[ALARM-27] does not flash for a low alarm', () => {
    expect(new Device().hear(LOW).pass(5).view.flashing).toBe(false);
  });

  test('[ALARM-28] keeps high alarms that ended until somebody has seen them', () => {
    const ended = { ...HIGH, endTick: 110 };
    const later = alarmOf({ id: 'map-below-120', priority: 'high', endTick: 130 });
    const device = new Device().hear(ended);
    expect(device.view.past).toEqual([ended]);
    device.state = viewPast(device.state);
    expect(device.view.past).toEqual([]);
    expect(device.hear(later, ended).view.past).toEqual([later]);
  });
});
