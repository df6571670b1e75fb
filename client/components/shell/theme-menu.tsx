import { ActionIcon, Menu } from '@mantine/core';
import { SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DEVICE_CHOICES } from '#client/store/device-settings.ts';
import { useThemeChoice } from './colour-scheme.tsx';

/** Chooses the theme, remembered on this device. */
export function ThemeMenu() {
  const { t } = useTranslation();
  const [choice, choose] = useThemeChoice();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('shell.theme.label')} title={t('shell.theme.label')}>
          <SunMoon size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={choice}
          onChange={(value) => {
            const chosen = DEVICE_CHOICES.theme.find((theme) => theme === value);
            if (chosen !== undefined) {
              choose(chosen);
            }
          }}
        >
          {DEVICE_CHOICES.theme.map((theme) => (
            <Menu.RadioItem key={theme} value={theme} closeMenuOnClick>
              {t(`shell.theme.${theme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
