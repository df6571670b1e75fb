import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import { isWithin, type Limits } from './limits.ts';

const DECIMAL = /^-?\d+[.,]\d+$/;

/**
 * A number within limits. One beyond them is not moved to the next that is allowed: it stays as it
 * was typed, and the field says what it may be.
 */
export function LimitedNumber(props: {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly limits: Limits;
  readonly decimals?: number;
  readonly autoFocus?: boolean;
  /** What is said beyond the limits, where that is more than the limits themselves. */
  readonly problem?: string;
  readonly onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation();
  const { value, limits, decimals = 0 } = props;
  return (
    <NumberInput
      label={props.label}
      description={props.description}
      value={value ?? ''}
      min={limits.minimum}
      max={limits.maximum}
      step={decimals === 0 ? 1 : 0.1}
      clampBehavior="none"
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      error={
        isWithin(value, limits) ? null : (props.problem ?? t('inject.field.limit', { ...limits }))
      }
      {...(props.autoFocus === true ? { 'data-autofocus': true } : {})}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text').trim();
        // The field takes either decimal mark from a key, and from the clipboard only its own.
        if (decimals > 0 && DECIMAL.test(pasted)) {
          event.preventDefault();
          props.onChange(typedNumber(pasted));
        }
      }}
      onChange={(typed) => props.onChange(typedNumber(typed))}
    />
  );
}
