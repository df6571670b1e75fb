import { Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#client/pages/host/use-command.ts';
import { useMessages } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { SentDialog } from './sent-dialog.tsx';
import './messages.css';

/** The field that the key M leads to. */
export const MESSAGE_FIELD_ID = 'message-text';

/** What is often said, ready to be changed before it is sent. */
const TEMPLATES = [
  'look-again',
  'think-aloud',
  'provider',
  'observations',
  'sbar',
  'time',
] as const;

const GROUPS = ['all', 'learners', 'wall'] as const;
const LONGEST_TEXT = 500;

/** Says something to everybody, the learners, the wall, or one learner. */
export function MessageForm(props: { readonly attempt: Command['attempt'] }) {
  const { t } = useTranslation();
  const { attempt } = props;
  const [to, setTo] = useState('all');
  const [text, setText] = useState('');
  const [sentShown, setSentShown] = useState(false);
  const ended = useSession(hasEnded);
  const sent = useMessages().length;
  const isTooLong = text.trim().length > LONGEST_TEXT;
  const canSend = text.trim() !== '' && !isTooLong && !ended;

  /** Room for the next; what was declined comes back unless the next has been begun. */
  async function send(): Promise<void> {
    setText('');
    if (!(await attempt({ type: 'message.send', to, text: text.trim() }))) {
      setText((next) => (next === '' ? text : next));
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSend) {
      void send();
    }
  };
  return (
    <form className="message-form" onSubmit={submit} aria-label={t('host.message.heading')}>
      <Addressee to={to} onTo={setTo} disabled={ended} />
      <Menu position="top-end">
        <Menu.Target>
          <Button disabled={ended}>{t('host.message.templates')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {TEMPLATES.map((template) => (
            <Menu.Item key={template} onClick={() => setText(t(`host.template.${template}`))}>
              {t(`host.template.${template}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TextInput
        id={MESSAGE_FIELD_ID}
        className="message-form__text"
        aria-label={t('host.message.text')}
        placeholder={t('host.message.text')}
        autoComplete="off"
        error={
          isTooLong &&
          t('host.message.too-long', { length: text.trim().length, most: LONGEST_TEXT })
        }
        disabled={ended}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={!canSend}>
        {t('host.message.send')}
      </Button>
      {sent > 0 && (
        <Button variant="subtle" onClick={() => setSentShown(true)}>
          {t('host.message.sent', { count: sent })}
        </Button>
      )}
      {sentShown && (
        <SentDialog run={(action) => void attempt(action)} onClose={() => setSentShown(false)} />
      )}
    </form>
  );
}

function Addressee(props: {
  readonly to: string;
  readonly disabled: boolean;
  readonly onTo: (to: string) => void;
}) {
  const { t } = useTranslation();
  const people = useSession((state) => state.roster?.people) ?? [];
  const groups = GROUPS.map((group) => ({ value: group, label: t(`host.message.to-${group}`) }));
  const learners = people
    .filter(({ role }) => role === 'learner')
    .map(({ participantId, name }) => ({ value: participantId, label: name }));
  return (
    <NativeSelect
      className="message-form__to"
      aria-label={t('host.message.to')}
      disabled={props.disabled}
      data={[...groups, ...learners]}
      value={props.to}
      onChange={(event) => props.onTo(event.currentTarget.value)}
    />
  );
}
