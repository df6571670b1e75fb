import { Button } from '@mantine/core';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import { useLineWords } from '#client/pages/host/log/use-line-words.ts';
import { MessageForm } from '#client/pages/host/messages/message-form.tsx';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import './host-foot.css';
import type { Places } from './host-view.ts';

/** The foot of the console: what happened last, which leads to the log, and what to say. */
export function HostFoot(props: { readonly attempt: Command['attempt']; readonly places: Places }) {
  return (
    <div className="host-foot">
      <LastLine places={props.places} />
      <MessageForm attempt={props.attempt} />
    </div>
  );
}

function LastLine(props: { readonly places: Places }) {
  const { t } = useTranslation();
  const line = useSession((state) => state.log.at(-1));
  const lineWords = useLineWords();
  const timeOf = useLineTime();
  return (
    <Button
      variant="subtle"
      className="host-foot__log"
      aria-label={t('host.log.open')}
      leftSection={<ScrollText size={18} aria-hidden="true" />}
      onClick={() => props.places.show({ right: 'log' })}
    >
      {line === undefined
        ? t('host.log.heading')
        : `${timeOf(line)} ${line.actor.name} ${lineWords(line)}`}
    </Button>
  );
}
