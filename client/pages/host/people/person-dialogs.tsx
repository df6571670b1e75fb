import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { SubmitButtons } from '#client/pages/host/forms/submit-buttons.tsx';
import { useSubmit } from '#client/pages/host/forms/use-submit.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { LONGEST_NAME, nameFrom } from '#client/store/person-name.ts';
import type { RosterPerson } from './people.ts';

interface PersonDialogProps {
  readonly person: RosterPerson;
  readonly run: Command['run'];
  readonly onClose: () => void;
}

/** Gives a person another name. */
export function RenameDialog(props: PersonDialogProps) {
  const { t } = useTranslation();
  const { person, run, onClose } = props;
  const [name, setName] = useState(person.name);
  const submitting = useSubmit({ run, onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nameFrom(name) !== '') {
      const { participantId } = person;
      submitting.submit({ type: 'participant.set', participantId, name: nameFrom(name) });
    }
  };
  return (
    <Dialog onClose={onClose} title={t('host.roster.rename-title', { name: person.name })}>
      <form onSubmit={submit}>
        <TextInput
          label={t('host.roster.rename-field')}
          value={name}
          maxLength={LONGEST_NAME}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SubmitButtons
          submitting={submitting}
          label={t('host.roster.save')}
          disabled={nameFrom(name) === ''}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

/** Asks once before somebody is taken out of the session. */
export function RemoveDialog(props: PersonDialogProps) {
  const { t } = useTranslation();
  const { person, run, onClose } = props;
  const remove = () => {
    run({ type: 'participant.set', participantId: person.participantId, removed: true });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('host.roster.remove-title', { name: person.name })}>
      <p>{t('host.roster.remove-body')}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('host.roster.cancel')}</Button>
        <Button variant="filled" onClick={remove}>
          {t('host.roster.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
