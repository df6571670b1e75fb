import { useTranslation } from 'react-i18next';
import { isWithin, type Limits } from './limits.ts';
import { NumberField } from './number-field.tsx';

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
  const { value, limits, decimals = 0 } = props;
  const { t } = useTranslation();
  const beyond = Number.isNaN(value)
    ? t('inject.field.whole', { ...limits })
    : (props.problem ?? t('inject.field.limit', { ...limits }));
  return (
    <NumberField
      label={props.label}
      description={props.description}
      value={value}
      decimals={decimals}
      range={limits}
      error={isWithin(value, limits) ? null : beyond}
      autoFocus={props.autoFocus === true}
      onChange={props.onChange}
    />
  );
}
