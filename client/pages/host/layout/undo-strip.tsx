import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { UNDO_MS, useUndoable } from '#client/store/record.ts';
import { useServerNowMs } from '#client/store/session-context.tsx';

/** For ten seconds, the way to take the last inject, override or message back. */
export function UndoStrip(props: { readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const nowMs = useServerNowMs();
  if (undoable === null) {
    return null;
  }
  // The line may be dated a moment ahead of what this page holds for now.
  const leftMs = Math.min(UNDO_MS, Math.max(0, undoable.untilMs - nowMs));
  return (
    <div className="undo-strip" role="status">
      <p>{t(`host.undo.${undoable.type}`, { count: undoable.count })}</p>
      <Button
        leftSection={<Undo2 size={18} aria-hidden="true" />}
        onClick={singlePress(() => props.run({ type: 'undo', seq: undoable.seq }))}
      >
        <span>
          {t('host.undo.action')}{' '}
          {/* The seconds are for the eye: read out each second they would drown everything else. */}
          <span className="tabular" aria-hidden="true">
            {t('host.undo.left', { seconds: Math.ceil(leftMs / 1000) })}
          </span>
        </span>
      </Button>
    </div>
  );
}
