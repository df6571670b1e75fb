import { TextInput } from '@mantine/core';
import { typedNumber } from './typed-number.ts';

/** A number on a learner's phone, by the device's own field: it comes with the page. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  /** By how much an arrow key changes it; finer values can be typed. */
  readonly step: number;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <TextInput
      type="number"
      inputMode="decimal"
      autoComplete="off"
      label={props.label}
      min={0}
      step={props.step}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(typedNumber(event.currentTarget.value))}
    />
  );
}
