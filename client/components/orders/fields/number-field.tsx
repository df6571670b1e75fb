import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDose } from './typed-number.ts';

/** More decimals than any dose has. */
const MOST_DECIMALS = 6;

/**
 * A number on a learner's phone, typed with a point or a comma. A field for text: the browser's own
 * field for numbers takes the decimal mark of the browser, whatever the page speaks.
 */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  /** By how much an arrow key changes it; finer values can be typed. */
  readonly step: number;
  readonly onChange: (value: number | null) => void;
}) {
  const { t, i18n } = useTranslation();
  const { value, step, onChange } = props;
  const [typed, setTyped] = useState('');
  const written = value?.toLocaleString(i18n.language, {
    maximumFractionDigits: MOST_DECIMALS,
    useGrouping: false,
  });
  const isTyped = typedDose(typed, i18n.language) === value;
  const stepped = (event: KeyboardEvent) => {
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (way !== undefined) {
      event.preventDefault();
      onChange(Math.max(0, Number(((value ?? 0) + way * step).toFixed(MOST_DECIMALS))));
    }
  };
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      label={props.label}
      value={isTyped ? typed : (written ?? '')}
      error={isTyped && value === null && typed.trim() !== '' && t('monitor.order.no-number')}
      onKeyDown={stepped}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(typedDose(currentTarget.value, i18n.language));
      }}
    />
  );
}
