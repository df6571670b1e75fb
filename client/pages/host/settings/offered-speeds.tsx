import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { SPEEDS } from '#client/store/vocabulary.ts';
import { speedWords } from './setting-words.ts';
import type { SettingsProps } from './settings-props.ts';

/** Which speeds the clock offers; one at least stays. */
export function OfferedSpeeds({ options, set }: SettingsProps) {
  const { t } = useTranslation();
  const id = useId();
  const speed = useSession((state) => state.clock?.speed ?? null);
  const { speeds } = options;
  const isOther = speed !== null && !speeds.includes(speed);
  return (
    <fieldset className="session-settings__speeds" aria-describedby={id}>
      <legend>{t('host.settings.speeds')}</legend>
      {SPEEDS.map((value) => {
        const isOffered = speeds.includes(value);
        return (
          <Checkbox
            key={value}
            label={t('host.transport.speed-option', { speed: value })}
            checked={isOffered}
            disabled={isOffered && speeds.length === 1}
            onChange={() =>
              set({
                speeds: SPEEDS.filter((one) => (one === value) !== speeds.includes(one)),
              })
            }
          />
        );
      })}
      <p id={id} className="session-settings__effect secondary">
        {speeds.length === SPEEDS.length
          ? t('host.setting.speeds-all')
          : t('host.setting.speeds-some', { speeds: speedWords(t, speeds) })}{' '}
        {isOther && t('host.setting.speed-other', { speed })}
      </p>
    </fieldset>
  );
}
