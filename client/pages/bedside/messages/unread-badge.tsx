import { useTranslation } from 'react-i18next';

/** How many messages are not read yet; nothing where all are. */
export function UnreadBadge(props: { readonly count: number }) {
  const { t } = useTranslation();
  if (props.count === 0) {
    return null;
  }
  return (
    <span className="unread-badge">
      <span aria-hidden="true">{props.count}</span>
      <span className="visually-hidden">{t('bedside.message.unread', { count: props.count })}</span>
    </span>
  );
}
