import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import { Dialog } from '#client/components/dialog.tsx';
import { addressee } from '#client/pages/host/log/action-words.ts';
import { namesIn } from '#client/pages/host/log/person-words.ts';
import { useLineTime } from '#client/pages/host/log/use-line-time.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useMessages, useUndoable } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';

/** What was sent to whom, newest first; the last one can be taken back for ten seconds. */
export function SentDialog(props: { readonly run: Command['run']; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const timeOf = useLineTime();
  const log = useSession((state) => state.log);
  const undoable = useUndoable();
  const names = namesIn(log);
  const nameOf = (participantId: string) => names.get(participantId) ?? participantId;
  return (
    <Dialog onClose={props.onClose} title={t('host.message.sent-title')}>
      <ol className="sent">
        {messages.toReversed().map(({ seq, tick, from, to, text }) => (
          <li key={seq}>
            <p className="secondary">
              <span className="tabular">{timeOf({ tick })}</span>{' '}
              {t('host.message.route', { from, to: addressee(to, { t, nameOf }) })}
            </p>
            <p>{text}</p>
            {undoable?.seq === seq && (
              <Button onClick={singlePress(() => props.run({ type: 'undo', seq }))}>
                {t('host.undo.action')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
