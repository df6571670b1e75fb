import { Button } from '@mantine/core';
import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSound } from '#client/store/alarms/use-sound.ts';

/** Sounds an alarm once, which also unlocks the sound of a phone, and says what this device does. */
export function SoundCheck() {
  const { t } = useTranslation();
  const { isWanted, voice, test } = useSound(false);
  return (
    <section className="sound-check" aria-labelledby="sound-check-heading">
      <h3 id="sound-check-heading">{t('bedside.sound.heading')}</h3>
      <p>{isWanted ? t('bedside.sound.on') : t('bedside.sound.off')}</p>
      <Button
        leftSection={<Volume2 size={18} aria-hidden="true" />}
        disabled={voice === 'missing'}
        onClick={test}
      >
        {t('bedside.sound.test')}
      </Button>
    </section>
  );
}
