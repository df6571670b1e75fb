import { Button } from '@mantine/core';
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { useMay } from '../use-may.ts';
import { calledWords } from './call-words.ts';
import { type CallStatus, useCallStatus } from './use-call-status.ts';
import type { Calling } from './use-calling.ts';
import './call.css';

/** How the learner's own call stands, and the way to the next one. */
export function CallCard(props: { readonly calling: Calling }) {
  const { t } = useTranslation();
  const { calling } = props;
  const mayCall = useMay('grade.call');
  const status = useCallStatus(calling.changeUntilMs);
  const minutes = useSession(({ facts }) => facts?.callOpenMinutes ?? 1);
  const isChange = status.at === 'changeable' && !calling.isAside;
  const scale = useSession((state) => t(`grade.scale.${state.facts?.scale ?? 'ASTCT'}`));
  return (
    <div className="call-card">
      <div className="call-card__text">
        {status.at === 'none' && <p className="secondary">{t('judge.card.none', { scale })}</p>}
        {status.at === 'sending' && (
          <p>
            {status.isWaiting
              ? t('judge.card.waiting', { grade: status.grade })
              : t('judge.card.sending', { grade: status.grade })}
          </p>
        )}
        {(status.at === 'changeable' || status.at === 'standing') && (
          <p>
            <span className="secondary">{t('judge.card.yours')}</span>{' '}
            <strong>{calledWords(t, status.called.call.grade)}</strong>{' '}
            <span className="numeral secondary">{elapsedLabel(status.called.tick)}</span>
          </p>
        )}
        {calling.isAside && <p>{t('judge.card.aside')}</p>}
        <p role="status">{calling.bringBack !== null && t('judge.card.discarded')}</p>
        <p role="status" className="visually-hidden">
          {status.at === 'changeable' &&
            t('judge.card.called', {
              grade: calledWords(t, status.called.call.grade),
              minutes,
            })}
        </p>
      </div>
      {mayCall && (
        <div className="call-card__actions">
          <Button
            variant={isChange ? 'default' : 'filled'}
            leftSection={<Scale size={20} aria-hidden="true" />}
            aria-keyshortcuts="C"
            onClick={calling.open}
          >
            {calling.isAside && t('judge.card.go-on')}
            {isChange && t('judge.card.change', { seconds: status.seconds })}
            {!calling.isAside && !isChange && t('judge.card.call')}
          </Button>
          {calling.bringBack !== null && (
            <Button onClick={calling.bringBack}>{t('judge.form.undo')}</Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The same in one bar for a thumb, above the tabs of a phone. */
export function CallDock(props: { readonly calling: Calling }) {
  const { t } = useTranslation();
  const { calling } = props;
  const { isAside } = calling;
  const mayCall = useMay('grade.call');
  const status = useCallStatus(calling.changeUntilMs);
  if (!mayCall) {
    return null;
  }
  return (
    <div className="call-dock">
      <button
        type="button"
        data-at={isAside ? 'aside' : status.at}
        aria-keyshortcuts="C"
        onClick={calling.open}
      >
        <Scale size={22} aria-hidden="true" />
        <span className="call-dock__title">
          {isAside && t('judge.card.go-on')}
          {!isAside &&
            (status.at === 'changeable'
              ? t('judge.dock.called', { grade: status.called.call.grade })
              : t('judge.card.call'))}
        </span>
        <DockNote status={status} isAside={isAside} />
      </button>
      <p role="status" className="visually-hidden">
        {calling.bringBack !== null && t('judge.card.discarded')}
      </p>
      {calling.bringBack !== null && (
        <button type="button" className="call-dock__undo" onClick={calling.bringBack}>
          {t('judge.form.undo')}
        </button>
      )}
    </div>
  );
}

function DockNote(props: { readonly status: CallStatus; readonly isAside: boolean }) {
  const { t } = useTranslation();
  const { status, isAside } = props;
  switch (status.at) {
    case 'none':
      return null;
    case 'sending':
      return (
        <span className="call-dock__note">
          {status.isWaiting ? t('judge.dock.waiting') : t('judge.dock.sending')}
        </span>
      );
    case 'changeable':
      return isAside ? null : (
        <span className="call-dock__note numeral">
          {t('judge.dock.change', { seconds: status.seconds })}
        </span>
      );
    case 'standing':
      return isAside ? null : (
        <span className="call-dock__note numeral">
          {t('judge.dock.yours', { grade: status.called.call.grade })}
        </span>
      );
  }
}
