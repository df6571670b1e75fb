import { ActionIcon, Menu } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParts } from '#client/store/client-parts.tsx';
import { LANGUAGES } from '#client/words/languages.ts';

/** Chooses the language of the interface; each is named in itself. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const { settings } = useParts();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('shell.language.label')} title={t('shell.language.label')}>
          <Languages size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={i18n.language}
          onChange={(value) => {
            const language = LANGUAGES.find((known) => known === value);
            if (language !== undefined) {
              settings.set({ language });
            }
          }}
        >
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
              {t(`shell.language.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
