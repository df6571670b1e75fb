import { useTranslation } from 'react-i18next';
import { type Due, inMinute } from './in-minute.ts';

/** Of an inject that does not come alone in its minute: as which of how many. */
export function MinutePlace(props: { readonly injectId: string; readonly due: readonly Due[] }) {
  const { t } = useTranslation();
  const among = inMinute(props.injectId, props.due);
  return among === null ? null : (
    <span className="secondary tabular">{t('inject.minute.place', { ...among })}</span>
  );
}
