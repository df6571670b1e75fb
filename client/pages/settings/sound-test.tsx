import { Button } from '@mantine/core';
import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDeviceSettings } from '#client/store/client-parts.tsx';

/** The A above the middle one for a third of a second: heard by most ears, mistaken for no alarm. */
const TEST_HZ = 440;
const TEST_SECONDS = 0.35;

/** Plays a tone as loud as alarms will be. */
export function SoundTest() {
  const { t } = useTranslation();
  const { sound, volume } = useDeviceSettings();
  return (
    <Button
      leftSection={<Volume2 size={18} aria-hidden="true" />}
      disabled={sound === 'off'}
      onClick={() => playTone(Number(volume) / 100)}
    >
      {t('settings.sound.test')}
    </Button>
  );
}

function playTone(loudness: number): void {
  if (!('AudioContext' in window)) {
    return;
  }
  const context = new AudioContext();
  const tone = context.createOscillator();
  const gain = context.createGain();
  gain.gain.value = loudness;
  tone.frequency.value = TEST_HZ;
  tone.connect(gain).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + TEST_SECONDS);
}
