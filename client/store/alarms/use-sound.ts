import { useEffect, useSyncExternalStore } from 'react';
import { BURSTS } from '#shared/alarms/burst.ts';
import { useDeviceSettings, useParts } from '../client-parts.tsx';
import type { VoiceState } from './voice.ts';

/** The sound of this device: whether it is wanted, whether it can be heard, and how to try it. */
export interface Sound {
  readonly isWanted: boolean;
  readonly voice: VoiceState;
  readonly volumePercent: number;
  /** Unlocks the sound; to be called while somebody presses something. */
  readonly unlock: () => void;
  /** Sounds a medium alarm once, whatever was chosen. */
  readonly test: () => void;
}

/**
 * The sound of this device.
 *
 * @param usual whether a device in this place sounds unless somebody chose
 */
export function useSound(usual: boolean): Sound {
  const { voice } = useParts();
  const { sound, volume } = useDeviceSettings();
  const state = useSyncExternalStore(voice.subscribe, voice.state);
  const volumePercent = Number(volume);
  return {
    isWanted: sound === 'place' ? usual : sound === 'on',
    voice: state,
    volumePercent,
    unlock: () => voice.wake('hand'),
    test() {
      voice.wake('hand');
      voice.play(BURSTS.medium, volumePercent);
    },
  };
}

/** Unlocks the sound as soon as the browser lets it, and again when the page comes back. */
export function useAwakeVoice(isWanted: boolean): void {
  const { page, voice } = useParts();
  useEffect(() => {
    if (!isWanted) {
      return undefined;
    }
    const byHand = () => voice.wake('hand');
    const bySelf = () => voice.wake('page');
    bySelf();
    const unwatch = page.onChange(() => (page.hidden() ? undefined : bySelf()));
    document.addEventListener('pointerdown', byHand);
    document.addEventListener('keydown', byHand);
    return () => {
      unwatch();
      document.removeEventListener('pointerdown', byHand);
      document.removeEventListener('keydown', byHand);
    };
  }, [isWanted, page, voice]);
}
