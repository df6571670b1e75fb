import { ActionIcon, Menu } from '@mantine/core';
import { SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { THEME_CHOICES, useThemeChoice } from './colour-scheme.tsx';

/** Chooses dark, light or the device's own theme, remembered on this device. */
export function ThemeMenu() {
  const { t } = useTranslation();
  const [choice, choose] = useThemeChoice();
  const chooseNamed = (value: string) => {
    const chosen = THEME_CHOICES.find((option) => option === value);
    if (chosen !== undefined) {
      choose(chosen);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('shell.theme.label')} title={t('shell.theme.label')}>
          <SunMoon size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={choice} onChange={chooseNamed}>
          {THEME_CHOICES.map((option) => (
            <Menu.RadioItem key={option} value={option} closeMenuOnClick>
              {t(`shell.theme.${option}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
