import { ActionIcon, Button } from '@mantine/core';
import { Hand } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import type { LearnerRow } from './people.ts';

/** That a learner's hand is up; a press lowers it, once they have been answered. */
export function HandMark(props: { readonly row: LearnerRow; readonly run: Command['run'] }) {
  const { t } = useTranslation();
  const { row, run } = props;
  const { participantId, name } = row.person;
  const ended = useSession(hasEnded);
  const place = useRef<HTMLDivElement>(null);
  const lower = () => {
    // The button goes with the hand; the focus stays in the row.
    place.current?.focus();
    run({ type: 'hand.lower', participantId });
  };
  return (
    <div ref={place} tabIndex={-1} className="hand-mark">
      {row.handUp && !ended && (
        <ActionIcon variant="filled" title={t('host.roster.lower')} onClick={singlePress(lower)}>
          <Hand size={20} aria-hidden="true" />
          <span className="visually-hidden">{t('host.roster.lower-label', { name })}</span>
        </ActionIcon>
      )}
      {row.handUp && ended && (
        <>
          <Hand size={20} aria-hidden="true" />
          <span className="visually-hidden">{t('host.roster.hand-up')}</span>
        </>
      )}
    </div>
  );
}

/** Lowers every hand, where several are up. */
export function LowerAll(props: {
  readonly learners: readonly LearnerRow[];
  readonly run: Command['run'];
}) {
  const { t } = useTranslation();
  const ended = useSession(hasEnded);
  const place = useRef<HTMLDivElement>(null);
  const count = props.learners.filter(({ handUp }) => handUp).length;
  const lower = () => {
    place.current?.focus();
    props.run({ type: 'hand.lower' });
  };
  return (
    <div ref={place} tabIndex={-1} className="lower-all">
      {count > 1 && !ended && (
        <Button leftSection={<Hand size={18} aria-hidden="true" />} onClick={singlePress(lower)}>
          {t('host.roster.lower-all', { count })}
        </Button>
      )}
    </div>
  );
}
