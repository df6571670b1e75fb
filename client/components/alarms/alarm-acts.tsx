import { BellOff, Check, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AlarmDevice } from '#client/store/alarms/use-alarm-device.ts';
import type { Sound } from '#client/store/alarms/use-sound.ts';
import { stopwatchLabel } from '#client/store/time.ts';
import { useAlarmWords } from './alarm-words.ts';

/** To acknowledge the most urgent alarm that nobody here has, and to silence this device. */
export function AlarmActs({ device }: { readonly device: AlarmDevice }) {
  const { t } = useTranslation();
  const wordsOf = useAlarmWords();
  const { top, silenceLeftMs } = device.view;
  const next = device.view.next?.alarm ?? null;
  return (
    <>
      {next !== null && (
        <button
          type="button"
          className="alarm-bar__button"
          title={t('alarms.act.acknowledge-named', { what: wordsOf(next).whole })}
          onClick={() => device.acknowledge(next.id)}
        >
          <Check size={18} aria-hidden="true" />
          <span className="alarm-bar__word">
            {t(next.id === top?.alarm.id ? 'alarms.act.acknowledge' : 'alarms.act.next')}
          </span>
        </button>
      )}
      {silenceLeftMs === null ? (
        top !== null && (
          <button type="button" className="alarm-bar__button" onClick={device.silence}>
            <BellOff size={18} aria-hidden="true" />
            <span className="alarm-bar__word">{t('alarms.act.silence')}</span>
          </button>
        )
      ) : (
        <button
          type="button"
          className="alarm-bar__button numeral"
          title={t('alarms.act.end-silence')}
          onClick={device.endSilence}
        >
          <BellOff size={18} aria-hidden="true" />
          <span className="alarm-bar__word">{t('alarms.act.silenced')} </span>
          {stopwatchLabel(silenceLeftMs)}
        </button>
      )}
    </>
  );
}

/** Says that sound is wanted and the browser keeps it locked. */
export function SoundChip(props: {
  readonly sound: Sound;
  /** Whether something beside it needs the room. */
  readonly isShort: boolean;
}) {
  const { t } = useTranslation();
  const { sound } = props;
  if (!sound.isWanted || sound.voice !== 'locked') {
    return null;
  }
  return (
    <button
      type="button"
      className="alarm-bar__button"
      aria-label={t('alarms.sound.locked')}
      onClick={sound.unlock}
    >
      <VolumeX size={18} aria-hidden="true" />
      {props.isShort ? t('alarms.sound.locked-short') : t('alarms.sound.locked')}
    </button>
  );
}
