import { NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { typedNumber } from '#client/components/orders/fields/typed-number.ts';
import type { Limits } from './limits.ts';

/** A number with a decimal mark and something after it. */
const DECIMAL = /^-?\d*[.,]\d+$/;

/**
 * A number as it is typed, by either decimal mark. Of a whole number nothing is left out: `8,5`
 * would become 85. It stays as it was typed and is no number, which no limits allow.
 */
export function NumberField(props: {
  readonly label?: string;
  /** Its name where no label is shown. */
  readonly name?: string;
  readonly description?: string | undefined;
  readonly value: number | null;
  readonly decimals: number;
  readonly error: ReactNode;
  /** Between what it moves by steps. */
  readonly range?: Limits;
  readonly autoFocus?: boolean;
  readonly onChange: (value: number | null) => void;
}) {
  const { value, decimals } = props;
  const isWhole = decimals === 0;
  const [typed, setTyped] = useState<number | string>('');
  const change = (next: number | string) => {
    setTyped(next);
    const isBroken = isWhole && DECIMAL.test(String(next));
    props.onChange(isBroken ? Number.NaN : typedNumber(next));
  };
  return (
    <NumberInput
      label={props.label}
      aria-label={props.name}
      description={props.description}
      value={Number.isNaN(value) ? typed : (value ?? '')}
      step={isWhole ? 1 : 0.1}
      hideControls={props.range === undefined}
      {...(props.range === undefined ? {} : { min: props.range.minimum, max: props.range.maximum })}
      clampBehavior="none"
      // It would make 1 of what was typed as 1.000.
      trimLeadingZeroesOnBlur={!isWhole}
      {...(isWhole ? {} : { decimalScale: decimals })}
      error={props.error}
      {...(props.autoFocus === true ? { 'data-autofocus': true } : {})}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text').trim();
        // The field takes either decimal mark from a key, and from the clipboard only its own.
        if (DECIMAL.test(pasted)) {
          event.preventDefault();
          change(pasted.replace(',', '.'));
        }
      }}
      onChange={change}
    />
  );
}
