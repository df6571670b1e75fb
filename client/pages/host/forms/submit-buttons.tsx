import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import type { Submitting } from './use-submit.ts';

/** The foot of a form in a dialog: why it was declined, the way out, and the way on. */
export function SubmitButtons(props: {
  readonly submitting: Submitting;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { isUnderWay, refusal } = props.submitting;
  return (
    <>
      {refusal !== null && <RefusalText title={t('host.refused.title')} refusal={refusal} />}
      <div className="dialog-actions">
        <Button onClick={props.onClose}>{t('host.roster.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={props.disabled} loading={isUnderWay}>
          {props.label}
        </Button>
      </div>
    </>
  );
}
