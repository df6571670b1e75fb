import type { Burst } from '#shared/alarms/burst.ts';

export type { Burst };

/** Whether alarms can be heard: a browser keeps sound locked until somebody presses something. */
export type VoiceState = 'ready' | 'locked' | 'missing';

/** What a device sounds with; one burst at a time. */
export interface AlarmVoice {
  state(): VoiceState;
  /** Calls back when the state may have changed; answers with how to stop. */
  subscribe(listener: () => void): () => void;
  /** Tries to unlock the sound: by hand, or by itself where somebody pressed something before. */
  wake(by: 'hand' | 'page'): void;
  /** Sounds a burst in place of one that still sounds. */
  play(burst: Burst, volumePercent: number): void;
  stop(): void;
}
