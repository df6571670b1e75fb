import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';

/** Takes the mark of an expected action back: somebody pressed what they did not mean. */
export function TakeBack(props: {
  /** What was expected. */
  readonly what: string;
  readonly disabled?: boolean;
  readonly onTakeBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      disabled={props.disabled ?? false}
      aria-label={t('host.expected.take-back-label', { what: props.what })}
      onClick={singlePress(props.onTakeBack)}
    >
      {t('host.expected.take-back')}
    </Button>
  );
}
