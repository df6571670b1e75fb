import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParts } from '#client/store/client-parts.tsx';
import { NAME_KEY } from '#client/store/device-memory.ts';
import { LONGEST_NAME, nameFrom } from '#client/store/person-name.ts';

/** The name last used on this device, and how to remember another. */
function useRememberedName(): [string, (name: string) => void] {
  const { memory } = useParts();
  const [name, setName] = useState(() => memory.read(NAME_KEY) ?? '');
  return [
    name,
    (typed) => {
      setName(typed);
      const trimmed = nameFrom(typed);
      if (trimmed === '') {
        memory.forget(NAME_KEY);
      } else {
        memory.write(NAME_KEY, trimmed);
      }
    },
  ];
}

/** The field for the name, empty allowed: the session then gives one. */
export function NameField(props: { readonly inputRef?: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const [name, setName] = useRememberedName();
  return (
    <TextInput
      {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      label={t('join.name.label')}
      description={t('join.name.description')}
      value={name}
      maxLength={LONGEST_NAME}
      autoComplete="nickname"
      onChange={(event) => setName(event.currentTarget.value)}
    />
  );
}

/**
 * A form that joins with the name typed.
 *
 * @param props.fetchAhead begins to fetch what is shown then, while the name is typed
 */
export function JoinForm(props: { readonly onJoin: () => void; readonly fetchAhead: () => void }) {
  const { t } = useTranslation();
  const { fetchAhead } = props;
  useEffect(() => fetchAhead(), [fetchAhead]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onJoin();
  };
  return (
    <form className="join-form" onSubmit={submit}>
      <NameField />
      <Button type="submit" variant="filled" fullWidth>
        {t('join.submit.action')}
      </Button>
    </form>
  );
}
