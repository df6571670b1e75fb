import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createWebVoice } from '#client/components/alarms/web-voice.ts';
import type { Burst } from '#client/store/alarms/voice.ts';

const BURST: Burst = { priority: 'medium', pulseMs: 180, startsMs: [0, 360], lengthMs: 540 };

class Node {
  readonly to: Node[] = [];
  connect(node: Node): Node {
    this.to.push(node);
    return node;
  }
}

/** A context that starts locked, as a browser's does, and runs once it is resumed. */
class Context extends EventTarget {
  state = 'suspended';
  currentTime = 10;
  readonly destination = new Node();
  resume = jest.fn(async () => this.become('running'));
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Gain extends Node {
  static readonly made: Gain[] = [];
  readonly steps: [number, number][] = [];
  readonly gain;
  constructor(_: Context, { gain }: { gain: number }) {
    super();
    Gain.made.push(this);
    const note = (value: number, at: number) => this.steps.push([value, Number(at.toFixed(3))]);
    this.gain = { value: gain, setValueAtTime: note, linearRampToValueAtTime: note };
  }
}

class Tone extends Node {
  static readonly made: Tone[] = [];
  readonly settings: { frequency: number };
  start = jest.fn();
  stop = jest.fn();
  constructor(_: Context, settings: { frequency: number }) {
    super();
    this.settings = settings;
    Tone.made.push(this);
  }
}

class Limiter extends Node {}

class Wave {
  static imag: readonly number[] = [];
  constructor(_: Context, { imag }: { imag: readonly number[] }) {
    Wave.imag = imag;
  }
}

const FAKES = {
  GainNode: Gain,
  OscillatorNode: Tone,
  DynamicsCompressorNode: Limiter,
  PeriodicWave: Wave,
};

beforeEach(() => {
  Object.assign(globalThis, FAKES);
  Gain.made.length = 0;
  Tone.made.length = 0;
});

afterEach(() => {
  for (const name of Object.keys(FAKES)) {
    Reflect.deleteProperty(globalThis, name);
  }
});

function voiceOn(context = new Context()) {
  const open = jest.fn(() => context as unknown as AudioContext);
  return { voice: createWebVoice(open), context, open };
}

describe('the voice of a device', () => {
  test('[ALARM-48] opens no context before somebody presses something, and says that it is locked', () => {
    const { voice, open } = voiceOn();
    voice.wake('page');
    voice.play(BURST, 60);
    expect(open).not.toHaveBeenCalled();
    expect(voice.state()).toBe('locked');
    expect(Tone.made).toEqual([]);
  });

  test('[ALARM-48] is ready once a press has unlocked it, and tells who listens', async () => {
    const { voice, open } = voiceOn();
    const listener = jest.fn();
    voice.subscribe(listener);
    voice.wake('hand');
    await Promise.resolve();
    expect(voice.state()).toBe('ready');
    expect(listener).toHaveBeenCalled();
    voice.wake('hand');
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('[ALARM-48] is locked again when the browser takes the sound away, until the page comes back', async () => {
    const { voice, context } = voiceOn();
    voice.wake('hand');
    await Promise.resolve();
    context.become('interrupted');
    expect(voice.state()).toBe('locked');
    voice.wake('page');
    await Promise.resolve();
    expect(voice.state()).toBe('ready');
  });

  test('[ALARM-48] is missing where the browser has no sound', () => {
    const voice = createWebVoice(null);
    voice.wake('hand');
    voice.play(BURST, 60);
    expect(voice.state()).toBe('missing');
  });

  test('[ALARM-49] sounds C5 with four harmonics, each 3 dB softer, through a limiter', () => {
    const { voice, context } = voiceOn();
    voice.wake('hand');
    voice.play(BURST, 100);
    expect(Tone.made[0]?.settings.frequency).toBe(523);
    const loudness = Wave.imag.slice(1).map((part) => Math.round(20 * Math.log10(part)));
    expect(loudness).toEqual([0, -3, -6, -9, -12]);
    const [master] = Gain.made;
    expect(master?.to[0]).toBeInstanceOf(Limiter);
    expect(master?.to[0]?.to).toEqual([context.destination]);
  });

  test.each([
    ['100', 0.5],
    ['60', 0.3],
    ['20', 0.1],
  ])('[ALARM-49] at a volume of %s %% has a gain of %d', (volume, gain) => {
    const { voice } = voiceOn();
    voice.wake('hand');
    voice.play(BURST, Number(volume));
    expect(Gain.made[0]?.gain.value).toBeCloseTo(gain, 10);
  });

  test('[ALARM-49] rises and falls in 20 ms at each pulse', () => {
    const { voice } = voiceOn();
    voice.wake('hand');
    voice.play(BURST, 60);
    const pulse = (start: number) => [
      [0, start],
      [1, Number((start + 0.02).toFixed(3))],
      [1, Number((start + 0.16).toFixed(3))],
      [0, Number((start + 0.18).toFixed(3))],
    ];
    expect(Gain.made[1]?.steps).toEqual([...pulse(10), ...pulse(10.36)]);
    expect(Tone.made[0]?.start).toHaveBeenCalledWith(10);
    expect(Tone.made[0]?.stop).toHaveBeenCalledWith(10.54);
  });

  test('[ALARM-49] ends a burst before the next one, and when it is told to', () => {
    const { voice } = voiceOn();
    voice.wake('hand');
    voice.play(BURST, 60);
    voice.play(BURST, 60);
    expect(Tone.made.map(({ stop }) => stop.mock.calls)).toEqual([[[10.54], []], [[10.54]]]);
    voice.stop();
    voice.stop();
    expect(Tone.made[1]?.stop).toHaveBeenCalledTimes(2);
  });
});
