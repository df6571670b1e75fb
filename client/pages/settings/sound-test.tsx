import { Button } from '@mantine/core';
import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSound } from '#client/store/alarms/use-sound.ts';

/** Sounds an alarm once, as loud as alarms will be on this device. */
export function SoundTest() {
  const { t } = useTranslation();
  const { isWanted, voice, test } = useSound(true);
  return (
    <Button
      leftSection={<Volume2 size={18} aria-hidden="true" />}
      disabled={!isWanted || voice === 'missing'}
      onClick={test}
    >
      {t('settings.sound.test')}
    </Button>
  );
}
