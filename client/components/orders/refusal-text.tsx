import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import { sentenceText } from '#client/words/sentences.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { fieldWords } from './refusal-field.ts';

/** Why something was declined: the reason, and the field and limit or who was first. */
export function RefusalText(props: { readonly title: string; readonly refusal: Refusal }) {
  const words = useTranslation();
  const { t } = words;
  const { code, message, field, limit } = props.refusal;
  const detail =
    field !== undefined && limit !== undefined
      ? t('monitor.order.limit', {
          field: fieldWords(t, field),
          limit: sentenceText(words, 'limit', limit),
        })
      : null;
  return (
    <div className="refusal" role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      <div>
        <p className="refusal__title">
          {props.title} {t(`problem.${code}.body`)}
        </p>
        <p>{detail ?? <Sentence kind="refusal" english={message} />}</p>
      </div>
    </div>
  );
}
