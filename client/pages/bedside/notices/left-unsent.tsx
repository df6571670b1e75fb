import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hasBegun } from '#client/components/judge/call/call-draft.ts';
import { useDraft } from '#client/components/judge/drafts.tsx';
import { orderOf } from '#client/components/orders/order-draft.ts';
import { orderWords } from '#client/components/orders/order-words.ts';
import type { Note } from '../note/use-note.ts';

/** After the end: what was begun and was not sent before. Nobody has to wonder what became of it. */
export function LeftUnsent(props: { readonly note: Note }) {
  const { t, i18n } = useTranslation();
  const left = useLeft(props.note);
  if (left.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(left);
  return (
    <p role="status" className="bedside__notice">
      <span className="bedside__notice-text">
        <CircleAlert size={18} aria-hidden="true" />
        <span>{t('bedside.left.unsent', { list })}</span>
      </span>
    </p>
  );
}

function useLeft(note: Note): readonly string[] {
  const words = useTranslation();
  const { t } = words;
  const [call] = useDraft('call');
  const [{ draft: order }] = useDraft('order');
  const [ice] = useDraft('ice');
  const [capd] = useDraft('capd');
  const [{ vital, typed }] = useDraft('entry');
  const iceMarks = Object.keys(ice).length;
  const capdMarks = Object.keys(capd).length;
  return [
    ...(hasBegun(call) ? [t('bedside.left.call')] : []),
    ...(order === null
      ? []
      : [t('bedside.left.order', { order: orderWords(words, orderOf(order)) })]),
    ...(iceMarks > 0 ? [t('bedside.left.test', { kind: 'ice', count: iceMarks })] : []),
    ...(capdMarks > 0 ? [t('bedside.left.test', { kind: 'capd', count: capdMarks })] : []),
    ...(typed.trim() === ''
      ? []
      : [t('bedside.left.entry', { name: t(`monitor.short.${vital}`), value: typed.trim() })]),
    ...(note.state === 'unsaved' ? [t('bedside.left.note')] : []),
  ];
}
