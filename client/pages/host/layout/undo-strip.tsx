import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#client/pages/host/use-command.ts';
import { useUndoable } from '#client/store/record.ts';
import { useServerNowMs } from '#client/store/session-context.tsx';

/** For ten seconds, the way to take the last inject, override or message back. */
export function UndoStrip(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const nowMs = useServerNowMs();
  if (undoable === null) {
    return null;
  }
  const seconds = Math.max(0, Math.ceil((undoable.untilMs - nowMs) / 1000));
  return (
    <div className="undo-strip" role="status">
      <p>{t(`host.undo.${undoable.type}`)}</p>
      <Button
        leftSection={<Undo2 size={18} aria-hidden="true" />}
        onClick={() => props.run({ type: 'undo', seq: undoable.seq })}
      >
        {t('host.undo.action')}{' '}
        {/* The seconds are for the eye: read out each second they would drown everything else. */}
        <span className="tabular" aria-hidden="true">
          {t('host.undo.left', { seconds })}
        </span>
      </Button>
    </div>
  );
}
