import { useTranslation } from 'react-i18next';

/** Says that a text of a case is shown in English, where the reader asked for another language. */
export function InEnglish(props: { readonly language: 'en' | 'es' }) {
  const { t, i18n } = useTranslation();
  if (props.language !== 'en' || i18n.language.startsWith('en')) {
    return null;
  }
  return <span className="in-english">{t('shell.in-english.label')}</span>;
}
