import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconSelect } from '#client/components/shell/icon-select.tsx';
import { useParts } from '#client/store/client-parts.tsx';
import { LANGUAGES } from '#client/words/languages.ts';

/** Chooses the language of the interface; each is named in itself. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const { settings } = useParts();
  return (
    <IconSelect
      label={t('shell.language.label')}
      icon={<Languages size={20} aria-hidden="true" />}
      value={LANGUAGES.find((known) => known === i18n.language) ?? 'en'}
      choices={LANGUAGES.map((value) => ({
        value,
        name: t(`shell.language.${value}`),
        lang: value,
      }))}
      onChoose={(language) => settings.set({ language })}
    />
  );
}
