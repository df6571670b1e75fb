import { SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DEVICE_CHOICES } from '#client/store/device-settings.ts';
import { useThemeChoice } from './colour-scheme.tsx';
import { IconSelect } from './icon-select.tsx';

/** Chooses the theme, remembered on this device. */
export function ThemeMenu() {
  const { t } = useTranslation();
  const [choice, choose] = useThemeChoice();
  return (
    <IconSelect
      label={t('shell.theme.label')}
      icon={<SunMoon size={20} aria-hidden="true" />}
      value={choice}
      choices={DEVICE_CHOICES.theme.map((value) => ({ value, name: t(`shell.theme.${value}`) }))}
      onChoose={choose}
    />
  );
}
