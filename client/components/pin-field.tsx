import { PasswordInput } from '@mantine/core';
import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The field for the PIN of those who lead, hidden as it is typed. One that was refused is marked as
 * wrong and has the focus, so that it is read out with the reason.
 */
export function PinField(props: {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly error?: string | null;
  readonly required?: boolean;
  /** For a form that has several fields to lead to, and does so itself. */
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (pin: string) => void;
}) {
  const { t } = useTranslation();
  const { error = null } = props;
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null) {
      own.current?.focus();
    }
  }, [error]);
  return (
    <PasswordInput
      ref={props.inputRef ?? own}
      label={props.label}
      description={props.description}
      inputMode="numeric"
      autoComplete="off"
      required={props.required ?? false}
      withAsterisk={false}
      value={props.value}
      error={error}
      // Mantine leaves this out of a field that hides what is typed.
      aria-invalid={error !== null}
      visibilityToggleButtonProps={{ 'aria-label': t('shell.pin.toggle') }}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
