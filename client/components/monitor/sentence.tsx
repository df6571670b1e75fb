import { useTranslation } from 'react-i18next';
import { type SentenceKind, sentenceIn } from '#client/words/sentences.ts';
import { InEnglish } from './in-english.tsx';

/** A sentence that pure code makes in English, in the reader's language where there are words. */
export function Sentence(props: { readonly kind: SentenceKind; readonly english: string }) {
  const { i18n } = useTranslation();
  const { text, language } = sentenceIn(i18n, props.kind, props.english);
  if (language === 'es' || i18n.language.startsWith('en')) {
    return text;
  }
  return (
    <>
      <span lang="en">{text}</span> <InEnglish language="en" />
    </>
  );
}

/** Where something comes from: our own words in the reader's language, a publication as it is. */
export function Source(props: { readonly english: string }) {
  const { i18n } = useTranslation();
  const { text, language } = sentenceIn(i18n, 'source', props.english);
  return language === 'es' || i18n.language.startsWith('en') ? text : <span lang="en">{text}</span>;
}
