import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

/** The field for the PIN of those who lead, hidden as it is typed. */
export function PinField(props: {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (pin: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      ref={props.inputRef}
      label={props.label}
      description={props.description}
      inputMode="numeric"
      autoComplete="off"
      required={props.required ?? false}
      withAsterisk={false}
      value={props.value}
      error={props.error ?? null}
      visibilityToggleButtonProps={{ 'aria-label': t('shell.pin.toggle') }}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
