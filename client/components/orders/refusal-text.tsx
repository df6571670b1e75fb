import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** Why something was declined: the reason, and the field and limit or who was first. */
export function RefusalText(props: { readonly title: string; readonly refusal: Refusal }) {
  const { t } = useTranslation();
  const { code, message, field, limit } = props.refusal;
  const detail =
    field !== undefined && limit !== undefined
      ? t('monitor.order.limit', { field: fieldName(field), limit })
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

  function fieldName(name: string): string {
    switch (name) {
      case 'flowLPerMin':
        return t('monitor.order.flow');
      case 'fio2':
        return t('monitor.order.fio2');
      case 'device':
        return t('monitor.order.device');
      case 'route':
        return t('monitor.order.route');
      case 'everyMinutes':
        return t('monitor.order.repeat');
      case 'tests':
        return t('monitor.order.tests');
      case 'dose':
        return t('monitor.order.dose.field');
      default:
        return name;
    }
  }
}
