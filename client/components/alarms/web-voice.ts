import type { AlarmVoice, Burst } from '#client/store/alarms/voice.ts';

const FUNDAMENTAL_HZ = 523;
/** Fundamental and harmonics 2-5, each 3 dB below the one before. */
const HARMONICS = [0, 1, 0.708, 0.501, 0.355, 0.251];
const RISE_SECONDS = 0.02;
/** The loudest that a device ever is asked to be. */
const MASTER_GAIN = 0.5;
/** A limiter: peaks above -6 dB are held down at once. */
const LIMITER = { threshold: -6, knee: 0, ratio: 20, attack: 0.003, release: 0.1 };

interface Desk {
  readonly context: AudioContext;
  readonly master: GainNode;
  readonly wave: PeriodicWave;
}

/**
 * Sounds through Web Audio. The context is opened when somebody presses something for the first
 * time, or at once on a page where that has happened: before, it would stay locked.
 *
 * @param open opens a context; null where the browser has none
 */
export function createWebVoice(open: (() => AudioContext) | null): AlarmVoice {
  const listeners = new Set<() => void>();
  let desk: Desk | null = null;
  let sounding: OscillatorNode | null = null;
  const tell = () => {
    for (const listener of listeners) {
      listener();
    }
  };
  const stop = () => {
    sounding?.stop();
    sounding = null;
  };
  return {
    state() {
      if (open === null) {
        return 'missing';
      }
      return desk?.context.state === 'running' ? 'ready' : 'locked';
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake(by) {
      if (open === null) {
        return;
      }
      if (desk === null && (by === 'hand' || navigator.userActivation?.hasBeenActive === true)) {
        desk = furnish(open());
        desk.context.addEventListener('statechange', tell);
        tell();
      }
      if (desk !== null && desk.context.state !== 'running') {
        // A browser may decline; then the sound stays locked and the page says so.
        void desk.context.resume().then(tell, () => undefined);
      }
    },
    play(burst, volumePercent) {
      stop();
      if (desk !== null) {
        desk.master.gain.value = (MASTER_GAIN * volumePercent) / 100;
        sounding = sound(desk, burst);
      }
    },
    stop,
  };
}

function furnish(context: AudioContext): Desk {
  const master = new GainNode(context, { gain: MASTER_GAIN });
  const limiter = new DynamicsCompressorNode(context, LIMITER);
  const wave = new PeriodicWave(context, { imag: HARMONICS });
  master.connect(limiter).connect(context.destination);
  return { context, master, wave };
}

function sound({ context, master, wave }: Desk, burst: Burst): OscillatorNode {
  const tone = new OscillatorNode(context, { periodicWave: wave, frequency: FUNDAMENTAL_HZ });
  const envelope = new GainNode(context, { gain: 0 });
  const beginning = context.currentTime;
  for (const startMs of burst.startsMs) {
    const start = beginning + startMs / 1000;
    const end = start + burst.pulseMs / 1000;
    envelope.gain.setValueAtTime(0, start);
    envelope.gain.linearRampToValueAtTime(1, start + RISE_SECONDS);
    envelope.gain.setValueAtTime(1, end - RISE_SECONDS);
    envelope.gain.linearRampToValueAtTime(0, end);
  }
  tone.connect(envelope).connect(master);
  tone.start(beginning);
  tone.stop(beginning + burst.lengthMs / 1000);
  return tone;
}
